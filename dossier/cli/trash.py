"""Turns the commands on the trash into tasks: what was deleted lately, and bringing it back."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import Result, table
from dossier.tasks.trash import TrashRow, forget_person, list_trash, restore_deleted


def show_all(app: App, _given: Namespace) -> Result:
    """List what was deleted in the last 30 days, the latest first."""
    words, rows = app.desk.words, list_trash(app.desk)
    if not rows:
        return Result((words.text("cli.trash_empty"),), {"trash": rows})
    head = words.text("cli.head.trash").split("|")
    return Result(table([head, *map(_cells, rows)]), {"trash": rows})


def restore(app: App, given: Namespace) -> Result:
    """Bring one deleted thing back."""
    changes = restore_deleted(app.desk, given.key)
    touched = sorted(changes.touched)
    line = app.desk.words.text("cli.trash_restored", count=len(touched))
    return Result((line,), {"task": changes.task, "touched": touched})


def forget(app: App, given: Namespace) -> Result:
    """Blank for good what the log kept of a deleted person."""
    changes = forget_person(app.desk, given.key)
    return Result((app.desk.words.text("cli.forgotten"),), {"task": changes.task})


def _cells(row: TrashRow) -> tuple[object, ...]:
    about = " – ".join(part for part in (row.title, row.detail) if part)
    when = f"{row.when.astimezone():%d/%m/%Y %H:%M}"
    return row.key, when, row.who, row.what, about, row.parts, row.days
