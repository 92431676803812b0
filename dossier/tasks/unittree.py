"""Shows units: as a tree, with who works in each, and by what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dossier.model.subject import Person, Unit
from dossier.model.succession import Succession, ended_units, in_order
from dossier.tasks.desk import Desk
from dossier.tasks.typed import written_part_date
from dossier.words.names import reading_key, sort_key


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step in the history of a unit, as people read it."""

    succession: Succession
    text: str


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A unit in the tree."""

    unit: Unit
    level: int  # 0 at the top
    people: int  # who work in it, those below not counted
    ended: bool  # merged, split up or dissolved


def members_of(desk: Desk, unit: str) -> tuple[Person, ...]:
    """List who works in a unit, those below it not, in the order of their names."""
    with desk.store.work(desk.who, "unit.members") as work:
        people = work.all(Person, unit=unit)
    return tuple(sorted(people, key=lambda person: sort_key(person.name)))


def history_of(desk: Desk, unit: str) -> tuple[HistoryRow, ...]:
    """Tell what became of a unit and what it came from, the earliest first."""
    with desk.store.work(desk.who, "unit.history") as work:
        name = work.get(Unit, unit).value.name
        steps = {
            row.key: row
            for row in (*work.all(Succession, unit=unit), *work.all(Succession, successor=unit))
        }
        keys = {key for row in steps.values() for key in (row.unit, row.successor)} - {""}
        names = {one.key: one.name for one in work.all(Unit, key=keys)} if keys else {}
    rows = in_order(steps.values())
    return tuple(HistoryRow(row, _told(desk, row, {**names, unit: name})) for row in rows)


def unit_tree(desk: Desk, *, with_ended: bool = True) -> tuple[TreeRow, ...]:
    """List all units from the tops down, each before those below it, in order of their names.

    What stands below one that is left out stands below the one above it.
    """
    with desk.store.work(desk.who, "unit.tree") as work:
        units = work.all(Unit)
        ended = ended_units(work.all(Succession))
        counts = work.people_by_unit()
    if not with_ended:
        units = tuple(_without(units, ended))
    below: dict[str, list[Unit]] = {}
    known = {unit.key for unit in units}
    for unit in sorted(units, key=lambda one: (one.key in ended, reading_key(one.name))):
        below.setdefault(unit.superior if unit.superior in known else "", []).append(unit)
    rows = list(_walk(below, "", 0, ended, counts))
    seen = {row.unit.key for row in rows}
    lost = [unit for unit in units if unit.key not in seen]  # in a ring, below nobody
    return (*rows, *(TreeRow(one, 0, counts.get(one.key, 0), one.key in ended) for one in lost))


def _without(units: Iterable[Unit], ended: frozenset[str]) -> Iterator[Unit]:
    """Leave units out; those below them go up to the first that stays."""
    above = {unit.key: unit.superior for unit in units}
    for unit in units:
        if unit.key not in ended:
            superior, seen = unit.superior, {unit.key}
            while superior in ended and superior not in seen:
                seen.add(superior)
                superior = above.get(superior, "")
            yield replace(unit, superior=superior)


def _walk(
    below: Mapping[str, list[Unit]],
    above: str,
    level: int,
    ended: frozenset[str],
    counts: Mapping[str, int],
) -> Iterator[TreeRow]:
    for unit in below.get(above, ()):
        yield TreeRow(unit, level, counts.get(unit.key, 0), unit.key in ended)
        yield from _walk(below, unit.key, level + 1, ended, counts)


def _told(desk: Desk, row: Succession, names: Mapping[str, str]) -> str:
    said = desk.words.text(
        f"reorganise.told.{row.kind.value}{'' if row.successor else '_ended'}",
        former=row.former_name or names.get(row.unit, ""),
        name=names.get(row.successor, ""),
    )
    paper = (row.decision.number, row.decision.issuer)
    parts = (written_part_date(row.day), said, *paper)
    return ", ".join(part for part in parts if part)
