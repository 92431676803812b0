"""Reads the cells of a workbook; what stands here runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, SheetVisibleEnum, load_workbook

from dossier.collect.reading import UnreadableError
from dossier.collect.sheet import Cell
from dossier.words.text import clean


def load(path: str) -> list[tuple[str, list[list[Cell]]]]:
    """Read the cells of every visible sheet."""
    try:
        return [(name, rows) for name, rows in _visible(path) if any(map(any, rows))]
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableError(file=Path(path).name) from error


def _visible(path: str) -> Iterator[tuple[str, list[list[Cell]]]]:
    book = load_workbook(path)
    for meta in book.sheets_metadata:
        if meta.visible == SheetVisibleEnum.Visible:
            sheet = book.get_sheet_by_name(meta.name)
            yield clean(meta.name), sheet.to_python(skip_empty_area=False)
