"""Turns numbers into Vietnamese figures and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dossier.words.text import clean

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_BILLION = 10**9
# At most 15 digits before the comma, so that no slip of the hand fills a page of words.
_FIGURES = re.compile(
    r"(?P<sign>[-\u2013\u2212]?) ?"
    r"(?P<whole>\d{1,3}(?P<part>[. ])\d{3}(?:(?P=part)\d{3}){0,3}|\d{1,15})(?:,(?P<rest>\d{1,6}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class WordStyle:
    """The words that differ between regions; no law prefers one."""

    zero_tens: str = "linh"  # or "lẻ"
    late_four: str = "tư"  # or "bốn"
    thousand: str = "nghìn"  # or "ngàn"


NORTH = WordStyle()
SOUTH = WordStyle(zero_tens="lẻ", late_four="bốn", thousand="ngàn")


def number(value: float | Decimal | str) -> str:
    """Write figures with dots between thousands and a decimal comma.

    >>> number(1000000.5), number(-1234), number(0)
    ('1.000.000,5', '-1.234', '0')
    """
    plain = f"{Decimal(str(value)):,f}"
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0") if isinstance(value, float) else rest
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def parse_number(text: str) -> int | Decimal | None:
    """Read figures as Vietnamese people write them: dots or spaces part thousands only.

    >>> parse_number("1.250.000"), parse_number("12,5"), parse_number("05"), parse_number("1.5")
    (1250000, Decimal('12.5'), 5, None)
    """
    found = _FIGURES.fullmatch(clean(text))
    if found is None:
        return None
    whole = ("-" if found["sign"] else "") + found["whole"].replace(found["part"] or " ", "")
    return Decimal(f"{whole}.{found['rest']}") if found["rest"] else int(whole)


def two_digits(value: int) -> str:
    """Write a count as papers do: 05, 12, 100."""
    return f"{value:02d}"


def roman(value: int) -> str:
    """Write 1 to 3999 in Roman figures; raise ValueError for anything else.

    >>> roman(4), roman(2026)
    ('IV', 'MMXXVI')
    """
    if not 0 < value < 4000:
        raise ValueError(value)
    text = ""
    for size, sign in _ROMAN:
        text += sign * (value // size)
        value %= size
    return text


def in_words(value: int | Decimal, style: WordStyle = NORTH) -> str:
    """Read a number aloud; decimals are read digit by digit.

    >>> in_words(1015), in_words(-21), in_words(1_000_005)
    ('một nghìn không trăm mười lăm', 'âm hai mươi mốt', 'một triệu không trăm linh năm')
    >>> in_words(Decimal("2.05")), in_words(104, SOUTH)
    ('hai phẩy không năm', 'một trăm lẻ bốn')
    """
    whole, _, rest = f"{Decimal(value).copy_abs():f}".partition(".")
    words = _read(int(whole), style) or _DIGITS[0]
    if rest:
        words += " phẩy " + " ".join(_DIGITS[int(digit)] for digit in rest)
    return f"âm {words}" if value < 0 else words


def _read(value: int, style: WordStyle) -> str:
    """Read below a billion at once; above, count the billions as a number of their own."""
    high, low = divmod(value, _BILLION)
    parts = [f"{_read(high, style)} tỷ"] if high else []
    scales = (" triệu", f" {style.thousand}", "")
    for group, scale in zip(_groups(low), scales, strict=True):
        if group:
            parts.append(_three(group, style, bool(parts)) + scale)
    return " ".join(parts)


def _groups(value: int) -> tuple[int, int, int]:
    return value // 1_000_000, value // 1000 % 1000, value % 1000


@cache
def _three(value: int, style: WordStyle, follows: bool) -> str:  # noqa: FBT001 - a cache key, private
    """Read 1 to 999; after a higher group the empty hundreds are read as well."""
    hundreds, rest = divmod(value, 100)
    parts = [f"{_DIGITS[hundreds]} trăm"] if hundreds or follows else []
    if rest:
        parts.append(_two(rest, style, bool(parts)))
    return " ".join(parts)


def _two(value: int, style: WordStyle, follows: bool) -> str:  # noqa: FBT001 - private, one caller
    tens, units = divmod(value, 10)
    if tens == 0:
        return f"{style.zero_tens} {_DIGITS[units]}" if follows else _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if units == 0:
        return head
    late = {1: "mốt", 4: style.late_four, 5: "lăm"} if tens > 1 else {5: "lăm"}
    return f"{head} {late.get(units, _DIGITS[units])}"
