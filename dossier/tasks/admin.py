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
    """Copy the whole store while it stays open, and verify the copy."""
    return desk.store.backup(target)


def verify(desk: Desk) -> Check:
    """Check file, schema and the audit chain."""
    return desk.store.verify()
