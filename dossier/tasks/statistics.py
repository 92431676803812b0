"""Turns what a movement came to into tables for a workbook: by unit, by award, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from dossier.collect.tablebook import SheetTable, table_book
from dossier.deliver.write import prepare, write_file
from dossier.model.feat import Movement
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.movements import movement_of, movement_years
from dossier.tasks.progress import Standing
from dossier.tasks.registered import (
    Reached,
    RegistrationRow,
    registration_rows,
    registrations,
    written_registrations,
)
from dossier.tasks.standouts import exemplar_rows, written_exemplars
from dossier.tasks.targets import TargetRow, target_rows, written_targets
from dossier.tasks.unregistered import unregistered, written_unregistered

STANDINGS = (Standing.MET, Standing.UNMET, Standing.OPEN, Standing.UNSURE)
WON = (Reached.REACHED, Reached.HIGHER)
Cells = Sequence[str | int]


def write_statistics(desk: Desk, movement: str, path: Path) -> Path:
    """Write the workbook of a movement: targets, units, registrations, awards, exemplars."""
    with desk.store.work(desk.who, "statistics") as work:
        tables = tuple(_movement_tables(desk, work, movement_of(work, movement).value))
    return _write(path, table_book(tables))


def write_registrations(desk: Desk, year: int, path: Path, movement: str = "") -> Path:
    """Write what was registered for a year beside what came of it, and the counts by award."""
    rows = registrations(desk, year, movement)
    without = _table(desk, "without", str(year), written_unregistered(unregistered(desk, year)))
    tables = (*_registration_tables(desk, rows, str(year)), without)
    return _write(path, table_book(tables))


def by_unit(rows: Iterable[TargetRow]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Count the targets of each unit: all of them, then by how they stand."""
    counts: dict[str, Counter[Standing]] = {}
    for row in rows:
        counts.setdefault(row.unit, Counter())[row.progress.standing] += 1
    return tuple(
        (unit, (found.total(), *(found[each] for each in STANDINGS)))
        for unit, found in counts.items()
    )


def by_award(rows: Iterable[RegistrationRow]) -> tuple[tuple[str, tuple[int, int, int]], ...]:
    """Count who registered for each award, who reached it or a higher one, who waits."""
    counts: dict[str, Counter[Reached]] = {}
    for row in rows:
        counts.setdefault(row.award, Counter())[row.reached] += 1
    return tuple(
        (award, (found.total(), sum(found[each] for each in WON), found[Reached.OPEN]))
        for award, found in counts.items()
    )


def _movement_tables(desk: Desk, work: Work, movement: Movement) -> Iterable[SheetTable]:
    targets = target_rows(work, movement.key)
    registered = [
        row
        for year in movement_years(movement, desk.today().year)
        for row in registration_rows(desk, work, year, movement.key)
    ]
    yield _table(desk, "targets", movement.name, written_targets(targets))
    yield _table(desk, "units", movement.name, _with_share(by_unit(targets)))
    yield from _registration_tables(desk, registered, movement.name)
    exemplars = written_exemplars(exemplar_rows(desk, work, movement))
    yield _table(desk, "exemplars", movement.name, exemplars)


def _registration_tables(
    desk: Desk, rows: Sequence[RegistrationRow], about: str
) -> Iterable[SheetTable]:
    lines = [
        [str(row.registration.year), *cells]
        for row, cells in zip(rows, written_registrations(rows), strict=True)
    ]
    yield _table(desk, "registrations", about, lines)
    yield _table(desk, "awards", about, _with_share(by_award(rows)))


def _table(desk: Desk, what: str, about: str, rows: Sequence[Cells]) -> SheetTable:
    name, *heads = desk.words.text(f"tasks.statistics.{what}").split("|")
    numbered = tuple((number, *row) for number, row in enumerate(rows, 1))
    return SheetTable(name, f"{name} – {about}", tuple(heads), numbered)


def _with_share(counts: Iterable[tuple[str, Sequence[int]]]) -> list[Cells]:
    """Add to each count how many hundredths of the whole, the first number, the second is."""
    return [[name, *found, f"{found[1] * 100 // found[0]}%"] for name, found in counts]


def _write(path: Path, content: bytes) -> Path:
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path
