"""Turns the place that a finding names into the subject and the ledger where a person mends it."""

from __future__ import annotations

from typing import Any

from dossier.model.finding import Place
from dossier.model.ledger import Honour, Initiative, Rating, UnitYear
from dossier.tasks.desk import Desk

# Entries of ledgers, with the ledger in which each stands; every other place is mended where it is.
LEDGERS: dict[str, tuple[type[Any], str]] = {
    "rating": (Rating, "ratings"),
    "honour": (Honour, "honours"),
    "initiative": (Initiative, "initiatives"),
    "unit_year": (UnitYear, "years"),
}


def home_of(desk: Desk, place: Place) -> Place:
    """Give the place of a ledger for that of its entry; an entry that is gone stays as named."""
    if place.kind not in LEDGERS:
        return place
    kind, ledger = LEDGERS[place.kind]
    with desk.store.work(desk.who, "places.home") as work:
        found = work.find(kind, place.key)
    if found is None:
        return place
    subject = found.value.subject
    return Place(subject.whom.value, subject.key, ledger, place.label)
