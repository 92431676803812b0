"""Reads a sheet whose maker says what it holds, and what is told beside the cells of any sheet."""

from __future__ import annotations

from dossier.collect.columns import columns_of
from dossier.collect.reading import ColumnSeen, Kind
from dossier.collect.sheet import Declared, Sheet, text_of
from dossier.collect.tables.bare import column_name
from dossier.collect.tables.shape import shape_of
from dossier.collect.tables.shapes import Line, Passed, Slot, Table, Tables, Told, Why


def declared_tables(sheet: Sheet, said: Declared) -> Tables:
    """Take the columns as they are declared; every row that says something is a row of the list."""
    columns = {column.field: column for column in columns_of(said.kind)}
    head = sheet.rows[said.head] if said.head >= 0 else ()
    heads = list(map(text_of, head)) or [column_name(place) for place in range(len(said.fields))]
    slots = tuple(
        Slot(columns[field], (place,), heads[place], 1.0)
        for place, field in enumerate(said.fields)
        if field in columns
    )
    there = {slot.column.field for slot in slots} | set(sheet.told)
    missing = tuple(each for each in columns.values() if each.required and each.field not in there)
    seen = tuple(
        ColumnSeen(place, heads[place], field, 1.0) for place, field in enumerate(said.fields)
    )
    lines, passed = _lines(sheet, said)
    shape = shape_of(sheet, said.fields) if said.head < 0 else ""
    table = Table(
        sheet, said.kind, said.head, said.head, slots, (), (), lines, missing, seen, shape
    )
    return Tables((table,), passed)


def _lines(sheet: Sheet, said: Declared) -> tuple[tuple[Line, ...], tuple[Passed, ...]]:
    """Part the rows that say something from those that only name whom the maker filled in."""
    told = told_beside(sheet, said.kind)
    lines: list[Line] = []
    passed: list[Passed] = []
    for number, row in enumerate(sheet.rows[said.head + 1 :], said.head + 1):
        cells = tuple(map(text_of, row))
        filled = [place for place, cell in enumerate(cells) if cell]
        fields = {said.fields[place] for place in filled if place < len(said.fields)}
        if fields - said.given:
            lines.append(Line(number, cells, told))
        elif filled:
            text = ", ".join(cells[place] for place in filled)
            passed.append(Passed(number, filled[0], text, Why.BLANK))
    return tuple(lines), tuple(passed)


def told_beside(sheet: Sheet, kind: Kind) -> tuple[Told, ...]:
    """Give what a sheet is told beside its cells, as far as lists of a kind have columns for it."""
    columns = {column.field: column for column in columns_of(kind)}
    return tuple(
        Told(columns[field], text) for field, text in sheet.told.items() if field in columns
    )
