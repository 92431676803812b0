"""Reads workbooks by calamine, and beside it what calamine leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO

from python_calamine import (
    CalamineSheet,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from dossier.collect.raw.clues import Clues
from dossier.collect.raw.shapes import MARK, LockedListError, RawBook, RawSheet, Rows, Spot

Look = Callable[[bytes, frozenset[str]], Mapping[str, Clues]]


def nothing(_data: bytes, _wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Look for nothing beside the values."""
    return {}


def read_workbook(look: Look, data: bytes, file: str) -> RawBook:
    """Read the visible sheets of a workbook; values only, nothing in it is run.

    `look` finds what the kind of workbook tells of its cells beside their values.
    """
    try:
        book = load_workbook(BytesIO(data))
    except PasswordError as error:
        raise LockedListError(file=file) from error
    metas = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    seen = [meta.name for meta in metas if meta.visible == SheetVisibleEnum.Visible]
    hidden = [meta.name for meta in metas if meta.visible != SheetVisibleEnum.Visible]
    clues = look(data, frozenset(seen))
    sheets = [_sheet(book.get_sheet_by_name(name), clues.get(name) or Clues()) for name in seen]
    if MARK in hidden:
        return RawBook(tuple(sheets), mark=book.get_sheet_by_name(MARK).to_python())
    return RawBook(tuple(sheets), tuple(hidden))


def _sheet(sheet: CalamineSheet, clues: Clues) -> RawSheet:
    rows = sheet.to_python(skip_empty_area=False)
    _show(rows, clues.texts)
    merges = sheet.merged_cell_ranges or ()
    corners = [(top, left, bottom, right) for (top, left), (bottom, right) in merges]
    there = tuple(corners or clues.merges)
    return RawSheet(sheet.name, rows, there, clues.fonts, clues.faults)


def _show(rows: Rows, texts: Mapping[Spot, str]) -> None:
    """Put into cells what they show; the reader leaves out those at the edge that it finds empty.

    The guard has seen that none stands further out than a list reaches.
    """
    height = max((row + 1 for row, _column in texts), default=0)
    width = max((column + 1 for _row, column in texts), default=0)
    width = max(width, len(rows[0]) if rows else 0)
    rows += ([] for _ in range(height - len(rows)))
    for cells in rows if texts else ():
        cells.extend([""] * (width - len(cells)))
    for (row, column), text in texts.items():
        rows[row][column] = text
