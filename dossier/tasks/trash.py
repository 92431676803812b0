"""Turns the log into the trash: what was deleted in the last 30 days, restored one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from dossier.errors import DossierError
from dossier.model.award import Award
from dossier.model.change import Changes, Remembered
from dossier.model.subject import Person, Ref, Whom
from dossier.store import DanglingError, Deleted, TakenError, Work
from dossier.tasks.aside import aside_of, drop_aside
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.journal import name_of_task
from dossier.tasks.localrules import book_within
from dossier.tasks.subjects import find_subject_of
from dossier.words.text import fold

FORGET = "trash.forget"  # the task that nothing takes back
DAYS = 30  # that what was deleted stays in the trash; the log keeps it for good
KINDS = (
    *("person", "unit", "round", "nomination", "movement", "target", "registration", "review"),
    *("rating", "honour", "initiative", "discipline", "tenure", "absence", "unit_year"),
    *("achievement", "attachment", "stock", "printer", "layout", "return", "opinion"),
)


class NeedsOtherError(DossierError):
    """What was deleted stands on something that is gone as well; `needed` names it."""

    code = "trash.needs_other"


class StillThereError(DossierError):
    """Only who was deleted can be forgotten."""

    code = "trash.still_there"


class ReplacedError(DossierError):
    """Something else stands by now where it stood; `what` names what was deleted."""

    code = "trash.replaced"


@dataclass(frozen=True, slots=True)
class TrashRow:
    """One deleted thing as the trash shows it."""

    task: int  # number of its line in the log
    kind: str
    key: str
    what: str  # its kind in words
    title: str  # whom or what it is about
    detail: str  # year, award, name of an initiative …
    parts: int  # how much goes with it
    who: str
    when: datetime
    why: str  # the task in which it went
    days: int  # how many it stays in the trash

    def holds(self, text: str) -> bool:
        """Whether all these words stand in it; diacritics do not matter."""
        said = fold(f"{self.what} {self.title} {self.detail} {self.who} {self.why}")
        return all(word in said for word in fold(text).split())


def list_trash(desk: Desk) -> tuple[TrashRow, ...]:
    """List what was deleted in the last 30 days, the latest first."""
    now = desk.clock()
    found = desk.store.deleted(now - timedelta(days=DAYS), KINDS)
    with desk.store.work(desk.who, "trash.list") as work:
        namer = _Namer(work, _gone_names(found), book_within(desk, work).on(desk.today()).awards)
        return tuple(_row(desk, namer, each, now) for each in found)


def restore_deleted(desk: Desk, key: str, kind: str = "") -> Changes:
    """Bring one deleted thing back with all that went with it, also after other work.

    Raises NeedsOtherError where what it stands on is gone, ReplacedError where something took its
    place, NotThereError where the trash holds nothing by this key.
    """
    rows = list_trash(desk)
    row = next((row for row in rows if row.key == key and kind in ("", row.kind)), None)
    if row is None:
        raise NotThereError(kind="trash", key=key)
    try:
        return desk.store.revive(row.task, row.kind, row.key, desk.who)
    except DanglingError as gone:
        needed = next((each for each in rows if each.key == gone.params.get("target")), None)
        named = f"{needed.what}: {needed.title}" if needed else str(gone.params.get("target", ""))
        raise NeedsOtherError(what=row.title, needed=named) from gone
    except TakenError as taken:
        raise ReplacedError(what=row.title) from taken


def forget_person(desk: Desk, key: str) -> Changes:
    """Blank all that the log kept of a deleted person, read or not: nothing brings it back.

    That it was done stays in the log, and the log still proves itself. Copies made earlier hold
    what they held. Raises StillThereError for somebody who was not deleted, NotThereError where
    the log keeps nothing; where the file is in use for too long, LockedError: once more will do.
    """
    ref = Ref(Whom.PERSON, key)
    with desk.store.work(desk.who, FORGET) as work:
        work.hold()
        if work.find(Person, key) is not None:
            raise StillThereError(key=key)
        drop_aside(work, ref)
        work.commit()
    with desk.store.work(desk.who, FORGET) as work:
        work.hold()
        note = Remembered(f"forgotten/{key}", "")
        before = work.find(Remembered, note.key)
        if not work.forget(key, aside_of(ref)) and before is None:
            raise NotThereError(kind="trash", key=key)
        work.put(note, seen=before.version if before else None)
        changes = work.commit()
    desk.store.tidy()
    return changes


@dataclass(frozen=True, slots=True)
class _Namer:
    """Names whom a deleted thing is about, be they there or deleted themselves."""

    work: Work
    gone: Mapping[str, str]
    awards: Mapping[str, Award]

    def title(self, value: Any) -> str:
        """Name the thing itself, or the subject that it belongs to."""
        if hasattr(value, "name") and not hasattr(value, "subject"):
            return str(value.name)
        ref = value.subject if hasattr(value, "subject") else None
        if ref is None:
            return ""
        return self._subject(ref)

    def detail(self, value: Any) -> str:
        """Say what tells it from others of the same subject."""
        return " · ".join(part for part in self._details(value) if part)

    def _subject(self, ref: Ref) -> str:
        found = find_subject_of(self.work, ref)
        return found.value.name if found else self.gone.get(ref.key, "")

    def _details(self, value: Any) -> Iterator[str]:
        award = getattr(value, "award", "")
        yield self.awards[award].label if award in self.awards else ""
        yield str(value.name) if hasattr(value, "name") and hasattr(value, "subject") else ""
        yield str(getattr(value, "post", "")) if hasattr(value, "since") else ""
        level = getattr(value, "level", None)
        yield str(level.label) if level is not None else ""
        year = getattr(value, "year", None)
        yield str(year) if isinstance(year, int) else ""


def _gone_names(found: Iterable[Deleted]) -> dict[str, str]:
    return {row.key: str(row.value.name) for row in found if row.kind in ("person", "unit")}


def _row(desk: Desk, namer: _Namer, one: Deleted, now: datetime) -> TrashRow:
    words = desk.words
    return TrashRow(
        task=one.task,
        kind=one.kind,
        key=one.key,
        what=words.text(f"trash.kind.{one.kind}"),
        title=namer.title(one.value),
        detail=namer.detail(one.value),
        parts=one.parts,
        who=one.who,
        when=one.when,
        why=name_of_task(desk, one.name),
        days=max(DAYS - (now - one.when).days, 0),
    )
