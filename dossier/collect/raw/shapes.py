"""Says what comes home from the child that reads a file.

Named tuples: dataclasses would cost the child a tenth of the time that it takes to start.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from dossier.errors import DossierError

Cell = str | float | int | bool | date | datetime | time | timedelta
Spot = tuple[int, int]  # row and column, from 0
Rows = list[list[Cell]]
MARK = "_ho_so_khen_thuong"  # the hidden sheet of a workbook that was made here
NOTHING: Mapping[Spot, str] = {}


class RawSheet(NamedTuple):
    """The cells of one sheet, and what they alone do not tell."""

    name: str
    rows: Rows
    merges: tuple[tuple[int, int, int, int], ...] = ()  # top, left, bottom, right
    fonts: Mapping[Spot, str] = NOTHING  # of cells not in a font of Unicode
    faults: Mapping[Spot, str] = NOTHING  # code of why a cell has lost its value


class RawBook(NamedTuple):
    """Visible sheets, and the names of those that are hidden."""

    sheets: tuple[RawSheet, ...]
    hidden: tuple[str, ...] = ()
    mark: Rows | None = None  # of a workbook that was made here


class UnreadableError(DossierError):
    """The file passes the guard but its cells cannot be read."""

    code = "collect.unreadable"


class LockedListError(DossierError):
    """The workbook is locked with a password."""

    code = "collect.locked"
