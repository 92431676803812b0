"""Turns a TrueType file into what layout needs of it: advances by character and line measures."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from struct import iter_unpack, unpack_from

from dossier.render.draw.charmap import read_charmap

# What reading a damaged file may raise.
BROKEN = (OSError, struct.error, ValueError, LookupError, OverflowError)
COLLECTION = b"ttcf"
USE_TYPO = 1 << 7  # in fsSelection (OpenType specification, OS/2)


@dataclass(frozen=True, slots=True)
class Measures:
    """One face in its own units: `em` of them make the font size."""

    em: int
    ascent: int
    descent: int  # below the baseline, positive
    gap: int
    notdef: int  # advance of the sign drawn for a character that the face lacks
    advances: dict[str, int]


def read_measures(content: bytes) -> Measures:
    """Read the tables head, hhea, OS/2, hmtx and cmap of a TrueType file."""
    tables = read_tables(content)
    em = word(tables["head"], 18)
    full = word(tables["hhea"], 34)
    widths = [width for width, _ in iter_unpack(">Hh", tables["hmtx"][: 4 * full])]
    glyphs = read_charmap(tables["cmap"])
    advances = {char: widths[min(glyph, full - 1)] for char, glyph in glyphs.items()}
    if not em or not advances:
        raise ValueError
    return Measures(em, *_vertical(tables["hhea"], tables.get("OS/2", b"")), widths[0], advances)


def _vertical(hhea: bytes, windows: bytes) -> tuple[int, int, int]:
    """Choose ascent, descent and line gap as LibreOffice 25.2 does.

    Those of hhea; the typographic ones where the face asks for them (fsSelection, bit 7); those for
    Windows where hhea has none.
    """
    ascent, descent, gap = unpack_from(">hhh", hhea, 4)
    if len(windows) < 78:
        return ascent, -descent, gap
    typo = unpack_from(">hhh", windows, 68)
    if word(windows, 62) & USE_TYPO and typo[0] >= 0 >= typo[1]:
        ascent, descent, gap = typo
    elif not (ascent or descent):
        ascent, descent, gap = word(windows, 74), -word(windows, 76), 0
    return ascent, -descent, gap


def read_tables(content: bytes, start: int = 0) -> dict[str, bytes]:
    """Cut a file, or the member of a collection that starts there, into its tables."""
    count = word(content, start + 4)
    rows = iter_unpack(">4sIII", content[start + 12 : start + 12 + 16 * count])
    return {tag.decode("ascii"): content[at : at + size] for tag, _, at, size in rows}


def word(content: bytes, at: int) -> int:
    """Read two bytes, as most numbers of the format are written."""
    return int.from_bytes(content[at : at + 2], "big")
