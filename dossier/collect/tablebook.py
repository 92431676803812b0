"""Turns tables of text into a workbook to hand on: a sheet a table, every cell of text as text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dossier.collect.plain import PLAIN

NAME_LENGTH = 31  # letters of a sheet's name, and none of these signs
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_HEAD = 2  # the row of headings, from 0: below the title and what is said of the table
_NARROWEST, _WIDEST = 8, 60  # letters of a column
_MEASURED = 500  # rows by which the width of a column is chosen
_FONT = {"font_name": "Times New Roman", "font_size": 12}


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One table: whole numbers are written as numbers, everything else as text."""

    name: str
    title: str
    heads: tuple[str, ...]
    rows: Sequence[Sequence[str | int]]
    about: str = ""  # a line below the title


def table_book(
    tables: Iterable[SheetTable], is_cancelled: Callable[[], bool] = lambda: False
) -> bytes:
    """Write the workbook, each sheet ready for A4 across; one that is cancelled is cut short."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, PLAIN) as book:
        looks = _Looks.of(book)
        for table in tables:
            name = table.name.translate(_FORBIDDEN)[:NAME_LENGTH]
            page = book.add_worksheet(name)
            _head(page, table, looks)
            _rows(page, table, looks, is_cancelled)
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Looks:
    title: Format
    about: Format
    head: Format
    text: Format
    number: Format

    @classmethod
    def of(cls, book: Workbook) -> _Looks:
        """Make the looks of a workbook's cells."""
        framed = {**_FONT, "border": 1, "text_wrap": True, "valign": "top"}
        centred = {"bold": True, "align": "center", "valign": "vcenter"}
        return cls(
            title=book.add_format({**_FONT, "bold": True, "font_size": 14}),
            about=book.add_format({**_FONT, "italic": True}),
            head=book.add_format({**framed, **centred, "bg_color": "#DDE6F0"}),
            text=book.add_format({**framed, "num_format": "@"}),
            number=book.add_format({**framed, "align": "right"}),
        )


def _head(page: Worksheet, table: SheetTable, looks: _Looks) -> None:
    page.write_string(0, 0, table.title, looks.title)
    page.write_string(1, 0, table.about, looks.about)
    for place, head in enumerate(table.heads):
        page.write_string(_HEAD, place, head, looks.head)
        cells = (row[place] for row in table.rows[:_MEASURED])
        page.set_column(place, place, _width(head, cells))
    page.freeze_panes(_HEAD + 1, 0)
    page.autofilter(_HEAD, 0, _HEAD + max(len(table.rows), 1), len(table.heads) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD)


def _rows(
    page: Worksheet, table: SheetTable, looks: _Looks, is_cancelled: Callable[[], bool]
) -> None:
    for number, row in enumerate(table.rows, _HEAD + 1):
        if is_cancelled():
            return
        for place, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(number, place, cell, looks.number)
            else:
                page.write_string(number, place, cell, looks.text)


def _width(head: str, cells: Iterable[str | int]) -> int:
    """Give a column room for its longest cell; longer ones wrap."""
    longest = max((len(str(cell)) for cell in cells), default=0)
    return min(max(longest + 2, len(head) // 2 + 2, _NARROWEST), _WIDEST)
