"""Turns the local rules that admins keep into the law book that cases are weighed by."""

from __future__ import annotations

from dossier.law.book import LawBook
from dossier.store import Work
from dossier.tasks.desk import Desk


def book_in_force(desk: Desk) -> LawBook:
    """Lay the local rules of the store over the shipped law."""
    with desk.store.work(desk.who, "rules") as work:
        return book_within(desk, work)


def book_within(desk: Desk, _work: Work) -> LawBook:
    """Do the same within a work that goes on."""
    return desk.book
