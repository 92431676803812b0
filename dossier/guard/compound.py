"""Turns an old workbook (.xls) into a promise: its sectors lie in the file and lead to an end."""

from __future__ import annotations

from struct import unpack_from

from dossier.guard import limits
from dossier.guard.package import OLE
from dossier.guard.trouble import BrokenError, NotPackageError, TooLargeError

# The header of a compound file by [MS-CFB] 2.2; sectors beyond _LAST are marks, not places.
_SHIFTS = (9, 12)
_LAST = 0xFFFFFFFA
_HEADER = 512
_IN_HEADER = 109


def check_compound(data: bytes) -> None:
    """Raise a GuardError where the header lies about its sectors, or chains have no end."""
    if len(data) > limits.FILE_BYTES:
        raise TooLargeError(megabytes=len(data) // limits.MEGABYTE)
    if not data.startswith(OLE) or len(data) < _HEADER:
        raise NotPackageError
    shift = unpack_from("<H", data, 30)[0]
    if shift not in _SHIFTS:
        raise BrokenError(part="header")
    table = _table(data, 1 << shift)
    _follow(table, unpack_from("<I", data, 48)[0])


def _table(data: bytes, size: int) -> list[int]:
    """Read the table of sectors that the header lists, and the lists that go on elsewhere."""
    count, first_more, more = (unpack_from("<I", data, at)[0] for at in (44, 68, 72))
    sectors = len(data) // size + 1
    if count > sectors or more > sectors:
        raise BrokenError(part="header")
    places = list(unpack_from(f"<{_IN_HEADER}I", data, 76))
    for _ in range(more):
        if first_more >= _LAST:
            break
        block = _sector(data, size, first_more)
        places += block[:-1]
        first_more = block[-1]
    used = [place for place in places if place < _LAST][:count]
    return [entry for place in used for entry in _sector(data, size, place)]


def _sector(data: bytes, size: int, place: int) -> list[int]:
    start = (place + 1) * size
    if start + size > len(data):
        raise BrokenError(part=f"sector {place}")
    return list(unpack_from(f"<{size // 4}I", data, start))


def _follow(table: list[int], place: int) -> None:
    """Follow the chain of the directory: one that meets itself has no end."""
    seen: set[int] = set()
    while place < _LAST:
        if place in seen or place >= len(table):
            raise BrokenError(part="directory")
        seen.add(place)
        place = table[place]
