"""Tells which rows of a list an import keeps: nominees only where they go into a round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dossier.collect.reading import Outcome, Reading, Row, Value, Wish

KEPT = (Outcome.NEW, Outcome.CHANGED)


def kept_rows(reading: Reading, *, into_round: bool) -> Iterator[Row]:
    """Give the rows that something is written of."""
    for row in reading.rows:
        brings = into_round or any(not isinstance(value, Wish) for value in row.values)
        if row.outcome in KEPT and brings:
            yield row


def brought(reading: Reading) -> list[Value]:
    """List the values that an import of a reading writes; nominees are none of them."""
    rows = kept_rows(reading, into_round=True)
    return [value for row in rows for value in row.values if not isinstance(value, Wish)]


def counts_kept(reading: Reading, *, into_round: bool) -> Counter[str]:
    """Count rows by outcome, of the new and changed ones only those that are kept."""
    counts = Counter(row.outcome.value for row in kept_rows(reading, into_round=into_round))
    left = (row.outcome.value for row in reading.rows if row.outcome not in KEPT)
    counts.update(left)
    return counts


def without_round(reading: Reading) -> int:
    """Count the rows of which nothing is kept unless they go into a round."""
    whole, bare = (sum(1 for _ in kept_rows(reading, into_round=into)) for into in (True, False))
    return whole - bare
