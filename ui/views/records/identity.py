"""Turns a person or a unit into typed text and back, input by input."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from dossier.model.change import Saved
from dossier.model.days import PartDate
from dossier.model.subject import Gender, Person, Unit, UnitKind
from dossier.tasks.typed import (
    typed_citizen_id,
    typed_number,
    typed_part_date,
    written_part_date,
)
from ui.widgets.editors import YES, Input, Kind
from ui.widgets.sections import Section

Reader = Callable[[str], Any]

GENDERS = (("", ""), *((gender.value, gender.label) for gender in Gender))
KINDS = tuple((kind.value, kind.label) for kind in UnitKind)
PARTS = "ngày/tháng/năm, tháng/năm hoặc năm"
PERSON_SECTIONS = (
    Section(
        "Nhân thân",
        (
            Input("name", "Họ và tên", required=True),
            Input("birth", "Ngày sinh", Kind.DATE, PARTS),
            Input("gender", "Giới tính", Kind.CHOICE, choices=GENDERS),
            Input("alias", "Bí danh"),
            Input("citizen_id", "Số định danh cá nhân", hint="12 chữ số"),
            Input("nationality", "Quốc tịch", hint="Để trống nếu là Việt Nam"),
            Input("hometown", "Quê quán"),
            Input("residence", "Trú quán"),
            Input("died", "Ngày từ trần", Kind.DATE, hint="Khi truy tặng"),
        ),
    ),
    Section(
        "Công tác",
        (
            Input("post", "Chức vụ chính quyền", required=True),
            Input("party_post", "Chức vụ Đảng, đoàn thể"),
            Input("leads", "Là lãnh đạo, quản lý", Kind.CHECK),
            Input("qualification", "Trình độ chuyên môn, nghiệp vụ"),
            Input("degree", "Học hàm, học vị"),
            Input("joined", "Bắt đầu công tác", Kind.DATE, PARTS),
            Input("retired", "Nghỉ hưu, thôi công tác", Kind.DATE, PARTS),
        ),
    ),
    Section(
        "Đảng",
        (
            Input("party_admitted", "Ngày quyết định kết nạp", Kind.DATE, PARTS),
            Input("party_joined", "Ngày kết nạp", Kind.DATE, PARTS),
            Input("party_official", "Ngày chính thức", Kind.DATE, PARTS),
            Input("party_card", "Số thẻ đảng viên"),
            Input("party_badge", "Số Huy hiệu Đảng", hint="Của Huy hiệu đã được tặng gần nhất"),
        ),
    ),
    Section(
        "Ảnh, tiểu sử",
        (Input("biography", "Tiểu sử", Kind.TEXT, "Mỗi đoạn một dòng", lines=11),),
    ),
)
UNIT_SECTIONS = (
    Section(
        "",
        (
            Input("name", "Tên tập thể (đầy đủ, không viết tắt)", required=True),
            Input("kind", "Loại tập thể", Kind.CHOICE, choices=KINDS),
            Input("symbol", "Ký hiệu văn bản", hint="Ví dụ: VPTU"),
            Input("place", "Địa danh", hint="In trước ngày tháng của văn bản"),
            Input("address", "Địa chỉ trụ sở"),
            Input("phone", "Điện thoại"),
            Input("email", "Thư điện tử, trang thông tin"),
            Input("head_post", "Chức vụ người đứng đầu"),
            Input("head_name", "Người đứng đầu, chủ hộ"),
            Input("founded", "Thành lập", Kind.DATE, PARTS),
            Input("members", "Số người"),
        ),
    ),
)
READERS: Mapping[str, Reader] = {
    "birth": typed_part_date,
    "joined": typed_part_date,
    "retired": typed_part_date,
    "died": typed_part_date,
    "party_admitted": typed_part_date,
    "party_joined": typed_part_date,
    "party_official": typed_part_date,
    "founded": typed_part_date,
    "citizen_id": typed_citizen_id,
    "kind": UnitKind,
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
