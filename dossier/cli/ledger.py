"""Turns the commands on the ledgers of a subject, year by year, into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import STOPPED, Result, table
from dossier.tasks.records import find_subject
from dossier.tasks.years import Typed, save_years, year_grid


def show(app: App, given: Namespace) -> Result:
    """Show the years of a subject, a line each, with what could not be read."""
    grid = year_grid(app.desk, find_subject(app.desk, given.subject))
    head = (app.desk.words.text("cli.head.year"), *(column.label for column in grid.heads))
    rows = [
        (year, *(_line(grid.cell(year, column.name).text) for column in grid.heads))
        for year in grid.years
    ]
    troubles = [cell.trouble for cell in grid.cells.values() if cell.trouble]
    said = tuple(str(app.say(trouble)) for trouble in troubles)
    cells = {
        f"{year}/{name}": cell.text
        for (year, name), cell in sorted(grid.cells.items())
        if cell.text
    }
    return Result((*table([head, *rows]), *said), {"years": grid.years, "cells": cells})


def fill(app: App, given: Namespace) -> Result:
    """Fill one cell; a text that cannot be read is kept and told."""
    ref = find_subject(app.desk, given.subject)
    changes = save_years(app.desk, ref, [Typed(given.year, given.column, given.text)])
    trouble = year_grid(app.desk, ref).cell(given.year, given.column).trouble
    result = done(app, changes)
    if trouble is None:
        return result
    return Result((str(app.say(trouble)),), result.facts, STOPPED)


def _line(text: str) -> str:
    return text.replace("\n", "; ")
