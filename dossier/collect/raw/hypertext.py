"""Turns the tables of a page in HTML into sheets, as systems save them under the name of .xls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from dossier.collect.raw.letters import decoded
from dossier.collect.raw.shapes import Cell, RawBook, RawSheet, Spot
from dossier.guard import limits
from dossier.guard.extents import Extent
from dossier.guard.trouble import DepthError
from dossier.words.legacy import by_font

_DEEP = 12  # tables within tables
_ABOVE = 12  # lines above a table that are kept as its title
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^;,\"'}]+)", re.IGNORECASE)
_RULE = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT = {"script", "style", "title", "noscript", "template"}
_BREAKS = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "center"}
_WHITE = re.compile(r"[ \t\r\n]+")
# What the parser of Python takes a time for that grows with the square of their number.
_ASIDE = re.compile(r"<!--.*?(?:-->|\Z)|<!\[[^>]*>|<\?[^>]*>", re.DOTALL)


@dataclass(slots=True)
class _Cell:
    row: int
    column: int
    wide: int
    high: int
    font: str
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    title: list[str]
    row: int = -1
    column: int = 0
    cells: list[_Cell] = field(default_factory=list)
    taken: dict[Spot, int] = field(default_factory=dict)  # spots covered from above
    extent: Extent = field(default_factory=lambda: Extent("html"))
    is_open: bool = False  # a cell is


def read_hypertext(data: bytes, _file: str) -> RawBook:
    """Read the tables of a page."""
    return RawBook(tuple(hypertext_sheets(decoded(data))))


def hypertext_sheets(text: str) -> list[RawSheet]:
    """Read every table that holds something, each with the lines above it; tables do not nest."""
    page = _Page(_fonts(text))
    page.feed(_ASIDE.sub(" ", text))
    page.close()
    page.finish()
    found = [table for table in page.done if any(_said(cell) for cell in table.cells)]
    return [_sheet(table) for table in found]


def _fonts(text: str) -> dict[str, str]:
    """Give the classes of the page that stand for an old encoding."""
    rules = _RULE.findall(text[: 1 << 20])
    return {name: font for name, style in rules if (font := _font(style))}


def _font(style: str) -> str:
    found = _FAMILY.search(style)
    return str(by_font(found[1].replace("\\", "")) or "") if found else ""


class _Page(HTMLParser):
    """Follows rows and cells; tags that are missing their ends close as browsers close them."""

    def __init__(self, fonts: dict[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[_Table] = []
        self._fonts = fonts
        self._open: list[_Table] = []
        self._silent = 0
        self._above: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        told = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._begin()
        elif tag == "tr" and self._open:
            self._row()
        elif tag in {"td", "th"} and self._open:
            self._cell(told)
        elif tag in _BREAKS:
            self._text("\n")
        elif font := self._told(told):
            self._wear(font)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table" and self._open:
            self.done.append(self._open.pop())
        elif tag in {"td", "th", "tr"} and self._open:
            self._open[-1].is_open = False
        elif tag in _BREAKS:
            self._text("\n")

    def handle_data(self, data: str) -> None:
        """Take text; white space means nothing in HTML but a space."""
        self._text(_WHITE.sub(" ", data))

    def finish(self) -> None:
        """Close what the page left open."""
        self.done += reversed(self._open)

    def _begin(self) -> None:
        if len(self._open) >= _DEEP:
            raise DepthError(part="html")
        lines = [line.strip() for line in "".join(self._above).split("\n")]
        self._open.append(_Table([line for line in lines if line][-_ABOVE:]))
        self._above = [""]

    def _row(self) -> None:
        table = self._open[-1]
        table.row, table.column, table.is_open = table.row + 1, 0, False

    def _cell(self, told: dict[str, str]) -> None:
        table = self._open[-1]
        if table.row < 0:
            self._row()
        while table.taken.get((table.row, table.column), 0):
            table.column += 1
        if _HIDDEN.search(told.get("style", "")):
            table.is_open = False
            return
        wide = _span(told.get("colspan", ""), limits.COLUMNS - table.column)
        high = _span(told.get("rowspan", ""), limits.ROWS - table.row)
        table.cells.append(_Cell(table.row, table.column, wide, high, self._told(told)))
        table.is_open = True
        self._cover(table, wide, high)

    def _cover(self, table: _Table, wide: int, high: int) -> None:
        """Note what the cell covers below; covered spots count against the limit of cells."""
        table.extent.reach(table.row, table.column)
        if len(table.taken) + wide * (high - 1) > limits.CELLS // 10:
            high = 1
            table.cells[-1].high = 1
        for row in range(table.row + 1, table.row + high):
            for column in range(table.column, table.column + wide):
                table.taken[row, column] = 1
        table.column += wide

    def _told(self, told: dict[str, str]) -> str:
        if face := told.get("face"):
            return str(by_font(face) or "")
        if found := _font(told.get("style", "")):
            return found
        return next(
            (self._fonts[one] for one in told.get("class", "").split() if one in self._fonts), ""
        )

    def _wear(self, font: str) -> None:
        if self._open and self._open[-1].is_open and not _said(self._open[-1].cells[-1]):
            self._open[-1].cells[-1].font = font

    def _text(self, text: str) -> None:
        if self._silent:
            return
        if not self._open:
            self._above.append(text)
        elif self._open[-1].is_open:
            self._open[-1].cells[-1].pieces.append(text)


def _span(text: str, most: int) -> int:
    plain = text.strip()
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 7 else 1
    return max(1, min(number, most))


def _said(cell: _Cell) -> str:
    lines = ("".join(cell.pieces)).split("\n")
    return "\n".join(line for part in lines if (line := part.strip(" \t")))


def _sheet(table: _Table) -> RawSheet:
    head = len(table.title)
    height = head + max(cell.row for cell in table.cells) + 1
    width = max(cell.column for cell in table.cells) + 1
    rows: list[list[Cell]] = [[""] * width for _ in range(height)]
    for place, line in enumerate(table.title):
        rows[place][0] = line
    fonts: dict[Spot, str] = {}
    merges: list[tuple[int, int, int, int]] = []
    for cell in table.cells:
        top = head + cell.row
        rows[top][cell.column] = _said(cell)
        if cell.font:
            fonts[top, cell.column] = cell.font
        if cell.wide > 1 or cell.high > 1:
            bottom = min(top + cell.high, height) - 1
            merges.append((top, cell.column, bottom, cell.column + cell.wide - 1))
    return RawSheet("", rows, tuple(merges), fonts)
