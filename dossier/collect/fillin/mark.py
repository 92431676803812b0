"""The hidden mark by which a workbook of ours is known again, whatever became of its headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.collect.columns import columns_of
from dossier.collect.raw.shapes import MARK
from dossier.collect.reading import Kind
from dossier.collect.sheet import Cell, Declared, Sheet

SHEET = MARK  # very hidden: only a program makes it visible
FORM = "phieu-1"  # the edition of the layout
DEPTH = 20  # rows in which the headings are looked for


def mark_rows(said: Declared, title: str, heads: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Write what a sheet holds: form, its name, kind, fields, headings, fields that were given."""
    return ((FORM, title, said.kind), said.fields, tuple(heads), tuple(sorted(said.given)))


def marked(sheets: Iterable[Sheet], mark: Sequence[Sequence[Cell]]) -> tuple[Sheet, ...]:
    """Let each sheet that a mark tells of say what it holds."""
    return tuple(_declared(sheet, mark) for sheet in sheets)


def _declared(sheet: Sheet, mark: Sequence[Sequence[Cell]]) -> Sheet:
    rows = [[str(cell) for cell in row] for row in mark[:4]]
    if len(rows) < 3 or len(rows[0]) < 3 or rows[0][:2] != [FORM, sheet.name]:
        return sheet
    if rows[0][2] not in set(Kind):
        return sheet
    said = _believed(sheet, Kind(rows[0][2]), rows)
    return replace(sheet, declared=said) if said else sheet


def _believed(sheet: Sheet, kind: Kind, rows: list[list[str]]) -> Declared | None:
    """Find the headings again, wherever they were moved; where one was changed, believe none."""
    known = {column.field for column in columns_of(kind)}
    fields = {head: field for field, head in zip(rows[1], rows[2], strict=False) if field in known}
    given = frozenset(field for field in rows[3] if field) if len(rows) > 3 else frozenset()
    for number, row in enumerate(sheet.rows[:DEPTH]):
        heads = [str(cell) for cell in row]
        if fields and set(fields) <= set(heads):
            return Declared(kind, tuple(fields.get(head, "") for head in heads), number, given)
    return None
