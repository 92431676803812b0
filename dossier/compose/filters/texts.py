"""Filters that write texts in capitals, with words around them, or others in their place."""

from __future__ import annotations

import re

from jinja2 import Undefined

from dossier.compose.filters.reading import is_blank, text_of
from dossier.compose.filters.registry import EVERY, alias, filter_

_WORD = re.compile(r"\S+")


@filter_("in_hoa", "Viết hoa toàn bộ.", ("Tỉnh ủy Gia Lai",))
def upper(value: object) -> str:
    """Write in capitals.

    >>> upper("đơn vị")
    'ĐƠN VỊ'
    """
    return text_of(value).upper()


@filter_("in_thuong", "Viết thường toàn bộ.", ("TỈNH ỦY",))
def lower(value: object) -> str:
    """Write in small letters."""
    return text_of(value).lower()


@filter_("hoa_dau", "Viết hoa chữ cái đầu tiên, phần còn lại để nguyên.", ("hoàn thành tốt",))
def upper_first(value: object) -> str:
    """Begin with a capital and leave the rest alone.

    >>> upper_first("hoàn thành tốt"), upper_first("")
    ('Hoàn thành tốt', '')
    """
    text = text_of(value)
    return text[:1].upper() + text[1:]


@filter_("thuong_dau", "Viết thường chữ cái đầu tiên, phần còn lại để nguyên.", ("Trưởng phòng",))
def lower_first(value: object) -> str:
    """Begin with a small letter and leave the rest alone.

    >>> lower_first("Chánh Văn phòng")
    'chánh Văn phòng'
    """
    text = text_of(value)
    return text[:1].lower() + text[1:]


@filter_("hoa_moi_tu", "Viết hoa chữ cái đầu của mỗi từ.", ("nguyễn văn a",))
def upper_each(value: object) -> str:
    """Begin each word with a capital and leave the rest alone.

    >>> upper_each("nguyễn  thị ánh")
    'Nguyễn  Thị Ánh'
    """
    return _WORD.sub(lambda word: upper_first(word[0]), text_of(value))


@filter_("khong_co", "Viết “Không có” (hoặc chữ khác) khi không có gì.", ("",), EVERY, gives=None)
def or_none(value: object, instead: str = "Không có") -> object:
    """Give the value, or the words that papers print where there is nothing.

    >>> or_none(""), or_none("Có"), or_none(0), or_none(None, "Chưa có")
    ('Không có', 'Có', 0, 'Chưa có')
    """
    return instead if is_blank(value) else value


@filter_("kem", "Thêm chữ ở trước và ở sau, chỉ khi có giá trị.", ("0269 000 000", "ĐT: ", "."))
def around(value: object, before: str = "", after: str = "") -> object:
    """Give the value with words around it, or nothing where there is none.

    >>> around("5", "số "), around("", "số "), around(3, "", " phiếu")
    ('số 5', '', '3 phiếu')
    """
    return "" if is_blank(value) else f"{before}{text_of(value)}{after}"


# What templates written for docxtpl use.


@filter_("capitalize", "Viết hoa chữ cái đầu tiên, viết thường phần còn lại.", ("TỈNH ỦY",))
def capitalize(value: object) -> str:
    """Begin with a capital, and write the rest in small letters."""
    return text_of(value).capitalize()


@filter_("title", "Viết hoa chữ cái đầu của mỗi từ, viết thường phần còn lại.", ("TRẦN THỊ B",))
def title(value: object) -> str:
    """Begin each word with a capital, and write the rest in small letters."""
    return text_of(value).title()


@filter_("trim", "Bỏ khoảng trắng ở hai đầu.", ("  Gia Lai ",))
def trim(value: object) -> str:
    """Leave out the blanks at both ends."""
    return text_of(value).strip()


@filter_("string", "Lấy chữ của một giá trị, không định dạng.", (2026,), EVERY)
def string(value: object) -> str:
    """Give the text of a value as Python writes it."""
    return text_of(value)


@filter_("e", "Không làm gì thêm: dấu đặc biệt luôn được in đúng.", ("A & B",), EVERY, gives=None)
def escape(value: object) -> object:
    """Give the value: escaping is always on, so there is nothing to add."""
    return value


@filter_("default", "Dùng giá trị khác khi tên không có.", ("", "…", True), EVERY, gives=None)
def default(value: object, instead: object = "", boolean: object = False) -> object:  # noqa: FBT002 - Jinja's own signature
    """Give the value, or another where there is none (or, on request, where it is empty)."""
    missing = isinstance(value, Undefined) or (bool(boolean) and is_blank(value))
    return instead if missing else value


alias("upper", "in_hoa")
alias("lower", "in_thuong")
alias("escape", "e")
alias("d", "default")
