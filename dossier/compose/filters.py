"""Turns the values that templates print into the forms of Vietnamese papers, on a tag's request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sized
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from jinja2 import Undefined
from jinja2.tests import TESTS as EVERY_TEST

from dossier.model.days import PartDate
from dossier.words.dates import long_part_date, parse_date, part_date
from dossier.words.money import money, money_in_words
from dossier.words.numbers import in_words, number, roman

_LONGEST_COUNT = 10**15  # a sum of money beyond this is a slip, and its words would fill a page


def long_day(value: object) -> str:
    """Write "ngày 05 tháng 01 năm 2026"; what is not a date stays as it is.

    >>> long_day(date(2026, 1, 5)), long_day("2026-03-09"), long_day(""), long_day("quý I")
    ('ngày 05 tháng 01 năm 2026', 'ngày 09 tháng 3 năm 2026', '', 'quý I')
    """
    day = _day(value)
    return long_part_date(day) if day else _text(value)


def short_day(value: object) -> str:
    """Write "05/01/2026"; what is not a date stays as it is.

    >>> short_day(PartDate(1985, 3)), short_day(None)
    ('3/1985', '')
    """
    day = _day(value)
    return part_date(day) if day else _text(value)


def figures(value: object) -> str:
    """Write a number with dots between thousands and a decimal comma.

    >>> figures(1234567), figures("12.5"), figures("khoảng 5")
    ('1.234.567', '12,5', 'khoảng 5')
    """
    count = _count(value)
    return _text(value) if count is None else number(count)


def two_figures(value: object) -> str:
    """Write a count below ten with a leading zero.

    >>> two_figures(5), two_figures(12), two_figures("")
    ('05', '12', '')
    """
    count = _whole(value)
    return _text(value) if count is None else f"{count:02d}"


def words(value: object) -> str:
    """Write a number in words.

    >>> words(21), words("")
    ('hai mươi mốt', '')
    """
    count = _count(value)
    return _text(value) if count is None else in_words(count)


def dong(value: object) -> str:
    """Write a sum of money in figures.

    >>> dong(1500000)
    '1.500.000 đồng'
    """
    count = _whole(value)
    return _text(value) if count is None else money(count)


def dong_in_words(value: object) -> str:
    """Write a sum of money in words.

    >>> dong_in_words(1500)
    'Một nghìn năm trăm đồng'
    """
    count = _whole(value)
    return _text(value) if count is None else money_in_words(count)


def roman_figures(value: object) -> str:
    """Write 1 to 3999 in Roman figures; what is none of them stays as it is.

    >>> roman_figures(4), roman_figures(0)
    ('IV', '0')
    """
    count = _whole(value)
    return roman(count) if count is not None and 0 < count < 4000 else _text(value)


def upper_first(value: object) -> str:
    """Begin with a capital and leave the rest alone.

    >>> upper_first("hoàn thành tốt"), upper_first("")
    ('Hoàn thành tốt', '')
    """
    text = _text(value)
    return text[:1].upper() + text[1:]


def lower_first(value: object) -> str:
    """Begin with a small letter and leave the rest alone.

    >>> lower_first("Chánh Văn phòng")
    'chánh Văn phòng'
    """
    text = _text(value)
    return text[:1].lower() + text[1:]


def or_none(value: object, instead: str = "Không có") -> object:
    """Give the value, or the words that papers print where there is nothing.

    >>> or_none(""), or_none("Có"), or_none(0), or_none(None, "Chưa có")
    ('Không có', 'Có', 0, 'Chưa có')
    """
    return instead if is_blank(value) else value


def default(value: object, instead: object = "", boolean: object = False) -> object:  # noqa: FBT002 - Jinja's own signature
    """Give the value, or another where there is none (or, on request, where it is empty)."""
    missing = isinstance(value, Undefined) or (bool(boolean) and is_blank(value))
    return instead if missing else value


def join(value: object, between: str = ", ", attribute: str = "") -> str:
    """Write the items of a list one after another.

    >>> join(["a", "b"]), join([{"ten": "a"}, {"ten": ""}, {"ten": "b"}], "; ", "ten")
    ('a, b', 'a; b')
    """
    items = _items(value)
    picked = [item.get(attribute) if isinstance(item, Mapping) else item for item in items]
    return str(between).join(_text(item) for item in picked if not is_blank(item))


def length(value: object) -> int:
    """Count the items of a list or the letters of a text."""
    return len(value) if isinstance(value, Sized) else 0


def first(value: object) -> object:
    """Give the first item, or nothing; of a text the first letter."""
    return next(iter(value if isinstance(value, str) else _items(value)), "")


def last(value: object) -> object:
    """Give the last item, or nothing; of a text the last letter."""
    return next(reversed([*(value if isinstance(value, str) else _items(value))]), "")


def is_blank(value: object) -> bool:
    """Say whether nothing would be printed; a zero is something.

    >>> is_blank(" "), is_blank([]), is_blank(0), is_blank(False)
    (True, True, False, False)
    """
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or isinstance(value, Undefined) or (isinstance(value, Sized) and not value)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _items(value: object) -> Iterable[Any]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        return () if is_blank(value) else (value,)
    return value


def _day(value: object) -> str:
    """Give the ISO form of a date as far as it is known; nothing for what is no date."""
    if isinstance(value, PartDate | date):
        return str(value)[:10]
    found = parse_date(value) if isinstance(value, str) else None
    return str(PartDate(*found)) if found else ""


def _count(value: object) -> int | Decimal | None:
    """Read a finite number of sensible size; the texts of values files count as well."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    try:
        count = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    if not count.is_finite() or abs(count) > _LONGEST_COUNT or count != round(count, 6):
        return None
    return int(count) if count == count.to_integral_value() else count


def _whole(value: object) -> int | None:
    count = _count(value)
    return count if isinstance(count, int) else None


Filter = Callable[..., object]
Test = Callable[..., bool]

_EVERY_TEST: Mapping[str, Any] = EVERY_TEST
_TESTS: dict[str, Test] = {"blank": is_blank, "rong": is_blank}
_TESTS |= {
    name: _EVERY_TEST[name]
    for name in (
        "defined",
        "undefined",
        "none",
        "string",
        "number",
        "integer",
        "float",
        "true",
        "false",
        "boolean",
        "mapping",
        "sequence",
        "iterable",
        "odd",
        "even",
        "in",
    )
}
TESTS: Mapping[str, Test] = MappingProxyType(_TESTS)
FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "ngay": long_day,
        "ngay_so": short_day,
        "so": figures,
        "hai_so": two_figures,
        "bang_chu": words,
        "tien": dong,
        "tien_bang_chu": dong_in_words,
        "la_ma": roman_figures,
        "in_hoa": lambda value: _text(value).upper(),
        "in_thuong": lambda value: _text(value).lower(),
        "hoa_dau": upper_first,
        "thuong_dau": lower_first,
        "khong_co": or_none,
        "noi": join,
        "dem": length,
        # What templates written for docxtpl use; escaping is always on, so `e` has nothing to add.
        "upper": lambda value: _text(value).upper(),
        "lower": lambda value: _text(value).lower(),
        "title": lambda value: _text(value).title(),
        "capitalize": lambda value: _text(value).capitalize(),
        "trim": lambda value: _text(value).strip(),
        "string": _text,
        "default": default,
        "d": default,
        "join": join,
        "length": length,
        "count": length,
        "first": first,
        "last": last,
        "e": lambda value: value,
        "escape": lambda value: value,
    }
)
