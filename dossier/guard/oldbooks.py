"""Turns an .xls into a promise: sound, not locked, no cell further out than any list reaches."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from dossier.guard.container import Container
from dossier.guard.extents import Extent
from dossier.guard.trouble import BrokenError, EncryptedError, OldFormatError

BOOKS = ("Workbook", "Book")
_PART = "Workbook"
_BEGIN, _LOCKED = 0x0809, 0x002F
_VERSIONS = {0x0500, 0x0600}
# Records that hold a value, each beginning with row and column ([MS-XLS] 2.4): FORMULA, MULRK,
# RSTRING, LABELSST, NUMBER, LABEL, BOOLERR, RK.
VALUES = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})


def check_old_book(data: bytes) -> None:
    """Refuse an .xls that is locked, is damaged, or reaches too far."""
    extent = Extent("xls")
    for _place, kind, content in records(book_of(Container(data))):
        if kind == _LOCKED:
            raise EncryptedError(part=_PART)
        if kind == _BEGIN:
            extent = Extent("xls")  # cells count sheet by sheet
        elif kind in VALUES and len(content) >= 4:
            extent.reach(*unpack_from("<HH", content))


def book_of(container: Container) -> bytes:
    """Give the stream of the workbook."""
    found = next((name for name in BOOKS if name in container.names), None)
    if found is None:
        raise BrokenError(part=_PART)
    return container.stream(found)


def records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield place, number and content of each record; one that is cut off is refused."""
    if len(stream) < 8 or unpack_from("<H", stream)[0] != _BEGIN:
        raise BrokenError(part=_PART)
    if unpack_from("<H", stream, 4)[0] not in _VERSIONS:
        raise OldFormatError
    place, size = 0, len(stream)
    while place + 4 <= size:
        kind, length = unpack_from("<HH", stream, place)
        if place + 4 + length > size:
            raise BrokenError(part=_PART)
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length
