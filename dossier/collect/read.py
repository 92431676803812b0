"""Turns the sheets of a workbook into rows that are new, changed, same or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dossier.collect.build import Bench, RowError, build, ledger_entry
from dossier.collect.cells import CellError, Words
from dossier.collect.columns import columns_of
from dossier.collect.known import Known
from dossier.collect.reading import (
    Change,
    Kind,
    MissingColumnError,
    NoHeaderError,
    Outcome,
    Reading,
    Row,
    Value,
    Wish,
)
from dossier.collect.sheet import Sheet
from dossier.collect.tables.find import find_tables
from dossier.collect.tables.shapes import Hint, Line, Slot, Table, Tables, Told
from dossier.model.finding import Finding, Place, Weight
from dossier.model.subject import Person, Unit


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reading goes by, beside the sheets."""

    words: Words
    keys: Callable[[], str]
    kind: Kind | None = None  # None lets the headings tell
    mapping: Mapping[str, str] | None = None  # heading → field, where the guess was wrong
    movements: Mapping[str, str] | None = None  # folded name → key


def read(sheets: Iterable[Sheet], known: Known, ask: Ask) -> Reading:
    """Read every row of every list; later rows know what earlier ones brought.

    Raises NoHeaderError where no sheet has headings, MissingColumnError where no list has every
    column without which its rows mean nothing.
    """
    sheets = tuple(sheets)
    hint = Hint(ask.kind, ask.mapping or {}, ask.words.awards)
    found = [(sheet, find_tables(sheet, hint)) for sheet in sheets]
    tables = [table for _sheet, each in found for table in each.tables]
    _check(tables, sheets)
    findings = [one for sheet, each in found for one in (*sheet.findings, *_passed(sheet, each))]
    bench = Bench(known, ask.keys, ask.movements or {})
    rows = tuple(_rows([table for table in tables if not table.missing], bench, ask.words))
    return Reading(rows, tuple(findings), tuple(table.told_of() for table in tables))


def _check(tables: list[Table], sheets: tuple[Sheet, ...]) -> None:
    """Raise unless some list can be read."""
    if not tables:
        raise NoHeaderError(sheets=tuple(sheet.name for sheet in sheets))
    if all(table.missing for table in tables):
        table = tables[0]
        labels = tuple(column.label for column in table.missing)
        raise MissingColumnError(
            sheet=table.sheet.name,
            row=table.last + 1,
            columns=labels,
            tables=tuple(each.told_of() for each in tables),  # so that columns can be put right
        )


def _passed(sheet: Sheet, found: Tables) -> Iterator[Finding]:
    """Tell of the rows that are no rows of a list, and of sheets and lists that are none."""
    if not found.tables:
        yield _note("collect.passed_sheet", sheet.name, ("sheet", sheet.name))
    for table in found.tables:
        if table.missing:
            cell = sheet.place(table.last, 0)
            labels = tuple(column.label for column in table.missing)
            yield _note("collect.passed_table", cell, ("cell", cell), ("columns", labels))
        for one in table.unsure:
            cell = sheet.place(table.last, one.place)
            said = (("cell", cell), ("heading", one.heading))
            yield _finding("collect.unsure_column", Weight.ASK, cell, said)
    for row in found.passed:
        cell = sheet.place(row.number, row.place)
        yield _note(f"collect.{row.why}", cell, ("cell", cell), ("text", row.text))


def _rows(tables: list[Table], bench: Bench, words: Words) -> Iterator[Row]:
    """Read the lines; those about units wait until the unit above them has been read."""
    lines = [(table, line) for table in tables for line in table.lines]
    waiting = [pair for pair in lines if pair[0].kind is Kind.UNITS]
    while waiting:
        tried = [(pair, _row(*pair, bench, words)) for pair in waiting]
        placed = [row for _pair, row in tried if not _waits(row)]
        yield from placed or (row for _pair, row in tried)
        waiting = [pair for pair, row in tried if _waits(row)] if placed else []
    yield from (_row(*pair, bench, words) for pair in lines if pair[0].kind is not Kind.UNITS)


def _waits(row: Row) -> bool:
    return any(reason.code == "collect.no_unit" for reason in row.reasons)


def _row(table: Table, line: Line, bench: Bench, words: Words) -> Row:
    said, reasons = _read(table, line, table.slots, line.told, words)
    reasons += _empty(table, line, said)
    if reasons:
        return _refused(table, line, reasons)
    try:
        value = build(table.kind, said, bench)
    except RowError as error:
        return _refused(table, line, [_reason(table, line, error)])
    values, wrong = _besides(table, line, value, bench, words)
    if wrong:
        return _refused(table, line, wrong)
    return _accepted(table, line, (value, *values), bench.known)


def _read(
    table: Table, line: Line, slots: tuple[Slot, ...], told: tuple[Told, ...], words: Words
) -> tuple[dict[str, Any], list[Finding]]:
    """Read what the slots say, and what is told of fields they leave empty."""
    values: dict[str, Any] = {}
    reasons: list[Finding] = []
    for slot in slots:
        text = slot.text(line.cells)
        cell = table.sheet.place(line.number, slot.places[0])
        if text and slot.column.field in values:
            reasons.append(_wrong("collect.said_twice", cell, text))
        elif text:
            reasons += _take(values, (Told(slot.column, text), *slot.adds), cell, words)
    for one in told:
        if not {one.column.field, *one.column.parts} & set(values):
            reasons += _take(values, (one,), table.place(line), words)
    return values, reasons


def _take(
    values: dict[str, Any], said: tuple[Told, ...], cell: str, words: Words
) -> Iterator[Finding]:
    """Read texts into the values by field."""
    for one in said:
        try:
            found = one.column.read(one.text, words)
        except CellError as error:
            yield _wrong(error.code, cell, error.text, *error.facts)
            return
        if one.column.parts and isinstance(found, Mapping):
            values.update(found)
        else:
            values[one.column.field] = found


def _empty(table: Table, line: Line, said: dict[str, Any]) -> list[Finding]:
    """Tell of the fields without which a row means nothing and that it leaves empty."""
    return [
        _finding(
            "collect.empty_cell",
            Weight.STOP,
            cell,
            (("cell", cell), ("text", ""), ("column", column.label)),
        )
        for column in columns_of(table.kind)
        if column.required and column.field not in said
        for cell in (table.place(line, column.field),)
    ]


def _besides(
    table: Table, line: Line, value: Value, bench: Bench, words: Words
) -> tuple[list[Value], list[Finding]]:
    """Read the ledgers that stand beside what the rows are about."""
    found: list[Value] = []
    wrong: list[Finding] = []
    ref = value.ref if isinstance(value, Person | Unit) else value.subject
    for beside in table.besides:
        if not any(slot.text(line.cells) for slot in beside.slots):
            continue
        said, reasons = _read(table, line, beside.slots, beside.told, words)
        wrong += reasons
        if not reasons:
            found.append(ledger_entry(beside.kind, ref, said, bench))
    return found, wrong


def _accepted(table: Table, line: Line, values: tuple[Value, ...], known: Known) -> Row:
    before = [known.same(value) for value in values]
    fresh = tuple(value for value, old in zip(values, before, strict=True) if value != old)
    changes = tuple(
        change
        for value, old in zip(values, before, strict=True)
        if old is not None
        for change in _changes(table, old, value)
    )
    for value in values:
        known.add(value)
    outcome = Outcome.NEW if before[0] is None else Outcome.CHANGED if fresh else Outcome.SAME
    cell = table.place(line)
    return Row(table.kind, cell, table.label(line), outcome, fresh, changes, (), line.cells)


def _changes(table: Table, old: Value, new: Value) -> Iterator[Change]:
    labels = {slot.column.field: slot.column.label for slot in table.slots}
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            label = labels.get(field.name, field.name)
            yield Change(field.name, label, _written(before), _written(after))


def _written(value: object) -> str:
    label = getattr(value, "label", None)
    return str(label if label is not None else "" if value is None else value)


def _refused(table: Table, line: Line, reasons: list[Finding]) -> Row:
    return Row(
        table.kind,
        reasons[0].place.label,
        table.label(line),
        Outcome.REFUSED,
        reasons=tuple(reasons),
        cells=line.cells,
    )


def _reason(table: Table, line: Line, error: RowError) -> Finding:
    return _wrong(error.code, table.place(line, error.field), error.text)


def _wrong(code: str, cell: str, text: str, *facts: tuple[str, object]) -> Finding:
    return _finding(code, Weight.STOP, cell, (("cell", cell), ("text", text), *facts))


def _note(code: str, cell: str, *params: tuple[str, object]) -> Finding:
    return _finding(code, Weight.NOTE, cell, params)


def _finding(
    code: str, weight: Weight, cell: str, params: tuple[tuple[str, object], ...]
) -> Finding:
    return Finding(code, weight, Place("cell", cell, label=cell), params)


def wishes(reading: Reading) -> tuple[Wish, ...]:
    """List the nominees that the list brings."""
    return tuple(value for row in reading.rows for value in row.values if isinstance(value, Wish))
