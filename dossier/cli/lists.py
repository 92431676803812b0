"""Turns the command `import` into readings with every row accounted for."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result
from dossier.cli.tell import finding_facts, finding_lines
from dossier.cli.usage import ManyIntoOneError
from dossier.messages import Catalogue
from dossier.tasks.collect import (
    ImportAsk,
    ImportReading,
    ImportRow,
    do_import,
    open_list,
    preview_list,
    write_refused,
)
from dossier.tasks.desk import Desk
from dossier.tasks.kept import counts_kept, without_round
from dossier.tasks.mappings import read_mapping
from dossier.tasks.newunits import missing_units, with_new_units
from dossier.tasks.records import find_subject
from dossier.tasks.rounds import find_round

OUTCOMES = ("new", "changed", "same", "doubtful", "refused")


def import_list(app: App, given: Namespace) -> Result:
    """Read lists, account for every row, and keep what is new or changed unless it is a trial.

    Every file is read before anything is kept; each is kept as a task of its own. In a trial a
    list counts on what those before it would bring.
    """
    desk = app.desk
    if given.refused and len(given.files) > 1:
        raise ManyIntoOneError(out=given.refused.name)
    ask = _asked(desk, given)
    into = find_round(desk, given.round) if given.round else ""
    lists = [open_list(path) for path in given.files]
    kept: list[tuple[ImportReading, int]] = []
    for each in lists:
        tried = [reading for reading, _task in kept] if given.dry_run else []
        preview = partial(preview_list, desk, each, before=tried)
        kept.append(_take(desk, preview, ask, into=into, given=given))
    counts = Counter(row.outcome.value for reading, _task in kept for row in reading.rows)
    facts = {
        "counts": {name: counts[name] for name in OUTCOMES},
        "task": max(task for _reading, task in kept),
        "findings": [
            finding_facts(desk.words, one) for reading, _task in kept for one in reading.findings
        ],
        "rows": [_row_facts(desk.words, row) for reading, _task in kept for row in reading.rows],
        "files": [_file_facts(reading, task) for reading, task in kept],
    }
    lines = tuple(
        line
        for reading, task in kept
        for line in _lines(desk.words, reading, task, is_trial=given.dry_run, has_round=bool(into))
    )
    return Result(lines, facts, STOPPED if counts["refused"] or counts["doubtful"] else DONE)


def _asked(desk: Desk, given: Namespace) -> ImportAsk:
    parted = (text.rpartition("=") for text in given.encoding)
    return ImportAsk(
        given.kind,
        read_mapping(given.map) if given.map else {},
        find_subject(desk, given.sender).key if given.sender else "",
        {sheet: encoding for sheet, _sign, encoding in parted},
        read_mapping(given.decide) if given.decide else {},
    )


def _take(
    desk: Desk,
    preview: Callable[[ImportAsk], ImportReading],
    ask: ImportAsk,
    *,
    into: str,
    given: Namespace,
) -> tuple[ImportReading, int]:
    """Preview one list and keep it unless it is a trial; the task is 0 where nothing was kept."""
    reading = preview(ask)
    missing = missing_units(reading) if given.new_units else ()
    if missing:
        reading = preview(with_new_units(ask, missing))
    task = 0 if given.dry_run else do_import(desk, reading, into).task
    if given.refused:
        write_refused(desk, reading, Path(given.refused))
    return reading, task


def _lines(
    words: Catalogue, reading: ImportReading, task: int, *, is_trial: bool, has_round: bool
) -> tuple[str, ...]:
    left = 0 if is_trial or has_round else without_round(reading)
    code = "cli.import_tried" if is_trial else "cli.imported"
    counts = counts_kept(reading, into_round=is_trial or has_round)
    told = {name: counts[name] for name in OUTCOMES}
    return (
        *finding_lines(words, reading.findings),
        *(_row_line(words, row) for row in reading.rows if row.outcome != "same" or row.reasons),
        f"{reading.file}: {words.text(code, **told, task=task)}",
        *((words.text("cli.import_left", count=left),) if left else ()),
    )


def _counts(reading: ImportReading) -> dict[str, int]:
    return {name: sum(row.outcome == name for row in reading.rows) for name in OUTCOMES}


def _row_line(words: Catalogue, row: ImportRow) -> str:
    outcome = words.text(f"cli.row.{row.outcome}")
    reasons = "; ".join(str(words.say(one.code, dict(one.params))) for one in row.reasons)
    changes = "; ".join(f"{one.label}: {one.old} → {one.new}" for one in row.changes)
    known = "; ".join(f"{one.name} ({one.ref.key})" for one in row.candidates)
    return f"  {row.cell}: {outcome}{_after(reasons)}{_after(changes)}{_after(known)}"


def _after(text: str) -> str:
    return f" - {text}" if text else ""


def _file_facts(reading: ImportReading, task: int) -> dict[str, object]:
    return {
        "file": reading.file,
        "task": task,
        "counts": _counts(reading),
        "tables": reading.tables,
        "conversions": reading.conversions,
        "missing_units": missing_units(reading),
    }


def _row_facts(words: Catalogue, row: ImportRow) -> dict[str, object]:
    return {
        "cell": row.cell,
        "kind": row.kind,
        "label": row.label,
        "outcome": row.outcome,
        "changes": row.changes,
        "reasons": [finding_facts(words, one) for one in row.reasons],
        "candidates": [
            {"key": one.ref.key, "name": one.name, "facts": one.facts} for one in row.candidates
        ],
    }
