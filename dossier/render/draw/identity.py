"""Turns a font file into what it says of itself: its families, its cut, whether it may be used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from struct import iter_unpack, unpack, unpack_from
from typing import BinaryIO

from dossier.render.draw.charmap import Coverage, read_coverage
from dossier.render.draw.sfnt import BROKEN, COLLECTION, word

MOST_MEMBERS = 64  # of a collection
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16  # name identifiers (OpenType specification, name)
# Rights of embedding (OpenType specification, OS/2 fsType): none, whole files only, bitmaps only.
CLOSED = 0x0002 | 0x0100 | 0x0200
OPEN = 0x0004 | 0x0008  # for reading, for editing: either lifts the first of those
OUTLINES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cmap", "post", "name"})
ITALIC, BOLD = 1, 1 << 5  # in fsSelection


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face in a file, or in a member of a collection."""

    path: str
    start: int  # of its table directory
    family: str
    names: tuple[str, ...]  # all it is known by, in small letters
    weight: int  # 400 is regular, 700 bold
    italic: bool
    width: int  # 5 is neither condensed nor expanded
    is_usable: bool  # TrueType outlines that may be embedded in part


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table of a file lies."""

    start: int
    size: int


Directory = dict[str, Table]


@lru_cache(maxsize=8_192)
def read_identities(path: str, _changed: int, _size: int) -> tuple[FontFile, ...]:
    """Read the faces of a file, remembered until it changes; none of what cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return tuple(_identity(path, start, file) for start in _members(file))
    except BROKEN:
        return ()


@lru_cache(maxsize=2_048)
def coverage(font: FontFile) -> Coverage:
    """Read which characters a face may have; none of what cannot be read."""
    try:
        with Path(font.path).open("rb") as file:
            return read_coverage(_table(file, _directory(file, font.start), "cmap"))
    except BROKEN:
        return Coverage()


def _members(file: BinaryIO) -> tuple[int, ...]:
    head = file.read(12)
    if head[:4] != COLLECTION:
        return (0,)
    count = min(int.from_bytes(head[8:12], "big"), MOST_MEMBERS)
    return tuple(unpack(f">{count}I", file.read(4 * count)))


def _identity(path: str, start: int, file: BinaryIO) -> FontFile:
    directory = _directory(file, start)
    names = dict(_names(_table(file, directory, "name")))
    families = [names[key] for key in (FAMILY, TYPOGRAPHIC_FAMILY) if key in names]
    windows = _table(file, directory, "OS/2") if "OS/2" in directory else bytes(78)
    weight, width, rights = unpack_from(">HHH", windows, 4)
    cut = word(windows, 62)
    return FontFile(
        path,
        start,
        families[0],
        tuple(dict.fromkeys(family.casefold() for family in families)),
        700 if cut & BOLD else weight or 400,
        bool(cut & ITALIC),
        width or 5,
        directory.keys() >= OUTLINES and _may_embed(rights),
    )


def _may_embed(rights: int) -> bool:
    return not rights & CLOSED or (rights & CLOSED == 0x0002 and bool(rights & OPEN))


def _directory(file: BinaryIO, start: int) -> Directory:
    file.seek(start)
    count = word(file.read(12), 4)
    rows = iter_unpack(">4sIII", file.read(16 * count))
    return {tag.decode("latin-1"): Table(at, size) for tag, _, at, size in rows}


def _table(file: BinaryIO, directory: Directory, name: str) -> bytes:
    file.seek(directory[name].start)
    return file.read(directory[name].size)


def _names(table: bytes) -> Iterator[tuple[int, str]]:
    """Read the names of a face; an English one of Windows comes last and so wins."""
    count, strings = word(table, 2), word(table, 4)
    records = list(iter_unpack(">6H", table[6 : 6 + 12 * count]))
    for platform, _, _, name, size, offset in sorted(records, key=_english_last):
        text = table[strings + offset : strings + offset + size]
        if name in {FAMILY, TYPOGRAPHIC_FAMILY} and text:
            coding = "mac_roman" if platform == 1 else "utf-16-be"
            yield name, text.decode(coding, "replace").strip()


def _english_last(record: tuple[int, ...]) -> tuple[bool, bool]:
    platform, _, language, *_ = record
    return platform == 3, language == 0x0409
