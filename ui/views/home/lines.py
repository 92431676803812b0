"""Turns rounds under way into the lines of the desk: a round, what it lacks, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.app import App
from dossier.model.finding import Place, Weight
from dossier.tasks.home import Lack, Planned, Step, UnderWay


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and where it leads."""

    round: str  # key
    text: str
    place: Place
    weight: Weight | None = None  # None for the line of the round itself
    day: date | None = None
    left: str = ""


def lines(
    app: App, rounds: Iterable[UnderWay], weighed: Mapping[str, tuple[Lack, ...]]
) -> Iterator[Line]:
    """Write each round with what it lacks and the steps that are not done."""
    for row in rounds:
        yield _head(app, row)
        for lack in (*weighed.get(row.key, ()), *row.lacks):
            text = app.say(lack.code, {"count": lack.count}).what
            yield Line(row.key, f"    •  {text}", lack.place, lack.weight)
        for step in row.steps:
            if not step.is_done and step.day is not None:
                yield _next(app, row.key, step, step.day)


def left_of(app: App, days: int) -> str:
    """Say how many days are left, or how many have passed."""
    if days == 0:
        return app.say("home.today").what
    return app.say("home.left" if days > 0 else "home.late", {"days": abs(days)}).what


def _head(app: App, row: UnderWay) -> Line:
    facts = {"name": row.name, "count": row.nominees, "status": row.status.label}
    text = app.say("home.round", facts).what
    left = left_of(app, row.left) if row.deadline else ""
    weight = Weight.STOP if row.deadline and row.left < 0 else None
    return Line(row.key, text, Place("nomination"), weight, row.deadline, left)


def _next(app: App, key: str, step: Planned, day: date) -> Line:
    text = f"    →  {app.say(f'home.step.{step.step}').what}"
    weight = Weight.STOP if step.left < 0 else Weight.NOTE
    return Line(key, text, STEP_PLACES[step.step], weight, day, left_of(app, step.left))


STEP_PLACES = {
    Step.GATHER: Place("nomination"),
    Step.MEET: Place("council", field="day"),
    Step.MAKE: Place("make"),
    Step.HAND_IN: Place("round", field="submitted"),
}
