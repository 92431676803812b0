"""Turns a sheet of an .xlsb into a promise: whole records, no cell further out than a list."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from dossier.guard.extents import Extent
from dossier.guard.trouble import BrokenError

ROW = 0  # BrtRowHdr; [MS-XLSB] 2.5.
_VALUES = range(
    2, 12
)  # BrtCellRk to BrtFmlaError; 1 is a blank cell, of which readers take nothing


def check_binary_cells(name: str, content: bytes) -> None:
    """Refuse a sheet with cells beyond the limits, or whose records are cut off."""
    extent = Extent(name)
    row = 0
    for kind, place, size in binary_records(name, content):
        if kind == ROW and size >= 4:
            row = unpack_from("<I", content, place)[0]
        elif kind in _VALUES and size >= 4:
            extent.reach(row, unpack_from("<I", content, place)[0])


def binary_records(name: str, content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield number, place and size of each record; one that is cut off is refused."""
    place = 0
    while place < len(content):
        kind, place = _number(name, content, place, 2)
        size, place = _number(name, content, place, 4)
        if place + size > len(content):
            raise BrokenError(part=name)
        yield kind, place, size
        place += size


def _number(name: str, content: bytes, place: int, most: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first; give it and the place behind."""
    number = 0
    for step in range(most):
        if place >= len(content):
            raise BrokenError(part=name)
        byte = content[place]
        number |= (byte & 0x7F) << (7 * step)
        place += 1
        if not byte & 0x80:
            break
    return number, place
