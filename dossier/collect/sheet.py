"""Says what a sheet of cells is, wherever it came from, and how a cell reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from dossier.collect.raw.shapes import Cell
from dossier.collect.reading import Kind
from dossier.model.finding import Finding
from dossier.words.legacy import Encoding
from dossier.words.text import clean

__all__ = ["Cell", "Declared", "Merge", "Sheet", "is_number_row", "letters", "text_of"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells merged into one, whose text stands in the first; rows and columns count from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Declared:
    """What the maker of a sheet says of it, so that nothing is guessed: one list, whole rows."""

    kind: Kind
    fields: tuple[str, ...]  # of each column; empty: passed over
    head: int = 0  # the row of headings, from 0; all filled rows below are rows of the list;
    # -1 where there is none
    given: frozenset[str] = frozenset()  # fields that were filled for the sender: alone they
    # say nothing


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet, or a list out of a Word file; rows are padded to one width."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merges: tuple[Merge, ...] = ()
    encodings: Mapping[tuple[int, int], Encoding] = field(default_factory=dict)  # told by fonts
    declared: Declared | None = None
    told: Mapping[str, str] = field(default_factory=dict)  # field → text, for every row without it
    places: Mapping[tuple[int, int], str] = field(default_factory=dict)  # of cells in a document
    findings: tuple[Finding, ...] = ()  # what was passed over when the file was opened
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)  # code: its value is lost

    def place(self, row: int, column: int) -> str:
        """Name a cell as Excel does, or as the document does that it is from; counts start at 0.

        >>> Sheet("Cá nhân", ()).place(6, 27)
        'Cá nhân!AB7'
        """
        return self.places.get((row, column)) or f"{self.name}!{letters(column)}{row + 1}"


def text_of(cell: Cell) -> str:
    """Write a cell as a person reads it: whole numbers without a point, days day first.

    >>> text_of(1985.0), text_of(date(2026, 9, 5)), text_of(" Phòng  A ")
    ('1985', '05/09/2026', 'Phòng A')
    """
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return clean(str(cell), lines=True)


@lru_cache(maxsize=1 << 10)
def letters(column: int) -> str:
    """Name a column.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    while column >= 0:
        column, place = divmod(column, 26)
        name = chr(ord("A") + place) + name
        column -= 1
    return name


def is_number_row(cells: tuple[str, ...]) -> bool:
    """Tell the row that numbers the columns (1, 2, 3 …) below some headings.

    >>> is_number_row(("(1)", "(2)", "(3)")), is_number_row(("1", "An", "3"))
    (True, False)
    """
    filled = [cell for cell in cells if cell]
    return len(filled) > 2 and all(re.fullmatch(r"\(?\d{1,2}\)?", cell) for cell in filled)
