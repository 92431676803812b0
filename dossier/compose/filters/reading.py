"""Reads whatever a template may print as a text, a day, a number or a list of items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from jinja2 import Undefined

from dossier.model.days import PartDate
from dossier.words.dates import parse_date, part_date
from dossier.words.numbers import number

_LONGEST_COUNT = 10**15  # a sum of money beyond this is a slip, and its words would fill a page


def is_blank(value: object) -> bool:
    """Say whether nothing would be printed; a zero is something.

    >>> is_blank(" "), is_blank([]), is_blank(0), is_blank(False)
    (True, True, False, False)
    """
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or isinstance(value, Undefined) or (isinstance(value, Sized) and not value)


def text_of(value: object) -> str:
    r"""Say a value as papers do: dates with strokes, decimals with a comma, lists line by line.

    >>> text_of(date(2026, 1, 5)), text_of(8.5), text_of(["a", "", "b"]), text_of(True)
    ('05/01/2026', '8,5', 'a\nb', 'Có')
    """
    if value is None or isinstance(value, bool):
        return {None: "", True: "Có", False: "Không"}[value]
    if isinstance(value, float | Decimal):
        return number(value)
    if isinstance(value, PartDate | date):
        return part_date(str(value)[:10])
    if isinstance(value, list | tuple):
        return "\n".join(text for text in map(text_of, value) if text)
    return "" if isinstance(value, Mapping) else str(value)


def items_of(value: object) -> Iterable[Any]:
    """Give the items of a list; what is no list is one item, what is blank none."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return () if is_blank(value) else (value,)
    return value


def day_of(value: object) -> str:
    """Give the ISO form of a date as far as it is known; nothing for what is no date."""
    if isinstance(value, PartDate | date):
        return str(value)[:10]
    found = parse_date(value) if isinstance(value, str) else None
    return str(PartDate(*found)) if found else ""


def count_of(value: object) -> int | Decimal | None:
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


def whole_of(value: object) -> int | None:
    """Read a whole number."""
    count = count_of(value)
    return count if isinstance(count, int) else None
