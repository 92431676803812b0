"""Turns what became of a line into a row of the reading, with cell and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from typing import Any

from dossier.collect.bench import RowError
from dossier.collect.columns import COLUMNS
from dossier.collect.doubt import DoubtError, unit_name
from dossier.collect.known import Known
from dossier.collect.reading import Change, Outcome, Row, Value
from dossier.collect.tables.shapes import Line, Table
from dossier.collect.taking import Wrong
from dossier.model.days import PartDate
from dossier.model.finding import Finding, Place, Weight
from dossier.model.ledger import Decision
from dossier.words.dates import part_date, short_date

UNITS = frozenset({"unit", "superior"})


@dataclass(frozen=True, slots=True)
class At:
    """One line of a list."""

    table: Table
    line: Line

    def cell(self, field: str = "") -> str:
        """Name the cell where a field is said, else the first."""
        return self.table.place(self.line, field)

    def row(self, outcome: Outcome, cell: str = "", values: tuple[Value, ...] = ()) -> Row:
        """Begin the row."""
        label = self.table.label(self.line)
        begun = (self.table.kind, cell or self.cell(), label, outcome, values)
        return Row(*begun, cells=self.line.cells)


def accepted(at: At, pairs: list[tuple[Value | None, Value]], known: Known) -> Row:
    """Make the row of values that may be kept, from what was known and what is."""
    apart = [(old, value) for old, value in pairs if value is not old and value != old]
    fresh = tuple(value for _old, value in apart)
    changes = tuple(
        change
        for old, value in apart
        if old is not None
        for change in _changes(at.table, old, value, known)
    )
    outcome = Outcome.NEW if pairs[0][0] is None else Outcome.CHANGED if fresh else Outcome.SAME
    label = at.table.label(at.line)
    stood = tuple(old for old, _value in apart if old is not None)
    return Row(
        *(at.table.kind, at.cell(), label, outcome, fresh, changes),
        cells=at.line.cells,
        stood=stood,
    )


def refused(at: At, reasons: Iterable[Finding]) -> Row:
    """Make the row that goes back to the unit; it stands for the cell that is wrong."""
    found = tuple(reasons)
    return replace(at.row(Outcome.REFUSED, found[0].place.label), reasons=found)


def unplaced(at: At, error: RowError) -> Row:
    """Make the row of a line that is about nobody known, or says what cannot be."""
    return refused(at, (finding(error.code, Weight.STOP, at.cell(error.field), error.text),))


def doubtful(at: At, doubt: DoubtError) -> Row:
    """Make the row that an officer has to look at; it stands for the cell that is open."""
    reason = finding(doubt.code, Weight.ASK, at.cell(doubt.field), doubt.text)
    row = at.row(Outcome.DOUBTFUL, reason.place.label)
    return replace(row, reasons=(reason,), candidates=doubt.candidates)


def wrongs(at: At, wrong: Iterable[Wrong]) -> Iterator[Finding]:
    """Say what is wrong with the cells of a line."""
    for one in wrong:
        number = at.line.number
        cell = at.table.sheet.place(number, one.place) if one.place >= 0 else at.cell(one.field)
        yield finding(one.code, Weight.STOP, cell, one.text, *one.facts)


def finding(code: str, weight: Weight, cell: str, text: str, *more: tuple[str, object]) -> Finding:
    """Say one thing of a cell."""
    params = (("cell", cell), ("text", text), *more)
    return Finding(code, weight, Place("cell", cell, label=cell), params)


def with_notes(row: Row, notes: Iterable[Finding]) -> Row:
    """Add what is good to know of a row."""
    return replace(row, reasons=(*row.reasons, *notes))


def _changes(table: Table, old: Value, new: Value, known: Known) -> Iterator[Change]:
    labels = _labels() | {slot.column.field: slot.column.label for slot in table.slots}
    for name, before, after in _apart(old, new):
        said = [
            unit_name(known, str(one)) if name in UNITS else _written(one)
            for one in (before, after)
        ]
        yield Change(name, labels.get(name, name), said[0], said[1])


def _apart(old: Any, new: Any) -> Iterator[tuple[str, object, object]]:
    """Name the fields in which two values differ; a decision by its parts."""
    for name in _names(old.__class__):
        before, after = getattr(old, name), getattr(new, name)
        if isinstance(before, Decision):
            yield from _apart(before, after)
        elif before != after:
            yield name, before, after


@lru_cache(maxsize=64)
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {column.field: column.label for column in reversed(COLUMNS)}


def _written(value: object) -> str:
    if isinstance(value, PartDate):
        return part_date(str(value))
    if isinstance(value, date):
        return short_date(value)
    label = getattr(value, "label", None)
    return str(label if label is not None else "" if value is None else value)
