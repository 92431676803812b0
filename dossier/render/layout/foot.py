"""Turns the notes that lines call for into the height that they take from the text above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.paper.flow import Note, NoteMark, Para
from dossier.render.layout.fonts import Twips
from dossier.render.layout.room import (
    ENDLESS,
    FEWEST,
    Divider,
    Foot,
    Frame,
    Piece,
    Room,
    Stack,
    Tools,
)
from dossier.render.layout.spans import Line


def called(foot: Foot, notes: Iterable[Note], tools: Tools, left: Twips = ENDLESS) -> Foot:
    """Add notes to the foot of a page, under so much height; each stands there once."""
    for note in notes:
        if all(note.key != other.key for other in foot.notes):
            foot = _grown(foot, note, left, tools)
    return foot


def _grown(foot: Foot, note: Note, left: Twips, tools: Tools) -> Foot:
    grown = replace(foot, notes=(*foot.notes, note))
    height = _height(grown, tools)
    if foot.passes and height > left:
        return replace(grown, least=foot.height)
    before = foot.height or tools.divider
    return replace(grown, height=height, least=before + _beginning(note, foot.width, tools))


def begun(width: Twips, pieces: tuple[Piece, ...], tools: Tools, *, passes: bool = False) -> Foot:
    """Begin a foot with what the page or column before left of its notes."""
    foot = Foot(width, pieces, passes)
    height = _height(foot, tools) if pieces else 0
    return replace(foot, height=height, least=height)


def stack_of(foot: Foot, tools: Tools) -> Stack:
    """Set the notes of a page one below the other, under the line."""
    blocks = (block for note in foot.notes for block in note.blocks)
    return Stack((Divider(tools.divider), *foot.begun, *blocks))


def calls(para: Para) -> bool:
    """Tell whether a paragraph calls for notes."""
    return any(isinstance(inline, NoteMark) and inline.note for inline in para.inlines)


def notes_of(lines: Iterable[Line]) -> tuple[Note, ...]:
    """List the notes that lines call for."""
    notes = (span.portion.note for line in lines for span in line.spans)
    return tuple(dict.fromkeys(note for note in notes if note))


def notes_in(frames: Iterable[Frame]) -> tuple[Note, ...]:
    """List the notes that placed things call for."""
    return tuple(note for frame in frames for note in frame.notes)


def lines_above(lines: Sequence[Line], height: Twips, foot: Foot, tools: Tools) -> int:
    """Count the lines above which the notes that they call for find room, in so much height."""
    used = 0
    for count, line in enumerate(lines):
        needed = foot.height
        notes = notes_of((line,))
        if notes:
            foot = called(foot, notes, tools, height - used - line.above - line.height)
            needed = foot.least
        used += line.above
        if used + line.height + needed > height:
            return count
        used += line.full
    return len(lines)


def _height(foot: Foot, tools: Tools) -> Twips:
    fit = tools.place(stack_of(foot, tools), Room(foot.width), tools)
    return 0 if fit.frame is None else fit.frame.height


def _beginning(note: Note, width: Twips, tools: Tools) -> Twips:
    """Say how much of a note must stand on the page that calls for it."""
    first = note.blocks[0] if note.blocks else None
    if not isinstance(first, Para):
        return 0
    lines = tools.lines(first, width)
    is_whole = len(lines) < 2 * FEWEST and first.style.widow_control
    least = lines if is_whole or first.style.keep_lines else lines[:FEWEST]
    return sum(line.full for line in least[:-1]) + least[-1].height
