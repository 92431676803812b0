"""Turns the command `import` into a reading with every row accounted for."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result
from dossier.cli.tell import finding_facts, finding_lines
from dossier.messages import Catalogue
from dossier.tasks.collect import (
    ImportAsk,
    ImportRow,
    do_import,
    preview_import,
    write_refused,
)
from dossier.tasks.mappings import read_mapping
from dossier.tasks.rounds import find_round

OUTCOMES = ("new", "changed", "same", "doubtful", "refused")


def import_list(app: App, given: Namespace) -> Result:
    """Read a list, account for every row, and keep what is new or changed unless it is a trial."""
    desk = app.desk
    mapping = read_mapping(given.map) if given.map else {}
    into = find_round(desk, given.round) if given.round else ""
    reading = preview_import(desk, given.file, ImportAsk(given.kind, mapping))
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
