"""Keeps what was found when a movement was looked back on, and reckons the figures for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from dossier.model.change import Changes, Saved
from dossier.model.feat import Movement, Review
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.movements import movement_of, movement_years
from dossier.tasks.progress import Standing
from dossier.tasks.registered import Reached, registration_rows
from dossier.tasks.standouts import exemplar_rows
from dossier.tasks.targets import target_rows


@dataclass(frozen=True, slots=True)
class Figures:
    """What the store knows of a movement, counted."""

    units: int  # that took targets upon themselves
    targets: int
    met: int
    unmet: int
    open: int  # without a result yet
    unsure: int  # that a person has to look at
    registered: int  # within the movement
    reached: int
    exemplars: int


def reviews(desk: Desk, movement: str) -> tuple[Saved[Review], ...]:
    """List the reviews of a movement in the order of their days."""
    with desk.store.work(desk.who, "review.list") as work:
        rows = work.saved(Review, movement=movement)
    return tuple(sorted(rows, key=lambda row: (str(row.value.day or "9"), row.value.kind.value)))


def save_review(desk: Desk, review: Saved[Review] | Review) -> Changes:
    """Keep a review; one that is not `Saved` is new. Raise StaleError where someone was faster."""
    with desk.store.work(desk.who, "review.save") as work:
        if isinstance(review, Saved):
            movement_of(work, review.value.movement)
            work.put(review.value, seen=review.version)
        else:
            movement_of(work, review.movement)
            work.put(replace(review, key=review.key or desk.keys()), seen=None)
        return work.commit()


def drop_review(desk: Desk, key: str) -> Changes:
    """Take a review out; `admin.undo` brings it back."""
    with desk.store.work(desk.who, "review.drop") as work:
        found = work.find(Review, key)
        if found is None:
            raise NotThereError(kind="review", key=key)
        work.drop(Review, key, seen=found.version)
        return work.commit()


def figures(desk: Desk, movement: str) -> Figures:
    """Count what a movement came to, as things stand."""
    with desk.store.work(desk.who, "review.figures") as work:
        return figures_of(desk, work, movement_of(work, movement).value)


def figures_of(desk: Desk, work: Work, movement: Movement) -> Figures:
    """Count the same within a task that is under way."""
    rows = target_rows(work, movement.key)
    standings = Counter(row.progress.standing for row in rows)
    registered = [
        row
        for year in movement_years(movement, desk.today().year)
        for row in registration_rows(desk, work, year, movement.key)
    ]
    return Figures(
        units=len({row.target.unit for row in rows}),
        targets=len(rows),
        met=standings[Standing.MET],
        unmet=standings[Standing.UNMET],
        open=standings[Standing.OPEN],
        unsure=standings[Standing.UNSURE],
        registered=len(registered),
        reached=sum(row.reached in (Reached.REACHED, Reached.HIGHER) for row in registered),
        exemplars=len(exemplar_rows(desk, work, movement)),
    )


def figure_lines(desk: Desk, found: Figures) -> tuple[str, ...]:
    """Write the figures as sentences of a review; what is not there is not written."""
    words = desk.words
    lines = []
    if found.targets:
        lines.append(words.text("tasks.review_targets", units=found.units, count=found.targets))
        lines.append(words.text("tasks.review_met", met=found.met, count=found.targets))
    if found.unmet or found.open or found.unsure:
        waiting = found.open + found.unsure
        lines.append(words.text("tasks.review_unmet", unmet=found.unmet, open=waiting))
    if found.registered:
        facts = {"count": found.registered, "reached": found.reached}
        lines.append(words.text("tasks.review_registered", **facts))
    if found.exemplars:
        lines.append(words.text("tasks.review_exemplars", count=found.exemplars))
    return tuple(lines)
