"""Turns the commands that enter people and units, move and delete them into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import Result
from dossier.model.change import Saved
from dossier.model.subject import Person, Unit
from dossier.tasks.records import drop_subject, find_subject, new_person, new_unit, record
from dossier.tasks.reorganise import move_people
from dossier.tasks.typed import typed_part_date


def enter_person(app: App, given: Namespace) -> Result:
    """Enter a person, in a unit where one is named."""
    unit = find_subject(app.desk, given.unit).key if given.unit else ""
    birth = typed_part_date(given.birth, latest=app.desk.today().year)
    draft = Person("", given.name, unit=unit, post=given.post, birth=birth)
    return _entered(app, new_person(app.desk, draft))


def enter_unit(app: App, given: Namespace) -> Result:
    """Enter a unit, below another one where that is named."""
    superior = find_subject(app.desk, given.superior).key if given.superior else ""
    return _entered(app, new_unit(app.desk, Unit("", given.name, superior=superior)))


def move(app: App, given: Namespace) -> Result:
    """Let people work in another unit from now on, all in one step."""
    people = [find_subject(app.desk, text).key for text in given.people]
    return done(app, move_people(app.desk, people, find_subject(app.desk, given.unit).key))


def drop(app: App, given: Namespace) -> Result:
    """Take a person or a unit out with all ledgers; the trash holds them for a while."""
    found = record(app.desk, find_subject(app.desk, given.subject))
    return done(app, drop_subject(app.desk, found.subject))


def _entered(app: App, saved: Saved[Person] | Saved[Unit]) -> Result:
    result = done(app, saved.changes)
    return Result(result.lines, {**result.facts, "key": saved.value.key})
