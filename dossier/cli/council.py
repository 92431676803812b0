"""Turns the commands on the council into tasks: its meeting, members, ballots, written opinions."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from dossier.app import App
from dossier.cli.result import Result, table
from dossier.cli.rounds import done
from dossier.model.change import Saved
from dossier.model.round import Council, Member, Opinion
from dossier.tasks import ballots, council, opinions
from dossier.tasks.errors import NotMemberError
from dossier.tasks.listfile import ballots_of_file
from dossier.tasks.rounds import RoundView, find_round, show_round
from dossier.tasks.typed import typed_time, written_day, written_number, written_time

OPINIONS = {"yes": True, "no": False, "open": None}
FACTS = ("day", "place", "number", "issued", "returned", "valid", "remarks")


def show(app: App, given: Namespace) -> Result:
    """Show the council of a round: when it met, and who is a member."""
    found = _view(app, given).council
    words = app.desk.words
    if found is None:
        return Result((words.text("cli.no_council"),), {"council": None})
    value = found.value
    line = words.text(
        "cli.council",
        day=written_day(value.day),
        begins=written_time(value.begins),
        place=value.place,
        valid=written_number(value.valid),
        count=len(value.members),
    )
    head = words.text("cli.head.members").split("|")
    cells = [(row.name, row.post, row.role, "x" if row.present else "") for row in value.members]
    return Result((line, *table([head, *cells])), {"council": value})


def save(app: App, given: Namespace) -> Result:
    """Keep facts of the meeting; what is not named stays as it is."""
    view = _view(app, given)
    told: dict[str, Any] = {name: getattr(given, name) for name in FACTS}
    told |= {name: typed_time(getattr(given, name) or "") for name in ("begins", "ends")}
    told["counters"] = tuple(given.counters) or None
    facts = {name: value for name, value in told.items() if value is not None}
    return _kept(app, view, replace(_meeting(view), **facts))


def member(app: App, given: Namespace) -> Result:
    """Add a member, change one of that name, or take one out."""
    view = _view(app, given)
    meeting = _meeting(view)
    there = {row.name: row for row in meeting.members}
    if given.drop and given.name not in there:
        raise NotMemberError(text=given.name)
    known = there.get(given.name, Member(given.name, ""))
    there[given.name] = replace(
        known,
        post=known.post if given.post is None else given.post,
        role=known.role if given.role is None else given.role,
        present=not given.absent,
    )
    if given.drop:
        del there[given.name]
    return _kept(app, view, replace(meeting, members=tuple(there.values())))


def counted(app: App, given: Namespace) -> Result:
    """List the votes on each nomination against what it needs; take them from a file if named."""
    if given.file is not None:
        view = _view(app, given)
        cells = ballots_of_file(given.file, view, ballots.written_ballots(view))
        council.vote(app.desk, ballots.read_ballots(view, cells))
    rows = ballots.tallies(_view(app, given))
    words = app.desk.words
    cells = [
        [
            row.nomination,
            row.name,
            row.award.short,
            "" if row.yes is None else f"{row.yes}/{row.total}",
            str(row.needed or ""),
            "" if row.reaches is None else words.text(f"cli.reaches.{str(row.reaches).lower()}"),
        ]
        for row in rows
    ]
    head = words.text("cli.head.ballots").split("|")
    return Result(tuple(table([head, *cells])), {"ballots": rows})


def show_opinions(app: App, given: Namespace) -> Result:
    """List what absent members wrote, and who has not answered yet."""
    cells = opinions.written_opinions(_view(app, given))
    head = app.desk.words.text("cli.head.opinions").split("|")
    return Result(tuple(table([head, *cells])), {"opinions": cells})


def opine(app: App, given: Namespace) -> Result:
    """Keep what an absent member wrote on a nomination."""
    key = find_round(app.desk, given.round)
    said = Opinion(
        "", given.nomination, given.member, OPINIONS[given.opinion], given.text, given.day
    )
    return done(app, opinions.save_opinions(app.desk, key, [said]))


def _view(app: App, given: Namespace) -> RoundView:
    return show_round(app.desk, find_round(app.desk, given.round))


def _meeting(view: RoundView) -> Council:
    return view.council.value if view.council else Council("", view.round.value.key)


def _kept(app: App, view: RoundView, meeting: Council) -> Result:
    known = view.council
    edited = Saved(meeting, known.version) if known else meeting
    return done(app, council.save_council(app.desk, edited))
