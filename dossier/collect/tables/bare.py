"""Tells the columns of a sheet without headings by their letters, as an officer names them."""

from __future__ import annotations

from itertools import islice

from dossier.collect.reading import ColumnSeen, Kind, TableSeen
from dossier.collect.sheet import Declared, Sheet, letters, text_of
from dossier.collect.tables.shapes import Hint

ABOVE = -1  # the row of headings that is not there: the first row is one of the list
SAMPLES = 3
SEARCHED = 30  # rows from which the cells come that the window shows


def column_name(place: int) -> str:
    """Name a column without a heading.

    >>> column_name(0), column_name(27)
    ('Cột A', 'Cột AB')
    """
    return f"Cột {letters(place)}"


def declared_by_letters(sheet: Sheet, hint: Hint) -> Declared | None:
    """Take what the officer said of columns by letter; None where nothing was said so."""
    fields = tuple(hint.choice((column_name(place),)) or "" for place in range(_width(sheet)))
    return Declared(hint.kind or Kind.PEOPLE, fields, ABOVE) if any(fields) else None


def bare_table(sheet: Sheet, kind: Kind | None) -> TableSeen:
    """Show a sheet without headings, so that the officer can say what each column is."""
    rows = [tuple(map(text_of, cells)) for cells in islice(sheet.rows, SEARCHED)]
    columns = tuple(
        ColumnSeen(
            *(place, column_name(place), "", 0.0),
            tuple(cells[place] for cells in rows if cells[place])[:SAMPLES],
        )
        for place in range(_width(sheet))
    )
    return TableSeen(sheet.name, kind or Kind.PEOPLE, ABOVE, ABOVE, len(sheet.rows) - 1, columns)


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows), default=0)
