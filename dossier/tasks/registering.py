"""Turns what is registered at a year's start, by lines or whole units, into stored values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.law.book import BookOnDay
from dossier.model.award import Award
from dossier.model.change import Changes
from dossier.model.feat import Registration
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.model.succession import Succession, ended_units
from dossier.store import Work
from dossier.tasks.catalogue import find_award
from dossier.tasks.desk import Desk
from dossier.tasks.errors import WrongWhomError
from dossier.tasks.exemplars import tree_below
from dossier.tasks.localrules import book_within
from dossier.tasks.naming import Names, Subject, subjects_by_key
from dossier.tasks.targets import HalfLineError, TwiceLineError
from dossier.tasks.typed import typed_day
from dossier.words.text import clean

CELLS = 5  # that a person types: name, unit, award, day, note


@dataclass(frozen=True, slots=True)
class RegistrationGrid:
    """The lines of a grid as they were typed, and the keys of what was shown in it before."""

    year: int
    movement: str  # that new lines belong to; empty for none
    shown: tuple[str, ...]
    lines: tuple[Sequence[str], ...]


@dataclass(frozen=True, slots=True)
class RegisterAll:
    """The wish that all of a unit, or the units below it, register for one award."""

    year: int
    unit: str  # key
    award: str  # id, label or any usual name
    movement: str = ""


def record_registrations(desk: Desk, grid: RegistrationGrid) -> Changes:
    """Keep a grid as one task; what was shown in it and is there no more goes.

    Raise UnknownSubjectError or AmbiguousSubjectError for a name that does not mean one subject,
    UnknownAwardError, WrongWhomError, HalfLineError, TwiceLineError.
    """
    with desk.store.work(desk.who, "registration.save") as work:
        lines = [line for line in grid.lines if any(map(clean, line[:CELLS]))]
        reader = _reader(desk, work, grid.year)
        reader.names.expect(line[0] for line in lines)
        read: dict[str, Registration] = {}
        for line in lines:
            row = reader.read(line, grid.movement)
            if row.key in read:
                raise TwiceLineError(text=clean(line[0]))
            read[row.key] = reader.there[row.subject, row.award] = row
        work.put_many(read.values())
        for gone in set(grid.shown) - set(read):
            if work.find(Registration, gone):
                work.drop(Registration, gone)
        return work.commit()


def register(desk: Desk, draft: Registration) -> Changes:
    """Keep one registration, new or changed; the award goes by id or any usual name."""
    with desk.store.work(desk.who, "registration.new") as work:
        reader = _reader(desk, work, draft.year)
        award = find_award(reader.book, draft.award)
        work.put_many([reader.kept(draft.subject, award, draft)])
        return work.commit()


def register_all(desk: Desk, ask: RegisterAll) -> Changes:
    """Register everybody active of a unit and below it; who has registered is passed over."""
    with desk.store.work(desk.who, "registration.all") as work:
        reader = _reader(desk, work, ask.year)
        award = find_award(reader.book, ask.award)
        tree = tree_below(work.all(Unit), ask.unit)
        draft = Registration("", Ref(Whom.UNIT, ask.unit), ask.year, award.id, ask.movement)
        fresh = [ref for ref in _asked(work, tree, award) if not reader.holds(ref, award)]
        work.put_many(reader.kept(ref, award, draft) for ref in fresh)
        return work.commit()


def copy_registrations(desk: Desk, year: int, movement: str = "") -> Changes:
    """Register for a year what was registered for the one before; what is there stays as it is."""
    with desk.store.work(desk.who, "registration.copy") as work:
        reader = _reader(desk, work, year)
        before = work.all(Registration, year=year - 1)
        known = subjects_by_key(work, {row.subject for row in before})
        drafts = [replace(row, year=year, movement=movement, day=None, note="") for row in before]
        work.put_many(
            replace(row, key=desk.keys())
            for row in drafts
            if _is_active(known.get(row.subject.key)) and not reader.holds_id(row)
        )
        return work.commit()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads lines of one year against what is registered for it already."""

    desk: Desk
    year: int
    names: Names
    book: BookOnDay
    there: dict[tuple[Ref, str], Registration]  # and what the lines above said

    def read(self, line: Sequence[str], movement: str) -> Registration:
        """Read one line."""
        name, home, title, day, note = [clean(text) for text in (*line, *[""] * CELLS)][:CELLS]
        if not name or not title:
            raise HalfLineError(text=" – ".join(text for text in (name, home, title) if text))
        subject, award = self.names.subject(name, home), find_award(self.book, title)
        draft = Registration("", subject.ref, self.year, award.id, movement, typed_day(day), note)
        return self.kept(subject.ref, award, draft)

    def kept(self, ref: Ref, award: Award, draft: Registration) -> Registration:
        """Give a registration its key: of the one that is there, which stays in its movement."""
        if ref.whom not in award.whom:
            raise WrongWhomError(award=award.label, whom=ref.whom.label)
        found = self.there.get((ref, award.id))
        key, movement = (found.key, found.movement) if found else (self.desk.keys(), "")
        return replace(
            draft, key=key, subject=ref, award=award.id, movement=movement or draft.movement
        )

    def holds(self, ref: Ref, award: Award) -> bool:
        """Tell whether someone is registered for an award already."""
        return (ref, award.id) in self.there

    def holds_id(self, row: Registration) -> bool:
        """Tell the same of a registration of another year."""
        return (row.subject, row.award) in self.there


def _reader(desk: Desk, work: Work, year: int) -> _Reader:
    book = book_within(desk, work).on(desk.today())
    there = {(row.subject, row.award): row for row in work.all(Registration, year=year)}
    return _Reader(desk, year, Names(work), book, there)


def _asked(work: Work, tree: frozenset[str], award: Award) -> Iterator[Ref]:
    if Whom.PERSON in award.whom:
        people = work.all(Person, unit=tree)
        yield from (row.ref for row in people if _is_active(row))
    else:
        units = work.all(Unit, key=tree - ended_units(work.all(Succession)))
        yield from (row.ref for row in units if row.ref.whom in award.whom)


def _is_active(subject: Subject | None) -> bool:
    if isinstance(subject, Person):
        return not (subject.retired or subject.died)
    return subject is not None
