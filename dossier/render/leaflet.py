"""Sets plain lines on one A4 page, for what is printed once and put into a drawer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.paper.length import mm
from dossier.render.layout.metrics import Metrics

_WIDTH, _HEIGHT, _EDGE = 210.0, 297.0, 20.0  # millimetres
_LEFT = 30.0
_PITCH = 1.35  # of the size, from line to line


@dataclass(frozen=True, slots=True)
class Saying:
    """One paragraph of it."""

    text: str
    size: float = 13.0  # points
    is_bold: bool = False
    before: float = 4.0  # points of room above it


def leaflet(sayings: Iterable[Saying], metrics: Metrics) -> Page:
    """Set the paragraphs one below the other; what does not fit on the page is not drawn."""
    drawn: list[Glyphs] = []
    at, room = mm(_EDGE), mm(_WIDTH - _LEFT - _EDGE)
    for saying in sayings:
        face = Face(bold=saying.is_bold)
        at += saying.before
        for line in _broken(saying, face, room, metrics):
            at += saying.size * _PITCH
            wide = metrics.advance(line, face, saying.size)
            drawn.append(Glyphs(mm(_LEFT), at, line, face, saying.size, wide))
    low = mm(_HEIGHT - _EDGE)
    return Page(mm(_WIDTH), mm(_HEIGHT), tuple(one for one in drawn if one.baseline <= low))


def _broken(saying: Saying, face: Face, room: float, metrics: Metrics) -> Iterator[str]:
    """Break a paragraph into lines; a word wider than the page, as a path is, breaks anywhere."""
    line = ""
    for word in saying.text.split():
        tried = f"{line} {word}".strip()
        if line and metrics.advance(tried, face, saying.size) > room:
            yield line
            tried = word
        while metrics.advance(tried, face, saying.size) > room:
            cut = _fitting(tried, face, saying.size, room, metrics)
            yield tried[:cut]
            tried = tried[cut:]
        line = tried
    yield line


def _fitting(text: str, face: Face, size: float, room: float, metrics: Metrics) -> int:
    fits = (n for n in range(len(text), 1, -1) if metrics.advance(text[:n], face, size) <= room)
    return next(fits, 1)
