"""Turns the commands on earlier imports and remembered columns into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.lists import OUTCOMES
from dossier.cli.result import Result, table
from dossier.tasks import intakes, mappings


def show_all(app: App, _given: Namespace) -> Result:
    """List what was imported, the latest first."""
    words = app.desk.words
    found = intakes.imports(app.desk)
    cells = [
        (
            one.task,
            f"{one.when.astimezone():%d/%m/%Y %H:%M}",
            one.who,
            one.file,
            "/".join(str(one.counts[name]) for name in OUTCOMES),
            words.text("cli.import_undone") if one.undone else "",
        )
        for one in found
    ]
    head = words.text("cli.head.imports").split("|")
    return Result(table([head, *cells]), {"imports": found})


def undo(app: App, given: Namespace) -> Result:
    """Take one import back as a whole."""
    changes = intakes.undo_import(app.desk, given.task)
    touched = sorted(changes.touched)
    line = app.desk.words.text("cli.undone", number=given.task, count=len(touched))
    return Result((line,), {"task": changes.task, "touched": touched})


def show_mappings(app: App, _given: Namespace) -> Result:
    """List how the columns of lists are remembered."""
    found = mappings.mappings(app.desk)
    cells = [
        (
            one.key,
            one.kind,
            one.used,
            "; ".join(f"{head} = {field or '-'}" for head, field in one.fields),
        )
        for one in found
    ]
    head = app.desk.words.text("cli.head.mappings").split("|")
    return Result(table([head, *cells]), {"mappings": found})


def forget_mapping(app: App, given: Namespace) -> Result:
    """Let lists with these headings be matched afresh."""
    changes = mappings.forget_mapping(app.desk, given.mapping)
    line = app.desk.words.text("cli.mapping_forgotten")
    return Result((line,), {"task": changes.task})
