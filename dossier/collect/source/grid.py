"""Puts cells into a grid, row by row, within the limits of the guard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.collect.reading import FarCellsError
from dossier.collect.sheet import Cell, Merge, Sheet
from dossier.guard import limits
from dossier.words.text import clean


def sheet_of(name: str, rows: Iterable[Sequence[Cell]], merges: Iterable[Merge] = ()) -> Sheet:
    """Make a sheet of rows of any length; raise FarCellsError beyond the limits of the guard."""
    found: list[Sequence[Cell]] = []
    for row in rows:
        found.append(row)
        if len(found) > limits.ROWS or len(row) > limits.COLUMNS:
            raise FarCellsError(rows=limits.ROWS, columns=limits.COLUMNS)
    width = max(map(len, found), default=0)
    padded = tuple((*row, *("",) * (width - len(row))) for row in found)
    return Sheet(clean(name), padded, tuple(merges))
