"""Reads a sheet whose maker says what it holds, and what is told beside the cells of any sheet."""

from __future__ import annotations

from dossier.collect.columns import columns_of
from dossier.collect.reading import ColumnSeen, Kind
from dossier.collect.sheet import Declared, Sheet, text_of
from dossier.collect.tables.shapes import Line, Slot, Table, Told


def declared_table(sheet: Sheet, said: Declared) -> Table:
    """Take the columns as they are declared; every filled row below the headings is a row."""
    columns = {column.field: column for column in columns_of(said.kind)}
    heads = [text_of(cell) for cell in sheet.rows[said.head]]
    slots = tuple(
        Slot(columns[field], (place,), heads[place], 1.0)
        for place, field in enumerate(said.fields)
        if field in columns
    )
    rows = enumerate(sheet.rows[said.head + 1 :], said.head + 1)
    cells = ((number, tuple(map(text_of, row))) for number, row in rows)
    told = told_beside(sheet, said.kind)
    lines = tuple(Line(number, row, told) for number, row in cells if any(row))
    there = {slot.column.field for slot in slots} | set(sheet.told)
    missing = tuple(each for each in columns.values() if each.required and each.field not in there)
    seen = tuple(
        ColumnSeen(place, heads[place], field, 1.0) for place, field in enumerate(said.fields)
    )
    return Table(sheet, said.kind, said.head, said.head, slots, (), (), lines, missing, seen)


def told_beside(sheet: Sheet, kind: Kind) -> tuple[Told, ...]:
    """Give what a sheet is told beside its cells, as far as lists of a kind have columns for it."""
    columns = {column.field: column for column in columns_of(kind)}
    return tuple(
        Told(columns[field], text) for field, text in sheet.told.items() if field in columns
    )
