"""Turns the wishes to look back, take back and keep safe into calls of the store."""

from __future__ import annotations

from pathlib import Path

from dossier.model.change import AuditLine, Changes
from dossier.store import Check
from dossier.tasks.desk import Desk


def undo(desk: Desk, task: int) -> Changes:
    """Take one task back; raise UndoError where later work stands on it."""
    return desk.store.undo(task, desk.who)


def history(desk: Desk, limit: int = 100) -> tuple[AuditLine, ...]:
    """List the latest tasks first."""
    return desk.store.tasks(limit)


def backup(desk: Desk, target: Path) -> Path:
    """Copy the open store, checked: into a folder under a name of its own, or into a file."""
    if target.is_dir():
        return desk.store.backup(target)
    return desk.store.backup(target.parent).replace(target)


def verify(desk: Desk) -> Check:
    """Check file, schema and the log."""
    return desk.store.verify()
