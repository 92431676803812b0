"""Turns placed rows into one frame: shading, contents, border lines (each drawn once)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.paper.style import VAlign
from dossier.render.layout.fonts import Twips
from dossier.render.layout.grid import Grid, thickness
from dossier.render.layout.para import Fill, Ruled
from dossier.render.layout.room import Frame
from dossier.render.layout.rows import Content, Laid

Part = tuple[Twips, Twips, object]
PlacedRow = tuple[int, Laid, Twips]  # number, row, top


def table_frame(grid: Grid, rows: Sequence[PlacedRow], height: Twips) -> Frame:
    """Draw the rows of one page together."""
    fills: list[Part] = []
    contents: list[Part] = []
    lines: dict[Part, None] = {}
    for at, index, top, content in _each(rows):
        tall = _tall(content, rows[at:])
        x = grid.left + content.spot.x
        style = content.spot.cell.style
        if style.shade:
            fills.append((x, top, Fill(content.spot.width, tall, style.shade)))
        down = _down(content, tall - grid.tops[index])
        inner = x + round(style.margins.left * 20)
        contents.append((inner, top + grid.tops[index] + down, content.frame))
        lines.update(dict.fromkeys(_lines(content, x, top, tall)))
    end = grid.tops[rows[-1][0] + 1] if rows else 0
    return Frame(height + end, (*fills, *contents, *lines))


def _each(rows: Sequence[PlacedRow]) -> Iterator[tuple[int, int, Twips, Content]]:
    for at, (index, laid, top) in enumerate(rows):
        for content in laid.contents:
            yield at, index, top, content


def _tall(content: Content, rows: Sequence[PlacedRow]) -> Twips:
    """Height of a cell over the rows it covers on this page."""
    first = content.spot.row
    covered = (laid.height for index, laid, _ in rows if first <= index < first + content.spot.rows)
    return sum(covered)


def _down(content: Content, height: Twips) -> Twips:
    """How far the content of a cell moves down."""
    style = content.spot.cell.style
    free = 0 if content.rest else max(0, height - content.height)  # what goes on begins at the top
    moved = {VAlign.TOP: 0, VAlign.CENTER: free // 2, VAlign.BOTTOM: free}[style.valign]
    return content.spot.above + moved


def _lines(content: Content, x: Twips, top: Twips, tall: Twips) -> Iterator[Part]:
    borders, width = content.spot.cell.style.borders, content.spot.width
    if borders.top:
        yield x, top + thickness(borders.top) // 2, Ruled(width, 0, borders.top)
    if borders.bottom:
        yield x, top + tall + thickness(borders.bottom) // 2, Ruled(width, 0, borders.bottom)
    if borders.left:
        yield x, top, Ruled(0, tall, borders.left)
    if borders.right:
        yield x + width, top, Ruled(0, tall, borders.right)
