"""Looks into the tables of an .ods for merged cells, fonts, shown zeros and errors."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from xml.parsers import expat
from zipfile import ZipFile

from dossier.collect.raw.clues import SHORT, UNCOMPUTED, Clues
from dossier.guard.markup import parse
from dossier.words.legacy import by_font

_CELLS = {"table:table-cell", "table:covered-table-cell"}
_MOST = 10_000  # cells that one repeat can stand for: the guard saw that no more are filled


def open_clues(data: bytes, wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Give what the tables of these names tell, by name."""
    tables = _Tables()
    with ZipFile(BytesIO(data)) as package:
        content = package.read("content.xml")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = tables.start
    parser.EndElementHandler = tables.end
    parser.CharacterDataHandler = tables.letters
    parse("content.xml", content, parser)
    return {name: clues for name, clues in tables.found.items() if name in wanted}


class _Tables:
    """Follows the cells of all tables, and the styles before them."""

    def __init__(self) -> None:
        self.found: dict[str, Clues] = {}
        self._clues = Clues()
        self._style = ""
        self._fonts: dict[str, str] = {}  # style → encoding
        self._row = self._rows = self._column = self._columns = 0
        self._cell: dict[str, str] = {}
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:text-properties":
            name = attributes.get("style:font-name") or attributes.get("fo:font-family", "")
            if font := by_font(name.strip("'")):
                self._fonts[self._style] = font
        elif tag == "table:table":
            self._clues = self.found.setdefault(attributes.get("table:name", ""), Clues())
            self._row = 0
        elif tag == "table:table-row":
            self._column, self._rows = 0, int(attributes.get("table:number-rows-repeated", 1))
        elif tag in _CELLS:
            self._cell, self._text = attributes, []
            self._columns = int(attributes.get("table:number-columns-repeated", 1))

    def letters(self, text: str) -> None:
        """Keep what a cell shows."""
        self._text.append(text)

    def end(self, tag: str) -> None:
        """Leave an element."""
        if tag == "table:table-row":
            self._row += self._rows
        elif tag in _CELLS:
            if tag == "table:table-cell":
                self._take()
            self._column += self._columns

    def _take(self) -> None:
        wide = int(self._cell.get("table:number-columns-spanned", 1))
        high = int(self._cell.get("table:number-rows-spanned", 1))
        if wide > 1 or high > 1:
            corner = (self._row, self._column)
            self._clues.merges.append((*corner, self._row + high - 1, self._column + wide - 1))
        text = "".join(self._text).strip()
        if not self._tells(text) or self._rows * self._columns > _MOST:
            return
        for row in range(self._row, self._row + self._rows):
            for column in range(self._column, self._column + self._columns):
                self._say(row, column, text)

    def _tells(self, text: str) -> bool:
        return bool(text) or "table:formula" in self._cell

    def _say(self, row: int, column: int, text: str) -> None:
        if font := self._fonts.get(self._cell.get("table:style-name", "")):
            self._clues.fonts[row, column] = font
        if not text and "office:value-type" not in self._cell:
            formula = self._cell["table:formula"].partition(":")[2]
            self._clues.fault((row, column), UNCOMPUTED, formula[:SHORT])
        # A number shown with zeros before it, as an identity number is.
        if text.isdigit() and text[0] == "0" and self._cell.get("office:value-type") == "float":
            self._clues.texts[row, column] = text
