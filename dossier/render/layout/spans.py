"""Lines as values: what stands on them, and their measures in twips."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dossier.paper.flow import BreakKind
from dossier.paper.length import Length
from dossier.paper.style import TabStop
from dossier.render.layout.fonts import Twips
from dossier.render.layout.text import Portion, Text

TINY = 1e-6  # twips; forgives the sums of floating point


def whole(width: float) -> Twips:
    """Cut a width down to whole twips, as LibreOffice adds up the portions of a line."""
    return int(width + TINY)


@dataclass(slots=True)
class Span:
    """Tokens of one portion on a line, `x` from the line's left edge."""

    portion: Portion
    start: int
    end: int
    x: Twips
    width: Twips
    stop: TabStop | None = None


# How far from the left edge, and all that follows x and baseline of its Glyphs.
Ink = tuple[tuple[Length, tuple[Any, ...]], ...]


@dataclass(slots=True)
class Line:
    """One line: what stands on it, and its measures in twips."""

    text: Text
    start: int  # its first token
    left: Twips  # of the first span, from the edge of the text area
    room: Twips  # between the indents
    after: int  # token that opens the next line
    spans: list[Span] = field(default_factory=list)
    width: Twips = 0  # without the spaces that hang
    tab: int = -1  # last span that is a tab
    stretch: float = 0.0  # added to each space after the last tab
    ended: BreakKind | None = None
    is_last: bool = False
    height: Twips = 0  # as far as the page must hold it
    full: Twips = 0  # with the extra of its line spacing
    ascent: Twips = 0
    row: int = 0  # first token of all that stands on its height, beside drawings
    above: Twips = 0  # left empty above it, where a drawing leaves no room
    ink: Ink | None = None  # what it shows, once it was painted; empty unless it is plain


@dataclass(frozen=True, slots=True)
class Column:
    """What lines are broken for: a width, Word's mode, the default stops.

    Lines that are kept for other documents are told apart by all of it.
    """

    width: Twips
    shrinks: bool
    tab_step: Twips
