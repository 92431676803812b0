"""Turns a TrueType file into one without instructions for coarse screens, a third of the size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from struct import pack

from reportlab.pdfbase.ttfonts import TTFontMaker

from dossier.render.draw.sfnt import read_tables, word

# The tables that an embedded font needs (ISO 32000-1, 9.9), of which glyf and loca are made anew.
KEPT = ("head", "hhea", "maxp", "hmtx", "cmap", "post")
LONG_OFFSETS = 50  # place in the table head of the flag for the form of loca
# Flags of the parts of a composite glyph (OpenType specification, glyf).
WIDE, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTED = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100


def bare(content: bytes) -> bytes:
    """Drop instructions and the tables that serve them; outlines and measures stay."""
    tables = read_tables(content)
    glyphs = [_padded(_without_instructions(glyph)) for glyph in _glyphs(tables)]
    offsets = accumulate(map(len, glyphs), initial=0)
    maker = TTFontMaker()
    for tag in KEPT:
        maker.add(tag, tables[tag])
    head = tables["head"]
    maker.add("head", head[:LONG_OFFSETS] + pack(">H", 1) + head[LONG_OFFSETS + 2 :])
    maker.add("glyf", b"".join(glyphs))
    maker.add("loca", b"".join(pack(">L", offset) for offset in offsets))
    return bytes(maker.makeStream())


def _glyphs(tables: dict[str, bytes]) -> Iterator[bytes]:
    loca, outlines = tables["loca"], tables["glyf"]
    size = 4 if word(tables["head"], LONG_OFFSETS) else 2
    scale = 1 if size == 4 else 2
    places = [
        scale * int.from_bytes(loca[at : at + size], "big") for at in range(0, len(loca), size)
    ]
    count = word(tables["maxp"], 4)
    return (outlines[places[glyph] : places[glyph + 1]] for glyph in range(count))


def _without_instructions(glyph: bytes) -> bytes:
    if not glyph:
        return glyph
    contours = int.from_bytes(glyph[:2], "big", signed=True)
    if contours < 0:
        return _composite(glyph)
    at = 10 + 2 * contours
    return glyph[:at] + b"\0\0" + glyph[at + 2 + word(glyph, at) :]


def _composite(glyph: bytes) -> bytes:
    out = bytearray(glyph)
    at, flags = 10, MORE
    while flags & MORE:
        flags = word(glyph, at)
        out[at : at + 2] = pack(">H", flags & ~INSTRUCTED)
        at += 4 + (4 if flags & WIDE else 2) + _scales(flags)
    return bytes(out[:at])


def _scales(flags: int) -> int:
    sizes = {SCALE: 2, TWO_SCALES: 4, MATRIX: 8}
    return sum(size for flag, size in sizes.items() if flags & flag)


def _padded(glyph: bytes) -> bytes:
    return glyph + b"\0" * (-len(glyph) % 4)
