"""Turns the tables of an .ods into a promise: repeats that stand for text have an end."""

from __future__ import annotations

from xml.parsers import expat

from dossier.guard.extents import Extent
from dossier.guard.markup import parse
from dossier.guard.trouble import CellsError, DepthError, EncryptedError

_TABLE, _ROW = "table:table", "table:table-row"
_CELLS = {"table:table-cell", "table:covered-table-cell"}
_ROWS_REPEATED, _COLUMNS_REPEATED = "table:number-rows-repeated", "table:number-columns-repeated"
_VALUE = "office:value-type"


def check_open_tables(name: str, text: bytes) -> None:
    """Refuse tables that unfold to more cells than any list has."""
    tables = _Tables(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = tables.start
    parser.EndElementHandler = tables.end
    parse(name, text, parser)


def check_manifest(text: bytes) -> None:
    """Refuse a file that is locked with a password."""
    if b"encryption-data" in text:
        raise EncryptedError(part="content.xml")


class _Tables:
    """Follows rows and cells with what each is repeated."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._extent: Extent | None = None
        self._row = self._rows = self._column = 0
        self._filled = 0  # columns of the row up to the last filled cell

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        if tag == _TABLE:
            if self._extent is not None:
                raise DepthError(part=self._name)  # a table within a cell
            self._extent, self._row = Extent(self._name), 0
        elif tag == _ROW:
            self._rows = self._times(attributes, _ROWS_REPEATED)
            self._column = self._filled = 0
        elif tag in _CELLS:
            self._column += self._times(attributes, _COLUMNS_REPEATED)
            if _VALUE in attributes or "table:formula" in attributes:
                self._filled = self._column
        elif tag == "text:p":
            self._filled = self._column

    def end(self, tag: str) -> None:
        """Leave an element; a row is counted once all its cells are known."""
        if tag == _ROW and self._extent is not None:
            if self._filled:
                self._extent.reach(self._row + self._rows - 1, self._filled - 1)
            self._row += self._rows
        elif tag == _TABLE:
            self._extent = None

    def _times(self, attributes: dict[str, str], name: str) -> int:
        text = attributes.get(name, "1")
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise CellsError(part=self._name, cell=text[:20])
        return max(int(text), 1)
