"""Turns the sheets of a workbook into rows that are new, changed, same or refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dossier.collect.build import Bench, RowError, build, ledger_entry
from dossier.collect.cells import CellError, Words, award, level
from dossier.collect.column import Column
from dossier.collect.header import Header, find_header
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
from dossier.collect.sheet import Sheet, is_number_row, text_of
from dossier.model.finding import Finding, Place, Weight
from dossier.model.subject import Person, Unit
from dossier.words.text import fold

_GROUP = re.compile(r"([a-z]|[ivx]+|\d+)[.)]\s")  # "A. TẬP THỂ", "I. Các phòng"
ENDS = ("tong cong", "tong so", "cong:", "nguoi lap", "thu truong", "noi nhan", "danh sach nay")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reading goes by, beside the sheets."""

    words: Words
    keys: Callable[[], str]
    kind: Kind | None = None  # None lets the headings tell
    mapping: Mapping[str, str] | None = None  # heading → field, where the guess was wrong
    movements: Mapping[str, str] | None = None  # folded name → key


@dataclass(frozen=True, slots=True)
class Line:
    """One filled row of a sheet below its headings."""

    sheet: Sheet
    header: Header
    number: int
    cells: tuple[str, ...]

    def place(self, column: int) -> str:
        """Name one of its cells."""
        return self.sheet.place(self.number, column)


def read(sheets: Iterable[Sheet], known: Known, ask: Ask) -> Reading:
    """Read every row of every list; later rows know what earlier ones brought.

    Raises NoHeaderError where no sheet has headings, MissingColumnError where one lacks a column
    without which its rows mean nothing.
    """
    sheets = tuple(sheets)
    headed = [(sheet, _header(sheet, ask)) for sheet in sheets]
    if not any(header for _sheet, header in headed):
        raise NoHeaderError(sheets=tuple(sheet.name for sheet in sheets))
    findings: list[Finding] = []
    lines: list[Line] = []
    for sheet, header in headed:
        findings += sheet.findings
        if header is None:
            findings.append(_note("collect.passed_sheet", sheet.name, ("sheet", sheet.name)))
            continue
        for line in _lines(sheet, header):
            if _is_row(line):
                lines.append(line)
            else:
                findings.append(_passed(line))
    bench = Bench(known, ask.keys, ask.movements or {})
    return Reading(tuple(_rows(lines, bench, ask.words)), tuple(findings))


def _header(sheet: Sheet, ask: Ask) -> Header | None:
    header = find_header(sheet, ask.kind, ask.mapping)
    if header is not None and header.missing:
        labels = tuple(column.label for column in header.missing)
        raise MissingColumnError(sheet=sheet.name, row=header.row + 1, columns=labels)
    return header


def _lines(sheet: Sheet, header: Header) -> Iterator[Line]:
    for number in range(header.row + 1, len(sheet.rows)):
        cells = tuple(text_of(cell) for cell in sheet.rows[number])
        if any(cells) and not is_number_row(cells):
            yield Line(sheet, header, number, cells)


def _is_row(line: Line) -> bool:
    """Tell a row of the list from group headings, totals and signatures."""
    filled = [place for place, cell in enumerate(line.cells) if cell]
    known = [place for place in filled if place in line.header.columns]
    first = fold(next(cell for cell in line.cells if cell))
    # A unit may stand in its list by its name alone; in any other list one cell is a heading.
    alone = len(filled) == 1 and (line.header.kind is not Kind.UNITS or _GROUP.match(first))
    return bool(known) and not alone and not first.startswith(ENDS)


def _rows(lines: list[Line], bench: Bench, words: Words) -> Iterator[Row]:
    """Read the lines; those about units wait until the unit above them has been read."""
    waiting = [line for line in lines if line.header.kind is Kind.UNITS]
    others = [line for line in lines if line.header.kind is not Kind.UNITS]
    while waiting:
        tried = [(line, _row(line, bench, words)) for line in waiting]
        placed = [row for _line, row in tried if not _waits(row)]
        yield from placed or (row for _line, row in tried)
        waiting = [line for line, row in tried if _waits(row)] if placed else []
    yield from (_row(line, bench, words) for line in others)


def _waits(row: Row) -> bool:
    return any(reason.code == "collect.no_unit" for reason in row.reasons)


def _row(line: Line, bench: Bench, words: Words) -> Row:
    read_cells, reasons = _read(line, words)
    if reasons:
        return _refused(line, reasons)
    try:
        value = build(line.header.kind, read_cells, bench)
    except RowError as error:
        return _refused(line, [_reason(line, error)])
    values, wrong = _yearly(line, value, bench, words)
    if wrong:
        return _refused(line, wrong)
    return _accepted(line, (value, *values), bench.known)


def _read(line: Line, words: Words) -> tuple[dict[str, Any], list[Finding]]:
    """Read the cells of the known columns: values by field, and what is wrong with which cell."""
    values: dict[str, Any] = {}
    reasons: list[Finding] = []
    for place, column in line.header.columns.items():
        text = line.cells[place]
        if not text:
            reasons += (
                [_wrong(line, place, column, "collect.empty_cell")] if column.required else []
            )
            continue
        try:
            values[column.field] = column.read(text, words)
        except CellError as error:
            reasons.append(_wrong(line, place, column, error.code))
    return values, reasons


def _yearly(
    line: Line, value: Value, bench: Bench, words: Words
) -> tuple[list[Value], list[Finding]]:
    """Read the columns that stand for one year of a ledger each."""
    found: list[Value] = []
    wrong: list[Finding] = []
    if not isinstance(value, Person | Unit):
        return found, wrong
    for place, head in line.header.yearly.items():
        if not line.cells[place]:
            continue
        reader, name = (level, "level") if head.kind is Kind.RATINGS else (award, "award")
        try:
            said = {"year": head.year, name: reader(line.cells[place], words)}
        except CellError as error:
            params = (("cell", line.place(place)), ("text", error.text))
            wrong.append(_finding(error.code, Weight.STOP, line.place(place), params))
            continue
        found.append(ledger_entry(head.kind, value.ref, said, bench))
    return found, wrong


def _accepted(line: Line, values: tuple[Value, ...], known: Known) -> Row:
    before = [known.same(value) for value in values]
    fresh = tuple(value for value, old in zip(values, before, strict=True) if value != old)
    changes = tuple(
        change
        for value, old in zip(values, before, strict=True)
        if old is not None
        for change in _changes(line, old, value)
    )
    for value in values:
        known.add(value)
    outcome = Outcome.NEW if before[0] is None else Outcome.CHANGED if fresh else Outcome.SAME
    return Row(
        line.header.kind, line.place(0), _label(line), outcome, fresh, changes, (), line.cells
    )


def _changes(line: Line, old: Value, new: Value) -> Iterator[Change]:
    labels = {column.field: column.label for column in line.header.columns.values()}
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            label = labels.get(field.name, field.name)
            yield Change(field.name, label, _written(before), _written(after))


def _written(value: object) -> str:
    label = getattr(value, "label", None)
    return str(label if label is not None else "" if value is None else value)


def _refused(line: Line, reasons: list[Finding]) -> Row:
    return Row(
        line.header.kind,
        reasons[0].place.label,
        _label(line),
        Outcome.REFUSED,
        reasons=tuple(reasons),
        cells=line.cells,
    )


def _label(line: Line) -> str:
    places = [place for place, col in line.header.columns.items() if col.field in {"name", "who"}]
    return line.cells[places[0]] if places else ""


def _reason(line: Line, error: RowError) -> Finding:
    columns = line.header.columns.items()
    places = [place for place, column in columns if column.field == error.field]
    cell = line.place(places[0] if places else 0)
    return _finding(error.code, Weight.STOP, cell, (("cell", cell), ("text", error.text)))


def _wrong(line: Line, place: int, column: Column, code: str) -> Finding:
    cell = line.place(place)
    params = (("cell", cell), ("text", line.cells[place]), ("column", column.label))
    wanted = params if code == "collect.empty_cell" else params[:2]
    return _finding(code, Weight.STOP, cell, wanted)


def _passed(line: Line) -> Finding:
    cell = line.place(0)
    text = " ".join(part for part in line.cells if part)[:80]
    return _note("collect.passed_row", cell, ("cell", cell), ("text", text))


def _note(code: str, cell: str, *params: tuple[str, object]) -> Finding:
    return _finding(code, Weight.NOTE, cell, params)


def _finding(
    code: str, weight: Weight, cell: str, params: tuple[tuple[str, object], ...]
) -> Finding:
    return Finding(code, weight, Place("cell", cell, label=cell), params)


def wishes(reading: Reading) -> tuple[Wish, ...]:
    """List the nominees that the list brings."""
    return tuple(value for row in reading.rows for value in row.values if isinstance(value, Wish))
