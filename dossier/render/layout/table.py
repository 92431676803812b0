"""Turns a table into as many of its rows as a room holds; its header rows come on each page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dossier.paper.flow import Row, Table
from dossier.paper.style import Rule
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import called, notes_in
from dossier.render.layout.merge import NO_MORE, PageEnd, carry, depth
from dossier.render.layout.room import NOTHING, Fit, Part, Room, TableRest, Tools
from dossier.render.layout.rows import Laid, Measured, cut, measure_table, rows_left
from dossier.render.layout.stack import row_keeps
from dossier.render.layout.tableframe import table_frame

CUTS = 4  # a row is cut anew so often at most, until its notes find room


MOST = 10  # rows that are repeated; people who mark more mean none (LibreOffice tdf#88496)


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

    def left(self, index: int, laid: Laid | None = None) -> Twips:
        """Height left for a row, the line below it and the notes of all rows taken off."""
        left = self.room.height - self.y - self.measured.grid.below[index]
        if self.room.foot is None:
            return left
        rows = [row for _, row, _ in self.rows[self.repeated :]]
        rows += [laid] if laid else []
        notes = notes_in(content.frame for row in rows for content in row.contents)
        return left - called(self.room.foot, notes, self.tools).height

    def fit(self) -> Fit:
        """Say that all was placed."""
        return Fit(table_frame(self.measured.grid, self.rows, self.y, self.tools))

    def ended(self, index: int, part: Laid | None = None) -> Fit:
        """Say what was placed, and that the page ends before a row, or below a part of it."""
        end = PageEnd(index, self.y)
        rows, carried = carry(self.rows[self.repeated :], end, self.tools)
        rows = [*self.rows[: self.repeated], *rows]
        frame = table_frame(self.measured.grid, rows, self.y, self.tools)
        rest = TableRest(self.table, index, None, carried)
        if part is not None:
            asked = _asked(self.table.rows[index]) + part.line - part.height
            rest = replace(rest, left=_left(part), height=max(0, asked))
        return Fit(frame, rest)


def place_table(piece: Table | TableRest, room: Room, tools: Tools) -> Fit:
    """Place the rows of a table."""
    rest = piece if isinstance(piece, TableRest) else TableRest(piece, 0)
    measured = measure_table(rest.table, room.width, tools)
    placing = Placing(rest.table, measured, room, tools)
    _repeat_headers(placing, rest.start)
    rows = rows_left(measured, rest, tools)
    for index in range(rest.start, len(rows)):
        laid = rows[index]
        if laid.height > placing.left(index, laid):
            return _full(placing, index, laid)
        placing.put(index, laid)
    return placing.fit()


def headers(table: Table) -> int:
    """Count the rows at the top that are repeated; a table is never all header."""
    count = 0
    while count < len(table.rows) and table.rows[count].header:
        count += 1
    return count if count < len(table.rows) and count <= MOST else 0


def _repeat_headers(placing: Placing, start: int) -> None:
    count = headers(placing.table)
    if start >= count > 0:
        for index in range(count):
            placing.put(index, placing.measured.rows[index])
        placing.repeated = count


def _full(placing: Placing, index: int, laid: Laid) -> Fit:
    """End the page at a row that does not fit: cut it, or send it on."""
    table = placing.table
    must = _is_first_row(placing, index) and placing.room.is_top
    if must or (_may_split(table.rows[index]) and not row_keeps(table, index)):
        part = _cut(placing, index, laid)
        if part is not None:
            placing.put(index, part)
            return placing.ended(index, part)
    if must:  # taller than a page, and not to be cut: it runs over the edge
        placing.put(index, laid)
        return placing.ended(index + 1) if index + 1 < len(table.rows) else placing.fit()
    while len(placing.rows) > placing.repeated and row_keeps(table, placing.rows[-1][0]):
        index, _, placing.y = placing.rows.pop()
    if _is_first_row(placing, index):
        return NOTHING
    return placing.ended(index)


def _is_first_row(placing: Placing, index: int) -> bool:
    """Tell whether nothing but header rows stands above a row on this page."""
    return len(placing.rows) <= max(placing.repeated, min(index, headers(placing.table)))


def _may_split(row: Row) -> bool:
    return not (row.cant_split or row.header or row.rule is Rule.EXACT)


def _cut(placing: Placing, index: int, laid: Laid) -> Laid | None:
    """Cut a row; where all its own cells fit, a merged one that reaches down is cut in it."""
    left = placing.left(index)
    part = cut(laid, left, placing.tools)
    if placing.room.foot is not None:
        part, left = _noted(placing, index, laid, part)
    if part is None:
        return None
    if any(content.rest for content in part.contents):
        return _filled(part, placing.table.rows[index], left)
    end = PageEnd(index, placing.y + left)
    deep = depth(placing.rows[placing.repeated :], end, placing.tools) - placing.y
    return replace(part, height=max(part.height, deep)) if deep > 0 else None


def _noted(
    placing: Placing, index: int, laid: Laid, part: Laid | None
) -> tuple[Laid | None, Twips]:
    """Cut a row until the notes that its part calls for find room as well."""
    left = placing.left(index, part)
    for _ in range(CUTS):
        if part is None or part.height <= left:
            break
        part = cut(laid, left, placing.tools)
        left = placing.left(index, part)
    return part, left


def _filled(part: Laid, row: Row, left: Twips) -> Laid:
    """Let a cut row that asked for a height take what is left of the page."""
    return replace(part, height=max(part.height, min(part.line + _asked(row), left)))


def _asked(row: Row) -> Twips:
    return round(row.height * 20) if row.rule is Rule.AT_LEAST else 0


def _left(part: Laid) -> tuple[Part, ...]:
    return tuple(Part(content.spot, content.rest or NO_MORE) for content in part.contents)
