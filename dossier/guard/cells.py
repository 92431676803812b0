"""Turns a sheet into a promise: no cell stands further out than any list reaches."""

from __future__ import annotations

import re
from xml.parsers import expat

from dossier.guard import limits
from dossier.guard.markup import parse
from dossier.guard.trouble import CellsError

# A cell within 200 columns (to GR) and 100,000 rows, as every spreadsheet program writes it.
_FAR_CELL = re.compile(rb'<c r="(?!(?:[A-Z]|[A-F][A-Z]|G[A-R])(?:\d{1,5}|100000)")([^"]*)')
_REFERENCE = re.compile(r"([A-Z]{1,7})(\d{1,9})")


def check_cells(name: str, text: bytes) -> None:
    """Refuse a sheet with cells beyond the limits: readers would make room for all between."""
    if _is_usual_sheet(text):
        if far := _FAR_CELL.search(text):
            raise CellsError(part=name, cell=far[1].decode("utf-8", "replace"))
    else:
        _check_odd_cells(name, text)


def _is_usual_sheet(text: bytes) -> bool:
    """Say whether all its cells stand as <c r="…">, so that their places can be read as bytes."""
    cells = text.count(b'<c r="')
    return text.count(b"<c") == cells + text.count(b"<col") and b":c" not in text


def _check_odd_cells(name: str, text: bytes) -> None:
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
