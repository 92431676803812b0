"""Writes how a report for the title of hero answers the criteria one by one."""

from __future__ import annotations

from tools.forms.parts import para


def by_criteria() -> str:
    """Lead up to what was achieved with each criterion of the title."""
    return (
        para("Nội dung", "{%p for r in theo_tieu_chuan %}")
        + para("Dẫn bảng", "Tiêu chuẩn {{ loop.index }}: {{ r.tieu_chuan }}")
        + para("Nội dung", "{{ r.thanh_tich }}")
        + para("Nội dung", "{%p endfor %}")
    )
