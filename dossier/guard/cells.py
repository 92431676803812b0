"""Turns a sheet into a promise: no filled cell stands further out than any list reaches."""

from __future__ import annotations

import re
from xml.parsers import expat

from dossier.guard.extents import Extent
from dossier.guard.markup import parse
from dossier.guard.trouble import CellsError

# Anything but a cell within 200 columns (to GR) and 100,000 rows, written <c r="B7" … as every
# spreadsheet program does. Two patterns: each begins with fixed bytes, which makes it fast.
_FAR = re.compile(rb'<c(?! r="(?:[A-Z]|[A-F][A-Z]|G[A-R])(?:\d{1,5}|100000)"|[A-Za-z])', re.ASCII)
_PREFIXED = re.compile(rb":c[\s/>]")
_WIDE = re.compile(rb'<c r="[A-Z]{2}')  # more than 26 columns
_LONG = re.compile(rb'<c r="[A-Z]+\d{5}')  # more than 9,999 rows
_REFERENCE = re.compile(r"([A-Z]{1,7})(\d{1,9})")
_CONTENT = {"v", "f", "is"}


def check_cells(name: str, text: bytes) -> None:
    """Refuse a sheet with filled cells beyond the limits: readers make room for all between."""
    is_large = _WIDE.search(text) and _LONG.search(text)
    if is_large or _FAR.search(text) or _PREFIXED.search(text):
        _check_each(name, text)


def _check_each(name: str, text: bytes) -> None:
    """Follow the places of all cells, written in whatever way or not at all."""
    row = column = 0
    extent = Extent(name)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column
        local = tag.rpartition(":")[2]
        if local == "row":
            column, row = 0, _whole(attributes.get("r", ""), row + 1)
        elif local == "c":
            column, row = _place(name, attributes.get("r", ""), column + 1, row)
        elif local in _CONTENT and row and column:
            extent.reach(row - 1, column - 1)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(name, text, parser)


def _whole(text: str, otherwise: int) -> int:
    return int(text[:12]) if text.isascii() and text.isdigit() else otherwise


def _place(part: str, reference: str, column: int, row: int) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference.strip().upper())
    if not found:
        if not reference:
            return column, row
        raise CellsError(part=part, cell=reference[:20])
    return column_of(found[1]), int(found[2])


def column_of(letters: str) -> int:
    """Tell the number of a column by its letters, the first being 1.

    >>> column_of("A"), column_of("AA")
    (1, 27)
    """
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column
