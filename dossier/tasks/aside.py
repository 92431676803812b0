"""Names what was typed of a subject and could not be read, wherever it is kept aside."""

from __future__ import annotations

from dossier.model.change import Remembered
from dossier.model.subject import Ref
from dossier.store import Work
from dossier.tasks.amending import typed_key
from dossier.tasks.ledgercells import ledgers
from dossier.tasks.ledgerlines import lines_key
from dossier.tasks.years import years_key


def aside_of(ref: Ref) -> tuple[str, ...]:
    """Give the keys under which the texts of a subject may stand."""
    lines = (lines_key(ref, ledger) for ledger in ledgers(ref.whom))
    return (typed_key(ref.key), years_key(ref), *lines)


def drop_aside(work: Work, ref: Ref) -> None:
    """Take these texts out, within a work that goes on."""
    for key in aside_of(ref):
        if work.find(Remembered, key):
            work.drop(Remembered, key)
