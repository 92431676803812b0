"""Turns the reasons for which dossiers came back into findings, so that none comes back twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.check.remark import ask, at_round, note
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Place
from dossier.model.round import Return, Round
from dossier.words.text import fold


def returned(
    dossier: Dossier, own: Iterable[Return], past: Iterable[tuple[Return, Round]]
) -> Iterator[Finding]:
    """Ask of each reason of this round whether it is mended; remind once of each earlier one."""
    for row in own:
        if not row.mended:
            yield ask("check.returned", _place(dossier, row), ("reason", row.reason))
    told: set[str] = set()
    for row, before in sorted(past, key=lambda pair: -pair[1].year):
        if fold(row.reason) not in told:
            told.add(fold(row.reason))
            about = (("reason", row.reason), ("round", before.name), ("year", before.year))
            yield note("check.returned_before", at_round(dossier.round, "returns"), *about)


def _place(dossier: Dossier, row: Return) -> Place:
    names = {entry.nomination.key: entry.record.subject.name for entry in dossier.entries}
    if row.nomination in names:
        return Place("nomination", row.nomination, row.field, names[row.nomination])
    return at_round(dossier.round, row.field or "returns")
