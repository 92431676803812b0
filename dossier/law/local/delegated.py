"""Turns the table of what the law leaves to local rules into leave to replace it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dossier.law.acts import Act, read_cite
from dossier.law.errors import BrokenLawError
from dossier.law.source import SHIPPED, Table, one
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence

FILE = "delegated.toml"


@dataclass(frozen=True, slots=True)
class Delegated:
    """What of one award, or of one kind of awards, local rules may replace."""

    award: str
    kind: str
    what: frozenset[str]  # names of tables: "criterion", "cap"
    cite: Cite
    confidence: Confidence


def delegated(award: Award, what: str, acts: Mapping[str, Act]) -> Delegated | None:
    """Find the row that lets local rules replace this of an award; None where the law stands."""
    rows = (
        row
        for row in _rows()
        if what in row.texts("what")
        if award.id == row.text("award", "") or award.kind.value == row.text("kind", "")
    )
    found = next(rows, None)
    return _read(found, acts) if found else None


def _read(table: Table, acts: Mapping[str, Act]) -> Delegated:
    table.only("award", "kind", "what", "cite", "confidence")
    return Delegated(
        award=table.text("award", ""),
        kind=table.text("kind", ""),
        what=frozenset(table.texts("what")),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
    )


@cache
def _rows() -> tuple[Table, ...]:
    table = one(SHIPPED, FILE)
    if table is None:
        raise BrokenLawError(file=FILE, reason="missing file")
    return table.tables("delegated")
