"""Compares what the program reads in a list with the truth about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from dossier.collect.columns import COLUMNS
from dossier.collect.reading import Outcome, Reading, Row, TableSeen, Value, Wish
from dossier.errors import DossierError
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.ledger import (
    Absence,
    Decision,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Person, Unit
from dossier.tasks.collect import ImportAsk, preview_import
from dossier.tasks.desk import Desk
from tools.lists.places import column_number
from tools.lists.staff import UNITS, everybody
from tools.lists.truth import Fact, Listed, ListFile

BELIEVED = (Outcome.NEW, Outcome.CHANGED)
_ROW = re.compile(r"^(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>\d+)$")


@dataclass(frozen=True, slots=True)
class Measure:
    """How a list was read: what is right, and every thing that is not."""

    name: str
    is_understood: bool  # headings and columns right without help
    rows: int
    right: int  # rows whose every fact is right
    asked: int  # rows refused or left to a person
    missing: tuple[str, ...]  # rows that nothing accounts for
    wrong: tuple[str, ...]  # rows believed with other facts than the truth
    columns: tuple[str, ...]  # what was taken for something else


def preview(desk: Desk, path: Path) -> tuple[Reading, Reading]:
    """Read a list without help, and again after its conversions are believed.

    A list that cannot be read at all says nothing.
    """
    try:
        first = preview_import(desk, path)
    except DossierError:
        return Reading(()), Reading(())
    believed = {one.sheet: str(one.encoding) for one in first.conversions}
    return first, preview_import(desk, path, ImportAsk(encodings=believed)) if believed else first


def measure(name: str, file: ListFile, read: tuple[Reading, Reading]) -> Measure:
    """Hold two readings of a list against the truth: as it came, and believed."""
    first, reading = read
    names = _names(reading)
    found: dict[tuple[str, int], list[Row]] = {}
    for row in reading.rows:
        found.setdefault(_place(row.cell), []).append(row)
    missing, wrong, right, asked = [], [], 0, 0
    seen: set[frozenset[Fact]] = set()  # a row that repeats another brings nothing
    for one in file.lists:
        for told in one.rows:
            rows = [row for row in found.get((one.sheet, told.row), []) if _is_of(row, one)]
            said = frozenset(
                fact for row in rows for value in row.values for fact in facts(value, names)
            )
            where = f"{one.sheet}!{told.row}"
            if not rows:
                missing.append(where)
            elif all(row.outcome is Outcome.SAME for row in rows) and told.facts in seen:
                right += 1
            elif any(row.outcome not in BELIEVED for row in rows):
                asked += 1
            elif said == told.facts:
                right += 1
                seen.add(told.facts)
            else:
                wrong.append(f"{where}: {_unlike(said, told.facts)}")
    columns = tuple(_misread(first, file.lists))
    return Measure(
        name, not columns, file.rows, right, asked, tuple(missing), tuple(wrong), columns
    )


def facts(value: Value, names: Mapping[str, str]) -> Iterator[Fact]:
    """Say in facts what a value that a list brings means."""
    if isinstance(value, Person):
        yield from _of_person(value, names)
    elif isinstance(value, Target):
        yield "target", names.get(value.unit, value.unit), value.year, value.name, value.result
    elif isinstance(value, Unit):
        yield "unit", value.name, names.get(value.superior, value.superior)
    else:
        who = names.get(value.subject.key, value.subject.key)
        yield _ENTRIES[type(value)](who, value)


def _of_person(person: Person, names: Mapping[str, str]) -> Iterator[Fact]:
    for one in fields(person):
        held = getattr(person, one.name)
        if held and one.name != "key":
            yield one.name, names.get(held, str(held)) if one.name == "unit" else str(held)


_ENTRIES: Mapping[type[Any], Callable[[str, Any], Fact]] = {
    Rating: lambda who, one: ("rating", who, one.year, str(one.level), *_decision(one.decision)),
    Honour: lambda who, one: ("honour", who, one.year, one.award, *_decision(one.decision)),
    Initiative: lambda who, one: (
        *("initiative", who, one.year, one.name, str(one.reach)),
        *_decision(one.decision),
    ),
    Achievement: lambda who, one: ("achievement", who, one.year, one.what),
    Registration: lambda who, one: (
        *("registration", who, one.year, one.award),
        str(one.day or ""),
    ),
    Tenure: lambda who, one: (
        *("tenure", who, one.post, str(one.since)),
        *(str(one.until or ""), one.unit),
    ),
    Absence: lambda who, one: ("absence", who, str(one.kind), str(one.since), str(one.until or "")),
    Discipline: lambda who, one: (
        *("trouble", who, str(one.kind), str(one.since), str(one.until or "")),
        str(one.penalty),
    ),
    UnitYear: lambda who, one: ("year", who, one.year, one.members, one.advanced, one.emulators),
    Wish: lambda who, one: ("wish", who, one.award, one.summary),
}


def _decision(decision: Decision) -> tuple[str, str, str]:
    return decision.number, str(decision.day or ""), decision.issuer


def _names(reading: Reading) -> dict[str, str]:
    """Name everybody whom values point at."""
    known = {unit.key: unit.name for unit in UNITS}
    known |= {one.person.key: one.name for one in everybody()}
    values = (value for row in reading.rows for value in row.values)
    return known | {one.key: one.name for one in values if isinstance(one, Person | Unit)}


def _place(cell: str) -> tuple[str, int]:
    found = _ROW.match(cell)
    return (found["sheet"], int(found["row"])) if found else (cell, 0)


def _is_of(row: Row, one: Listed) -> bool:
    """Tell whether a row begins within the columns of a list: two lists may share a row."""
    found = _ROW.match(row.cell)
    return not found or column_number(found["column"]) in one.columns


def _unlike(said: frozenset[Fact], truth: frozenset[Fact]) -> str:
    return f"read {sorted(map(str, said - truth))}, is {sorted(map(str, truth - said))}"


def _misread(reading: Reading, lists: tuple[Listed, ...]) -> Iterator[str]:
    """Name the columns that were taken for something else, and lists that were not found."""
    for one in lists:
        table = next((table for table in reading.tables if _holds(table, one)), None)
        if table is None:
            yield f"{one.sheet}: no list"
            continue
        if table.kind != one.kind:
            yield f"{one.sheet}: {table.kind} for {one.kind}"
        seen = {column.place: column.field for column in table.columns}
        for place, wanted in one.columns.items():
            got = seen.get(place, "")
            if not _means(got, wanted):
                yield f"{one.sheet} column {place}: {got} for {sorted(wanted)}"


def _holds(table: TableSeen, one: Listed) -> bool:
    """Tell whether a table that was found is the list: it has its first row and some columns."""
    return (
        table.sheet == one.sheet
        and table.last <= one.rows[0].row - 1 <= table.end  # rows of Word count from the table on
        and any(seen.place in one.columns for seen in table.columns)
    )


def _means(field: str, wanted: frozenset[str]) -> bool:
    """Tell whether a field is what a column holds; one for several data has them as its parts."""
    if not field or not wanted:
        return not field and not wanted
    parts = next((column.parts for column in COLUMNS if column.field == field), ())
    return wanted <= {*parts} if parts else field in wanted
