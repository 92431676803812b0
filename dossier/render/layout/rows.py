"""Turns the rows of a table into laid-out contents with heights, whole or cut at a page end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.paper.flow import Row, Table
from dossier.paper.style import Margins, Rule
from dossier.render.layout.fonts import Twips
from dossier.render.layout.grid import Grid, Spot, grid
from dossier.render.layout.room import ENDLESS, Frame, Room, Stack, Tools
from dossier.render.layout.stack import after


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell, and what is left of it for the next page."""

    spot: Spot
    stack: Stack
    frame: Frame
    height: Twips  # with the margins of the cell and the space after its last paragraph
    rest: Stack | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What a cell shall hold, in so much height."""

    spot: Spot
    stack: Stack
    height: Twips
    is_top: bool = True


@dataclass(frozen=True, slots=True)
class Laid:
    """One row, laid out."""

    contents: tuple[Content, ...]
    height: Twips


@dataclass(frozen=True, slots=True)
class Measured:
    """A table with all its rows laid out whole."""

    grid: Grid
    rows: tuple[Laid, ...]


def measure_table(table: Table, width: Twips, tools: Tools) -> Measured:
    """Lay out every row of a table, as if pages had no end."""
    key = (id(table), width)
    found = tools.tables.get(key)
    if found is None:
        places = grid(table, width, is_old=not tools.shrinks)
        rows = [_whole(table, index, places, tools) for index in range(len(table.rows))]
        found = tools.tables[key] = Measured(places, tuple(_stretched(table, rows, places)))
    return found


def lay_rest(spots: tuple[Spot, ...], stacks: tuple[Stack, ...], tools: Tools) -> Laid:
    """Lay out what is left of a row that began on the page before."""
    contents = _contents([Part(*pair, ENDLESS) for pair in zip(spots, stacks, strict=True)], tools)
    return Laid(contents, max((content.height for content in contents), default=0))


def cut(laid: Laid, room: Room, tools: Tools) -> Laid | None:
    """Cut a row at the end of a room; None where some cell would begin with nothing."""
    parts = [Part(c.spot, c.stack, room.height, room.is_top) for c in laid.contents]
    contents = _contents(parts, tools)
    if len(contents) < len(laid.contents) or not any(content.rest for content in contents):
        return None
    return Laid(contents, max((content.height for content in contents), default=0))


def _whole(table: Table, index: int, places: Grid, tools: Tools) -> Laid:
    row = table.rows[index]
    parts = [Part(spot, Stack(spot.cell.blocks), ENDLESS) for spot in places.spots[index]]
    contents = _contents(parts, tools)
    needed = max((c.height for c in contents if c.spot.rows == 1), default=0)
    return Laid(contents, _height(row, needed + places.tops[index]))


def _height(row: Row, needed: Twips) -> Twips:
    asked = round(row.height * 20)
    if row.rule is Rule.EXACT:
        return asked
    return max(asked, needed) if row.rule is Rule.AT_LEAST else needed


def _contents(parts: list[Part], tools: Tools) -> tuple[Content, ...]:
    found = (_content(part, tools) for part in parts)
    return tuple(content for content in found if content)


def _content(part: Part, tools: Tools) -> Content | None:
    margins = part.spot.cell.style.margins
    above, below = round(margins.top * 20), round(margins.bottom * 20)
    room = Room(inner_width(part.spot, margins), part.height - above - below, part.is_top)
    fit = tools.place(part.stack, room, tools)
    if fit.frame is None:
        return None
    pieces = part.stack.pieces
    rest = fit.rest if isinstance(fit.rest, Stack) else None
    under = after(pieces[-1]) if pieces and rest is None else 0
    height = above + fit.frame.height + under + below
    return Content(part.spot, part.stack, fit.frame, height, rest)


def inner_width(spot: Spot, margins: Margins) -> Twips:
    """Width left for the text of a cell."""
    return max(1, spot.width - round(margins.left * 20) - round(margins.right * 20))


def _stretched(table: Table, rows: list[Laid], places: Grid) -> list[Laid]:
    """Let the last row of a merge grow where the merged cell needs more than its rows give."""
    for index, laid in enumerate(rows):
        for content in laid.contents:
            covered = range(index, index + content.spot.rows)
            needed = content.height + places.tops[index]
            lack = needed - sum(rows[i].height for i in covered)
            if (
                content.spot.rows > 1
                and lack > 0
                and table.rows[covered[-1]].rule is not Rule.EXACT
            ):
                last = rows[covered[-1]]
                rows[covered[-1]] = replace(last, height=last.height + lack)
    return rows
