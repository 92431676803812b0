"""Turns the log into the lists that were imported, and takes one of them back as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dossier.errors import DossierError, UsageError
from dossier.model.change import AuditLine, Changes
from dossier.model.feat import Achievement, Target
from dossier.model.intake import Intake
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.round import Nomination
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Built, UndoError, Work
from dossier.tasks.desk import Desk
from dossier.tasks.subjects import find_subject_of

IMPORT = "import"
NAMED = 5  # things that an error names one by one
TYPES: Mapping[str, type[Any]] = {
    "person": Person,
    "unit": Unit,
    "rating": Rating,
    "honour": Honour,
    "initiative": Initiative,
    "discipline": Discipline,
    "tenure": Tenure,
    "absence": Absence,
    "unit_year": UnitYear,
    "achievement": Achievement,
    "target": Target,
    "nomination": Nomination,
}
OUTCOMES = ("new", "changed", "same", "doubtful", "refused")


class NotImportError(UsageError):
    """A task by this number imported nothing, or there is none."""

    code = "tasks.not_import"


class BuiltOnError(DossierError):
    """Later work stands on what an import brought.

    `what` names some of it in words, `tasks` are the later tasks by number, latest first.
    """

    code = "tasks.built_on"


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import as the list of imports shows it."""

    task: int
    when: datetime
    who: str
    file: str
    sender: str  # key
    counts: Mapping[str, int]  # rows by outcome
    undone: bool


def imports(desk: Desk) -> tuple[PastImport, ...]:
    """List what was imported, the latest first."""
    return tuple(_imports(desk))


def undo_import(desk: Desk, task: int) -> Changes:
    """Take an import back as a whole; raise BuiltOnError where later work stands on it."""
    line = desk.store.line(task)
    if line is None or line.task != IMPORT:
        raise NotImportError(task=task)
    try:
        return desk.store.undo(task, desk.who)
    except UndoError as error:
        raise _built_on(desk, task, error) from error


def _built_on(desk: Desk, task: int, error: UndoError) -> DossierError:
    """Name what keeps an import; where the log can name nothing, the error says what it knows."""
    found = desk.store.built_on(task)
    if not found:
        return error
    with desk.store.work(desk.who, "imports") as work:
        named = dict.fromkeys(_named(desk, work, one) for one in found)
    said = [*named][:NAMED]
    more = len(named) - len(said)
    if more:
        said.append(desk.words.text("tasks.built_more", count=more))
    later = sorted({one.task for one in found if one.task}, reverse=True)
    return BuiltOnError(task=task, what="; ".join(said), tasks=tuple(later))


def _named(desk: Desk, work: Work, built: Built) -> str:
    """Say one thing that stands on an import: a later task, or a value that points at it."""
    name = _name_of(work, built.kind, built.key)
    if built.by:
        kind = desk.words.text(f"built.{built.by}")
        return desk.words.text("tasks.built_by", name=name, kind=kind)
    line = desk.store.line(built.task)
    done = desk.words.text(f"task.{line.task}") if line else ""
    return desk.words.text("tasks.built_since", name=name, task=built.task, done=done)


def _name_of(work: Work, kind: str, key: str) -> str:
    """Name a value by whom it is about; its key where it is gone or about nobody."""
    saved = work.find(TYPES[kind], key) if kind in TYPES else None
    if saved is None:
        return key
    value = saved.value
    if isinstance(value, Person | Unit):
        return value.name
    ref = Ref(Whom.UNIT, value.unit) if isinstance(value, Target) else value.subject
    subject = find_subject_of(work, ref)
    return subject.value.name if subject else key


def _imports(desk: Desk) -> Iterator[PastImport]:
    brought = desk.store.brought(Intake)
    with desk.store.work(desk.who, "imports") as work:
        there = {intake.key for intake in work.all(Intake)}
    for number, intake in sorted(brought.items(), reverse=True):
        line = desk.store.line(number)
        if line is not None:
            yield _past(line, intake, undone=intake.key not in there)


def _past(line: AuditLine, intake: Intake, *, undone: bool) -> PastImport:
    counts = {name: getattr(intake, name) for name in OUTCOMES}
    return PastImport(line.number, line.when, line.who, intake.file, intake.sender, counts, undone)
