"""Turns a paragraph, or what is left of one, into the lines that its room makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.paper.flow import Para
from dossier.render.layout.beside import Beside
from dossier.render.layout.floats import Float, reaching
from dossier.render.layout.hang import Part, hang, place_floats
from dossier.render.layout.room import ParaRest, Room, Tools
from dossier.render.layout.spans import Line


@dataclass(frozen=True, slots=True)
class Broken:
    """The lines of a paragraph, those of rooms before included."""

    para: Para
    lines: list[Line]
    is_odd: bool = False  # lines differ from those that a plain room makes
    floats: tuple[Float, ...] = ()  # of its own
    parts: Sequence[Part] = ()  # the drawings that hang on it
    overflows: bool = False  # one of them is too high for what is left of the page

    def rest(self, end: int) -> ParaRest:
        """Leave the lines from one on to the next room."""
        return ParaRest(self.para, end, tuple(self.lines[:end]) if self.is_odd else ())

    def following(self, end: int, room: Room, tools: Tools) -> int:
        """Count the lines that are left from one on, where nothing stands beside them any more."""
        if not self.is_odd:
            return len(self.lines) - end
        return len(_beside(self.para, room, tools, (), self.lines[:end])) - end


def broken_lines(piece: Para | ParaRest, room: Room, tools: Tools) -> Broken:
    """Break a paragraph: once for all rooms of a width, or anew beside what stands in the way."""
    if isinstance(piece, ParaRest):
        floats = reaching(room.floats, room.used) if room.floats else []
        if not floats and not piece.lines:
            return Broken(piece.para, tools.lines(piece.para, room.width))
        return Broken(
            piece.para, _beside(piece.para, room, tools, floats, piece.lines), is_odd=True
        )
    if not piece.anchored and not room.floats:
        return Broken(piece, tools.lines(piece, room.width))
    return _hanging(piece, room, tools)


def _hanging(para: Para, room: Room, tools: Tools) -> Broken:
    lines: list[Line] = tools.lines(para, room.width)
    own = place_floats(para, room, tools, lines)
    floats = reaching((*room.floats, *own.floats), room.used)
    if floats:
        lines = _beside(para, room, tools, floats, ())
    parts = own.parts + hang(para, room, tools, lines)
    return Broken(para, lines, bool(floats), tuple(own.floats), parts, own.overflows)


def _beside(
    para: Para, room: Room, tools: Tools, floats: Sequence[Float], before: Sequence[Line]
) -> list[Line]:
    breaker = tools.breaker(para, room.width, before[0].text if before else None)
    rows = Beside(breaker, para, tools.fonts, floats, room.used, room.lead, [])
    return [*before, *rows.lines(before)]
