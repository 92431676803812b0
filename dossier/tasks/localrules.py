"""Turns the local rules that admins keep into the law book that cases are weighed by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier.errors import DossierError, UsageError
from dossier.guard.gate import read_bytes
from dossier.law.book import LawBook
from dossier.law.local.build import Reading
from dossier.law.local.overlay import in_force
from dossier.law.local.sample import sample_text
from dossier.law.local.values import LocalRules
from dossier.model.change import Changes
from dossier.model.edition import Edition
from dossier.model.finding import Finding, Place, Weight
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.words.text import clean

KIND = "local_rules/"  # before the id of the act: the name of its editions
SET, CLEAR, BACK = "rules.set", "rules.clear", "rules.back"

__all__ = [
    "LocalFaultyError",
    "LocalRow",
    "LocalSameError",
    "LocalSaved",
    "book_in_force",
    "book_within",
    "check_local",
    "clear_local",
    "find_local",
    "local_history",
    "local_rules",
    "read_rules_file",
    "roll_back_local",
    "sample_text",
    "save_local",
    "unreadable",
]


class LocalFaultyError(DossierError):
    """The text has stops and is not kept; `findings` lists them."""

    code = "tasks.local_faulty"


class LocalSameError(UsageError):
    """The text is the same as what is kept already."""

    code = "tasks.local_same"


class LocalTakenError(UsageError):
    """Other rules of the store go by this number."""

    code = "tasks.local_taken"


class NotTextError(DossierError):
    """The file is no text in UTF-8."""

    code = "tasks.not_text"


@dataclass(frozen=True, slots=True)
class LocalRow:
    """One quy chế of the store, as it was saved last; `rules` is None where it cannot be read."""

    edition: Edition
    rules: LocalRules | None
    findings: tuple[Finding, ...]
    is_in_force: bool  # on the day asked about

    @property
    def id(self) -> str:
        """What it is called by in commands."""
        return self.edition.name.removeprefix(KIND)


@dataclass(frozen=True, slots=True)
class LocalSaved:
    """What was kept, what is still to be said of it, and the task to undo."""

    edition: Edition
    findings: tuple[Finding, ...]
    changes: Changes


def book_in_force(desk: Desk) -> LawBook:
    """Lay the local rules of the store over the shipped law; `on(day)` chooses those of the day."""
    with desk.store.work(desk.who, "rules") as work:
        return book_within(desk, work)


def book_within(desk: Desk, work: Work) -> LawBook:
    """Do the same within a work that goes on."""
    texts = tuple(each.text for each in _newest(work) if each.text)
    return desk.overlaid.book(desk.book, texts) if texts else desk.book


def local_rules(desk: Desk, on: date | None = None) -> tuple[LocalRow, ...]:
    """List the local rules of the store, those that began last first."""
    with desk.store.work(desk.who, "rules") as work:
        editions = [each for each in _newest(work) if each.text]
    read = [(each, desk.overlaid.reading(desk.book, each.text)) for each in editions]
    holding = in_force([one.rules for _, one in read if one.rules], on or desk.today())
    rows = [
        LocalRow(each, one.rules, one.findings, one.rules in holding if one.rules else False)
        for each, one in read
    ]
    return tuple(sorted(rows, key=_began, reverse=True))


def check_local(desk: Desk, text: str) -> Reading:
    """Read a text without keeping it."""
    return desk.overlaid.reading(desk.book, text)


def save_local(desk: Desk, text: str, note: str = "", of: str = "") -> LocalSaved:
    """Keep a text as the next edition of its quy chế; `of` names the one that it is an edit of.

    Raise LocalFaultyError while it has stops, LocalSameError where nothing differs.
    """
    return _save(desk, SET, text, _Label(note, of))


def roll_back_local(desk: Desk, edition_key: str) -> LocalSaved:
    """Put an earlier edition in force again, as the next one."""
    with desk.store.work(desk.who, BACK) as work:
        found = work.find(Edition, edition_key)
    if found is None or not found.value.name.startswith(KIND):
        raise NotThereError(kind="local", key=edition_key)
    edition = found.value
    note = desk.words.text("tasks.note_back", number=edition.number)
    return _save(desk, BACK, edition.text, _Label(note, edition.name.removeprefix(KIND)))


def clear_local(desk: Desk, id_: str, note: str = "") -> Changes:
    """Take a quy chế out of force: the law alone counts again. Its editions stay."""
    with desk.store.work(desk.who, CLEAR) as work:
        work.hold()
        newest = _last(work, id_)
        if newest is None or not newest.text:
            raise NotThereError(kind="local", key=id_)
        work.put(_edition(desk, newest, "", note), seen=None)
        return work.commit()


def local_history(desk: Desk, id_: str = "") -> tuple[Edition, ...]:
    """List the editions of one quy chế, or of all, the newest first."""
    with desk.store.work(desk.who, "rules") as work:
        found = _all(work)
    rows = [each for each in found if not id_ or each.name == KIND + id_]
    return tuple(sorted(rows, key=lambda each: (each.made_at, each.number), reverse=True))


def find_local(desk: Desk, text: str = "") -> LocalRow:
    """Find a quy chế by its id or number; without either the only one, else the one in force."""
    rows = local_rules(desk)
    named = [row for row in rows if text in (row.id, row.rules.act.number if row.rules else "")]
    chosen = named if text else (rows if len(rows) == 1 else [r for r in rows if r.is_in_force])
    if not chosen:
        raise NotThereError(kind="local", key=text)
    return chosen[0]


def read_rules_file(path: Path) -> str:
    """Read a text from outside; raise NotTextError for what is no text in UTF-8."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTextError(file=path.name) from error


def unreadable(desk: Desk) -> tuple[Finding, ...]:
    """Name the kept rules that this program cannot read (any more): they do not count."""
    return tuple(
        Finding(
            "local.unreadable",
            Weight.STOP,
            Place("local", row.id, label=row.id),
            (("name", row.id),),
        )
        for row in local_rules(desk)
        if row.rules is None
    )


@dataclass(frozen=True, slots=True)
class _Label:
    note: str
    of: str


def _save(desk: Desk, task: str, text: str, label: _Label) -> LocalSaved:
    reading = check_local(desk, text)
    stops = [finding for finding in reading.findings if finding.weight is Weight.STOP]
    if reading.rules is None:
        first = stops[0]
        raise LocalFaultyError(count=len(stops), place=first.place.label, findings=tuple(stops))
    name = label.of or reading.rules.id
    with desk.store.work(desk.who, task) as work:
        work.hold()
        _refuse_taken(desk, work, name, reading.rules)
        newest = _last(work, name)
        if newest is not None and newest.text == text:
            raise LocalSameError(number=newest.number)
        blank = Edition("", KIND + name, 0, "", "", "", desk.clock())
        edition = _edition(desk, newest or blank, text, label.note)
        work.put(edition, seen=None)
        return LocalSaved(edition, reading.findings, work.commit())


def _refuse_taken(desk: Desk, work: Work, name: str, rules: LocalRules) -> None:
    for other in _newest(work):
        if other.text and other.name != KIND + name:
            there = desk.overlaid.reading(desk.book, other.text).rules
            if there is not None and there.id == rules.id:
                raise LocalTakenError(number=rules.act.number)


def _edition(desk: Desk, before: Edition, text: str, note: str) -> Edition:
    return Edition(
        key=desk.keys(),
        name=before.name,
        number=before.number + 1,
        text=text,
        note=clean(note),
        made_by=desk.who,
        made_at=desk.clock(),
    )


def _all(work: Work) -> tuple[Edition, ...]:
    return tuple(each for each in work.all(Edition) if each.name.startswith(KIND))


def _newest(work: Work) -> Iterable[Edition]:
    """Give the last edition of every name, in order of name."""
    return {each.name: each for each in _all(work)}.values()


def _last(work: Work, id_: str) -> Edition | None:
    return next((each for each in _newest(work) if each.name == KIND + id_), None)


def _began(row: LocalRow) -> tuple[date, str]:
    return (row.rules.since if row.rules else date.min, row.id)
