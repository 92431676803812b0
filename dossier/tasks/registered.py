"""Lists what was registered for a year, and what came of it by the ledger of honours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.law.book import BookOnDay
from dossier.model.award import Award
from dossier.model.feat import Registration
from dossier.model.ledger import Honour
from dossier.model.subject import Ref, Whom
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_within
from dossier.tasks.naming import Names, Subject, subjects_by_key
from dossier.tasks.typed import written_day
from dossier.words.names import reading_key, sort_key


class Reached(StrEnum):
    """What became of a registration by the ledger of honours."""

    REACHED = "reached"
    HIGHER = "higher"  # a higher one of the same kind
    OTHER = "other"  # something else in that year
    OPEN = "open"  # nothing is entered of that year

    @property
    def label(self) -> str:
        """The words that a grid shows."""
        return {
            "reached": "Đạt",
            "higher": "Đạt cao hơn",
            "other": "Đạt khác",
            "open": "Chưa có kết quả",
        }[self.value]


@dataclass(frozen=True, slots=True)
class RegistrationRow:
    """What someone registered for, and what came of it."""

    registration: Registration
    name: str
    unit: str  # name: where a person works, the superior of a unit
    award: str  # label
    reached: Reached
    won: tuple[str, ...]  # labels of what was given in that year


def registrations(desk: Desk, year: int, movement: str = "") -> tuple[RegistrationRow, ...]:
    """List what was registered for a year, of one movement where it is named; units first."""
    with desk.store.work(desk.who, "registration.list") as work:
        return registration_rows(desk, work, year, movement)


def registration_rows(
    desk: Desk, work: Work, year: int, movement: str = ""
) -> tuple[RegistrationRow, ...]:
    """List the same within a task that is under way."""
    only = {"movement": movement} if movement else {}
    found = work.all(Registration, year=year, **only)
    book, names = book_within(desk, work).on(desk.today()), Names(work)
    known = subjects_by_key(work, {row.subject for row in found})
    won = _won(work, year, {row.subject for row in found})
    rows = [
        _row(row, known[row.subject.key], names, won.get(row.subject, ()), book)
        for row in found
        if row.subject.key in known
    ]
    return tuple(sorted(rows, key=lambda row: _place(row, book)))


def registered_years(desk: Desk) -> tuple[int, ...]:
    """Name the years for which anything is registered, the latest first."""
    with desk.store.work(desk.who, "registration.years") as work:
        return tuple(sorted({row.year for row in work.all(Registration)}, reverse=True))


def written_registrations(rows: Iterable[RegistrationRow]) -> list[list[str]]:
    """Write rows as a grid shows them, what came of it at the end."""
    return [_written(row) for row in rows]


def _won(work: Work, year: int, refs: set[Ref]) -> dict[Ref, tuple[Honour, ...]]:
    found: dict[Ref, tuple[Honour, ...]] = {}
    for row in work.all(Honour, year=year):
        if row.subject in refs:
            found[row.subject] = (*found.get(row.subject, ()), row)
    return found


def _row(
    row: Registration,
    subject: Subject,
    names: Names,
    won: tuple[Honour, ...],
    book: BookOnDay,
) -> RegistrationRow:
    awards = [book.awards[each.award] for each in won if each.award in book.awards]
    label = book.awards[row.award].label if row.award in book.awards else row.award
    return RegistrationRow(
        *(row, subject.name, names.home_of(subject), label),
        reached=_weighed(book.awards.get(row.award), awards),
        won=tuple(award.label for award in sorted(awards, key=lambda award: award.rank)),
    )


def _weighed(wanted: Award | None, won: Sequence[Award]) -> Reached:
    if not won:
        return Reached.OPEN
    if wanted in won:
        return Reached.REACHED
    kind = [award for award in won if wanted and award.is_title == wanted.is_title]
    is_higher = any(award.rank < wanted.rank for award in kind) if wanted else False
    return Reached.HIGHER if is_higher else Reached.OTHER


def _place(row: RegistrationRow, book: BookOnDay) -> tuple[bool, bytes, int, bytes]:
    is_person = row.registration.subject.whom is Whom.PERSON
    award = book.awards.get(row.registration.award)
    name = sort_key(row.name) if is_person else reading_key(row.name)
    return is_person, reading_key(row.unit), award.rank if award else 0, name


def _written(row: RegistrationRow) -> list[str]:
    said = row.registration
    result = row.reached.label
    if row.reached in (Reached.HIGHER, Reached.OTHER):
        result = f"{result}: {', '.join(row.won)}"
    return [row.name, row.unit, row.award, written_day(said.day), said.note, result]
