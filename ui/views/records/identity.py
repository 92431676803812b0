"""Turns a person or a unit into typed text and back, input by input."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from dossier.model.change import Saved
from dossier.model.days import PartDate
from dossier.model.subject import Gender, Person, Unit
from dossier.tasks.typed import typed_number, typed_part_date, written_part_date
from ui.widgets.editors import YES, Input, Kind

Reader = Callable[[str], Any]

GENDERS = (("", ""), *((gender.value, gender.label) for gender in Gender))
PERSON_INPUTS = (
    Input("name", "Họ và tên", required=True),
    Input("birth", "Ngày sinh", hint="ngày/tháng/năm, tháng/năm hoặc năm"),
    Input("gender", "Giới tính", Kind.CHOICE, choices=GENDERS),
    Input("alias", "Bí danh"),
    Input("post", "Chức vụ chính quyền", required=True),
    Input("party_post", "Chức vụ Đảng, đoàn thể"),
    Input("leads", "Là lãnh đạo, quản lý", Kind.CHECK),
    Input("qualification", "Trình độ chuyên môn, nghiệp vụ"),
    Input("degree", "Học hàm, học vị"),
    Input("hometown", "Quê quán"),
    Input("residence", "Trú quán"),
    Input("citizen_id", "Số định danh cá nhân"),
    Input("joined", "Bắt đầu công tác", hint="ngày/tháng/năm, tháng/năm hoặc năm"),
)
UNIT_INPUTS = (
    Input("name", "Tên tập thể (đầy đủ, không viết tắt)", required=True),
    Input("symbol", "Ký hiệu văn bản", hint="Ví dụ: VPTU"),
    Input("place", "Địa danh", hint="In trước ngày tháng của văn bản"),
    Input("address", "Địa chỉ trụ sở"),
    Input("phone", "Điện thoại"),
    Input("email", "Thư điện tử, trang thông tin"),
    Input("head_post", "Chức vụ người đứng đầu"),
    Input("head_name", "Người đứng đầu"),
    Input("founded", "Thành lập", hint="ngày/tháng/năm, tháng/năm hoặc năm"),
    Input("members", "Số người"),
)
READERS: Mapping[str, Reader] = {
    "birth": typed_part_date,
    "joined": typed_part_date,
    "founded": typed_part_date,
    "gender": lambda text: Gender(text) if text else None,
    "leads": lambda text: text == YES,
    "members": lambda text: typed_number(text) or 0,
}


def reader(name: str) -> Reader:
    """Find what reads one input; may raise a UsageError that says what is wrong."""
    return READERS.get(name, str.strip)


def written(subject: Person | Unit) -> dict[str, str]:
    """Write every input of a subject as text."""
    return {field.name: _text(getattr(subject, field.name)) for field in fields(subject)}


def edited(
    saved: Saved[Person] | Saved[Unit], values: Mapping[str, Any]
) -> Saved[Person] | Saved[Unit]:
    """Put the read values into the subject; what an edit must have seen stays."""
    if isinstance(saved.value, Person):
        return Saved(replace(saved.value, **values), saved.version)
    return Saved(replace(saved.value, **values), saved.version)


def _text(value: object) -> str:
    if value is None or value is False or value == 0:
        return ""
    if value is True:
        return YES
    if isinstance(value, PartDate):
        return written_part_date(value)
    return str(value)
