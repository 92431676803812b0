"""Turns blocks one below the other into as many as a room holds, keeping together what belongs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.paper.flow import Block, BreakKind, Para, Table
from dossier.paper.style import Align
from dossier.render.layout.floats import below
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import called, notes_in
from dossier.render.layout.grid import last_line
from dossier.render.layout.room import (
    ENDLESS,
    NOTHING,
    Divider,
    Fit,
    Frame,
    ParaRest,
    Piece,
    Room,
    Stack,
    TableRest,
    Tools,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece that was placed."""

    piece: Piece
    y: Twips
    frame: Frame


def place_stack(stack: Stack, room: Room, tools: Tools) -> Fit:  # noqa: C901 -- one loop, in order
    """Place blocks until the room is full or a page break is asked for."""
    entries: list[Entry] = []
    y, previous = 0, None
    for index, piece in enumerate(stack.pieces):
        if entries and not room.is_cell and room.height < ENDLESS and _opens_page(piece):
            return _fit(entries, stack.pieces[index:], BreakKind.PAGE)
        gap = _gap(previous, piece, room)
        if room.floats:
            gap = _clear(piece, room, y + gap) - y
        tail = after(piece) if room.is_loose else 0  # in a cell this must fit, too
        inner = room.below(y + gap, is_first=not entries, tail=tail)
        if tail:
            inner = _tailed(inner, len(entries), len(stack.pieces) - index)
        if room.floats or (isinstance(piece, Para) and piece.anchored):
            inner = replace(inner, lead=_lead(gap, previous))
        fit = tools.place(piece, inner, tools)
        if fit.frame is None:
            return _stopped(entries, stack, index, room)
        entries.append(Entry(piece, y + gap, fit.frame))
        if fit.frame.floats or fit.frame.notes:
            left = room.height - y - gap - fit.frame.height
            room = _told(room, fit.frame, left, tools)
        y += gap + fit.frame.height
        previous = piece
        if fit.rest or fit.ended:
            rest = (fit.rest,) if fit.rest else ()
            return _fit(entries, (*rest, *stack.pieces[index + 1 :]), fit.ended)
    return _fit(entries, ())


def _told(room: Room, frame: Frame, left: Twips, tools: Tools) -> Room:
    """Let what comes next know of the drawings and the notes of what was placed."""
    foot = room.foot
    if foot and frame.notes:
        foot = called(foot, frame.notes, tools, left)
    return replace(room, foot=foot, floats=room.floats + frame.floats)


def _clear(piece: Piece, room: Room, y: Twips) -> Twips:
    """Move a table down until no drawing stands in its way."""
    if not isinstance(piece, Table | TableRest):
        return y
    return below(room.floats, _edges(piece, room), room.used + y) - room.used


def _lead(gap: Twips, previous: Piece | None) -> Twips:
    """Space above a paragraph that is its own; what hangs on it is measured from there."""
    return max(0, gap - (after(previous) if previous else 0))


def _edges(piece: Table | TableRest, room: Room) -> tuple[Twips, Twips]:
    """Left and right edge of a table, about."""
    table = piece.table if isinstance(piece, TableRest) else piece
    width, indent = round(sum(table.widths) * 20), round(table.style.indent * 20)
    free = room.width - width
    left = {Align.CENTER: free // 2, Align.RIGHT: free}.get(table.style.align, indent)
    return left, left + width


def before(piece: Piece) -> Twips:
    """Space that a piece asks for above itself."""
    if isinstance(piece, Stack):
        return before(piece.pieces[0]) if piece.pieces else 0
    return round(piece.style.before * 20) if isinstance(piece, Para) else 0


def _tailed(room: Room, above: int, left: int) -> Room:
    """Keep room below the lines of a cell: of its end already below the first line."""
    if not above:
        return replace(room, is_head=True)
    return replace(room, is_end=True) if left == 1 else room


def after(piece: Piece) -> Twips:
    """Space that a piece asks for below itself."""
    para = _para(piece)
    return round(para.style.after * 20) if para else 0


def _opens_page(piece: Piece) -> bool:
    """Tell whether a piece wants a new page: a table, where its first paragraph does."""
    first = _first(piece, 0) if isinstance(piece, Table) and piece.rows else piece
    return isinstance(first, Para) and first.style.page_break_before


def _para(piece: Piece | None) -> Para | None:
    if isinstance(piece, ParaRest):
        return piece.para
    return piece if isinstance(piece, Para) else None


def _gap(previous: Piece | None, piece: Piece, room: Room) -> Twips:
    """Space between two pieces: the larger of the two asked for, not their sum."""
    if isinstance(piece, TableRest | Divider):
        return 0
    if isinstance(piece, ParaRest) and not room.is_cell:
        return 0
    para, above = _para(piece), _para(previous)
    before = round(para.style.before * 20) if para else 0
    if previous is None:
        return 0 if room.drops_before else before
    if isinstance(piece, Table) and isinstance(previous, Table | TableRest):
        return _joint(previous, piece)
    below = round(above.style.after * 20) if above else 0
    if para and above and para.style.kin == above.style.kin:
        before = 0 if para.style.close_up else before
        below = 0 if above.style.close_up else below
    return max(before, below)


def _joint(previous: Table | TableRest, table: Table) -> Twips:
    """Two tables of one style with nothing between them share a line, as in Word."""
    above = previous.table if isinstance(previous, TableRest) else previous
    return -last_line(above) if above.style.kin == table.style.kin else 0


def _stopped(entries: list[Entry], stack: Stack, index: int, room: Room) -> Fit:
    """End a room at a piece of which nothing fits."""
    return _fit(entries, stack.pieces[index:]) if room.is_loose else _kept(entries, stack, index)


def _kept(entries: list[Entry], stack: Stack, index: int) -> Fit:
    """Step back over pieces that must stay with the one that did not fit."""
    pieces, count = stack.pieces, len(entries)
    while count and _keeps_next(entries[count - 1].piece):
        count -= 1
    if count == 0:  # the whole room is one chain: it cannot move as a whole
        return _fit(entries, pieces[index:])
    return _fit(entries[:count], pieces[index - (len(entries) - count) :])


def _keeps_next(piece: Piece) -> bool:
    if isinstance(piece, Para):
        return piece.style.keep_next
    if isinstance(piece, Divider):
        return True
    return isinstance(piece, Table) and bool(piece.rows) and row_keeps(piece, len(piece.rows) - 1)


def row_keeps(table: Table, index: int) -> bool:
    """Tell whether a row stays with what follows: its first paragraph says so."""
    first = _first(table, index)
    return isinstance(first, Para) and first.style.keep_next


def _first(table: Table, index: int) -> Block | None:
    cells = table.rows[index].cells
    return cells[0].blocks[0] if cells and cells[0].blocks else None


def _fit(entries: list[Entry], rest: tuple[Piece, ...], ended: BreakKind | None = None) -> Fit:
    left = Stack(rest) if rest else None
    if not entries:
        return NOTHING if left else Fit(Frame(0))
    last = entries[-1]
    if len(entries) == 1 and not last.y:  # as in most cells
        return Fit(last.frame, left, ended)
    parts = tuple((0, entry.y, entry.frame) for entry in entries)
    floats = tuple(one for entry in entries for one in entry.frame.floats)
    notes = notes_in(entry.frame for entry in entries)
    return Fit(Frame(last.y + last.frame.height, parts, floats, notes), left, ended)
