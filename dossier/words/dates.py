"""Turns days into the forms that papers print, and what lists say of a day into numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dossier.words.text import fold

Parts = tuple[int, int, int]

_TIME = re.compile(r"[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$")
_PLAIN = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)  # as most lists write it
_WORDS = re.compile(r"\s*(?:,|\b(?:ngay|thang|nam|sinh|mung|mong)\b)\s*|\b(?:thg|th|t)\.?\s?(?=\d)")
_BREAKS = re.compile(r"\s*[-/.\\–]\s*|\s+")
_SERIAL = re.compile(r"(?P<days>[1-9](?:(?P<year>(?:19|20)\d\d)|\d{4}))(?:[.,]\d+)?", re.ASCII)
_DAY_NOUGHT = date(1899, 12, 30)  # from 1 March 1900 on; before, Excel counts a day too many
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


def long_date(day: date) -> str:
    """Write a day as Nghị định 30/2020/NĐ-CP does: days below 10 and months 1 and 2 get a zero.

    >>> long_date(date(2026, 1, 5)), long_date(date(2026, 9, 12))
    ('ngày 05 tháng 01 năm 2026', 'ngày 12 tháng 9 năm 2026')
    """
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def short_date(day: date) -> str:
    """Write a day with strokes, padded as in the long form (Hướng dẫn 05-HD/VPTW).

    >>> short_date(date(2026, 5, 27)), short_date(date(2018, 3, 4)), short_date(date(2026, 2, 1))
    ('27/5/2026', '04/3/2018', '01/02/2026')
    """
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def part_date(text: str) -> str:
    """Write a date that may lack its day or month; the text is "1985", "1985-03" or "1985-03-09".

    >>> part_date("1985"), part_date("1985-03"), part_date("1985-03-09")
    ('1985', '3/1985', '09/3/1985')
    """
    year, month, day = _split(text)
    if day:
        return short_date(date(year, month, day))
    return f"{_month(month)}/{year}" if month else str(year)


def long_part_date(text: str) -> str:
    """Write the same in words: "năm 1985", "tháng 3 năm 1985", "ngày 09 tháng 3 năm 1985".

    >>> long_part_date("1985-03")
    'tháng 3 năm 1985'
    """
    year, month, day = _split(text)
    if day:
        return long_date(date(year, month, day))
    return f"tháng {_month(month)} năm {year}" if month else f"năm {year}"


def parse_date(text: str, *, latest: int = 0) -> Parts | None:
    """Read (year, month, day) in any order Vietnamese lists use; what is not said is 0.

    A year of two digits is read only where `latest` fixes its century: the hundred years up to it.

    >>> parse_date("ngày 05 tháng 01 năm 2026"), parse_date("3/1985"), parse_date("1985")
    ((2026, 1, 5), (1985, 3, 0), (1985, 0, 0))
    >>> parse_date("30/02/2026"), parse_date("5/1/85"), parse_date("5/1/85", latest=2026)
    (None, None, (1985, 1, 5))
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _checked([plain[4], plain[3], plain[1]], latest)
    bare = _TIME.sub("", fold(text).lstrip("'’‘ "))
    pieces = _BREAKS.split(_WORDS.sub(" ", bare).strip(" .;()"))
    if not 1 <= len(pieces) <= 3 or not all(_is_number(piece) for piece in pieces):
        return None
    return _checked(_ordered(pieces), latest)


def serial_date(text: str, latest: int) -> Parts | None:
    """Read the number by which Excel keeps a day, up to the end of a year.

    Only the five figures of days from 1927 on are taken, and none that end in a year as people
    type it without strokes (31985 may be March 1985). Fractions are hours.

    >>> serial_date("31112", 2026), serial_date("31985", 2026), serial_date("60000", 2026)
    ((1985, 3, 6), None, None)
    """
    found = _SERIAL.fullmatch(text.strip())
    if found is None or found["year"]:
        return None
    day = _DAY_NOUGHT + timedelta(int(found["days"]))
    return (day.year, day.month, day.day) if day.year <= latest else None


def _ordered(pieces: list[str]) -> list[str]:
    """Put year, month, day in this order; lists write the day first, computers the year."""
    if len(pieces[0]) == 4:
        return pieces
    return pieces[::-1]


def _checked(pieces: list[str], latest: int) -> Parts | None:
    year, month, day = (*(int(piece) for piece in pieces), 0, 0)[:3]
    if len(pieces[0]) == 2 and latest and len(pieces) == 3:
        year = latest - (latest - year) % 100
    elif len(pieces[0]) != 4:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (len(pieces) > 1 and not month):
        return None
    try:
        date(year, month or 1, day if len(pieces) == 3 else 1)
    except ValueError:
        return None
    return year, month, day


def _is_number(piece: str) -> bool:
    return piece.isascii() and piece.isdigit() and len(piece) <= 4


def _split(text: str) -> Parts:
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    return year, month, day


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)
