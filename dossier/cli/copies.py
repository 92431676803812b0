"""Turns the commands on copies of the store into tasks: which there are, what they hold, where."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import Result, table
from dossier.messages import Catalogue
from dossier.tasks import keeping
from dossier.tasks.keeping import CopyFile
from dossier.tasks.restoresheet import write_restore_sheet


def show_all(app: App, _given: Namespace) -> Result:
    """List the copies, the newest first."""
    words = app.desk.words
    rows = keeping.list_copies(app.desk)
    head = words.text("cli.head.copies").split("|")
    where = words.text("cli.copies_in", folder=keeping.copy_folder(app.desk))
    cells = [_cells(words, row) for row in rows]
    return Result((where, *table([head, *cells])), {"copies": rows})


def look(app: App, given: Namespace) -> Result:
    """Look one copy over and tell what it holds."""
    found = keeping.look_into(app.desk, given.file)
    facts = {"people": found.people, "units": found.units, "rounds": found.rounds}
    words = app.desk.words
    last = found.last.number if found.last else 0
    known = {name: words.text("cli.unknown_count") if n is None else n for name, n in facts.items()}
    return Result((words.text("cli.copy_holds", **known, last=last),), {"holds": found})


def folder(app: App, given: Namespace) -> Result:
    """Tell where copies go, or choose another folder."""
    if given.folder is not None or given.usual:
        keeping.choose_folder(app.desk, None if given.usual else given.folder)
    there = keeping.copy_folder(app.desk)
    return Result((app.desk.words.text("cli.copies_in", folder=there),), {"folder": there})


def sheet(app: App, given: Namespace) -> Result:
    """Write the page that tells how to bring the records back."""
    file = write_restore_sheet(app.desk, given.out)
    return Result((app.desk.words.text("cli.sheet_written", file=file),), {"file": file})


def _cells(words: Catalogue, row: CopyFile) -> tuple[object, ...]:
    megabytes = f"{row.size / 1_000_000:.1f}".replace(".", ",")
    why = words.text(f"copy.reason.{row.reason}")
    return f"{row.when.astimezone():%d/%m/%Y %H:%M}", megabytes, why, row.path
