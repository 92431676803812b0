"""Turns the tables of a web page, saved or pasted, into sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from dossier.collect.reading import FarCellsError
from dossier.collect.sheet import Merge, Sheet
from dossier.collect.source.grid import sheet_of
from dossier.collect.source.text import decoded
from dossier.guard import limits

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_BREAKS = {"br", "p", "div", "li"}
_SILENT = {"style", "script", "head", "title"}


def read_page(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read the tables of a saved page; a table within a cell counts as its text."""
    said = _CHARSET.search(data[:4_096])
    if said and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return sheets_from_page(data.decode(said[1].decode("ascii")), name)
        except (LookupError, UnicodeDecodeError):
            pass
    return sheets_from_page(decoded(data), name)


def sheets_from_page(page: str, name: str) -> tuple[Sheet, ...]:
    """Read the tables of a page's text; spans become merged cells."""
    parser = _Tables()
    parser.feed(page)
    parser.close()
    several = len(parser.tables) > 1
    return tuple(
        sheet_of(f"{name} - {number}" if several else name, table.rows(), table.merges)
        for number, table in enumerate(parser.tables, 1)
        if table.cells
    )


@dataclass(slots=True)
class _Table:
    """A table as it grows; a cell goes to the first place in its row that no span covers."""

    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    row: int = -1

    def put(self, text: str, down: int, right: int) -> None:
        """Put a cell with its spans into the row."""
        row, column = max(self.row, 0), 0
        while (row, column) in self.taken:
            column += 1
        if row >= limits.ROWS or column + right > limits.COLUMNS:
            raise FarCellsError(rows=limits.ROWS, columns=limits.COLUMNS)
        bottom, last = row + down - 1, column + right - 1
        self.taken.update((r, c) for r in range(row, bottom + 1) for c in range(column, last + 1))
        self.cells[row, column] = text
        if down * right > 1:
            self.merges.append(Merge(row, column, bottom, last))

    def rows(self) -> Iterator[list[str]]:
        """Give the rows from the first on."""
        height = max(row for row, _ in self.cells) + 1
        width = max(column for _, column in self.cells) + 1
        for row in range(height):
            yield [self.cells.get((row, column), "") for column in range(width)]


class _Tables(HTMLParser):
    """Collects the tables that stand in no other; what no table holds is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._depth = 0
        self._silent = 0
        self._spans = (1, 1)
        self._words: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open tables, rows and cells; break lines."""
        self._silent += tag in _SILENT
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self.tables[-1].row += 1
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end_cell()
            said = dict(attrs)
            self._spans = _span(said.get("rowspan")), _span(said.get("colspan"))
            self._words = []
        elif tag in _BREAKS and self._words is not None:
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close what is open."""
        self._silent -= tag in _SILENT and self._silent > 0
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1
        elif tag in {"td", "th", "tr"} and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Take words of cells; line breaks of the source are spaces."""
        if self._words is not None and not self._silent:
            self._words.append(" ".join(data.split()) if data.strip() else " ")

    def close(self) -> None:
        """Close a cell that the page left open."""
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._words is not None and self.tables:
            self.tables[-1].put(_joined(self._words), *self._spans)
        self._words = None


def _joined(words: list[str]) -> str:
    lines = " ".join(words).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _span(said: str | None) -> int:
    """Read a span; one beyond the limits of a list reaches no further than they do."""
    digits = (said or "").strip()[:6]
    return max(1, min(int(digits), limits.COLUMNS)) if digits.isdecimal() else 1
