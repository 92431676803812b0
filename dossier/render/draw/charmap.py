"""Turns the character map of a font file (OpenType, cmap) into glyphs by character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from struct import iter_unpack, unpack_from

# Platform, encoding: whole Unicode first, the basic plane next, the codes of symbol fonts last.
UNICODE_TABLES = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
SYMBOL_TABLE = (3, 0)
LAST = 0x10FFFF

Stretch = tuple[range, Callable[[int], int]]  # characters, and the glyph of each


def read_charmap(content: bytes) -> dict[str, int]:
    """Map characters to glyphs, without those it maps to nothing."""
    found = {chr(code): glyph(code) for codes, glyph in _stretches(content) for code in codes}
    return {char: glyph for char, glyph in found.items() if glyph}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The stretches of characters that a map speaks of; single ones in them may be missing."""

    starts: tuple[int, ...] = ()
    stops: tuple[int, ...] = ()

    def __contains__(self, char: str) -> bool:
        code = ord(char)
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code < self.stops[at]


def read_coverage(content: bytes) -> Coverage:
    """Read which characters a map speaks of, without their glyphs."""
    found = [codes for codes, _ in _stretches(content)]
    return Coverage(tuple(codes.start for codes in found), tuple(codes.stop for codes in found))


def _stretches(content: bytes) -> Iterator[Stretch]:
    rows = iter_unpack(">HHI", content[4 : 4 + 8 * int.from_bytes(content[2:4], "big")])
    offsets = {(platform, encoding): offset for platform, encoding, offset in rows}
    wanted = (*UNICODE_TABLES, SYMBOL_TABLE)
    tables = (content[offsets[key] :] for key in wanted if key in offsets)
    for table in tables:
        reader = FORMATS.get(int.from_bytes(table[:2], "big"))
        if reader:
            return _ascending(reader(table))
    raise ValueError


def _ascending(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Leave out what a damaged map says twice, so that no file takes long."""
    end = 0
    for codes, glyph in stretches:
        if codes and codes.start >= end:
            yield codes, glyph
            end = codes.stop


def _segments(table: bytes) -> Iterator[Stretch]:
    """Read format 4."""
    count = int.from_bytes(table[6:8], "big") // 2
    words = unpack_from(f">{4 * count + 1}H", table, 14)
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, offsets = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 :]
    for at, (end, start, delta, offset) in enumerate(
        zip(ends, starts, deltas, offsets, strict=True)
    ):
        codes = range(start, end + 1 if end < 0xFFFF else 0xFFFF)
        if not offset:
            yield codes, _shifted(delta)
        else:
            yield codes, _listed(table, 16 + 6 * count + 2 * at + offset - 2 * start, delta)


def _shifted(delta: int) -> Callable[[int], int]:
    return lambda code: (code + delta) & 0xFFFF


def _listed(table: bytes, base: int, delta: int) -> Callable[[int], int]:
    def glyph(code: int) -> int:
        found = int.from_bytes(table[base + 2 * code : base + 2 * code + 2], "big")
        return (found + delta) & 0xFFFF if found else 0

    return glyph


def _groups(table: bytes) -> Iterator[Stretch]:
    """Read format 12."""
    count = int.from_bytes(table[12:16], "big")
    for start, end, first in iter_unpack(">III", table[16 : 16 + 12 * count]):
        if start <= end <= LAST:
            yield range(start, end + 1), _counted(first - start)


def _counted(step: int) -> Callable[[int], int]:
    return lambda code: code + step


FORMATS: dict[int, Callable[[bytes], Iterator[Stretch]]] = {4: _segments, 12: _groups}
