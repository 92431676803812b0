"""Turns a sheet of OpenDocument into a promise: what it repeats stays within the limits."""

from __future__ import annotations

from xml.parsers import expat

from dossier.guard import limits
from dossier.guard.markup import parse
from dossier.guard.trouble import CellsError

_ROWS = "number-rows-repeated"
_COLUMNS = "number-columns-repeated"
_CELLS = ("table-cell", "covered-table-cell")


def check_repeats(name: str, text: bytes) -> None:
    """Refuse cells with contents beyond the limits, counted through all that is repeated.

    Empty rows to the end of the sheet are how these programs end every sheet.
    """
    watch = _Watch(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    parse(name, text, parser)


class _Watch:
    """Follows rows and cells; a cell has contents where it has a value or anything within."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._row = self._rows = self._column = self._columns = self._last = 0
        self._within = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Count what begins."""
        local = tag.rpartition(":")[2]
        if local == "table":
            self._row = 0
        elif local == "table-row":
            self._rows, self._column, self._last = _times(attributes, _ROWS), 0, 0
        elif local in _CELLS:
            self._columns = _times(attributes, _COLUMNS)
            self._within = any(key.endswith(":value-type") for key in attributes)
        else:
            self._within = True

    def end(self, tag: str) -> None:
        """Hold what has ended against the limits."""
        local = tag.rpartition(":")[2]
        if local in _CELLS:
            self._column += self._columns
            self._last = self._column if self._within else self._last
            self._within = False
        elif local == "table-row":
            self._row += self._rows
            if self._last > limits.COLUMNS or (self._last and self._row > limits.ROWS):
                raise CellsError(part=self._name, cell=f"{self._row}, {self._last}")


def _times(attributes: dict[str, str], name: str) -> int:
    said = next((value for key, value in attributes.items() if key.endswith(name)), "1")
    return int(said[:9]) if said.isascii() and said.isdigit() else 1
