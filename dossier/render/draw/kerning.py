"""Turns the pair adjustments of a font file (OpenType, GPOS and kern) into kerning by letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from struct import unpack_from

from dossier.render.draw.charmap import read_charmap
from dossier.render.draw.sfnt import BROKEN, read_tables, word

Glyph = int
Pair = Callable[[Glyph, Glyph], "int | None"]  # None: says nothing of the two

PAIRS, EXTENSION = 2, 9  # kinds of lookups
ADVANCE, BEFORE = 0x4, 0x3  # of a value format: the advance, and what is written before it
SCRIPTS = (b"latn", b"DFLT")
MOST_PAIRS = 50_000  # remembered; keeps memory flat


class Kerning(dict[str, int]):
    """How much two letters move together, in units of the face; read as far as it is asked."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._glyphs: dict[str, Glyph] = {}
        self._lookups: list[list[Pair]] = []
        try:
            tables = read_tables(content)
            self._glyphs = read_charmap(tables["cmap"])
            self._lookups = list(_lookups(tables.get("GPOS", b"")))
            if not self._lookups and "kern" in tables:
                self._lookups = [[_simple(tables["kern"])]]
        except BROKEN:
            self._lookups = []  # a damaged table kerns nothing

    def __missing__(self, letters: str) -> int:
        glyphs = [self._glyphs.get(letter) for letter in letters]
        if len(self) >= MOST_PAIRS:
            self.clear()
        self[letters] = found = 0 if None in glyphs else self._kern(*filter(None, glyphs))
        return found

    def _kern(self, first: Glyph, second: Glyph) -> int:
        total = 0
        for pairs in self._lookups:
            try:
                found = (pair(first, second) for pair in pairs)
                total += next((value for value in found if value is not None), 0)
            except BROKEN:
                continue
        return total


def _simple(table: bytes) -> Pair:
    """Read the first subtable of the older table, format 0."""
    count = word(table, 10)
    rows = unpack_from(f">{'HHh' * count}", table, 18)
    values = dict(zip(zip(rows[::3], rows[1::3], strict=True), rows[2::3], strict=True))
    return lambda first, second: values.get((first, second))


def _lookups(gpos: bytes) -> Iterator[list[Pair]]:
    """List the lookups of the feature "kern" in the usual language of Latin script."""
    if not gpos:
        return
    script = _script(gpos)
    usual = script + word(gpos, script)
    wanted = unpack_from(f">{word(gpos, usual + 4)}H", gpos, usual + 6)
    features, lookups = word(gpos, 6), word(gpos, 8)
    for index in wanted:
        at = features + 2 + 6 * index
        if gpos[at : at + 4] == b"kern":
            feature = features + word(gpos, at + 4)
            for number in unpack_from(f">{word(gpos, feature + 2)}H", gpos, feature + 4):
                start = lookups + word(gpos, lookups + 2 + 2 * number)
                yield list(_subtables(gpos, start))


def _script(gpos: bytes) -> int:
    scripts = word(gpos, 4)
    records = range(scripts + 2, scripts + 2 + 6 * word(gpos, scripts), 6)
    places = {gpos[at : at + 4]: scripts + word(gpos, at + 4) for at in records}
    return [places[tag] for tag in SCRIPTS if tag in places][0]  # noqa: RUF015 -- LookupError


def _subtables(gpos: bytes, lookup: int) -> Iterator[Pair]:
    kind = word(gpos, lookup)
    for offset in unpack_from(f">{word(gpos, lookup + 4)}H", gpos, lookup + 6):
        start, own = lookup + offset, kind
        if kind == EXTENSION:
            own, far = unpack_from(">HI", gpos, start + 2)
            start += far
        if own == PAIRS:
            read = _listed if word(gpos, start) == 1 else _classed
            yield read(gpos[start:])


def _listed(table: bytes) -> Pair:
    """Read pairs that are listed one by one (PairPos, format 1)."""
    covered = _covered(table[word(table, 2) :])
    first_size, at = _value(word(table, 4))
    size = 2 + first_size + _value(word(table, 6))[0]
    return partial(_search, table, covered, (size, at))


def _search(
    table: bytes, covered: dict[Glyph, int], shape: tuple[int, int], first: Glyph, second: Glyph
) -> int | None:
    if first not in covered:
        return None
    size, at = shape
    start = word(table, 10 + 2 * covered[first])
    for row in range(start + 2, start + 2 + size * word(table, start), size):
        if word(table, row) == second:
            return _signed(table, row + 2 + at) if at >= 0 else 0
    return None


def _classed(table: bytes) -> Pair:
    """Read pairs of classes of glyphs (PairPos, format 2)."""
    covered = _covered(table[word(table, 2) :])
    first_size, at = _value(word(table, 4))
    size = first_size + _value(word(table, 6))[0]
    ones, others = (_classes(table[word(table, place) :]) for place in (8, 10))
    count = word(table, 14)

    def pair(first: Glyph, second: Glyph) -> int | None:
        if first not in covered:
            return None
        row = ones.get(first, 0) * count + others.get(second, 0)
        return _signed(table, 16 + size * row + at) if at >= 0 else 0

    return pair


def _value(kind: int) -> tuple[int, int]:
    """Size of a value record, and where in it the advance stands (negative: nowhere)."""
    return 2 * kind.bit_count(), 2 * (kind & BEFORE).bit_count() if kind & ADVANCE else -1


def _covered(table: bytes) -> dict[Glyph, int]:
    count = word(table, 2)
    if word(table, 0) == 1:
        return {glyph: at for at, glyph in enumerate(unpack_from(f">{count}H", table, 4))}
    ranges = (unpack_from(">HHH", table, 4 + 6 * at) for at in range(count))
    return {glyph: at + glyph - a for a, b, at in ranges for glyph in range(a, b + 1)}


def _classes(table: bytes) -> dict[Glyph, int]:
    if word(table, 0) == 1:
        start, count = unpack_from(">HH", table, 2)
        found = unpack_from(f">{count}H", table, 6)
        return dict(enumerate(found, start))
    ranges = (unpack_from(">HHH", table, 4 + 6 * at) for at in range(word(table, 2)))
    return {glyph: kind for a, b, kind in ranges for glyph in range(a, b + 1)}


def _signed(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], "big", signed=True)
