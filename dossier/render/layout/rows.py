"""Turns the rows of a table into laid-out contents with heights, whole or cut at a page end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.paper.flow import Remark, Row, Table
from dossier.paper.style import Margins, Rule
from dossier.render.layout.fonts import Twips
from dossier.render.layout.grid import Grid, Spot, grid
from dossier.render.layout.remarks import beginning
from dossier.render.layout.room import ENDLESS, Frame, Part, Room, Stack, TableRest, Tools, Window
from dossier.render.layout.stack import after

HIDDEN: Twips = 1  # LibreOffice's height of the paragraph that ends a cell after a table


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell, and what is left of it for the next page."""

    spot: Spot
    stack: Stack
    frame: Frame
    height: Twips  # with the margins of the cell and the space after its last paragraph
    rest: Stack | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """One row, laid out."""

    contents: tuple[Content, ...]
    height: Twips
    line: Twips  # width of the line above it, which its height holds


@dataclass(frozen=True, slots=True)
class Measured:
    """A table with all its rows laid out whole."""

    grid: Grid
    bases: tuple[Laid, ...]  # before any merged cell makes a row grow
    rows: tuple[Laid, ...]


def measure_table(table: Table, width: Twips, tools: Tools) -> Measured:
    """Lay out every row of a table, as if pages had no end; once, unless it shows a number."""
    key = (id(table), width)
    found = tools.tables.get(key)
    if found is None:
        before = tools.fleeting
        places = grid(table, width, is_old=not tools.shrinks)
        rows = [_whole(table, index, places, tools) for index in range(len(table.rows))]
        stretched = _stretched(table, list(rows), 0)
        found = Measured(places, tuple(rows), stretched)
        if tools.fleeting == before:
            tools.tables[key] = found
    return found


def rows_left(measured: Measured, rest: TableRest, tools: Tools) -> tuple[Laid, ...]:
    """Lay out the rows of a table that goes on from the page before."""
    if rest.left is None and not rest.carried:
        return measured.rows
    rows, start = list(measured.bases), rest.start
    carried, own = lay(rest.carried, tools), rows[start].contents
    height, line = rows[start].height, rows[start].line
    if rest.left is not None:
        own, height = lay(rest.left, tools), rest.height
    single = [content.height for content in (*own, *carried) if content.spot.rows == 1]
    height = max(height, line + max(single, default=0))
    rows[start] = Laid(own + carried, height, line)
    return _stretched(rest.table, rows, start)


def cut(laid: Laid, height: Twips, tools: Tools) -> Laid | None:
    """Cut a row at the end of a room; None where some cell would begin with nothing."""
    height -= laid.line
    contents = lay([Part(c.spot, c.stack, height, is_cut=True) for c in laid.contents], tools)
    if len(contents) < len(laid.contents):
        return None
    height = max((content.height for content in contents), default=0)
    return Laid(contents, laid.line + height, laid.line)


def _whole(table: Table, index: int, places: Grid, tools: Tools) -> Laid:
    row, line = table.rows[index], places.line(index)
    contents = lay([Part(spot, Stack(spot.cell.blocks)) for spot in places.spots[index]], tools)
    if row.rule is Rule.EXACT:
        height = round(row.height * 20)
        return Laid(tuple(clip(c, height - line, tools) for c in contents), height, line)
    needed = max((c.height for c in contents if c.spot.rows == 1), default=0)
    return Laid(contents, _height(row, needed, line), line)


def _height(row: Row, needed: Twips, top: Twips) -> Twips:
    asked = round(row.height * 20)
    return top + (max(asked, needed) if row.rule is Rule.AT_LEAST else needed)


def lay(parts: Sequence[Part], tools: Tools) -> tuple[Content, ...]:
    """Lay out cells; those of which nothing fits are left out."""
    found = (_content(part, tools) for part in parts)
    return tuple(content for content in found if content)


def _content(part: Part, tools: Tools) -> Content | None:
    margins = part.spot.cell.style.margins
    above, below = part.spot.above, part.spot.below
    if part.spot.cell.style.turn:  # it takes what height the others give
        return Content(part.spot, part.stack, Frame(0), above + below)
    width = inner_width(part.spot, margins)
    is_usual = part.height == ENDLESS and not (part.is_cut or part.is_clipped or tools.grid)
    fit = tools.kept.find_cell(part.stack.pieces, width) if is_usual else None
    if fit is None:
        fit = tools.place(part.stack, _room(part, width, above + below), tools)
        if is_usual:
            tools.kept.keep_cell(part.stack.pieces, width, fit)
    if fit.frame is None:
        return None
    rest = fit.rest if isinstance(fit.rest, Stack) else None
    height = above + _depth(fit.frame, _under(part.stack, rest)) + below
    if part.is_cut:
        height = min(height, part.height)
    return Content(part.spot, part.stack, fit.frame, height, rest)


def _room(part: Part, width: Twips, margins: Twips) -> Room:
    return Room(
        width,
        part.height - margins,
        is_top=not part.is_cut,
        is_cell=True,
        is_loose=part.is_cut or part.is_clipped,
        is_clipped=part.is_clipped,
    )


def _depth(frame: Frame, under: Twips) -> Twips:
    """Say how deep a cell is filled: drawings that text goes around make it grow, too."""
    deep = frame.height + under
    return max(deep, *(one.end for one in frame.floats)) if frame.floats else deep


def _under(stack: Stack, rest: Stack | None) -> Twips:
    """Space that the last piece of a cell asks for below itself; a cut one asks for none."""
    count = len(stack.pieces) - (len(rest.pieces) if rest else 0)
    if not count or (rest and rest.pieces[0] is not stack.pieces[count]):
        return 0
    last = stack.pieces[count - 1]
    return HIDDEN if isinstance(last, Table | TableRest) else after(last)


def clip(content: Content, height: Twips, tools: Tools) -> Content:
    """Hide what does not fit a height that is fixed, as Word does, and say so."""
    if content.spot.rows > 1 or content.height <= height:
        return content
    found = lay([Part(content.spot, content.stack, height, is_clipped=True)], tools)
    shown = found[0] if found else content
    spot, frame = content.spot, shown.frame
    left = round(spot.cell.style.margins.left * 20)
    parts: tuple[tuple[Twips, Twips, object], ...] = (
        (0, 0, Window(frame, -left, -spot.above, spot.width, height)),
    )
    if shown.rest:
        parts += ((0, 0, hidden(spot)),)
    return replace(shown, frame=replace(frame, parts=parts), rest=None)


def hidden(spot: Spot) -> Remark:
    """Say that not all of a cell shows."""
    return Remark("render.clipped", "row", quote=beginning(spot.cell.blocks))


def inner_width(spot: Spot, margins: Margins) -> Twips:
    """Width left for the text of a cell."""
    return max(1, spot.width - round(margins.left * 20) - round(margins.right * 20))


def _stretched(table: Table, rows: list[Laid], start: int) -> tuple[Laid, ...]:
    """Let the last row of a merge grow where the merged cell needs more than its rows give."""
    for index in range(start, len(rows)):
        for content in rows[index].contents:
            last = min(index + content.spot.rows, len(rows)) - 1
            given = sum(laid.height for laid in rows[index : last + 1])
            lack = content.height + rows[index].line - given
            if last > index and lack > 0 and table.rows[last].rule is not Rule.EXACT:
                rows[last] = replace(rows[last], height=rows[last].height + lack)
    return tuple(rows)
