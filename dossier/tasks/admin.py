"""Turns the wishes to look back, take back and keep safe into calls of the store."""

from __future__ import annotations

from pathlib import Path

from dossier.model.change import AuditLine, Changes
from dossier.store import Check
from dossier.tasks.accounts import LASTING as ACCOUNTS
from dossier.tasks.accounts import require
from dossier.tasks.desk import Desk
from dossier.tasks.errors import AccountsLastError, LastingError, NotUndoableError
from dossier.tasks.forms.second import RULE_SET, second_admin
from dossier.tasks.forms.versions import BY_TWO
from dossier.tasks.trash import FORGET

StoreCheck = Check  # what a look at the whole store found, as the faces of the program name it


def undo(desk: Desk, task: int) -> Changes:
    """Take one task back; raise UndoError where later work stands on it.

    Raise NotUndoableError for what takes two people: nobody gets around the second by undoing;
    LastingError for what was meant for good, AccountsLastError for what was done to accounts,
    NotAllowedError where the task itself would not be allowed either.
    """
    name = _name_of(desk, task)
    if name == FORGET:
        raise LastingError(task=task)
    if name.startswith(ACCOUNTS):
        raise AccountsLastError(task=task)
    if name == RULE_SET or (name in BY_TWO and second_admin(desk)):
        raise NotUndoableError(task=task)
    require(desk, name)
    return desk.store.undo(task, desk.who)


def history(desk: Desk, limit: int = 100) -> tuple[AuditLine, ...]:
    """List the latest tasks first."""
    return desk.store.tasks(limit)


def backup(desk: Desk, target: Path) -> Path:
    """Copy the open store, checked: into a folder under a name of its own, or into a file."""
    if target.is_dir():
        return desk.store.backup(target)
    return desk.store.backup(target.parent).replace(target)


def _name_of(desk: Desk, task: int) -> str:
    """Name what a task did, or what an undo of an undo … did in the end."""
    line = desk.store.line(task)
    while line and line.undoes:
        line = desk.store.line(line.undoes)
    return line.task if line else ""


def verify(desk: Desk) -> Check:
    """Check file, schema and the log."""
    return desk.store.verify()
