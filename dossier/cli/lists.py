"""Turns the commands on lists into tasks: import a list, show awards, forms, fields."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result, table
from dossier.cli.tell import finding_facts, finding_lines
from dossier.messages import Catalogue
from dossier.tasks import catalogue
from dossier.tasks.collect import ImportRow, do_import, preview_import, read_mapping, write_refused
from dossier.tasks.rounds import find_round
from dossier.tasks.tools import Tools

OUTCOMES = ("new", "changed", "same", "refused")


def import_list(app: App, given: Namespace) -> Result:
    """Read a list, account for every row, and keep what is new or changed unless it is a trial."""
    desk = app.desk
    mapping = read_mapping(given.map) if given.map else None
    into = find_round(desk, given.round) if given.round else ""
    reading = preview_import(desk, given.file, given.kind, mapping)
    changes = None if given.dry_run else do_import(desk, reading, into)
    if given.refused:
        write_refused(desk, reading, given.refused)
    counts = {name: sum(row.outcome == name for row in reading.rows) for name in OUTCOMES}
    code = "cli.import_tried" if given.dry_run else "cli.imported"
    lines = (
        *finding_lines(desk.words, reading.findings),
        *(_row_line(desk.words, row) for row in reading.rows if row.outcome != "same"),
        desk.words.text(code, **counts, task=changes.task if changes else 0),
    )
    facts = {
        "counts": counts,
        "task": changes.task if changes else 0,
        "findings": [finding_facts(desk.words, one) for one in reading.findings],
        "rows": [_row_facts(desk.words, row) for row in reading.rows],
    }
    return Result(lines, facts, STOPPED if counts["refused"] else DONE)


def awards(tools: Tools, given: Namespace) -> Result:
    """List the catalogue of a day."""
    words = tools.words
    rows = catalogue.awards(tools, given.on or date.today())  # noqa: DTZ011 - the officer's own day
    cells = [
        (
            row.id,
            row.short,
            ", ".join(whom.label for whom in row.whom),
            words.text(f"cli.confidence.{row.confidence.value}"),
            row.label,
        )
        for row in rows
    ]
    head = words.text("cli.head.awards").split("|")
    return Result(table([head, *cells]), {"awards": rows})


def forms(tools: Tools, _given: Namespace) -> Result:
    """List the forms."""
    rows = catalogue.forms(tools)
    cells = [(row.id, row.regime.value, row.version, row.label) for row in rows]
    head = tools.words.text("cli.head.forms").split("|")
    return Result(table([head, *cells]), {"forms": rows})


def fields(tools: Tools, _given: Namespace) -> Result:
    """List the fields that templates may use."""
    rows = catalogue.fields()
    cells = [(row.name, row.kind, row.label) for row in rows]
    head = tools.words.text("cli.head.fields").split("|")
    return Result(table([head, *cells]), {"fields": rows})


def _row_line(words: Catalogue, row: ImportRow) -> str:
    outcome = words.text(f"cli.row.{row.outcome}")
    reasons = "; ".join(str(words.say(one.code, dict(one.params))) for one in row.reasons)
    changes = "; ".join(f"{one.label}: {one.old} → {one.new}" for one in row.changes)
    return f"  {row.cell}: {outcome}{_after(reasons)}{_after(changes)}"


def _after(text: str) -> str:
    return f" - {text}" if text else ""


def _row_facts(words: Catalogue, row: ImportRow) -> dict[str, object]:
    return {
        "cell": row.cell,
        "kind": row.kind,
        "outcome": row.outcome,
        "changes": row.changes,
        "reasons": [finding_facts(words, one) for one in row.reasons],
    }
