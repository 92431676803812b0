"""Turns the commands on the tree of units and its reorganisation into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import Result
from dossier.model.days import PartDate
from dossier.model.ledger import Decision
from dossier.model.succession import SuccessionKind
from dossier.tasks.desk import Desk
from dossier.tasks.records import find_subject
from dossier.tasks.reorganise import Reorganisation, reorganise
from dossier.tasks.unittree import history_of, unit_tree

INDENT = "  "


def tree(app: App, _given: Namespace) -> Result:
    """Show the tree of units with how many people work in each."""
    rows = unit_tree(app.desk)
    ended = app.desk.words.text("cli.unit_ended")
    lines = tuple(
        f"{INDENT * row.level}{row.unit.name} ({row.people}){ended if row.ended else ''}"
        for row in rows
    )
    return Result(lines or (app.desk.words.text("cli.no_units"),), {"tree": rows})


def history(app: App, given: Namespace) -> Result:
    """Tell what a unit came from and what became of it."""
    rows = history_of(app.desk, find_subject(app.desk, given.unit).key)
    none = (app.desk.words.text("cli.no_history"),)
    return Result(tuple(row.text for row in rows) or none, {"history": rows})


def rename(app: App, given: Namespace) -> Result:
    """Give a unit another name; the former one is still understood."""
    return _do(app, given, SuccessionKind.RENAMED, [given.unit], (given.name,))


def merge(app: App, given: Namespace) -> Result:
    """Merge units into one that is there, or into a new one."""
    names = (given.name,) if given.name else ()
    return _do(app, given, SuccessionKind.MERGED, given.units, names)


def split(app: App, given: Namespace) -> Result:
    """Split new units off one."""
    return _do(app, given, SuccessionKind.SPLIT, [given.unit], tuple(given.names))


def dissolve(app: App, given: Namespace) -> Result:
    """Let a unit cease; its people go to the superior, or where it is said."""
    return _do(app, given, SuccessionKind.DISSOLVED, [given.unit], ())


def _do(
    app: App, given: Namespace, kind: SuccessionKind, units: list[str], names: tuple[str, ...]
) -> Result:
    desk = app.desk
    into = getattr(given, "into", "")
    wish = Reorganisation(
        kind,
        tuple(find_subject(desk, text).key for text in units),
        names,
        find_subject(desk, into).key if into else "",
        ends=getattr(given, "ends", False),
        moving=_moving(desk, names, getattr(given, "move", ())),
        day=PartDate.of(given.date) if given.date else None,
        decision=Decision(given.number, given.date, given.issuer),
    )
    return done(app, reorganise(desk, wish))


def _moving(
    desk: Desk, names: tuple[str, ...], said: list[str] | tuple[str, ...]
) -> dict[str, int]:
    """Read PERSON=NUMBER: who goes into which of the new units, counted from 1."""
    pairs = (text.rpartition("=") for text in said)
    return {
        find_subject(desk, person).key: int(place) - 1
        for person, _sign, place in pairs
        if place.isdecimal() and 1 <= int(place) <= len(names)
    }
