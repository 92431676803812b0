"""Turns the log into the lists that were imported, and takes one of them back as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from dossier.errors import DossierError, UsageError
from dossier.model.change import AuditLine, Changes
from dossier.model.intake import Intake
from dossier.store import UndoError
from dossier.tasks.desk import Desk

IMPORT = "import"
OUTCOMES = ("new", "changed", "same", "doubtful", "refused")


class NotImportError(UsageError):
    """A task by this number imported nothing, or there is none."""

    code = "tasks.not_import"


class BuiltOnError(DossierError):
    """Later work stands on what an import brought: `what` names it, `tasks` are the later tasks."""

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
        raise BuiltOnError(task=task, what="", tasks=()) from error


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
