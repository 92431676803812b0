"""Turns the cells of a table into places on its grid: columns, merges, border lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from dossier.paper.flow import Cell, Merge, Row, Table
from dossier.paper.style import Align, Edge, Edges, TableStyle
from dossier.render.layout.fonts import Twips

PARTS = 10_000


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with its place: row, column, and how many of each it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    x: Twips
    width: Twips
    above: Twips  # its upper margin: the widest of its row, as in Word
    below: Twips  # its lower margin, likewise
    edges: Edges  # the lines around all that it covers


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on its grid, in twips."""

    left: Twips
    spots: tuple[tuple[Spot, ...], ...]  # by row; a continued merge has none
    above: tuple[Twips, ...]  # width of the line that each row draws above itself
    below: tuple[Twips, ...]  # and below itself

    def line(self, index: int) -> Twips:
        """Measure the line that a row shares with the one above it."""
        return max(self.above[index], self.below[index - 1] if index else 0)


def grid(table: Table, room: Twips, *, is_old: bool) -> Grid:
    """Lay the cells of a table on its grid."""
    edges = _edges(table, room)
    spots = tuple(tuple(_spots(table, index, edges)) for index in range(len(table.rows)))
    left = _left(table, edges[-1], room, is_old=is_old)
    return Grid(left, spots, *_lines(spots, len(table.rows)))


def _edges(table: Table, room: Twips) -> list[Twips]:
    """Place the columns; LibreOffice keeps inner edges in ten thousandths of the table."""
    exact = [0, *accumulate(round(width * 20) for width in table.widths)]
    asked, count = exact[-1], max(1, len(table.widths))
    total = _width(table.style, asked, room)
    edges: list[Twips] = []
    for index, edge in enumerate(exact):
        part = round(edge * PARTS / asked) if asked else 0
        is_even = part == round(index * PARTS / count)  # then it need not move from where it was
        edges.append(total * index // count if is_even else part * total // PARTS)
    return edges


def _width(style: TableStyle, columns: Twips, room: Twips) -> Twips:
    """Width of a table; its columns share what it asks for as they share their sum."""
    if style.share:
        return int(room * style.share)
    return round(style.width * 20) or columns


def _left(table: Table, width: Twips, room: Twips, *, is_old: bool) -> Twips:
    if table.style.align is Align.CENTER:
        return (room - width) // 2
    if table.style.align is Align.RIGHT:
        return room - width
    indent = round(table.style.indent * 20)
    # Before Word 2013 the text of a cell, not its border, stood at the indent.
    if is_old and not table.style.is_nested:
        return indent - round(table.style.margin * 20)
    row = table.rows[0] if table.rows else None
    if row is None or not row.cells or row.skip:
        return indent
    return indent + thickness(row.cells[0].style.borders.left) // 2


def _spots(table: Table, index: int, edges: list[Twips]) -> list[Spot]:
    found: list[Spot] = []
    last = len(edges) - 1
    cells, column = table.rows[index].cells, table.rows[index].skip
    above = round(max((cell.style.margins.top for cell in cells), default=0.0) * 20)
    below = round(max((cell.style.margins.bottom for cell in cells), default=0.0) * 20)
    for cell in cells:
        start, end = min(column, last), min(column + cell.span, last)
        if cell.merge is not Merge.CONTINUE:
            covered = _covered(table, index, column) if cell.merge is Merge.START else ()
            width, lines = edges[end] - edges[start], cell.style.borders
            if covered:
                lines = replace(lines, bottom=covered[-1].style.borders.bottom)
            rows = 1 + len(covered)
            found.append(Spot(cell, index, start, rows, edges[start], width, above, below, lines))
        column += cell.span
    return found


def _covered(table: Table, index: int, column: int) -> list[Cell]:
    """Find the cells below that a merged cell covers."""
    found: list[Cell] = []
    for row in table.rows[index + 1 :]:
        below = _cell_at(row, column)
        if below is None or below.merge is not Merge.CONTINUE:
            break
        found.append(below)
    return found


def _cell_at(row: Row, column: int) -> Cell | None:
    at = row.skip
    for cell in row.cells:
        if at == column:
            return cell
        at += cell.span
    return None


def _lines(
    spots: Iterable[tuple[Spot, ...]], count: int
) -> tuple[tuple[Twips, ...], tuple[Twips, ...]]:
    """Measure the thickest line that each row draws above and below itself."""
    above, below = [0] * count, [0] * count
    for index, row in enumerate(spots):
        for spot in row:
            last = index + spot.rows - 1
            above[index] = max(above[index], thickness(spot.edges.top))
            below[last] = max(below[last], thickness(spot.edges.bottom))
    return tuple(above), tuple(below)


def last_line(table: Table) -> Twips:
    """Measure the line below a table."""
    cells = table.rows[-1].cells if table.rows else ()
    return max((thickness(cell.style.borders.bottom) for cell in cells), default=0)


def thickness(edge: Edge | None) -> Twips:
    """Room that a border line takes."""
    return 0 if edge is None else round(edge.width * 20)
