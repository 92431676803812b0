"""Turns an XML Spreadsheet of Excel 2003, mostly called .xls, into sheets."""

from __future__ import annotations

from datetime import datetime
from xml.parsers import expat

from dossier.collect.raw.clues import ERROR
from dossier.collect.raw.shapes import Cell, RawBook, RawSheet, Spot
from dossier.guard.extents import Extent
from dossier.guard.markup import check_markup, parse
from dossier.words.legacy import by_font

_NAMES = "urn:schemas-microsoft-com:office:spreadsheet"


def read_xml_book(data: bytes, _file: str) -> RawBook:
    """Read the visible sheets; values that formulas had when it was saved, no formula is run."""
    book = _Book()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = book.start
    parser.EndElementHandler = book.end
    parser.CharacterDataHandler = book.letters
    parse("xml", check_markup("xml", data.lstrip()), parser)
    return RawBook(tuple(book.sheets), tuple(book.hidden))


class _Book:
    """Follows sheets, rows and cells with the places that they name."""

    def __init__(self) -> None:
        self.sheets: list[RawSheet] = []
        self.hidden: list[str] = []
        self._fonts: dict[str, str] = {}  # style → encoding
        self._style = self._name = self._kind = ""
        self._cells: dict[Spot, Cell] = {}
        self._worn: dict[Spot, str] = {}
        self._faults: dict[Spot, str] = {}
        self._merges: list[tuple[int, int, int, int]] = []
        self._extent = Extent("xml")
        self._row = self._column = 0
        self._pieces: list[str] | None = None
        self._is_hidden = False
        self._words: list[str] = []

    def start(self, tag: str, told: dict[str, str]) -> None:
        """Enter an element."""
        local = tag.rpartition(" ")[2]
        said = {name.rpartition(" ")[2]: value for name, value in told.items()}
        if local == "Style":
            self._style = said.get("ID", "")
        elif local == "Font" and (font := by_font(said.get("FontName", ""))):
            self._fonts[self._style] = font
        elif local == "Worksheet":
            self._begin(said.get("Name", ""))
        elif local == "Row":
            self._row, self._column = _index(said, self._row), 0
        elif local == "Cell":
            self._cell(said)
        elif local == "Data":
            self._kind, self._pieces = said.get("Type", "String"), []
        elif local == "Visible":
            self._words = []

    def letters(self, text: str) -> None:
        """Keep the text of a cell."""
        if self._pieces is not None:
            self._pieces.append(text)
        else:
            self._words.append(text)

    def end(self, tag: str) -> None:
        """Leave an element."""
        local = tag.rpartition(" ")[2]
        if local == "Data" and self._pieces is not None:
            self._take("".join(self._pieces))
            self._pieces = None
        elif local == "Visible":
            self._is_hidden |= "".join(self._words).strip() != "SheetVisible"
        elif local == "Worksheet":
            self._finish()

    def _begin(self, name: str) -> None:
        self._name, self._is_hidden = name, False
        self._cells, self._worn, self._faults, self._merges = {}, {}, {}, []
        self._extent, self._row = Extent("xml"), 0

    def _cell(self, said: dict[str, str]) -> None:
        self._column = _index(said, self._column)
        right, down = _count(said, "MergeAcross"), _count(said, "MergeDown")
        spot = (self._row - 1, self._column - 1)
        if right or down:
            self._merges.append((*spot, spot[0] + down, spot[1] + right))
        if font := self._fonts.get(said.get("StyleID", "")):
            self._worn[spot] = font
        self._column += right

    def _take(self, text: str) -> None:
        across = next((m[3] - m[1] for m in self._merges[-1:] if m[3] == self._column - 1), 0)
        spot = (self._row - 1, self._column - 1 - across)
        self._extent.reach(*spot)
        if self._kind == "Error":
            self._faults[spot] = ERROR
        self._cells[spot] = _value(self._kind, text)

    def _finish(self) -> None:
        if self._is_hidden:
            self.hidden.append(self._name)
            return
        height = max((row for row, _column in self._cells), default=-1) + 1
        width = max((column for _row, column in self._cells), default=-1) + 1
        rows: list[list[Cell]] = [[""] * width for _ in range(height)]
        for (row, column), cell in self._cells.items():
            rows[row][column] = cell
        worn = {spot: font for spot, font in self._worn.items() if spot in self._cells}
        self.sheets.append(RawSheet(self._name, rows, tuple(self._merges), worn, self._faults))


def _index(said: dict[str, str], before: int) -> int:
    text = said.get("Index", "")
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 8 else before + 1


def _count(said: dict[str, str], name: str) -> int:
    text = said.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0


def _value(kind: str, text: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text.strip() == "1" if kind == "Boolean" else text
