"""Finds the lists of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collect.columns import columns_of
from dossier.collect.header import Header, find_header
from dossier.collect.reading import ColumnSeen, Kind
from dossier.collect.sheet import Sheet, is_number_row, text_of
from dossier.collect.tables.declared import declared_table, told_beside
from dossier.collect.tables.shapes import Beside, Hint, Line, Passed, Slot, Table, Tables, Told
from dossier.words.text import fold

_GROUP = re.compile(r"([a-z]|[ivx]+|\d+)[.)]\s")  # "A. TẬP THỂ", "I. Các phòng"
ENDS = ("tong cong", "tong so", "cong:", "nguoi lap", "thu truong", "noi nhan", "danh sach nay")


def find_tables(sheet: Sheet, hint: Hint) -> Tables:
    """Find every list of a sheet; none where no row looks like headings."""
    if sheet.declared:
        return Tables((declared_table(sheet, sheet.declared),), ())
    header = find_header(sheet, hint.kind, hint.mapping)
    if header is None:
        return Tables((), ())
    lines, passed = _split(sheet, header)
    slots = tuple(
        Slot(column, (place,), text_of(sheet.rows[header.row][place]), 1.0)
        for place, column in header.columns.items()
    )
    seen = tuple(
        ColumnSeen(place, text, column.field if column else "", 1.0 if column else 0.0)
        for place, text in enumerate(map(text_of, sheet.rows[header.row]))
        if text
        for column in (header.columns.get(place),)
    )
    besides = tuple(_besides(sheet, header))
    table = Table(
        *(sheet, header.kind, header.row, header.row, slots),
        *(besides, lines, header.missing, seen),
    )
    return Tables((table,), passed)


def _split(sheet: Sheet, header: Header) -> tuple[tuple[Line, ...], tuple[Passed, ...]]:
    """Part the rows of the list from group headings, totals and signatures."""
    lines: list[Line] = []
    passed: list[Passed] = []
    for number in range(header.row + 1, len(sheet.rows)):
        cells = tuple(text_of(cell) for cell in sheet.rows[number])
        if not any(cells) or is_number_row(cells):
            continue
        if _is_row(header, cells):
            lines.append(Line(number, cells, told_beside(sheet, header.kind)))
        else:
            text = " ".join(cell for cell in cells if cell)[:80]
            passed.append(Passed(number, 0, text))
    return tuple(lines), tuple(passed)


def _is_row(header: Header, cells: tuple[str, ...]) -> bool:
    filled = [place for place, cell in enumerate(cells) if cell]
    known = [place for place in filled if place in header.columns]
    first = fold(next(cell for cell in cells if cell))
    # A unit may stand in its list by its name alone; in any other list one cell is a heading.
    alone = len(filled) == 1 and (header.kind is not Kind.UNITS or _GROUP.match(first))
    return bool(known) and not alone and not first.startswith(ENDS)


def _besides(sheet: Sheet, header: Header) -> Iterator[Beside]:
    for place, head in header.yearly.items():
        columns = {column.field: column for column in columns_of(head.kind)}
        said = columns["level" if head.kind is Kind.RATINGS else "award"]
        slot = Slot(said, (place,), text_of(sheet.rows[header.row][place]), 1.0)
        yield Beside(head.kind, (slot,), (Told(columns["year"], str(head.year)),))
