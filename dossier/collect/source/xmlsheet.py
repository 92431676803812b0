"""Turns the XML that spreadsheet programs of 2003 save, and portals still do, into sheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.parsers import expat

from dossier.collect.reading import FarCellsError, UnreadableError
from dossier.collect.sheet import Cell, Sheet
from dossier.collect.source.grid import sheet_of
from dossier.guard import limits

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet "


def read_xml_sheet(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read every sheet; raise UnreadableError for XML that is not well formed."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.words
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the signature of expat
    except (expat.ExpatError, ValueError) as error:
        raise UnreadableError(file=name) from error
    return tuple(sheet_of(title, _rows(cells)) for title, cells in reader.sheets if cells)


def _rows(cells: dict[tuple[int, int], Cell]) -> Iterator[list[Cell]]:
    height = max(row for row, _ in cells) + 1
    width = max(column for _, column in cells) + 1
    for row in range(height):
        yield [cells.get((row, column), "") for column in range(width)]


class _Reader:
    """Follows the elements of rows and cells; an index says that some were left out."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, dict[tuple[int, int], Cell]]] = []
        self._row = self._column = -1
        self._type = ""
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a sheet, a row, a cell, or its data."""
        index = attributes.get(f"{_SPACE}Index", "")
        match tag.removeprefix(_SPACE):
            case "Worksheet":
                self.sheets.append((attributes.get(f"{_SPACE}Name", ""), {}))
                self._row = -1
            case "Row":
                self._row, self._column = _next(index, self._row), -1
            case "Cell":
                self._column = _next(index, self._column)
            case "Data":
                self._type, self._text = attributes.get(f"{_SPACE}Type", ""), []
            case _:
                return
        if self._row >= limits.ROWS or self._column >= limits.COLUMNS:
            raise FarCellsError(rows=limits.ROWS, columns=limits.COLUMNS)

    def words(self, text: str) -> None:
        """Take the text of data."""
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """Put a cell where its data ends; one that spans others leaves them empty."""
        if tag == f"{_SPACE}Data" and self._text is not None:
            if self.sheets and min(self._row, self._column) >= 0:
                said = _value("".join(self._text), self._type)
                self.sheets[-1][1][self._row, self._column] = said
            self._text = None


def _next(index: str, before: int) -> int:
    return int(index[:7]) - 1 if index.isdecimal() and int(index[:7]) else before + 1


def _value(text: str, kind: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text
