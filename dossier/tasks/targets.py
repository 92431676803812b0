"""Turns the grid of a movement's targets and results into stored values, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.errors import UsageError
from dossier.model.change import Changes
from dossier.model.feat import Target
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.movements import movement_of
from dossier.tasks.naming import Names
from dossier.tasks.progress import Progress, progress
from dossier.tasks.typed import TypedNumberError, typed_number
from dossier.words.names import reading_key
from dossier.words.text import clean, fold

CELLS = 6  # that a person types: unit, target, measure, year, goal, result
FIRST_YEAR, LAST_YEAR = 1945, 2100


class HalfLineError(UsageError):
    """A line of a grid lacks what it cannot do without."""

    code = "tasks.half_line"


class TwiceLineError(UsageError):
    """Two lines of a grid say what can be said once."""

    code = "tasks.twice_line"


@dataclass(frozen=True, slots=True)
class TargetRow:
    """What a unit took upon itself, and how far it came."""

    target: Target
    unit: str  # name
    progress: Progress


@dataclass(frozen=True, slots=True)
class TargetGrid:
    """The lines of a grid as they were typed, and the keys of what was shown in it before."""

    movement: str
    shown: tuple[str, ...]
    lines: tuple[Sequence[str], ...]


def targets(desk: Desk, movement: str) -> tuple[TargetRow, ...]:
    """List the targets of a movement unit by unit, year by year."""
    with desk.store.work(desk.who, "target.list") as work:
        return target_rows(work, movement)


def target_rows(work: Work, movement: str) -> tuple[TargetRow, ...]:
    """List the same within a task that is under way."""
    names = Names(work)
    rows = [
        TargetRow(row, names.name_of(row.unit), progress(row.goal, row.result))
        for row in work.all(Target, movement=movement)
    ]
    return tuple(sorted(rows, key=_place))


def written_targets(rows: Iterable[TargetRow]) -> list[list[str]]:
    """Write rows as a grid shows them, what was computed at the end; `record_targets` reads it."""
    return [_written(row) for row in rows]


def record_targets(desk: Desk, grid: TargetGrid) -> Changes:
    """Keep a grid as one task; what was shown in it and is there no more goes.

    Raise UnknownSubjectError for a unit that is not known, HalfLineError for a line without unit
    or target, TwiceLineError for a target that stands there twice.
    """
    with desk.store.work(desk.who, "target.save") as work:
        movement_of(work, grid.movement)
        kept = {_mark(row): row for row in work.all(Target, movement=grid.movement)}
        names, read = Names(work), dict[str, Target]()
        for line in grid.lines:
            if any(map(clean, line[:CELLS])):
                row = _read(desk, grid.movement, names, line, kept)
                if row.key in read:
                    raise TwiceLineError(text=row.name)
                read[row.key] = row
                kept[_mark(row)] = row
        work.put_many(read.values())
        for gone in set(grid.shown) - set(read):
            if work.find(Target, gone):
                work.drop(Target, gone)
        return work.commit()


def _place(row: TargetRow) -> tuple[bytes, int, bytes]:
    return reading_key(row.unit), row.target.year, reading_key(row.target.name)


def _written(row: TargetRow) -> list[str]:
    said, percent = row.target, row.progress.percent
    year = str(said.year) if said.year else ""
    typed = [row.unit, said.name, said.measure, year, said.goal, said.result]
    return [*typed, "" if percent is None else f"{percent}%", row.progress.standing.label]


def _read(
    desk: Desk, movement: str, names: Names, line: Sequence[str], kept: dict[object, Target]
) -> Target:
    unit, name, measure, year, goal, result = [clean(text) for text in (*line, *[""] * CELLS)][
        :CELLS
    ]
    if not unit or not name:
        raise HalfLineError(text=" – ".join(text for text in (unit, name, goal, result) if text))
    draft = Target("", movement, names.unit(unit).key, name, measure, goal, result, _year(year))
    found = kept.get(_mark(draft))
    return replace(draft, key=found.key if found else desk.keys())


def _year(text: str) -> int:
    """Read a year; nothing typed is 0: the target is of the whole movement."""
    year = typed_number(text) or 0
    if year and not FIRST_YEAR <= year <= LAST_YEAR:
        raise TypedNumberError(text=text)
    return year


def _mark(row: Target) -> object:
    return row.unit, row.year, fold(row.name)
