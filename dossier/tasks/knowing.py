"""Gives the readers of lists what the store knows: everyone at once, ledgers as they are wanted."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from dossier.collect.known import Known
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.model.succession import Succession, former_names
from dossier.store import Work

LEDGERS: tuple[type[Any], ...] = (
    *(Rating, Honour, Initiative, Achievement, UnitYear, Tenure, Absence, Discipline),
    Registration,
)
MOST = 1000  # subjects; of more, reading the whole ledger is quicker


def known_of(work: Work) -> Known:
    """Know everyone of the store; ledgers are read as long as the work is open."""

    def ledgers(keys: Collection[str]) -> Iterator[Any]:
        if len(keys) > MOST:
            for kind in (*LEDGERS, Target):
                yield from work.all(kind)
            return
        refs = {Ref(whom, key) for key in keys for whom in Whom}
        for kind in LEDGERS:
            yield from work.all(kind, subject=refs)
        yield from work.all(Target, unit=set(keys))

    known = Known((*work.all(Unit), *work.all(Person)), ledgers)
    for name, unit, successor in former_names(work.all(Succession)):
        known.succeed(name, unit, successor)
    return known


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep the collector of cycles away: a reading makes many values at once, and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Straight among what lives long: else the next collection would walk through all of it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
