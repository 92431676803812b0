"""Turns the content of a cell whose text runs up or down into a frame on its side."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.paper.style import VAlign
from dossier.render.layout.fonts import Twips
from dossier.render.layout.room import Frame, Room, Tools
from dossier.render.layout.rows import Content, hidden, inner_width

LAST: Twips = 1  # what is turned is counted from the last twip of a cell, not from its edge
Placed = tuple[Twips, Twips, object]


@dataclass(frozen=True, slots=True)
class Turned:
    """A frame that is turned about its left top corner."""

    frame: Frame
    degrees: int
    width: Twips  # along its lines


def turned(content: Content, height: Twips, tools: Tools) -> list[Placed]:
    """Lay a cell out along its height, now that this is known; places from its left top corner.

    Lines that its width does not hold are hidden, as in Word.
    """
    spot, style = content.spot, content.spot.cell.style
    along, across = height - spot.above - spot.below, inner_width(spot, style.margins)
    if along <= 0 or not content.stack.pieces:
        return []
    room = Room(along, across, is_cell=True, is_loose=True, is_clipped=True)
    fit = tools.place(content.stack, room, tools)
    if fit.frame is None:
        return [(0, 0, hidden(spot))]
    free = max(0, across - fit.frame.height)
    down = {VAlign.TOP: 0, VAlign.CENTER: free // 2, VAlign.BOTTOM: free}[style.valign]
    left = round(style.margins.left * 20)
    part = Turned(fit.frame, style.turn, along)
    if style.turn < 0:
        found: list[Placed] = [(left + down, height - spot.below - LAST, part)]
    else:
        found = [(left + across - down - LAST, spot.above + LAST, part)]
    return [*found, (0, 0, hidden(spot))] if fit.rest else found
