"""Turns a stack into columns side by side, of equal height where the text goes on below them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.paper.flow import BreakKind, Section
from dossier.paper.style import Columns, Edge
from dossier.render.layout.fonts import Twips
from dossier.render.layout.para import Ruled
from dossier.render.layout.room import (
    NOTHING,
    Columned,
    Fit,
    Frame,
    Piece,
    Room,
    Stack,
    Tools,
)

LINE = Edge(0.25)  # between columns


@dataclass(frozen=True, slots=True)
class Filled:
    """Columns of one height: what stands in each, and what is left."""

    frames: tuple[Frame, ...]
    rest: Piece | None
    ended: BreakKind | None


def columned(section: Section, *, is_balanced: bool) -> Piece:
    """Make the blocks of a section ready to be placed."""
    stack = Stack(section.blocks)
    columns = section.page.columns
    return stack if columns is None else Columned(stack, columns, is_balanced)


def place_columns(piece: Columned, room: Room, tools: Tools) -> Fit:
    """Place columns: as high as the room, or as low as all of their text allows."""
    whole = _filled(piece, room, tools)
    if not any(frame.parts for frame in whole.frames) and whole.rest is not None:
        return NOTHING
    if whole.rest is None and whole.ended is None and piece.is_balanced:
        whole = _balanced(piece, room, whole, tools)
    height = max(frame.height for frame in whole.frames)
    rest = None if whole.rest is None else replace(piece, stack=whole.rest)
    return Fit(Frame(height, _parts(whole, piece.columns, height)), rest, whole.ended)


def _balanced(piece: Columned, room: Room, whole: Filled, tools: Tools) -> Filled:
    """Find the least height in which all the text still finds its place."""
    low, high = 1, max(frame.height for frame in whole.frames)
    best = whole
    while low < high:
        middle = (low + high) // 2
        trial = _filled(piece, replace(room, height=middle, is_top=False), tools)
        if trial.rest is None:
            best, high = trial, middle
        else:
            low = middle + 1
    return best


def _filled(piece: Columned, room: Room, tools: Tools) -> Filled:
    rest: Piece | None = piece.stack
    frames: list[Frame] = []
    ended = None
    for index in range(len(piece.columns.widths)):
        if rest is None or ended is BreakKind.PAGE:
            break
        inner = _inner(piece.columns, index, room)
        fit = tools.place(rest, inner, tools)
        frames.append(fit.frame or Frame(0))
        rest, ended = fit.rest, fit.ended
    return Filled(tuple(frames), rest, ended if ended is BreakKind.PAGE else None)


def _inner(columns: Columns, index: int, room: Room) -> Room:
    """Make the room of one column."""
    scene = room.scene
    if scene is not None:
        x = sum(columns.widths[:index]) + sum(columns.gaps[:index])
        scene = replace(scene, left=scene.left + round(x * 20))
    drops = room.drops_before or index > 0
    return replace(room, width=round(columns.widths[index] * 20), drops_before=drops, scene=scene)


def _parts(
    filled: Filled, columns: Columns, height: Twips
) -> tuple[tuple[Twips, Twips, object], ...]:
    parts: list[tuple[Twips, Twips, object]] = []
    x = 0.0
    for index, frame in enumerate(filled.frames):
        parts.append((round(x * 20), 0, frame))
        x += columns.widths[index]
        if index < len(columns.gaps):
            if columns.has_line:
                parts.append((round((x + columns.gaps[index] / 2) * 20), 0, Ruled(0, height, LINE)))
            x += columns.gaps[index]
    return tuple(parts)
