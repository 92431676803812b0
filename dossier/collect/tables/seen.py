"""Tells of every column of a list how it was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dossier.collect.reading import ColumnSeen
from dossier.collect.tables.blocks import Texts
from dossier.collect.tables.bound import Bound
from dossier.collect.tables.headings import is_counter, is_useless

SAMPLES = 3


def seen(bound: Bound, below: Texts) -> Iterator[ColumnSeen]:
    """Tell of the columns with headings, from left to right; equal headings get a number."""
    slots = {place: slot for slot in bound.proposed.values() for place in slot.places}
    before: Counter[str] = Counter()
    for place, path in sorted(bound.block.paths.items()):
        heading = " / ".join(path)
        before[heading] += 1
        if before[heading] > 1:
            heading = f"{heading} #{before[heading]}"
        slot = slots.get(place)
        field = slot.column.field if slot else ""
        idle = 1.0 if is_counter(path) or is_useless(path) else 0.0
        samples = _samples(below, place)
        yield ColumnSeen(place, heading, field, slot.confidence if slot else idle, samples)


def _samples(below: Sequence[tuple[str, ...]], place: int) -> tuple[str, ...]:
    return tuple(cells[place] for cells in below if cells[place])[:SAMPLES]
