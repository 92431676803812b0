"""Turns rows refused for want of a unit into one question a unit, and its answer into a new ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.collect.likeness import spelt
from dossier.tasks.collect import SOMEONE_NEW, ImportAsk, ImportReading

NO_UNIT = "collect.no_unit"


@dataclass(frozen=True, slots=True)
class MissingUnit:
    """A unit that rows of a list name and the store does not know."""

    name: str
    cell: str  # the first that names it
    rows: int


def missing_units(reading: ImportReading) -> tuple[MissingUnit, ...]:
    """List the units that rows wait for, in the order in which the list names them."""
    found: dict[str, MissingUnit] = {}
    for row in reading.rows:
        for reason in row.reasons:
            if reason.code == NO_UNIT:
                params = dict(reason.params)
                name, cell = str(params["text"]), str(params["cell"])
                before = found.get(spelt(name), MissingUnit(name, cell, 0))
                found[spelt(name)] = replace(before, rows=before.rows + 1)
    return tuple(found.values())


def with_new_units(ask: ImportAsk, units: Iterable[MissingUnit]) -> ImportAsk:
    """Decide that these are units to be added, below the sender; it holds for the whole list."""
    return replace(ask, decisions={**ask.decisions, **{unit.cell: SOMEONE_NEW for unit in units}})
