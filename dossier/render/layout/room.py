"""What every piece is placed into, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from dossier.model.finding import Finding
from dossier.paper.flow import BreakKind, Count, Counter, Note, Para, Shape, Table
from dossier.paper.style import Columns
from dossier.render.layout.floats import Float, Scene
from dossier.render.layout.fonts import Fonts, Twips
from dossier.render.layout.grid import Spot
from dossier.render.layout.kept import Kept, Lines
from dossier.render.layout.line import Breaker
from dossier.render.layout.numbers import Numbers
from dossier.render.layout.shape import shape
from dossier.render.layout.spans import Column, Line
from dossier.render.layout.text import Text, measure

FEWEST = 2  # lines of a paragraph that may stand alone at the end or the top of a page
AT_HAND = 100  # paragraphs whose lines are held: a page or two; more would only be in the way
ENDLESS: Twips = 10**9  # height of a room that is not a page


@dataclass(frozen=True, slots=True)
class Room:
    """A space for one piece; at its top nothing can be won by waiting for the next room."""

    width: Twips
    height: Twips = ENDLESS
    is_top: bool = True
    drops_before: bool = False  # space before is lost at the top of a page that came by itself
    is_cell: bool = False
    is_loose: bool = False  # in a row that may split, lines are not kept together
    is_clipped: bool = False  # lines show as far as they begin in the room
    tail: Twips = 0  # height that the very last line needs below itself
    is_head: bool = False  # its first line opens a cell and stands there without a tail
    is_end: bool = False  # it ends a cell: its first line, too, stands only with a tail
    used: Twips = 0  # how far below the top of the whole space it begins
    lead: Twips = 0  # space above the piece that it asked for, where drawings hang on it
    scene: Scene | None = None  # where the whole space stands on its page
    lifts: bool = False  # a drawing that does not fit stands higher, where text before goes round
    floats: tuple[Float, ...] = ()  # drawings in the whole space that text goes around
    foot: Foot | None = None  # notes take of its height (None: the document has none)

    def below(self, used: Twips, *, is_first: bool, tail: Twips) -> Room:
        """Say what is left of it for the next piece (`replace` does the same, far more slowly)."""
        if is_first and not used and (tail, 0) == (self.tail, self.lead):
            return self
        return Room(
            self.width,
            self.height - used,
            self.is_top and is_first,
            self.drops_before,
            self.is_cell,
            self.is_loose,
            self.is_clipped,
            tail,
            used=self.used + used,
            scene=self.scene,
            lifts=self.lifts,
            floats=self.floats,
            foot=self.foot,
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """Placed things, each from the left top corner of the frame."""

    height: Twips
    parts: tuple[tuple[Twips, Twips, object], ...] = ()
    floats: tuple[Float, ...] = ()  # that were placed with it
    notes: tuple[Note, ...] = ()  # that its lines call for


@dataclass(frozen=True, slots=True)
class Window:
    """A frame of which only so much shows, from a corner beside its own."""

    frame: Frame
    x: Twips
    y: Twips
    width: Twips
    height: Twips


@dataclass(frozen=True, slots=True)
class ParaRest:
    """A paragraph from one of its lines on."""

    para: Para
    start: int
    lines: tuple[Line, ...] = ()  # those before it, where they were broken beside a drawing


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other: a body, a cell, a header."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a cell of a table shall hold, in so much height."""

    spot: Spot
    stack: Stack
    height: Twips = ENDLESS
    is_cut: bool = False  # what does not fit goes on elsewhere
    is_clipped: bool = False  # what does not fit is hidden


@dataclass(frozen=True, slots=True)
class TableRest:
    """A table from one of its rows on."""

    table: Table
    start: int
    left: tuple[Part, ...] | None = None  # of that row, where it was cut
    carried: tuple[Part, ...] = ()  # merged cells that reach down from rows above
    height: Twips = 0  # that the cut row still asks for


@dataclass(frozen=True, slots=True)
class Divider:
    """The short line between text and notes."""

    height: Twips


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes at the foot of a page, or of a column."""

    width: Twips
    begun: tuple[Piece, ...] = ()  # what is left of notes of the page before
    passes: bool = False  # what does not fit may stand at the foot of the next column
    beneath: bool = False  # it stands right below the text
    notes: tuple[Note, ...] = ()
    height: Twips = 0  # of all of it
    least: Twips = 0  # of it with no more than the beginning of the last note


@dataclass(frozen=True, slots=True)
class Columned:
    """Blocks that run through columns side by side."""

    stack: Piece
    columns: Columns
    is_balanced: bool = False  # text goes on below, so that all shall end at one height
    has_feet: bool = False  # each column has the notes that its own text calls for
    begun: tuple[Piece, ...] = ()  # what is left of notes, then


Piece = Para | ParaRest | Table | TableRest | Stack | Columned | Divider


@dataclass(frozen=True, slots=True)
class Fit:
    """What was placed (None: nothing fits) and what is left."""

    frame: Frame | None
    rest: Piece | None = None
    ended: BreakKind | None = None  # by a break that was asked for


NOTHING = Fit(None)


def _as_it_is(drawing: Any, tools: Tools) -> Any:
    del tools
    return drawing


@dataclass(slots=True)
class Tools:
    """What the pieces share while one document is laid out."""

    fonts: Fonts
    place: Callable[[Piece, Room, Tools], Fit]
    shrinks: bool
    tab_step: Twips
    numbers: Numbers
    kept: Kept = field(default_factory=Kept)
    lay_out: Callable[[Any, Tools], Any] = _as_it_is
    divider: Twips = 0  # height of the space between text and notes
    has_notes: bool = False
    asked: set[Count] = field(default_factory=set)  # counters that were shown
    grid: Twips = 0  # height of the lines that text of the body keeps to
    fleeting: int = 0  # paragraphs that were broken for one page only
    findings: list[Finding] = field(default_factory=list)
    tables: dict[tuple[int, Twips], Any] = field(default_factory=dict)  # measured ones
    _lines: dict[tuple[int, Twips], Lines] = field(default_factory=dict)

    def turn(self, page: int, section: int, kind: str) -> None:
        """Begin a page of this number, in a section that numbers its pages in this format."""
        self.numbers.page, self.numbers.section, self.numbers.format = page, section, kind

    def lines(self, para: Para, width: Twips) -> Lines:
        """Break a paragraph into lines; once, unless it shows a number of the page."""
        key = (id(para), width)
        found = None if self.grid else self.kept.find(key)
        if found is None:
            found = self._lines.get(key)
        if found is None:
            found = self._broken(para, width)
            counters = {i.count for i in para.inlines if isinstance(i, Counter)}
            self.asked |= counters
            if counters:
                self.fleeting += 1
            else:
                if len(self._lines) >= AT_HAND:
                    self._lines.clear()
                self._lines[key] = found
        return found

    def _broken(self, para: Para, width: Twips) -> Lines:
        found = Lines(self.breaker(para, width).lines())
        shape(found, para, self.fonts, self.grid)
        if not self.grid:
            self.kept.keep(para, width, found)
        return found

    def _column(self, width: Twips) -> Column:
        return Column(width, self.shrinks, self.tab_step)

    def breaker(self, para: Para, width: Twips, text: Text | None = None) -> Breaker:
        """Make ready to break a paragraph, or to go on with one that is measured already."""
        if text is None:
            text = measure(para, self.fonts, self.numbers)
            for portion in text.drawings:
                thing = self.lay_out(portion.fixed, self)
                if isinstance(portion.fixed, Shape) and not thing.width:  # a rule across the column
                    style = para.style
                    thing = replace(thing, width=width / 20 - style.left - style.right)
                    text.widen(portion.start, thing.width * 20)
                portion.fixed = thing
        return Breaker(text, para.style, self._column(width))
