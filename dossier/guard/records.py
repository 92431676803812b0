"""Turns a binary sheet of an .xlsb into a promise: no cell stands further out than any list."""

from __future__ import annotations

from struct import unpack_from

from dossier.guard import limits
from dossier.guard.trouble import BrokenError, CellsError

# Types of records by [MS-XLSB] 2.3.1: a row, and the cells that name a column first.
_ROW = 0
_CELLS = range(1, 12)


def check_records(name: str, content: bytes) -> None:
    """Follow the records of a sheet; raise CellsError for far cells, BrokenError off the end."""
    at, end = 0, len(content)
    while at < end:
        kind, at = _number(name, content, at, 2)
        size, at = _number(name, content, at, 4)
        if at + size > end:
            raise BrokenError(part=name)
        if (kind == _ROW or kind in _CELLS) and size >= 4:
            place = unpack_from("<I", content, at)[0]
            if place >= (limits.ROWS if kind == _ROW else limits.COLUMNS):
                raise CellsError(part=name, cell=str(place))
        at += size


def _number(name: str, content: bytes, at: int, most: int) -> tuple[int, int]:
    """Read a number of up to `most` bytes, seven bits each, the last without its high bit."""
    value = 0
    for place in range(most):
        if at >= len(content):
            raise BrokenError(part=name)
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return value, at
