"""Turns the command on the years of people and units into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import Result
from dossier.errors import UsageError
from dossier.tasks.records import find_subject
from dossier.tasks.timeline import nearing, nearing_line
from dossier.tasks.timeline import timeline as timeline_of


class NoSubjectError(UsageError):
    """Neither somebody nor a year was named."""

    code = "cli.no_subject"


def timeline(app: App, given: Namespace) -> Result:
    """Show the years of one subject, or whom a year can carry to an award."""
    if given.nearing is not None:
        return _nearing(app, given.nearing)
    if not given.subject:
        raise NoSubjectError
    found = timeline_of(app.desk, find_subject(app.desk, given.subject))
    return Result(tuple(found.text.split("\n")), {"timeline": found})


def _nearing(app: App, year: int) -> Result:
    rows = nearing(app.desk, year)
    lines = [nearing_line(app.desk, row) for row in rows]
    total = app.desk.words.text("cli.nearing", count=len(rows), year=year)
    remarks = dict.fromkeys(row.chance.remark for row in rows if row.chance.remark)
    return Result((*lines, *remarks, total), {"year": year, "nearing": rows})
