"""Turns the commands on the shelf of forms into tasks: list, copy, save, publish, go back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import cast

from dossier.app import App
from dossier.cli.result import STOPPED, Result, table
from dossier.cli.tell import finding_facts, finding_lines
from dossier.compose.forms.broken import FormBrokenError
from dossier.guard.gate import read_bytes
from dossier.messages import Catalogue
from dossier.model.change import Changes
from dossier.model.finding import Finding
from dossier.model.shelf import Stage, Version
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FormFaultyError
from dossier.tasks.files import write_out
from dossier.tasks.forms import own_forms, shelf, stored, used, versions
from dossier.tasks.forms.second import set_second_admin
from dossier.tasks.rounds import find_round


def show_all(app: App, _given: Namespace) -> Result:
    """List the forms with what is in force and what came last."""
    words = app.desk.words
    rows = shelf.shelf_rows(app.desk)
    cells = [(row.form.id, _state(words, row), _newest(words, row), row.form.label) for row in rows]
    head = words.text("cli.head.shelf").split("|")
    facts = [
        {
            "id": row.form.id,
            "label": row.form.label,
            "shipped": row.is_shipped,
            "broken": row.is_broken,
            "published": row.published and _facts(words, row.published),
            "newest": row.newest and _facts(words, row.newest),
        }
        for row in rows
    ]
    return Result(table([head, *cells]), {"forms": facts})


def show_versions(app: App, given: Namespace) -> Result:
    """List the versions of a form, the newest first."""
    words = app.desk.words
    rows = shelf.versions(app.desk, given.form)
    if not rows:
        return Result((words.text("cli.form.as_shipped"),), {"versions": ()})
    cells = [(_stage(words, row), stored.say_version(words, row)) for row in rows]
    return Result(table(cells), {"versions": [_facts(words, row) for row in rows]})


def show_used(app: App, given: Namespace) -> Result:
    """Show with which versions a round was made, and which are in force now."""
    words = app.desk.words
    rows = used.forms_used(app.desk, find_round(app.desk, given.round))
    cells = [
        (row.form, _number(words, row.number), _now(words, row.number_now, same=row.is_same))
        for row in rows
    ]
    head = words.text("cli.head.used").split("|")
    return Result(table([head, *cells]), {"forms": rows})


def copy(app: App, given: Namespace) -> Result:
    """Write the Word file of a form, to be worked on."""
    asked = given.version or ""
    asked = f"{given.form}/{asked}" if asked.isdecimal() else asked
    key = stored.find_version(app.desk, asked).key if asked else ""
    made = write_out(given.out, shelf.document_of(app.desk, given.form, key))
    return Result((app.desk.words.text("cli.form.copied", file=made),), {"file": made})


def save(app: App, given: Namespace) -> Result:
    """Keep a Word file as the next version of a form."""
    declaration = _text(given.form, given.declaration) if given.declaration else ""
    document = read_bytes(given.file)
    version = versions.save_version(app.desk, given.form, document, given.note, declaration)
    return _saved(app, version)


def new(app: App, given: Namespace) -> Result:
    """Start a form of one's own from another."""
    source = getattr(given, "from")  # a word of Python
    version = own_forms.new_form(app.desk, source, given.id, given.label)
    saved = _saved(app, version)
    joins = app.desk.words.text("cli.form.joins", form=version.form)
    return replace(saved, lines=(*saved.lines, joins))


def publish(app: App, given: Namespace) -> Result:
    """Put a version in force, or ask for it."""
    return _in_force(app, stored.find_version(app.desk, given.version), versions.publish)


def back(app: App, given: Namespace) -> Result:
    """Go back to a version that was in force before."""
    return _in_force(app, stored.find_version(app.desk, given.version), versions.roll_back)


def withdraw(app: App, given: Namespace) -> Result:
    """Take the version in force off the shelf."""
    return _done(app, versions.withdraw(app.desk, given.form))


def discard(app: App, given: Namespace) -> Result:
    """Drop a draft, or take back the wish to publish."""
    return _done(app, versions.discard(app.desk, stored.find_version(app.desk, given.version).key))


def second(app: App, given: Namespace) -> Result:
    """Bring the rule of two people in, or end it."""
    now = set_second_admin(app.desk, on=given.state == "on")
    code = "cli.second.asked" if now.asked_by else f"cli.second.{'on' if now.is_on else 'off'}"
    line = app.desk.words.text(code, who=now.asked_by)
    return Result((line,), {"on": now.is_on, "asked_by": now.asked_by})


def _in_force(
    app: App, version: Version, deed: Callable[[Desk, str], versions.Published]
) -> Result:
    """Publish and say so; where faults stand in the way, say them all."""
    words = app.desk.words
    try:
        done = deed(app.desk, version.key)
    except FormFaultyError as refused:
        stops = cast("tuple[Finding, ...]", refused.params["findings"])
        lines = (*finding_lines(words, stops), str(words.say(refused.code, refused.params)))
        return Result(lines, {"findings": [finding_facts(words, one) for one in stops]}, STOPPED)
    code = "cli.form.waiting" if done.is_waiting else "cli.form.published"
    line = words.text(code, form=version.form, version=stored.say_version(words, done.version))
    facts = {
        "version": _facts(words, done.version),
        "task": done.changes.task,
        "findings": [finding_facts(words, one) for one in done.findings],
    }
    return Result((*finding_lines(words, done.findings), line), facts)


def _saved(app: App, version: Version) -> Result:
    words = app.desk.words
    name = stored.say_version(words, version)
    address = f"{version.form}/{version.number}"
    line = words.text("cli.form.saved", form=version.form, version=name, address=address)
    return Result((line,), {"version": _facts(words, version)})


def _done(app: App, changes: Changes) -> Result:
    line = app.desk.words.text("cli.done", count=len(changes.touched), task=changes.task)
    return Result((line,), {"task": changes.task, "touched": sorted(changes.touched)})


def _text(form: str, path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormBrokenError(form=form, why=str(error)) from error


def _facts(words: Catalogue, version: Version) -> dict[str, object]:
    """Tell of a version without the text of its declaration."""
    names = (field.name for field in fields(version) if field.name != "declaration")
    address, said = f"{version.form}/{version.number}", stored.say_version(words, version)
    told = {name: getattr(version, name) for name in names}
    return {**told, "address": address, "says": said, "dropped": version.is_dropped}


def _state(words: Catalogue, row: shelf.ShelfRow) -> str:
    """Say what is in force of a form."""
    if row.published is None:
        return words.text("cli.form.shipped" if row.is_shipped else "cli.form.off")
    code = "cli.form.broken" if row.is_broken else "cli.form.number"
    return words.text(code, number=row.published.number)


def _newest(words: Catalogue, row: shelf.ShelfRow) -> str:
    """Say what came last, where that is not in force."""
    newest = row.newest
    if newest is None or newest.stage is Stage.PUBLISHED:
        return "-"
    return f"{words.text('cli.form.number', number=newest.number)} ({_stage(words, newest)})"


def _stage(words: Catalogue, version: Version) -> str:
    if version.is_dropped:
        return words.text("cli.form.dropped")
    return words.text(f"cli.stage.{version.stage.value}")


def _number(words: Catalogue, number: int) -> str:
    return words.text("cli.form.number" if number else "cli.form.shipped", number=number)


def _now(words: Catalogue, number: int | None, *, same: bool) -> str:
    if same:
        return words.text("cli.form.same")
    return words.text("cli.form.off") if number is None else _number(words, number)
