"""Turns a TrueType file into what layout needs of it: advances by character and line measures."""

from __future__ import annotations

from dataclasses import dataclass
from struct import iter_unpack, unpack_from

UNICODE_TABLES = ((3, 1), (0, 3), (0, 4))  # platform, encoding: the ones written in format 4


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
    """Read the tables head, hhea, hmtx and cmap of a TrueType file."""
    tables = read_tables(content)
    em = word(tables["head"], 18)
    ascent, descent, gap = unpack_from(">hhh", tables["hhea"], 4)
    full = word(tables["hhea"], 34)
    widths = [width for width, _ in iter_unpack(">Hh", tables["hmtx"][: 4 * full])]
    glyphs = _glyphs(tables["cmap"])
    advances = {char: widths[min(glyph, full - 1)] for char, glyph in glyphs.items()}
    return Measures(em, ascent, -descent, gap, widths[0], advances)


def read_tables(content: bytes) -> dict[str, bytes]:
    """Cut a file into its tables."""
    count = word(content, 4)
    rows = iter_unpack(">4sIII", content[12 : 12 + 16 * count])
    return {tag.decode("ascii"): content[at : at + size] for tag, _, at, size in rows}


def _glyphs(content: bytes) -> dict[str, int]:
    """Read the character map, format 4 (OpenType specification, cmap)."""
    rows = iter_unpack(">HHI", content[4 : 4 + 8 * word(content, 2)])
    offsets = {(platform, encoding): offset for platform, encoding, offset in rows}
    start = next(offsets[key] for key in UNICODE_TABLES if key in offsets)
    doubled = word(content, start + 6)
    ends = start + 14
    starts = ends + doubled + 2
    columns = (ends, starts, starts + doubled, starts + 2 * doubled)
    found: dict[str, int] = {}
    for at in range(0, doubled, 2):
        end, first, delta, offset = (word(content, column + at) for column in columns)
        segment = _Segment(end, first, delta, offset, columns[-1] + at)
        found.update(segment.glyphs(content))
    return found


@dataclass(frozen=True, slots=True)
class _Segment:
    """A run of characters of a format 4 map; `place` is where its `offset` itself stands."""

    end: int
    start: int
    delta: int
    offset: int
    place: int

    def glyphs(self, content: bytes) -> dict[str, int]:
        """Map characters to glyphs, without those it maps to nothing."""
        pairs = ((code, self._glyph(content, code)) for code in range(self.start, self.end + 1))
        return {chr(code): glyph for code, glyph in pairs if glyph}

    def _glyph(self, content: bytes, code: int) -> int:
        if not self.offset:
            return (code + self.delta) & 0xFFFF
        at = self.place + self.offset + 2 * (code - self.start)
        glyph = word(content, at)
        return (glyph + self.delta) & 0xFFFF if glyph else 0


def word(content: bytes, at: int) -> int:
    """Read two bytes, as most numbers of the format are written."""
    return int.from_bytes(content[at : at + 2], "big")
