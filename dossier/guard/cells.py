"""Turns a sheet into a promise: no cell stands further out than any list reaches."""

from __future__ import annotations

import re
from xml.parsers import expat

from dossier.guard import limits
from dossier.guard.markup import parse
from dossier.guard.trouble import CellsError

# Anything but a cell within 200 columns (to GR) and 100,000 rows, written <c r="B7" … as every
# spreadsheet program does. Two patterns: each begins with fixed bytes, which makes it fast.
_FAR = re.compile(rb'<c(?! r="(?:[A-Z]|[A-F][A-Z]|G[A-R])(?:\d{1,5}|100000)"|[A-Za-z])', re.ASCII)
_PREFIXED = re.compile(rb":c[\s/>]")
_REFERENCE = re.compile(r"([A-Z]{1,7})(\d{1,9})")


def check_cells(name: str, text: bytes) -> None:
    """Refuse a sheet with cells beyond the limits: readers would make room for all between."""
    if _FAR.search(text) or _PREFIXED.search(text):
        _check_each(name, text)


def _check_each(name: str, text: bytes) -> None:
    """Follow the places of all cells, written in whatever way or not at all."""
    row = column = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column
        local = tag.rpartition(":")[2]
        if local == "row":
            column, row = 0, _whole(attributes.get("r", ""), row + 1)
        elif local == "c":
            column, row = _place(attributes.get("r", ""), column + 1, row)
        if row > limits.ROWS or column > limits.COLUMNS:
            raise CellsError(part=name, cell=attributes.get("r", str(row)))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(name, text, parser)


def _whole(text: str, otherwise: int) -> int:
    return int(text[:12]) if text.isascii() and text.isdigit() else otherwise


def _place(reference: str, column: int, row: int) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference.strip().upper())
    if not found:
        return (column, row) if not reference else (limits.COLUMNS + 1, row)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return column, int(found[2])
