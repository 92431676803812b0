"""Turns a table into as many of its rows as a room holds; its header rows come on each page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dossier.paper.flow import Row, Table
from dossier.paper.style import Rule
from dossier.render.layout.fonts import Twips
from dossier.render.layout.room import NOTHING, Fit, Room, Stack, TableRest, Tools
from dossier.render.layout.rows import Laid, Measured, cut, lay_rest, measure_table
from dossier.render.layout.stack import row_keeps
from dossier.render.layout.tableframe import table_frame


@dataclass(slots=True)
class Placing:
    """A table on one page: the rows that stand there so far."""

    table: Table
    measured: Measured
    room: Room
    tools: Tools
    y: Twips = 0
    repeated: int = 0  # header rows of pages before
    rows: list[tuple[int, Laid, Twips]] = field(default_factory=list)  # number, row, top

    def put(self, index: int, laid: Laid) -> None:
        """Add a row."""
        self.rows.append((index, laid, self.y))
        self.y += laid.height

    def left(self, index: int) -> Twips:
        """Height left for a row, the line below it taken off."""
        return self.room.height - self.y - self.measured.grid.tops[index + 1]

    def fit(self, rest: TableRest | None = None) -> Fit:
        """Say what was placed and what is left."""
        return Fit(table_frame(self.measured.grid, self.rows, self.y), rest)


def place_table(piece: Table | TableRest, room: Room, tools: Tools) -> Fit:
    """Place the rows of a table."""
    rest = piece if isinstance(piece, TableRest) else TableRest(piece, 0)
    table, start, stacks = rest.table, rest.start, rest.cells
    measured = measure_table(table, room.width, tools)
    placing = Placing(table, measured, room, tools)
    _repeat_headers(placing, start)
    for index in range(start, len(table.rows)):
        laid = measured.rows[index]
        if stacks is not None and index == start:
            laid = lay_rest(measured.grid.spots[index], stacks, tools)
        if laid.height > placing.left(index):
            return _full(placing, index, laid)
        placing.put(index, laid)
    return placing.fit()


def headers(table: Table) -> int:
    """Count the rows at the top that are repeated; a table is never all header."""
    count = 0
    while count < len(table.rows) and table.rows[count].header:
        count += 1
    return count if count < len(table.rows) else 0


def _repeat_headers(placing: Placing, start: int) -> None:
    count = headers(placing.table)
    if start >= count > 0:
        for index in range(count):
            placing.put(index, placing.measured.rows[index])
        placing.repeated = count


def _full(placing: Placing, index: int, laid: Laid) -> Fit:
    """End the page at a row that does not fit: cut it, or send it on."""
    table, is_first = placing.table, _is_first_row(placing, index)
    must = is_first and placing.room.is_top
    if must or _may_split(table.rows[index], laid):
        part = _cut(placing, index, laid, must=must)
        if part is not None:
            placing.put(index, part)
            return placing.fit(TableRest(table, index, _left_over(part)))
    if must:  # taller than a page, and not to be cut: it runs over the edge
        placing.put(index, laid)
        return placing.fit(TableRest(table, index + 1) if index + 1 < len(table.rows) else None)
    while len(placing.rows) > placing.repeated and row_keeps(table, placing.rows[-1][0]):
        index, _, placing.y = placing.rows.pop()
    return NOTHING if _is_first_row(placing, index) else placing.fit(TableRest(table, index))


def _is_first_row(placing: Placing, index: int) -> bool:
    """Tell whether nothing but header rows stands above a row on this page."""
    return len(placing.rows) <= max(placing.repeated, min(index, headers(placing.table)))


def _may_split(row: Row, laid: Laid) -> bool:
    is_merged = any(content.spot.rows > 1 for content in laid.contents)
    return not (row.cant_split or row.header or row.rule is Rule.EXACT or is_merged)


def _cut(placing: Placing, index: int, laid: Laid, *, must: bool) -> Laid | None:
    top = placing.measured.grid.tops[index]
    room = replace(placing.room, height=placing.left(index) - top, is_top=must)
    part = cut(laid, room, placing.tools)
    return None if part is None else replace(part, height=part.height + top)


def _left_over(part: Laid) -> tuple[Stack, ...]:
    return tuple(content.rest or Stack((), is_rest=True) for content in part.contents)
