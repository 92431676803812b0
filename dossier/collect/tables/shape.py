"""Tells lists without headings apart by what their columns hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from dossier.collect.cells import FAMILIES
from dossier.collect.likeness import names_unit
from dossier.collect.sheet import Sheet, text_of
from dossier.words.dates import parse_date

BEGINS = "#"  # no heading begins like this once folded and joined
ANY, NOTHING = "*", "-"
SEARCHED = 30  # rows that tell what a column holds
LATEST = 2199
_KINDS = (
    (re.compile(r"(?:19|20)\d\d"), "year"),
    (re.compile(r"\d{9}|\d{11,12}"), "identity"),
    (re.compile(r"\d+(?:[.,]\d+)*[.)]?"), "number"),
    (re.compile(rf"(?:{FAMILIES})\s[^\d]+", re.IGNORECASE), "person"),
)


def shape_of(sheet: Sheet, fields: Sequence[str]) -> str:
    """Write what the columns hold that are read; the others may hold anything.

    >>> rows = (("1", "Đỗ Thị Mẫu", "09/6/1988"), ("2", "Vũ Văn Mẫu", "1985"))
    >>> shape_of(Sheet("Ds", rows), ("", "name", "birth"))
    '#*|person|day'
    """
    holds = _columns(sheet)
    said = (held if field else ANY for held, field in zip(holds, fields, strict=False))
    return BEGINS + "|".join(said)


def is_shape_of(shape: str, sheet: Sheet) -> bool:
    """Tell whether a sheet has as many columns, and the same in those that are read."""
    if not shape.startswith(BEGINS):
        return False
    wanted, there = shape.removeprefix(BEGINS).split("|"), tuple(_columns(sheet))
    pairs = zip(wanted, there, strict=False)
    return len(wanted) == len(there) and all(one in (ANY, other) for one, other in pairs)


def _columns(sheet: Sheet) -> Iterator[str]:
    rows = [tuple(map(text_of, cells)) for cells in islice(sheet.rows, SEARCHED)]
    for place in range(max(map(len, sheet.rows), default=0)):
        yield _holds([cells[place] for cells in rows if cells[place]])


def _holds(texts: list[str]) -> str:
    """Say what most cells of a column are."""
    counts = Counter(map(_kind, texts))
    return max(sorted(counts), key=lambda kind: counts[kind], default=NOTHING)


def _kind(text: str) -> str:
    for pattern, kind in _KINDS:
        if pattern.fullmatch(text):
            return kind
    if parse_date(text, latest=LATEST):
        return "day"
    return "unit" if names_unit(text) else "text"
