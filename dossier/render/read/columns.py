"""Turns the grid of a table, or without one the widths of its cells, into columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from dossier.paper.length import Length
from dossier.render.read.tags import VAL, W, child_value, inner, number, points

MOST = 1_000  # columns; Word itself makes 63 at most
EVEN: Length = 72.0  # a column of which nothing is said
UNSET = frozenset({"auto", "nil"})

SPAN = f"{W}gridSpan"

Place = tuple[int, int, Element]  # first column of a cell, how many it covers, the cell


def columns(table: Element, rows: Sequence[tuple[int, Sequence[Element]]]) -> tuple[Length, ...]:
    """Read the widths of the columns; `rows` tell what they skip, and their cells."""
    grid = [points(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")][:MOST]
    most = max((skip + len(cells) for skip, cells in rows), default=0)
    if any(grid) and most <= len(grid) and next(table.iter(SPAN), None) is None:
        return tuple(grid)  # as nearly always: no need to look at every cell
    places = [place for skip, cells in rows for place in _places(skip, cells)]
    if not any(grid):
        return tuple(_from_cells(places))
    for start, _, cell in places:  # what the grid forgot; LibreOffice loses such cells
        if start == len(grid) < MOST:
            grid.append(_asked(cell) or EVEN)
    return tuple(grid)


def is_told(table: Element) -> bool:
    """Tell whether anything says how wide a table or its columns are."""
    grid = table.iterfind(f"{W}tblGrid/{W}gridCol")
    cells = table.iter(f"{W}tc")
    return any(points(column, "w") for column in grid) or any(_asked(cell) for cell in cells)


def span(cell: Element) -> int:
    """Count the columns that a cell covers."""
    asked = inner(cell, "tcPr", "gridSpan")
    return 1 if asked is None else min(max(1, int(number(asked.get(VAL)))), MOST)


def skipped(row: Element) -> int:
    """Count the columns that stay empty before the first cell of a row."""
    asked = number(child_value(row.find(f"{W}trPr"), "gridBefore"))
    return min(max(0, int(asked)), MOST)


def _places(skip: int, cells: Iterable[Element]) -> Iterable[Place]:
    column = skip
    for cell in cells:
        count = span(cell)
        yield column, count, cell
        column += count


def _asked(cell: Element) -> Length:
    """Width that a cell asks for; 0 where it leaves it open."""
    width = inner(cell, "tcPr", "tcW")
    if width is None or width.get(f"{W}type") in UNSET:
        return 0.0
    return max(0.0, points(width, "w"))


def _from_cells(places: Sequence[Place]) -> list[Length]:
    """Take the width of each column from the first cell that has it for itself."""
    count = max((min(start + covered, MOST) for start, covered, _ in places), default=0)
    found = [0.0] * count
    for start, covered, cell in sorted(places, key=lambda place: place[1]):
        open_ones = [at for at in range(start, min(start + covered, count)) if not found[at]]
        lack = _asked(cell) - sum(found[start : start + covered])
        for at in open_ones:
            found[at] = max(0.0, lack / len(open_ones))
    return [width or EVEN for width in found]
