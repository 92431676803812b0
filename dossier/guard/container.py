"""Turns the bytes of an OLE file ([MS-CFB]) into its streams, following no chain without end."""

from __future__ import annotations

from dataclasses import dataclass
from struct import unpack_from

from dossier.guard.package import OLE
from dossier.guard.trouble import BrokenError

_HEADER = 512
_ENTRY = 128
_LAST = 0xFFFFFFFA  # sectors from here on are marks, no places
_HEAD_FATS = 109  # places of the table that the header itself holds
_ENTRIES = 4096
_STREAM, _ROOT = 2, 5
_PART = "ole"


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


class Container:
    """The streams of an OLE file by name; raises BrokenError for what is not in order."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(OLE) or len(data) < _HEADER:
            raise BrokenError(part=_PART)
        self._data = data
        shift, small_shift = unpack_from("<HH", data, 30)
        if shift not in {9, 12} or small_shift != 6:
            raise BrokenError(part=_PART)
        self._size = 1 << shift
        self._cutoff = unpack_from("<I", data, 56)[0]
        self._fat = self._table()
        self._entries = self._directory()

    @property
    def names(self) -> frozenset[str]:
        """The names of its streams and storages."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """Give the content of a stream."""
        entry = self._entries.get(name)
        if entry is None or entry.kind != _STREAM or entry.size > len(self._data):
            raise BrokenError(part=name)
        if entry.size >= self._cutoff:
            return self._chain(entry.start, name)[: entry.size]
        return self._small(entry)

    def _small(self, entry: _Entry) -> bytes:
        root = next((one for one in self._entries.values() if one.kind == _ROOT), None)
        if root is None:
            raise BrokenError(part=entry.name)
        fat = _words(self._chain(unpack_from("<I", self._data, 60)[0], entry.name))
        held = self._chain(root.start, entry.name)
        places = _walk(fat, entry.start, len(held) // 64 + 1, entry.name)
        return b"".join(held[place * 64 : place * 64 + 64] for place in places)[: entry.size]

    def _chain(self, start: int, name: str) -> bytes:
        places = _walk(self._fat, start, len(self._data) // self._size + 1, name)
        return b"".join(self._sector(place, name) for place in places)

    def _sector(self, place: int, name: str) -> bytes:
        begin = (place + 1) * self._size
        if begin >= len(self._data):
            raise BrokenError(part=name)
        return self._data[begin : begin + self._size]

    def _table(self) -> tuple[int, ...]:
        """Join the sectors that say which sector follows which."""
        places = list(unpack_from(f"<{_HEAD_FATS}I", self._data, 76))
        more, seen = unpack_from("<I", self._data, 68)[0], 0
        while more < _LAST:
            if (seen := seen + 1) > len(self._data) // self._size:
                raise BrokenError(part=_PART)
            *held, more = _words(self._sector(more, _PART)) or (_LAST,)
            places += held
        used = [place for place in places if place < _LAST]
        if len(used) > len(self._data) // self._size:
            raise BrokenError(part=_PART)
        return _words(b"".join(self._sector(place, _PART) for place in used))

    def _directory(self) -> dict[str, _Entry]:
        content = self._chain(unpack_from("<I", self._data, 48)[0], _PART)
        if len(content) // _ENTRY > _ENTRIES:
            raise BrokenError(part=_PART)
        entries = [_entry(content, place) for place in range(0, len(content) - 127, _ENTRY)]
        return {entry.name: entry for entry in reversed(entries) if entry.kind}


def _entry(content: bytes, place: int) -> _Entry:
    length, kind = unpack_from("<HB", content, place + 64)
    start, size = unpack_from("<II", content, place + 116)
    name = content[place : place + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    return _Entry(name, kind, start, size)


def _words(content: bytes) -> tuple[int, ...]:
    return unpack_from(f"<{len(content) // 4}I", content)


def _walk(fat: tuple[int, ...], start: int, most: int, name: str) -> list[int]:
    """Follow a chain of sectors; one that comes back to itself, or leads nowhere, is refused."""
    places: list[int] = []
    place = start
    while place < _LAST:
        places.append(place)
        if len(places) > most or place >= len(fat):
            raise BrokenError(part=name)
        place = fat[place]
    return places
