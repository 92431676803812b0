"""Turns a stack into columns side by side, of equal height where the text goes on below them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.paper.flow import BreakKind, Section
from dossier.paper.style import Columns, Edge, SectionStart
from dossier.render.layout.dress import Ruled
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import begun, called, notes_in
from dossier.render.layout.notes import marks_of, place_foot
from dossier.render.layout.room import (
    NOTHING,
    Columned,
    Divider,
    Fit,
    Foot,
    Frame,
    ParaRest,
    Piece,
    Room,
    Stack,
    Tools,
)
from dossier.render.layout.stack import before

LINE = Edge(0.25)  # between columns


@dataclass(frozen=True, slots=True)
class Filled:
    """Columns of one height: what stands in each, and what is left."""

    frames: tuple[Frame, ...]
    rest: Piece | None
    ended: BreakKind | None
    begun: tuple[Piece, ...] = ()  # what is left of notes


def pieces_of(section: Section, tools: Tools, *, is_balanced: bool) -> Piece:
    """Make the blocks of a section ready to be placed, with the endnotes that follow them."""
    ends = (Divider(tools.divider), *section.ends) if section.ends else ()
    stack = Stack((*section.blocks, *ends))
    if section.page.columns is None:
        return stack
    has_feet = section.start is not SectionStart.CONTINUOUS and not is_balanced
    return Columned(stack, section.page.columns, is_balanced, has_feet)


def place_columns(piece: Columned, room: Room, tools: Tools) -> Fit:
    """Place columns: as high as the room, or as low as all of their text allows.

    The space before their first paragraph moves all of them down (LibreOffice).
    """
    gap = 0 if room.drops_before else before(piece.stack)
    room = replace(room, height=room.height - gap, used=room.used + gap, drops_before=True)
    whole = _settled(piece, room, tools)
    if not any(frame.parts for frame in whole.frames) and whole.rest is not None:
        return NOTHING
    if whole.rest is None and whole.ended is None and piece.is_balanced:
        whole = _balanced(piece, room, whole, tools)
    height = max(frame.height for frame in whole.frames)
    rest = None if whole.rest is None else replace(piece, stack=whole.rest, begun=whole.begun)
    notes = notes_in(whole.frames)
    parts = _parts(whole, piece.columns, gap, height)
    return Fit(Frame(gap + height, parts, notes=notes), rest, whole.ended)


def _balanced(piece: Columned, room: Room, whole: Filled, tools: Tools) -> Filled:
    """Find the least height in which all the text still finds its place."""
    low, high = 1, max(frame.height for frame in whole.frames)
    best, alone = whole, replace(room, is_top=False, foot=None)
    while low < high:
        middle = (low + high) // 2
        trial = _filled(piece, replace(alone, height=middle), tools)
        if trial.rest is None:
            best, high = trial, middle
        else:
            low = middle + 1
    return best


def _settled(piece: Columned, room: Room, tools: Tools) -> Filled:
    """Fill columns; once more, where notes of a later one take room from those before it."""
    found = _filled(piece, room, tools)
    if room.foot is None or piece.has_feet:
        return found
    foot = called(room.foot, notes_in(found.frames), tools)
    if foot is room.foot or len(found.frames) == 1:
        return found
    return _filled(piece, replace(room, foot=foot), tools)


def _filled(piece: Columned, room: Room, tools: Tools) -> Filled:
    rest: Piece | None = piece.stack
    frames: list[Frame] = []
    ended, left = None, piece.begun
    for index in range(len(piece.columns.widths)):
        if (rest is None and not left) or ended is BreakKind.PAGE:
            break
        inner = _inner(piece.columns, index, room)
        if piece.has_feet and room.foot is not None:
            passes = index + 1 < len(piece.columns.widths)
            inner = replace(inner, foot=begun(inner.width, left, tools, passes=passes))
        fit = tools.place(rest or Stack(()), inner, tools)
        frame = fit.frame or Frame(0)
        if inner.foot is not None and piece.has_feet:
            frame, left = _with_foot(frame, inner.foot, inner.height, tools)
            left = _free(left, piece.columns, inner.width, tools)
        elif room.foot is not None:
            room = replace(room, foot=called(room.foot, frame.notes, tools))
        frames.append(frame)
        rest, ended = fit.rest, fit.ended
        if isinstance(rest, Stack):
            rest = Stack(_free(rest.pieces, piece.columns, inner.width, tools))
    rest = Stack(()) if left and rest is None else rest
    return Filled(tuple(frames), rest, ended if ended is BreakKind.PAGE else None, left)


def _free(
    pieces: tuple[Piece, ...], columns: Columns, width: Twips, tools: Tools
) -> tuple[Piece, ...]:
    """Let a paragraph that was cut in a column of this width go on in one of another."""
    first = pieces[0] if pieces else None
    if len(set(columns.widths)) == 1 or not isinstance(first, ParaRest) or first.lines:
        return pieces
    before = tuple(tools.lines(first.para, width)[: first.start])
    return replace(first, lines=before), *pieces[1:]


def _with_foot(
    frame: Frame, foot: Foot, height: Twips, tools: Tools
) -> tuple[Frame, tuple[Piece, ...]]:
    """Set the notes of a column at its foot."""
    foot = called(foot, frame.notes, tools)
    if not (foot.notes or foot.begun):
        return frame, ()
    tools.numbers.note(marks_of(foot))
    notes, rest = place_foot(foot, height - frame.height, tools, must=not frame.height)
    parts = ((0, 0, frame), (0, height - notes.height, notes))
    return Frame(height, parts), rest


def _inner(columns: Columns, index: int, room: Room) -> Room:
    """Make the room of one column."""
    scene = room.scene
    if scene is not None:
        x = sum(columns.widths[:index]) + sum(columns.gaps[:index])
        scene = replace(scene, left=scene.left + round(x * 20))
    return replace(room, width=round(columns.widths[index] * 20), scene=scene)


def _parts(
    filled: Filled, columns: Columns, top: Twips, height: Twips
) -> tuple[tuple[Twips, Twips, object], ...]:
    parts: list[tuple[Twips, Twips, object]] = []
    x = 0.0
    for index, frame in enumerate(filled.frames):
        parts.append((round(x * 20), top, frame))
        x += columns.widths[index]
        if index < len(columns.gaps):
            if columns.has_line:
                middle = round((x + columns.gaps[index] / 2) * 20)
                parts.append((middle, top, Ruled(0, height, LINE)))
            x += columns.gaps[index]
    return tuple(parts)
