"""Turns what an officer types into dates, times and numbers, and those back into typed text."""

from __future__ import annotations

from datetime import date, time

from dossier.errors import UsageError
from dossier.model.days import PartDate
from dossier.words.dates import parse_date, part_date, short_date
from dossier.words.text import clean

AHEAD = 1  # years: a year of two digits is of the hundred years up to the next one


class TypedDateError(UsageError):
    """The text is no date."""

    code = "tasks.typed_date"


class TypedDayError(UsageError):
    """A whole day is wanted; the text lacks its day or month, or is no date."""

    code = "tasks.typed_day"


class TypedSpanError(UsageError):
    """A span ends before it begins."""

    code = "tasks.typed_span"


class TypedCitizenIdError(UsageError):
    """An identity number has 12 digits, or 9 on old papers."""

    code = "tasks.typed_citizen_id"


class TypedNumberError(UsageError):
    """The text is no whole number."""

    code = "tasks.typed_number"


class TypedTimeError(UsageError):
    """The text is no time of day."""

    code = "tasks.typed_time"


def typed_day(text: str, *, latest: int = 0) -> date | None:
    """Read a whole day; nothing typed is None.

    >>> typed_day("5/9/2026"), typed_day("  ")
    (datetime.date(2026, 9, 5), None)
    """
    parts = typed_part_date(text, latest=latest)
    if parts is None:
        return None
    if parts.whole is None:
        raise TypedDayError(text=text)
    return parts.whole


def typed_part_date(text: str, *, latest: int = 0) -> PartDate | None:
    """Read a date as far as it is typed; nothing typed is None.

    >>> str(typed_part_date("3/1985"))
    '1985-03'
    """
    bare = clean(text)
    if not bare:
        return None
    parts = parse_date(bare, latest=latest)
    if parts is None:
        raise TypedDateError(text=text)
    return PartDate(*parts)


def spelled_date(text: str, *, latest: int) -> str:
    """Write in full the date that a text means, two digits as a year of the hundred to `latest`.

    >>> spelled_date("1.5.26", latest=2027), spelled_date("9-3-85", latest=2027)
    ('01/5/2026', '09/3/1985')
    >>> spelled_date("5/2026", latest=2027), spelled_date("hôm qua", latest=2027)
    ('5/2026', 'hôm qua')
    """
    parts = parse_date(clean(text), latest=latest)
    return written_part_date(PartDate(*parts)) if parts else text


def typed_number(text: str) -> int | None:
    """Read a whole number, thousands parted by dots or spaces; nothing typed is None.

    >>> typed_number("1.250"), typed_number("")
    (1250, None)
    """
    bare = clean(text).replace(".", "").replace(" ", "")
    if not bare:
        return None
    if not (bare.isascii() and bare.isdigit() and len(bare) <= 12):
        raise TypedNumberError(text=text)
    return int(bare)


def typed_citizen_id(text: str) -> str:
    """Read an identity number; nothing typed is empty, zeros in front count.

    >>> typed_citizen_id(" 001 085 000 123 "), typed_citizen_id("")
    ('001085000123', '')
    """
    bare = clean(text).replace(" ", "").replace(".", "")
    if bare and not (bare.isascii() and bare.isdigit() and len(bare) in {9, 12}):
        raise TypedCitizenIdError(text=text)
    return bare


def check_span(since: date | PartDate, until: date | PartDate | None) -> None:
    """Raise TypedSpanError where the end is surely before the beginning."""
    first, last = _part(since), None if until is None else _part(until)
    if last is not None and last.precedes(first):
        raise TypedSpanError(
            since=written_part_date(first),
            until=written_part_date(last),
        )


def _part(day: date | PartDate) -> PartDate:
    return day if isinstance(day, PartDate) else PartDate.of(day)


def typed_time(text: str) -> time | None:
    """Read a time of day as people write it; nothing typed is None.

    >>> typed_time("8h30"), typed_time("14 giờ"), typed_time("7:05")
    (datetime.time(8, 30), datetime.time(14, 0), datetime.time(7, 5))
    """
    bare = clean(text).lower()
    if not bare:
        return None
    for word in ("giờ", "h", ":"):
        bare = bare.replace(word, " ")
    pieces = bare.replace("phút", " ").split()
    if not 1 <= len(pieces) <= 2 or not all(piece.isdecimal() for piece in pieces):
        raise TypedTimeError(text=text)
    hour, minute = (*(int(piece) for piece in pieces), 0)[:2]
    if hour > 23 or minute > 59:
        raise TypedTimeError(text=text)
    return time(hour, minute)


def written_day(day: date | None) -> str:
    """Write a day as it is typed."""
    return short_date(day) if day else ""


def written_part_date(day: PartDate | None) -> str:
    """Write a date as far as it is known."""
    return part_date(str(day)) if day else ""


def written_time(moment: time | None) -> str:
    """Write a time of day.

    >>> written_time(time(8, 5))
    '8 giờ 05'
    """
    return f"{moment.hour} giờ {moment.minute:02d}" if moment else ""


def written_number(number: int | None) -> str:
    """Write a whole number, or nothing where it is not known."""
    return "" if number is None else str(number)
