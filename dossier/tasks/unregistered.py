"""Lists who was given a title of emulation in a year for which they had registered none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.law.book import BookOnDay
from dossier.model.feat import Registration
from dossier.model.ledger import Honour
from dossier.model.subject import Ref, Whom
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_within
from dossier.tasks.naming import Names, subjects_by_key
from dossier.tasks.typed import written_day
from dossier.words.names import reading_key, sort_key


@dataclass(frozen=True, slots=True)
class UnregisteredRow:
    """A title that somebody holds of a year without having registered for any."""

    subject: Ref
    name: str
    unit: str  # name: where a person works, the superior of a unit
    award: str  # label
    decision: str  # number and day, as far as they are known


def unregistered(desk: Desk, year: int) -> tuple[UnregisteredRow, ...]:
    """List the titles of a year whose holders registered for no title; units first."""
    with desk.store.work(desk.who, "registration.without") as work:
        book = book_within(desk, work).on(desk.today())
        rows = list(_rows(work, _without(work, year, book), book))
    return tuple(sorted(rows, key=_place))


def written_unregistered(rows: Iterable[UnregisteredRow]) -> list[list[str]]:
    """Write rows as a table shows them."""
    return [[row.name, row.unit, row.award, row.decision] for row in rows]


def _without(work: Work, year: int, book: BookOnDay) -> list[Honour]:
    titles = {award.id for award in book.awards.values() if award.is_title}
    registered = {row.subject for row in work.all(Registration, year=year) if row.award in titles}
    return [
        row
        for row in work.all(Honour, year=year)
        if row.award in titles and row.subject not in registered
    ]


def _rows(work: Work, held: list[Honour], book: BookOnDay) -> Iterable[UnregisteredRow]:
    names, known = Names(work), subjects_by_key(work, {row.subject for row in held})
    for row in held:
        subject = known.get(row.subject.key)
        if subject is not None:
            parts = (row.decision.number, written_day(row.decision.day))
            decision = ", ".join(filter(None, parts))
            award = book.awards[row.award].label
            yield UnregisteredRow(
                row.subject, subject.name, names.home_of(subject), award, decision
            )


def _place(row: UnregisteredRow) -> tuple[bool, bytes, bytes, str]:
    is_person = row.subject.whom is Whom.PERSON
    name = sort_key(row.name) if is_person else reading_key(row.name)
    return is_person, reading_key(row.unit), name, row.award
