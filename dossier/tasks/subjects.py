"""Turns references into stored subjects, and lets ledgers follow a unit that changed its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from dossier.model.attachment import Attachment
from dossier.model.change import Saved
from dossier.model.feat import Achievement, Registration
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    LedgerEntry,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.round import Nomination
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Work

Entry = LedgerEntry | Achievement
LEDGER: tuple[type[Entry], ...] = (
    *(Rating, Honour, Initiative, Discipline, UnitYear, Achievement),
    *(Tenure, Absence),
)


def find_subject_of(work: Work, ref: Ref) -> Saved[Person] | Saved[Unit] | None:
    """Read a person or a unit where there is one; a household may be asked for as a unit."""
    return work.find(Person, ref.key) if ref.whom is Whom.PERSON else work.find(Unit, ref.key)


def recast(work: Work, units: Iterable[Unit]) -> None:
    """Let what points at these units, as they were, point at them as they are about to be."""
    wanted = {unit.key: unit for unit in units}
    before = work.all(Unit, key=set(wanted)) if wanted else ()
    changed = [(unit, wanted[unit.key]) for unit in before if unit.ref != wanted[unit.key].ref]
    work.put_many(value for old, new in changed for value in _followers(work, old, new))


def _followers(work: Work, old: Unit, new: Unit) -> Iterator[Any]:
    kinds: tuple[type[Any], ...] = (*LEDGER, Nomination, Registration, Attachment)
    for kind in kinds:
        for value in work.all(kind, subject=old.ref):
            yield replace(value, subject=new.ref)
