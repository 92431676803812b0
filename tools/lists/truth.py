"""Says what a list means, independently of the program that reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = tuple[object, ...]  # ("name", "Nguyễn Văn A"), ("rating", who, year, level, …)
Cell = object  # text, number, date, None


@dataclass(frozen=True, slots=True)
class Told:
    """What one row of a list says; rows count from 1, as people count them."""

    row: int
    facts: frozenset[Fact]


@dataclass(frozen=True, slots=True)
class Listed:
    """One list within a sheet: its kind, its columns by place from 0, its rows."""

    sheet: str
    kind: str
    columns: Mapping[int, frozenset[str]]  # the fields that a column holds; none: passed over
    rows: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet to be written: cells by row and column from 0, and how they look."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    fonts: dict[tuple[int, int], str] = field(default_factory=dict)
    is_hidden: bool = False

    @property
    def height(self) -> int:
        """The number of rows down to the last filled one."""
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        """The number of columns up to the last filled one."""
        return max((column for _, column in self.cells), default=-1) + 1

    def put(self, row: int, column: int, *cells: Cell) -> None:
        """Fill cells to the right of a place; None leaves one empty."""
        for offset, cell in enumerate(cells):
            if cell is not None:
                self.cells[row, column + offset] = cell


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file with the truth about it."""

    file: str  # the file's name with its ending
    content: bytes
    lists: tuple[Listed, ...]
    is_known: bool = False  # the people in it are in the store already

    @property
    def rows(self) -> int:
        """How many rows of lists there are."""
        return sum(len(one.rows) for one in self.lists)
