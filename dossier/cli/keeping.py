"""Turns the commands that keep the store safe into tasks: history, undo, backup, restore."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App, Settings, restore_store
from dossier.cli.result import DONE, STOPPED, Result, table
from dossier.cli.tell import finding_facts, finding_lines
from dossier.messages import catalogue
from dossier.tasks import admin
from dossier.tasks.journal import JournalAsk, JournalRow, journal, write_journal
from dossier.tasks.keeping import keep_copy


def history(app: App, given: Namespace) -> Result:
    """List the latest tasks, or write all that are asked for into a workbook."""
    words = app.desk.words
    ask = JournalAsk(given.find, given.who, given.since, given.until, given.limit)
    if given.out is not None:
        file = write_journal(app.desk, ask, given.out)
        return Result((words.text("cli.history_written", file=file),), {"file": file})
    rows = journal(app.desk, ask).rows
    head = words.text("cli.head.history").split("|")
    return Result(table([head, *map(_cells, rows)]), {"tasks": [row.line for row in rows]})


def _cells(row: JournalRow) -> tuple[object, ...]:
    line = row.line
    when = f"{line.when.astimezone():%d/%m/%Y %H:%M}"
    return line.number, when, line.who, row.what, line.touched


def undo(app: App, given: Namespace) -> Result:
    """Take one task back."""
    changes = admin.undo(app.desk, given.task)
    touched = sorted(changes.touched)
    line = app.desk.words.text("cli.undone", number=given.task, count=len(touched))
    return Result((line,), {"task": changes.task, "touched": touched})


def backup(app: App, given: Namespace) -> Result:
    """Write a checked copy: where it is told to, else into the folder for copies if one is due."""
    words = app.desk.words
    made = admin.backup(app.desk, given.file) if given.file else keep_copy(app.desk)
    code = "cli.backed_up" if made else "cli.copied_already"
    return Result((words.text(code, file=made or ""),), {"file": made})


def restore(_nothing: object, given: Namespace) -> Result:
    """Put a copy in the place of the store, which nobody has open."""
    aside = restore_store(Settings(store=given.store), given.file)
    code = "cli.restored" if aside else "cli.restored_fresh"
    line = catalogue(given.lang).text(code, file=given.file, aside=aside or "")
    return Result((line,), {"file": given.file, "aside": aside})


def verify(app: App, _given: Namespace) -> Result:
    """Look the store over."""
    words = app.desk.words
    found = admin.verify(app.desk)
    sound = (words.text("cli.verified"),) if found.is_sound else ()
    facts = {"head": found.head, "findings": [finding_facts(words, one) for one in found.findings]}
    lines = (*finding_lines(words, found.findings), *sound)
    return Result(lines, facts, DONE if found.is_sound else STOPPED)
