"""Spreads what a row says over the entries that it brings: a cell may name several awards."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collect.bench import Read, RowError
from dossier.collect.cells_honours import Won
from dossier.collect.reading import Kind
from dossier.model.ledger import Decision

AWARDS = {
    Kind.HONOURS: "award",
    Kind.NOMINEES: "proposed",
    Kind.REGISTRATIONS: "registered",
}


def spread(kind: Kind, read: Read) -> tuple[Read, ...]:
    """Give what a row says once for every award that it names; other rows as they are.

    Raises RowError where a cell of awards tells another year than its row.
    """
    field = AWARDS.get(kind)
    if field is None or field not in read:
        return (read,)
    return tuple(_alone(read, field, won) for won in read[field])


def _alone(read: Read, field: str, won: Won) -> Read:
    said = {**read, field: won.award, **dict(_decided(won.decision))}
    if won.year and read.get("year", won.year) != won.year:
        raise RowError("collect.two_years", field, str(won.year))
    if won.year:
        said["year"] = won.year
    return said


def _decided(decision: Decision) -> Iterator[tuple[str, object]]:
    for name in ("number", "day", "issuer"):
        if value := getattr(decision, name):
            yield name, value
