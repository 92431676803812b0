"""Turns the commands on movements into tasks: enter, change, targets, reviews, statistics."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from dossier.app import App
from dossier.cli.result import Result, table
from dossier.model.change import Changes, Saved
from dossier.model.feat import Movement, Review, ReviewKind
from dossier.model.ledger import Decision
from dossier.tasks import movements, reviews, standouts, targets
from dossier.tasks.movements import find_movement
from dossier.tasks.records import find_subject
from dossier.tasks.statistics import write_statistics
from dossier.tasks.typed import written_day


def show_all(app: App, _given: Namespace) -> Result:
    """List every movement."""
    rows = movements.list_movements(app.desk)
    if not rows:
        return Result((app.desk.words.text("cli.no_movements"),), {"movements": ()})
    head = app.desk.words.text("cli.head.movements").split("|")
    cells = [
        (
            *(row.key, written_day(row.since), written_day(row.until)),
            *(row.targets, row.met, row.registrations, row.name),
        )
        for row in rows
    ]
    return Result(table([head, *cells]), {"movements": rows})


def show(app: App, given: Namespace) -> Result:
    """Show one movement with its targets and reviews."""
    key = find_movement(app.desk, given.movement)
    view = movements.show_movement(app.desk, key)
    rows, found = targets.targets(app.desk, key), reviews.reviews(app.desk, key)
    head = app.desk.words.text("cli.head.targets").split("|")
    counted = reviews.figure_lines(app.desk, reviews.figures(app.desk, key))
    written = [line for row in found for line in _review_lines(row.value)]
    value = view.movement.value
    lines = (value.name, *table([head, *targets.written_targets(rows)]), *counted, *written)
    return Result(lines, {"movement": value, "targets": rows, "reviews": found})


def new(app: App, given: Namespace) -> Result:
    """Enter a movement."""
    draft = _edited(Movement("", given.name, given.since), given)
    value = movements.new_movement(app.desk, draft).value
    line = app.desk.words.text("cli.movement_new", key=value.key, name=value.name)
    return Result((line,), {"movement": value})


def change(app: App, given: Namespace) -> Result:
    """Change the facts that are given; the others stay."""
    key = find_movement(app.desk, given.movement)
    saved = movements.show_movement(app.desk, key).movement
    edited = Saved(_edited(saved.value, given), saved.version)
    return done(app, movements.save_movement(app.desk, edited))


def drop(app: App, given: Namespace) -> Result:
    """Take a movement out."""
    return done(app, movements.drop_movement(app.desk, find_movement(app.desk, given.movement)))


def target(app: App, given: Namespace) -> Result:
    """Record a target of a unit and its result; one of the same name and year is changed."""
    line = (given.unit, given.name, given.measure, given.year, given.goal, given.result)
    grid = targets.TargetGrid(find_movement(app.desk, given.movement), (), (line,))
    return done(app, targets.record_targets(app.desk, grid))


def review(app: App, given: Namespace) -> Result:
    """Record a review, or print the figures for one where no text is given."""
    key, kind = find_movement(app.desk, given.movement), ReviewKind(given.kind)
    if not (given.text or given.lessons or given.plan):
        counted = reviews.figures(app.desk, key)
        return Result(reviews.figure_lines(app.desk, counted), {"figures": counted})
    kept = next((row for row in reviews.reviews(app.desk, key) if row.value.kind is kind), None)
    draft = Review(
        *(kept.value.key if kept else "", key, kind, given.day),
        text=given.text,
        lessons=given.lessons,
        plan=given.plan,
    )
    entry = Saved(draft, kept.version) if kept else draft
    return done(app, reviews.save_review(app.desk, entry))


def show_exemplars(app: App, given: Namespace) -> Result:
    """List who was commended over the years of a movement."""
    rows = standouts.exemplars(app.desk, find_movement(app.desk, given.movement))
    head = app.desk.words.text("cli.head.exemplars").split("|")
    return Result(table([head, *standouts.written_exemplars(rows)]), {"exemplars": rows})


def statistics(app: App, given: Namespace) -> Result:
    """Write the statistics of a movement as a workbook."""
    path = write_statistics(app.desk, find_movement(app.desk, given.movement), given.out)
    return Result((app.desk.words.text("cli.written", file=path),), {"file": path})


def open_round(app: App, given: Namespace) -> Result:
    """Open a round for a movement."""
    key, office = find_movement(app.desk, given.movement), find_subject(app.desk, given.office).key
    value = movements.open_round(app.desk, key, office, given.name).value
    line = app.desk.words.text("cli.round_new", key=value.key, name=value.name)
    return Result((line,), {"round": value})


def done(app: App, changes: Changes) -> Result:
    """Tell what a task touched."""
    touched = sorted(changes.touched)
    line = app.desk.words.text("cli.done", count=len(touched), task=changes.task)
    return Result((line,), {"task": changes.task, "touched": touched})


def _edited(value: Movement, given: Namespace) -> Movement:
    """Put the facts that were given in the place of those that are there."""
    before = value.launched
    launched = Decision(
        before.number if given.number is None else given.number,
        given.date or before.day,
        before.issuer if given.issuer is None else given.issuer,
    )
    return replace(
        value,
        name=value.name if given.name is None else given.name,
        since=given.since or value.since,
        until=given.until or value.until,
        aim=value.aim if given.aim is None else given.aim,
        launched=launched,
    )


def _review_lines(value: Review) -> tuple[str, ...]:
    title = f"{value.kind.label} {written_day(value.day)}".strip()
    texts = (value.text, value.lessons, value.plan)
    return (title, *(f"  {line}" for text in texts for line in text.splitlines()))
