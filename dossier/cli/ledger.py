"""Turns the commands on the ledgers of a subject, by years and line by line, into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import STOPPED, Result, table
from dossier.errors import UsageError
from dossier.tasks.ledgerlines import Line, TypedLine, ledger_lines, save_lines
from dossier.tasks.records import find_subject
from dossier.tasks.years import Typed, save_years, year_grid


class TooManyCellsError(UsageError):
    """More texts were given than the ledger has columns."""

    code = "cli.too_many_cells"


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


def lines(app: App, given: Namespace) -> Result:
    """Show a ledger line by line, each with its key, and what could not be read."""
    shown = ledger_lines(app.desk, find_subject(app.desk, given.subject), given.ledger)
    head = (app.desk.words.text("cli.head.key"), *(column.label for column in shown.heads))
    rows = [(line.key, *line.texts) for line in shown.lines]
    said = [said for line in shown.lines for said in _troubles(app, line)]
    return Result((*table([head, *rows]), *said), {"lines": shown.lines})


def line(app: App, given: Namespace) -> Result:
    """Write a line of a ledger; one without a text goes, one that cannot be read waits."""
    ref = find_subject(app.desk, given.subject)
    heads = ledger_lines(app.desk, ref, given.ledger).heads
    if len(given.texts) > len(heads):
        raise TooManyCellsError(columns=", ".join(head.label for head in heads))
    texts = (*given.texts, *[""] * (len(heads) - len(given.texts)))
    typed = TypedLine(given.key or app.desk.keys(), texts)
    result = done(app, save_lines(app.desk, ref, given.ledger, [typed]))
    kept = ledger_lines(app.desk, ref, given.ledger).lines
    said = [said for line in kept if line.key == typed.key for said in _troubles(app, line)]
    facts = {**result.facts, "key": typed.key}
    return Result(tuple(said), facts, STOPPED) if said else Result(result.lines, facts)


def _troubles(app: App, line: Line) -> tuple[str, ...]:
    return tuple(str(app.say(trouble)) for trouble in line.troubles.values())


def _line(text: str) -> str:
    return text.replace("\n", "; ")
