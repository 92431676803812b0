"""Keeps the furthest cell of a sheet, and refuses what no list reaches."""

from __future__ import annotations

from dossier.guard import limits
from dossier.guard.trouble import CellsError


class Extent:
    """How far the filled cells of one sheet reach; rows and columns count from 0."""

    __slots__ = ("_columns", "_part", "_rows")

    def __init__(self, part: str) -> None:
        self._part = part
        self._rows = self._columns = 0

    def reach(self, row: int, column: int) -> None:
        """Take in one cell; readers make room for all that lies between."""
        if row < self._rows and column < self._columns:
            return
        self._rows = max(self._rows, row + 1)
        self._columns = max(self._columns, column + 1)
        too_far = self._rows > limits.ROWS or self._columns > limits.COLUMNS
        if too_far or self._rows * self._columns > limits.CELLS:
            raise CellsError(part=self._part, cell=f"R{row + 1}C{column + 1}")
