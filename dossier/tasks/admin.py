"""Turns the wishes to look back, take back and keep safe into calls of the store."""

from __future__ import annotations

from pathlib import Path

from dossier.model.change import AuditLine, Changes
from dossier.model.finding import Finding
from dossier.store import back_up
from dossier.tasks.desk import Desk


def undo(desk: Desk, task: int) -> Changes:
    """Take one task back; raise UndoError where later work stands on it."""
    return desk.store.undo(task, desk.who)


def history(desk: Desk, limit: int = 100) -> tuple[AuditLine, ...]:
    """List the latest tasks first."""
    return desk.store.tasks(limit)


def backup(desk: Desk, target: Path) -> Path:
    """Write a checked copy of the open store: into a folder under a name of its own, or a file."""
    place = desk.store.place
    folder = target if target.is_dir() else target.parent
    made = back_up(place.path or place.url, folder, now=desk.clock())
    return made if target.is_dir() else made.replace(target)


def verify(desk: Desk) -> tuple[Finding, ...]:
    """Check file, schema and the log; nothing is found in a sound store."""
    return desk.store.verify()
