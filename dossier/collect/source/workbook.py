"""Turns a workbook of any kind into sheets: values as they were last computed, merges, fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dossier.collect.fillin.mark import SHEET as MARK
from dossier.collect.fillin.mark import marked
from dossier.collect.reading import LockedListError, UnreadableError
from dossier.collect.sheet import Cell, Merge, Sheet
from dossier.collect.source.inside import Inside, look_inside
from dossier.model.finding import Finding, Place, Weight
from dossier.words.text import clean

EXACT = 10.0**15  # beyond it a number has lost digits of what was typed


def read_workbook(path: str, name: str, *, is_xlsx: bool) -> tuple[Sheet, ...]:
    """Read every visible sheet that holds something; hidden ones are told of on the first.

    Raises UnreadableError for what calamine cannot read, LockedListError behind a password.
    """
    try:
        with CalamineWorkbook.from_path(path) as book:
            sheets = tuple(_sheets(book, look_inside(path) if is_xlsx else {}))
            mark = _mark(book)
            hidden = () if mark else tuple(_hidden(book))
    except PasswordError as error:
        raise LockedListError(file=name) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise UnreadableError(file=name) from error
    return tuple(
        replace(sheet, findings=(*hidden, *sheet.findings)) if at == 0 else sheet
        for at, sheet in enumerate(marked(sheets, mark))
    )


def _mark(book: CalamineWorkbook) -> list[list[Cell]]:
    """Read the mark of a workbook that was made here; nothing where there is none."""
    names = {meta.name for meta in book.sheets_metadata}
    return book.get_sheet_by_name(MARK).to_python() if MARK in names else []


def _sheets(book: CalamineWorkbook, inside: dict[str, Inside]) -> Iterator[Sheet]:
    for meta in book.sheets_metadata:
        is_list = meta.typ == SheetTypeEnum.WorkSheet
        if is_list and meta.visible == SheetVisibleEnum.Visible:
            yield _sheet(book.get_sheet_by_name(meta.name), inside.get(meta.name, Inside()))


def _sheet(found: CalamineSheet, inside: Inside) -> Sheet:
    rows = found.to_python(skip_empty_area=False)
    for place, said in inside.errors.items():
        _put(rows, place, said)
    name = clean(found.name)
    return Sheet(
        name,
        tuple(map(_whole, rows)),
        tuple(Merge(*first, *last) for first, last in found.merged_cell_ranges or ()),
        inside.encodings,
        findings=tuple(_uncomputed(name, cell) for cell in inside.uncomputed),
    )


def _whole(row: list[Cell]) -> tuple[Cell, ...]:
    """Keep numbers that have lost digits from being taken for whole ones."""
    if any(isinstance(cell, float) and abs(cell) >= EXACT for cell in row):
        return tuple(
            f"{cell:.14E}" if isinstance(cell, float) and abs(cell) >= EXACT else cell
            for cell in row
        )
    return tuple(row)


def _put(rows: list[list[Cell]], place: tuple[int, int], said: str) -> None:
    row, column = place
    if row < len(rows) and column < len(rows[row]):
        rows[row][column] = said


def _hidden(book: CalamineWorkbook) -> Iterator[Finding]:
    for meta in book.sheets_metadata:
        if meta.visible != SheetVisibleEnum.Visible:
            name = clean(meta.name)
            yield Finding(
                "collect.hidden_sheet",
                Weight.NOTE,
                Place("cell", name, label=name),
                (("sheet", name),),
            )


def _uncomputed(name: str, cell: str) -> Finding:
    place = f"{name}!{cell}"
    return Finding(
        "collect.uncomputed", Weight.ASK, Place("cell", place, label=place), (("cell", place),)
    )
