"""Turns the command of the first run into the office that works with the store."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import Result
from dossier.tasks.beginning import Beginning, begin, own_office


def begin_office(app: App, given: Namespace) -> Result:
    """Keep the office and its superior, its place, who signs."""
    names = Beginning.__slots__
    changes = begin(app.desk, Beginning(**{name: getattr(given, name) for name in names}))
    office = own_office(app.desk)
    line = app.desk.words.text("cli.begun", name=office.name if office else "", task=changes.task)
    return Result((line,), {"office": office, "task": changes.task})
