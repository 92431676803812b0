"""Turns the commands on award rounds into tasks: open, list, show, nominate, vote, decide."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dossier.app import App
from dossier.cli.result import Result, table
from dossier.messages import Catalogue
from dossier.model.change import Changes
from dossier.model.ledger import Decision, Ground
from dossier.model.round import Grant, Regime, Round
from dossier.tasks import answers, council, grants, nominating, rounds
from dossier.tasks.listfile import grants_of_file
from dossier.tasks.records import find_subject
from dossier.tasks.typed import typed_number

EDITED = ("name", "year", "received", "submitted", "due", "number")


def new(app: App, given: Namespace) -> Result:
    """Open a round for an office."""
    draft = Round(
        key="",
        name=given.name,
        year=given.year,
        office=find_subject(app.desk, given.office).key,
        received=given.received,
        submitted=given.submitted,
        number=given.number,
        regime=Regime(given.regime),
    )
    saved = rounds.new_round(app.desk, draft)
    line = app.desk.words.text("cli.round_new", key=saved.value.key, name=saved.value.name)
    return Result((line,), {"round": saved.value})


def edit(app: App, given: Namespace) -> Result:
    """Change facts of a round; what is not named stays as it is."""
    view = rounds.show_round(app.desk, rounds.find_round(app.desk, given.round))
    told = {name: getattr(given, name) for name in EDITED}
    told["regime"] = Regime(given.regime) if given.regime else None
    facts = {name: value for name, value in told.items() if value is not None}
    edited = replace(view.round, value=replace(view.round.value, **facts))
    return done(app, rounds.save_round(app.desk, edited))


def show_all(app: App, _given: Namespace) -> Result:
    """List every round."""
    rows = rounds.list_rounds(app.desk)
    if not rows:
        return Result((app.desk.words.text("cli.no_rounds"),), {"rounds": ()})
    cells = [
        (row.key, row.year, row.status.label, row.units, row.households, row.persons, row.name)
        for row in rows
    ]
    head = app.desk.words.text("cli.head.rounds").split("|")
    return Result(table([head, *cells]), {"rounds": rows})


def show(app: App, given: Namespace) -> Result:
    """Show one round with its nominees."""
    view = rounds.show_round(app.desk, rounds.find_round(app.desk, given.round))
    words = app.desk.words
    head = words.text("cli.head.nominees").split("|")
    cells = [_cells(words, row) for row in view.rows]
    title = f"{view.round.value.name} — {view.office.name}"
    return Result((title, *table([head, *cells])), {"round": view.round.value, "rows": view.rows})


def nominate(app: App, given: Namespace) -> Result:
    """Propose a subject for an award."""
    ask = rounds.Nominate(
        round=rounds.find_round(app.desk, given.round),
        subject=find_subject(app.desk, given.subject),
        award=given.award,
        ground=Ground(given.ground),
        summary=given.summary,
    )
    return done(app, rounds.nominate(app.desk, ask))


def exclude(app: App, given: Namespace) -> Result:
    """Let the round go on without a nomination."""
    return done(app, rounds.exclude(app.desk, given.nomination, given.why))


def include(app: App, given: Namespace) -> Result:
    """Take a nomination back in that was left out."""
    return done(app, rounds.exclude(app.desk, given.nomination, ""))


def summarise(app: App, given: Namespace) -> Result:
    """Keep the one or two lines on a nomination that lists print."""
    saved = rounds.find_nomination(app.desk, given.nomination)
    value = replace(saved.value, summary=given.text.strip())
    return done(app, rounds.save_nomination(app.desk, replace(saved, value=value)))


def drop(app: App, given: Namespace) -> Result:
    """Delete a round with all that is in it."""
    key = rounds.find_round(app.desk, given.round)
    changes = rounds.drop_round(app.desk, key)
    facts = {"name": given.round, "count": len(changes.touched), "key": key}
    line = app.desk.words.text("cli.round_dropped", **facts)
    return Result((line,), {"task": changes.task, "key": key})


def withdraw(app: App, given: Namespace) -> Result:
    """Take a nomination out of its round."""
    return done(app, rounds.withdraw(app.desk, given.nomination))


def answer(app: App, given: Namespace) -> Result:
    """Show the questions of a round or nomination, or keep the answer to one of them."""
    if given.ask and given.text is not None:
        return done(app, answers.save_answer(app.desk, given.owner, given.ask, given.text))
    rows = answers.asks(app.desk, given.owner)
    kept = [row for row in rows if given.ask in ("", row.ask.id)]
    return Result(
        tuple(line for row in kept for line in _asked(row, app.desk.words)),
        {"asks": kept},
    )


def _asked(row: answers.AskRow, words: Catalogue) -> Iterator[str]:
    """Show a question, how it is answered, and the answer so far."""
    ask = row.ask
    kind = words.text(f"ask.kind.{ask.kind.value}")
    yield f"{ask.id}: {ask.label} ({kind})"
    parts = ask.choices or tuple(column.label for column in ask.columns)
    if parts:
        yield f"  [{' | '.join(parts)}]"
    yield from (f"  {line}" for line in (row.text or "-").replace("\t", " | ").splitlines())


def vote(app: App, given: Namespace) -> Result:
    """Keep how the council voted on a nomination."""
    return done(app, council.vote(app.desk, {given.nomination: given.votes}))


def decide(app: App, given: Namespace) -> Result:
    """Record the decision that came back."""
    ask = council.Decide(
        round=rounds.find_round(app.desk, given.round),
        decision=Decision(given.number, given.date, given.issuer),
        nominations=tuple(given.nominations),
    )
    return done(app, council.decide(app.desk, ask))


def grant(app: App, given: Namespace) -> Result:
    """Record what came back for one nomination: granted or not, money, certificate."""
    decision = Decision(given.number, given.date, given.issuer)
    money = typed_number(given.money) or 0
    row = Grant(given.nomination, decision, money, given.certificate, given.handed, given.refused)
    key = rounds.find_round(app.desk, given.round)
    return done(app, grants.record_grants(app.desk, key, [row]))


def granted(app: App, given: Namespace) -> Result:
    """List what came back for each nomination of a round; take it from a file if named."""
    key = rounds.find_round(app.desk, given.round)
    if given.file is not None:
        _bring_grants(app, key, given.file)
    rows = grants.grants(app.desk, key)
    head = app.desk.words.text("cli.head.grants").split("|")
    cells = [(row.nomination, *written) for row, written in _with_cells(rows)]
    waiting = sum(row.is_open for row in rows)
    total = app.desk.words.text("cli.grants", count=len(rows), waiting=waiting)
    return Result((*table([head, *cells]), total), {"grants": rows, "waiting": waiting})


def _bring_grants(app: App, key: str, path: Path) -> None:
    rows = grants.grants(app.desk, key)
    cells = grants_of_file(path, rows, grants.written_grants(rows))
    grants.record_grants(app.desk, key, grants.read_grants(rows, cells, {}))


def qualified(app: App, given: Namespace) -> Result:
    """List who can be proposed in a round as things stand; propose them all on request."""
    key = rounds.find_round(app.desk, given.round)
    rows = nominating.qualified(app.desk, key)
    lines = [f"{row.name} ({row.unit}) – {row.award.label}" for row in rows]
    remarks = dict.fromkeys(row.remark for row in rows if row.remark)
    total = app.desk.words.text("cli.qualified", count=len(rows))
    if given.nominate:
        nominating.nominate_all(app.desk, [row.ask(key) for row in rows])
    return Result((*lines, *remarks, total), {"qualified": rows})


def _with_cells(
    rows: tuple[grants.GrantRow, ...],
) -> Iterator[tuple[grants.GrantRow, list[str]]]:
    return zip(rows, grants.written_grants(rows), strict=True)


def done(app: App, changes: Changes) -> Result:
    """Say how much a task changed."""
    touched = sorted(changes.touched)
    line = app.desk.words.text("cli.done", count=len(touched), task=changes.task)
    return Result((line,), {"task": changes.task, "touched": touched})


def _cells(words: Catalogue, row: rounds.NomineeRow) -> tuple[str, ...]:
    value = row.nomination.value
    outcome = words.text(f"cli.outcome.{row.outcome.value}") if row.outcome else ""
    votes = f"{row.vote.value.yes}/{row.vote.value.yes + row.vote.value.no}" if row.vote else "-"
    state = words.text("cli.excluded", why=value.excluded) if value.excluded else outcome
    return (value.key, row.award.short, votes, row.name, state)
