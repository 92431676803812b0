"""Turns the commands on local rules into tasks: show, check, keep, go back, clear, hand on."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result, table
from dossier.cli.tell import finding_facts, finding_line
from dossier.errors import DossierError
from dossier.messages import Catalogue
from dossier.model.edition import Edition
from dossier.model.finding import Finding
from dossier.tasks import localrules
from dossier.tasks.check import heaviest_first
from dossier.tasks.files import write_out
from dossier.tasks.localrules import LocalFaultyError, LocalRow, LocalSaved
from dossier.tasks.tools import Tools


def show(app: App, given: Namespace) -> Result:
    """List the local rules of the store, or print the text of one of them."""
    words = app.desk.words
    if given.rules:
        row = localrules.find_local(app.desk, given.rules)
        return Result(tuple(row.edition.text.splitlines()), _facts(row))
    rows = localrules.local_rules(app.desk, given.on)
    if not rows:
        return Result((words.text("cli.rules.none"),), {"rules": ()})
    head = words.text("cli.head.rules").split("|")
    cells = [_cells(words, row) for row in rows]
    return Result(table([head, *cells]), {"rules": [_facts(row) for row in rows]})


def check(app: App, given: Namespace) -> Result:
    """Read a file without keeping it."""
    words = app.desk.words
    reading = localrules.check_local(app.desk, localrules.read_rules_file(given.file))
    findings = heaviest_first(reading.findings)
    ending = words.text("cli.rules.stopped" if reading.stops else "cli.rules.whole")
    facts = {
        "findings": [finding_facts(words, row) for row in findings],
        "whole": not reading.stops,
    }
    return Result((*_lines(words, findings), ending), facts, STOPPED if reading.stops else DONE)


def keep(app: App, given: Namespace) -> Result:
    """Keep a file as the next edition; one with stops is told of and not kept."""
    text = localrules.read_rules_file(given.file)
    try:
        saved = localrules.save_local(app.desk, text, given.note, given.of)
    except LocalFaultyError as error:
        return _refused(app, given, error)
    return _saved(app.desk.words, saved)


def back(app: App, given: Namespace) -> Result:
    """Put an earlier edition in force again."""
    editions = localrules.local_history(app.desk)
    named = [each.key for each in editions if _address(each) == given.edition]
    return _saved(app.desk.words, localrules.roll_back_local(app.desk, (*named, given.edition)[0]))


def clear(app: App, given: Namespace) -> Result:
    """Take local rules out of force."""
    row = localrules.find_local(app.desk, given.rules)
    changes = localrules.clear_local(app.desk, row.id, given.note)
    line = app.desk.words.text("cli.rules.cleared", rules=row.id, task=changes.task)
    return Result((line,), {"rules": row.id, "task": changes.task})


def history(app: App, given: Namespace) -> Result:
    """List the editions, the newest first."""
    words = app.desk.words
    editions = localrules.local_history(app.desk, given.rules)
    if not editions:
        return Result((words.text("cli.rules.none"),), {"editions": ()})
    cells = [(_address(each), _told(words, each)) for each in editions]
    return Result(table(cells), {"editions": [_edition_facts(each) for each in editions]})


def export(app: App, given: Namespace) -> Result:
    """Write the text of local rules into a file."""
    row = localrules.find_local(app.desk, given.rules)
    made = write_out(given.out, row.edition.text.encode())
    line = app.desk.words.text("cli.rules.exported", file=made)
    return Result((line,), {"file": made, "rules": row.id})


def sample(tools: Tools, given: Namespace) -> Result:
    """Give the commented text to begin from, on the screen or in a file."""
    text = localrules.sample_text()
    if given.out is None:
        return Result(tuple(text.splitlines()), {"text": text})
    made = write_out(given.out, text.encode())
    return Result((tools.words.text("cli.rules.exported", file=made),), {"file": made})


def _refused(app: App, given: Namespace, error: DossierError) -> Result:
    found = check(app, given)
    said = str(app.say(error))
    return Result((*found.lines[:-1], said), {**found.facts, "says": said}, STOPPED)


def _saved(words: Catalogue, saved: LocalSaved) -> Result:
    findings = heaviest_first(saved.findings)
    address = _address(saved.edition)
    line = words.text("cli.rules.saved", edition=address, task=saved.changes.task)
    facts = {
        "edition": address,
        "task": saved.changes.task,
        "findings": [finding_facts(words, row) for row in findings],
    }
    return Result((*_lines(words, findings), line), facts)


def _lines(words: Catalogue, findings: Iterable[Finding]) -> Iterator[str]:
    """Write one line for each finding, with what it means for keeping the text."""
    for finding in findings:
        means = words.text(f"cli.rules.weight.{finding.weight.value}")
        yield f"{means}: {finding_line(words, finding)}"


def _cells(words: Catalogue, row: LocalRow) -> tuple[str, ...]:
    if row.rules is None:
        return (row.id, "", "", words.text("cli.rules.broken"), "")
    since, until = row.rules.since, row.rules.until
    span = "cli.rules.span" if until else "cli.rules.span_open"
    days = words.text(span, **({"since": since, "until": until} if until else {"since": since}))
    state = words.text("cli.rules.in_force" if row.is_in_force else "cli.rules.not_in_force")
    sure = words.text("cli.rules.checked" if row.rules.is_checked else "cli.rules.unchecked")
    return (row.id, days, state, sure, f"{row.rules.act.label} ({row.rules.act.number})")


def _facts(row: LocalRow) -> dict[str, object]:
    rules = row.rules
    return {
        "id": row.id,
        "in_force": row.is_in_force,
        "name": rules and rules.act.label,
        "number": rules and rules.act.number,
        "since": rules and rules.since,
        "until": rules and rules.until,
        "checked": bool(rules and rules.is_checked),
        "edition": _edition_facts(row.edition),
        "text": row.edition.text,
    }


def _edition_facts(edition: Edition) -> dict[str, object]:
    return {
        "edition": _address(edition),
        "key": edition.key,
        "made_by": edition.made_by,
        "made_at": edition.made_at.isoformat(),
        "note": edition.note,
        "cleared": not edition.text,
    }


def _address(edition: Edition) -> str:
    return f"{edition.name.removeprefix(localrules.KIND)}/{edition.number}"


def _told(words: Catalogue, edition: Edition) -> str:
    code = "cli.rules.edition" if edition.text else "cli.rules.edition_cleared"
    when = edition.made_at.astimezone()
    note = f" - {edition.note}" if edition.note else ""
    return words.text(code, who=edition.made_by, when=when) + note
