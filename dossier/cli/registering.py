"""Turns the commands on registrations into tasks: register one or all of a unit, list a year."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import Result, table
from dossier.model.feat import Registration
from dossier.tasks import registered, registering
from dossier.tasks.movements import find_movement
from dossier.tasks.records import find_subject
from dossier.tasks.registered import Reached
from dossier.tasks.statistics import WON, write_registrations
from dossier.tasks.unregistered import unregistered, written_unregistered


def show(app: App, given: Namespace) -> Result:
    """List what was registered for a year and what came of it; write a workbook on request."""
    if given.without:
        return _without(app, given.year)
    movement = _movement(app, given)
    rows = registered.registrations(app.desk, given.year, movement)
    cells = [
        (row.registration.key, *written)
        for row, written in zip(rows, registered.written_registrations(rows), strict=True)
    ]
    head = app.desk.words.text("cli.head.registrations").split("|")
    found = Counter(row.reached for row in rows)
    reached = sum(found[each] for each in WON)
    facts = {"count": len(rows), "reached": reached, "open": found[Reached.OPEN]}
    lines = [*table([head, *cells]), app.desk.words.text("cli.registered", **facts)]
    if given.out:
        path = write_registrations(app.desk, given.year, given.out, movement)
        lines.append(app.desk.words.text("cli.written", file=path))
    return Result(tuple(lines), {"registrations": rows, **facts})


def _without(app: App, year: int) -> Result:
    """List the titles of a year whose holders registered for none."""
    rows = unregistered(app.desk, year)
    _sheet, *head = app.desk.words.text("tasks.statistics.without").split("|")
    cells = [(number, *line) for number, line in enumerate(written_unregistered(rows), 1)]
    return Result(table([head, *cells]), {"year": year, "unregistered": rows})


def register(app: App, given: Namespace) -> Result:
    """Register one subject, or all of a unit."""
    subject, movement = find_subject(app.desk, given.subject), _movement(app, given)
    if given.all:
        ask = registering.RegisterAll(given.year, subject.key, given.award, movement)
        return done(app, registering.register_all(app.desk, ask))
    draft = Registration(
        *("", subject, given.year, given.award, movement), day=given.day, note=given.note
    )
    return done(app, registering.register(app.desk, draft))


def _movement(app: App, given: Namespace) -> str:
    return find_movement(app.desk, given.movement) if given.movement else ""
