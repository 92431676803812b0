"""Turns the passages of a template into blocks: rows of tables, and paragraphs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from dossier.compose.places.passages import Passage

# In the order in which parts are compared; any other comes last.
_PARTS = {"document": 0, "header": 1, "footer": 2, "footnotes": 3, "endnotes": 4}


class Sort(StrEnum):
    """What the text is of."""

    PARAGRAPH = "paragraph"
    ROW = "row"
    CELL = "cell"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a table cell, or of a paragraph outside of tables; lines part its paragraphs."""

    first: Passage
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A row of a table, or a paragraph outside of tables."""

    part: str  # sort of part: body, header …
    cells: tuple[Cell, ...]
    is_row: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says, cell by cell."""
        return tuple(cell.text for cell in self.cells)

    @property
    def text(self) -> str:
        """What it says in one line."""
        return " | ".join(text for text in self.texts if text)

    @property
    def sort(self) -> Sort:
        """What people call it."""
        return Sort.ROW if self.is_row else Sort.PARAGRAPH

    @property
    def key(self) -> tuple[str, bool, tuple[str, ...]]:
        """What is equal where nothing changed."""
        return self.part, self.is_row, self.texts


def blocks_of(passages: Iterable[Passage]) -> list[Block]:
    """Gather the rows of tables; blank paragraphs outside of tables are but a gap."""
    kept = [each for each in passages if not each.is_spare and (each.text or _row(each))]
    kept.sort(key=lambda each: _PARTS.get(_part(each), len(_PARTS)))
    found = []
    for (part, row), group in groupby(kept, key=lambda each: (_part(each), _row(each) or each)):
        rows = list(group)
        if isinstance(row, Passage):
            found.append(Block(part, (Cell(row, row.text),)))
        elif any(each.text for each in rows):
            found.append(Block(part, tuple(_cells(rows)), is_row=True))
    return found


def _part(passage: Passage) -> str:
    """Tell the sort of part: the numbers of headers change whenever Word saves."""
    return passage.where.part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


def _row(passage: Passage) -> tuple[object, ...]:
    """Name the row of a table in which a passage stands; nothing outside of tables."""
    *way, _ = passage.steps
    if not way or way[-1].kind != "table":
        return ()
    return (passage.where.part, *way[:-1], way[-1].number, way[-1].row)


def _cells(row: Sequence[Passage]) -> Iterator[Cell]:
    for _, group in groupby(row, key=lambda each: each.steps[-2]):
        cell = list(group)
        shown = next((each for each in cell if each.text), cell[0])
        yield Cell(shown, "\n".join(each.text for each in cell if each.text))
