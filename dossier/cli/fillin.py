"""Turns the command `fill-in` into a workbook for a unit."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import Result
from dossier.tasks.fillin import write_fillin
from dossier.tasks.records import find_subject
from dossier.tasks.rounds import find_round


def fill_in(app: App, given: Namespace) -> Result:
    """Write the workbook and say where it is."""
    unit = find_subject(app.desk, given.unit).key if given.unit else ""
    into = find_round(app.desk, given.round) if given.round else ""
    path = write_fillin(app.desk, given.kind, given.out, unit, into)
    said = app.desk.words.text("cli.wrote_file", file=str(path))
    return Result((said,), {"file": str(path)})
