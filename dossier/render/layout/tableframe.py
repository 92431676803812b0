"""Turns placed rows into one frame: shading, contents, border lines (each drawn once)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.paper.flow import Note
from dossier.paper.style import VAlign
from dossier.render.layout.dress import Fill, Ruled
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import notes_in
from dossier.render.layout.grid import Grid
from dossier.render.layout.lattice import Box, Lattice
from dossier.render.layout.room import Frame, Tools
from dossier.render.layout.rows import Content, Laid
from dossier.render.layout.turned import turned

Part = tuple[Twips, Twips, object]
PlacedRow = tuple[int, Laid, Twips]  # number, row, top


def table_frame(grid: Grid, rows: Sequence[PlacedRow], height: Twips, tools: Tools) -> Frame:
    """Draw the rows of one page together."""
    fills: list[Part] = []
    contents: list[Part] = []
    lattice = Lattice()
    for at, laid, top, content in _each(rows):
        spot = content.spot
        tall = laid.height if spot.rows == 1 else _tall(content, rows[at:])
        x, style = grid.left + spot.x, spot.cell.style
        if style.shade:
            fills.append((x, top, Fill(spot.width, tall, style.shade)))
        if style.turn:
            found = turned(content, tall - laid.line, tools)
            contents += [(x + dx, top + laid.line + dy, part) for dx, dy, part in found]
        else:
            y = top + laid.line + _down(content, tall - laid.line)
            contents.append((x + round(style.margins.left * 20), y, content.frame))
        if style.falling or style.rising:
            contents += _slanted(content, x, top, tall)
        lattice.add(Box(x, top, spot.width, tall), spot.edges)
    end = grid.below[rows[-1][0]] if rows else 0
    notes = _notes(rows) if tools.has_notes else ()
    return Frame(height + end, (*fills, *contents, *lattice.strokes()), notes=notes)


def _each(rows: Sequence[PlacedRow]) -> Iterator[tuple[int, Laid, Twips, Content]]:
    for at, (_, laid, top) in enumerate(rows):
        for content in laid.contents:
            yield at, laid, top, content


def _notes(rows: Sequence[PlacedRow]) -> tuple[Note, ...]:
    return notes_in(content.frame for _, _, _, content in _each(rows))


def _tall(content: Content, rows: Sequence[PlacedRow]) -> Twips:
    """Height of a cell over the rows it covers on this page."""
    first = content.spot.row
    covered = (laid.height for index, laid, _ in rows if first <= index < first + content.spot.rows)
    return sum(covered)


def _down(content: Content, height: Twips) -> Twips:
    """How far the content of a cell moves down."""
    style = content.spot.cell.style
    free = max(0, height - content.height)
    moved = {VAlign.TOP: 0, VAlign.CENTER: free // 2, VAlign.BOTTOM: free}[style.valign]
    return content.spot.above + moved


def _slanted(content: Content, x: Twips, top: Twips, tall: Twips) -> Iterator[Part]:
    """Draw the lines from corner to corner of a cell."""
    style, width = content.spot.cell.style, content.spot.width
    if style.falling:
        yield x, top, Ruled(width, tall, style.falling)
    if style.rising:
        yield x, top + tall, Ruled(width, -tall, style.rising)
