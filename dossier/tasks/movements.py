"""Turns the officer's wishes on movements (enter, change, open a round) into stored values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from dossier.errors import UsageError
from dossier.model.change import Changes, Saved
from dossier.model.feat import Movement, Registration, Target
from dossier.model.round import Round
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.progress import Standing, progress
from dossier.tasks.rounds import new_round
from dossier.tasks.typed import check_span
from dossier.words.names import reading_key
from dossier.words.text import fold


class NamelessMovementError(UsageError):
    """A movement goes by its name and needs one."""

    code = "tasks.movement_nameless"


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One line of the list of movements."""

    key: str
    name: str
    since: date
    until: date | None
    targets: int
    met: int  # targets that were reached
    registrations: int
    rounds: int


@dataclass(frozen=True, slots=True)
class MovementView:
    """A movement as its screen shows it."""

    movement: Saved[Movement]
    rounds: tuple[Round, ...]  # opened for it
    years: tuple[int, ...]  # that it runs over, as far as they have begun


def list_movements(desk: Desk) -> tuple[MovementRow, ...]:
    """List every movement, the latest first."""
    with desk.store.work(desk.who, "movement.list") as work:
        wanted = work.all(Target)
        targets = Counter(row.movement for row in wanted)
        met = Counter(row.movement for row in wanted if _is_met(row))
        registered = Counter(row.movement for row in work.all(Registration))
        rounds = Counter(row.movement for row in work.all(Round))
        rows = [
            MovementRow(
                *(each.key, each.name, each.since, each.until),
                targets=targets[each.key],
                met=met[each.key],
                registrations=registered[each.key],
                rounds=rounds[each.key],
            )
            for each in work.all(Movement)
        ]
    return tuple(sorted(rows, key=lambda row: (-row.since.toordinal(), reading_key(row.name))))


def find_movement(desk: Desk, text: str) -> str:
    """Find the movement meant by its key or the beginning of its key, its name or words of it."""
    with desk.store.work(desk.who, "movement.find") as work:
        rows = work.all(Movement)
    named = fold(text)
    for found in (
        [row.key for row in rows if row.key == text or fold(row.name) == named],
        [row.key for row in rows if row.key.startswith(text)],
        [row.key for row in rows if named in fold(row.name)],
    ):
        if len(found) == 1:
            return found[0]
    raise NotThereError(kind="movement", key=text)


def show_movement(desk: Desk, key: str) -> MovementView:
    """Show one movement."""
    with desk.store.work(desk.who, "movement.show") as work:
        saved = movement_of(work, key)
        rounds = work.all(Round, movement=key)
    years = movement_years(saved.value, desk.today().year)
    return MovementView(saved, tuple(sorted(rounds, key=lambda row: -row.year)), years)


def new_movement(desk: Desk, draft: Movement) -> Saved[Movement]:
    """Enter a movement from a draft without key; raise NamelessMovementError, TypedSpanError."""
    _check(draft)
    with desk.store.work(desk.who, "movement.new") as work:
        value = replace(draft, key=desk.keys())
        version = work.put(value, seen=None)
        return Saved(value, version, work.commit())


def save_movement(desk: Desk, edited: Saved[Movement]) -> Changes:
    """Keep an edit of a movement; raise StaleError where someone was faster."""
    _check(edited.value)
    with desk.store.work(desk.who, "movement.save") as work:
        work.put(edited.value, seen=edited.version)
        return work.commit()


def drop_movement(desk: Desk, key: str) -> Changes:
    """Take a movement out with its targets and reviews; `admin.undo` brings it back.

    Raises InUseError while a round, a registration or an achievement belongs to it.
    """
    with desk.store.work(desk.who, "movement.drop") as work:
        saved = movement_of(work, key)
        work.drop(Movement, key, seen=saved.version)
        return work.commit()


def open_round(desk: Desk, key: str, office: str, name: str = "") -> Saved[Round]:
    """Open a round in which an office (by key) commends for a movement, in its last year so far."""
    with desk.store.work(desk.who, "movement.show") as work:
        movement = movement_of(work, key).value
    called = name or desk.words.text("tasks.movement_round", name=movement.name)
    year = movement_years(movement, desk.today().year)[-1]
    return new_round(desk, Round("", called, year, office, movement=key))


def movement_of(work: Work, key: str) -> Saved[Movement]:
    """Read a stored movement; raise NotThereError for a wrong key."""
    found = work.find(Movement, key)
    if found is None:
        raise NotThereError(kind="movement", key=key)
    return found


def movement_years(movement: Movement, this_year: int) -> tuple[int, ...]:
    """Span the years that a movement runs over, none later than this one; the first is always in.

    >>> movement_years(Movement("m", "Phong trào", date(2024, 3, 1)), 2026)
    (2024, 2025, 2026)
    """
    last = min(movement.until.year if movement.until else this_year, this_year)
    return tuple(range(movement.since.year, max(last, movement.since.year) + 1))


def _check(movement: Movement) -> None:
    if not movement.name.strip():
        raise NamelessMovementError
    check_span(movement.since, movement.until)


def _is_met(row: Target) -> bool:
    return progress(row.goal, row.result).standing is Standing.MET
