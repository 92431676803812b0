"""Turns what is typed about people and units, and their ledgers, into stored values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from dossier.model.award import Award
from dossier.model.change import Changes, Listing, PersonRow, Query, Saved, UnitRow
from dossier.model.dossier import Record
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Work
from dossier.tasks.amending import unread_of
from dossier.tasks.desk import Desk
from dossier.tasks.errors import AmbiguousSubjectError, NotThereError, UnknownSubjectError
from dossier.tasks.lives import check_life
from dossier.tasks.localrules import book_within
from dossier.tasks.subjects import LEDGER, Entry, find_subject_of, recast
from dossier.words.text import fold

E = TypeVar("E", bound=Entry)
S = TypeVar("S", Person, Unit)


@dataclass(frozen=True, slots=True)
class RecordView:
    """A subject with all that is known of it, and what an edit of each entry must have seen."""

    subject: Saved[Person] | Saved[Unit]
    record: Record
    versions: Mapping[str, int]  # of ledger entries and achievements, by key
    awards: Mapping[str, Award]  # today's catalogue, for labels
    unread: Mapping[str, str] = field(default_factory=dict)  # typed into inputs, and not read yet


def people(desk: Desk, query: Query) -> Listing[PersonRow]:
    """List people whose words match, a page at a time; diacritics do not matter."""
    with desk.store.work(desk.who, "people") as work:
        return work.people(query)


def units(desk: Desk, query: Query) -> Listing[UnitRow]:
    """List units whose words match, a page at a time; diacritics do not matter."""
    with desk.store.work(desk.who, "units") as work:
        return work.units(query)


def record(desk: Desk, ref: Ref) -> RecordView:
    """Read everything known of one subject; a household may be asked for as a unit."""
    with desk.store.work(desk.who, "record") as work:
        subject = _subject(work, ref)
        ref = subject.value.ref
        return RecordView(
            subject=subject,
            record=work.record(ref),
            versions={
                saved.value.key: saved.version
                for kind in LEDGER
                for saved in work.saved(kind, subject=ref)
            },
            awards=book_within(desk, work).on(desk.today()).awards,
            unread=unread_of(work, ref),
        )


def names_of(desk: Desk, refs: Iterable[Ref]) -> Mapping[Ref, str]:
    """Name subjects; those that are gone are left out."""
    with desk.store.work(desk.who, "names") as work:
        found = ((ref, find_subject_of(work, ref)) for ref in refs)
        return {ref: saved.value.name for ref, saved in found if saved is not None}


def find_subject(desk: Desk, text: str) -> Ref:
    """Find who is meant by a key or a whole name; names shared by several need the key."""
    with desk.store.work(desk.who, "subject.find") as work:
        for whom in (Whom.PERSON, Whom.UNIT):
            known = find_subject_of(work, Ref(whom, text))
            if known is not None:
                return known.value.ref
        rows: list[PersonRow | UnitRow] = [*work.people(Query(text)).rows]
        rows += work.units(Query(text)).rows
        found = [row.ref for row in rows if fold(row.name) == fold(text)]
    if not found:
        raise UnknownSubjectError(text=text)
    if len(found) > 1:
        raise AmbiguousSubjectError(text=text, keys=tuple(ref.key for ref in found))
    return found[0]


def new_person(desk: Desk, draft: Person) -> Saved[Person]:
    """Enter a person; the draft has no key."""
    return _new(desk, "person.new", draft)


def new_unit(desk: Desk, draft: Unit) -> Saved[Unit]:
    """Enter a unit; the draft has no key."""
    return _new(desk, "unit.new", draft)


def save_person(desk: Desk, edited: Saved[Person]) -> Changes:
    """Keep an edit of a person; raise StaleError where someone was faster.

    Raises DisorderedDatesError for days of a life that cannot follow each other.
    """
    check_life(edited.value)
    with desk.store.work(desk.who, "person.save") as work:
        work.put(edited.value, seen=edited.version)
        return work.commit()


def save_unit(desk: Desk, edited: Saved[Unit]) -> Changes:
    """Keep an edit of a unit; raise StaleError where someone was faster."""
    with desk.store.work(desk.who, "unit.save") as work:
        recast(work, (edited.value,))
        work.put(edited.value, seen=edited.version)
        return work.commit()


def drop_subject(desk: Desk, subject: Saved[Person] | Saved[Unit]) -> Changes:
    """Take a subject and its ledgers out; `admin.undo` brings them back.

    Raises InUseError where a round, a person or a unit still points at it.
    """
    task = f"{subject.value.ref.whom.value}.drop"
    with desk.store.work(desk.who, task) as work:
        work.drop(type(subject.value), subject.value.key, seen=subject.version)
        return work.commit()


def save_entry(desk: Desk, entry: Saved[E] | E) -> Changes:
    """Keep an entry of a ledger or an achievement; one that is not `Saved` is new."""
    with desk.store.work(desk.who, "entry.save") as work:
        if isinstance(entry, Saved):
            work.put(entry.value, seen=entry.version)
        else:
            work.put(replace(entry, key=entry.key or desk.keys()), seen=None)
        return work.commit()


def drop_entry(desk: Desk, entry: Saved[E]) -> Changes:
    """Take an entry out of its ledger; `admin.undo` brings it back."""
    with desk.store.work(desk.who, "entry.drop") as work:
        work.drop(type(entry.value), entry.value.key, seen=entry.version)
        return work.commit()


def _subject(work: Work, ref: Ref) -> Saved[Person] | Saved[Unit]:
    found = find_subject_of(work, ref)
    if found is None:
        raise NotThereError(kind=ref.whom.value, key=ref.key)
    return found


def _new(desk: Desk, task: str, draft: S) -> Saved[S]:
    with desk.store.work(desk.who, task) as work:
        value = replace(draft, key=desk.keys())
        version = work.put(value, seen=None)
        return Saved(value, version, work.commit())
