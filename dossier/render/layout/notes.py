"""Turns the foot of a page into its frame: the notes, below a short line."""

from __future__ import annotations

from dossier.paper.style import Edge
from dossier.render.layout.dress import Ruled
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import stack_of
from dossier.render.layout.room import NOTHING, Divider, Fit, Foot, Frame, Piece, Room, Stack, Tools
from dossier.words.figures import figure

RULE = Edge(0.7)
LONG: Twips = 2880  # the line is two inches long, as Word draws it …
RAISED: Twips = 123  # … and stands so far above the first note (LibreOffice)


def place_foot(
    foot: Foot, height: Twips, tools: Tools, *, must: bool
) -> tuple[Frame, tuple[Piece, ...]]:
    """Place the notes of a page in what its text leaves; hand back what the next must take.

    Where nothing else stands there some of them `must`, so that pages come to an end.
    """
    stack = stack_of(foot, tools)
    fit = tools.place(stack, Room(foot.width, height), tools)
    if must and fit.frame is not None and len(fit.frame.parts) < 2:  # but the line between
        fit = tools.place(Stack(stack.pieces[1:]), Room(foot.width, height), tools)
    rest = fit.rest.pieces if isinstance(fit.rest, Stack) else ()
    return fit.frame or Frame(0), rest


def place_divider(piece: Divider, room: Room, _tools: Tools) -> Fit:
    """Draw the line that sets notes apart from the text."""
    if piece.height > room.height and not room.is_top:
        return NOTHING
    line = Ruled(min(LONG, room.width), 0, RULE)
    return Fit(Frame(piece.height, ((0, piece.height - RAISED, line),)))


def marks_of(foot: Foot) -> dict[int, str]:
    """Say the numbers of those notes of a page that are counted anew on each."""
    anew = [note for note in foot.notes if note.format]
    return {note.key: figure(note.start + at, note.format) for at, note in enumerate(anew)}
