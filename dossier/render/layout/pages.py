"""Turns sections into pages: the body between a header and a footer, page after page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dossier.paper.flow import Flow, Section
from dossier.paper.frame import Page
from dossier.paper.style import SectionStart, VAlign
from dossier.render.layout.bands import Body, Leaf, facing, open_page, text_width
from dossier.render.layout.columns import pieces_of
from dossier.render.layout.floats import Scene, moved
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import begun, called
from dossier.render.layout.notes import marks_of, place_foot
from dossier.render.layout.numbers import Totals
from dossier.render.layout.paint import Sheet, paint
from dossier.render.layout.remarks import found
from dossier.render.layout.room import Fit, Foot, Frame, Piece, Room, Tools
from dossier.render.layout.stack import after, before

PARITY = {SectionStart.ODD: 1, SectionStart.EVEN: 0}
# LibreOffice makes a new page of a column that is asked for, too.
JOINING = frozenset({SectionStart.CONTINUOUS})


@dataclass(slots=True)
class Walk:
    """How far a document has come."""

    sections: tuple[Section, ...]
    at: int = 0
    rest: Piece | None = None
    number: int = 0  # of the last page
    is_first: bool = True  # the section begins with the next page
    counts: list[int] = field(default_factory=list)  # pages of each section
    begun: tuple[Piece, ...] = ()  # what is left of notes

    @property
    def section(self) -> Section:
        """The section that is being laid out."""
        return self.sections[min(self.at, len(self.sections) - 1)]

    @property
    def goes_on(self) -> bool:
        """Tell whether another page is needed."""
        return self.rest is not None or bool(self.begun)

    def begin(self, tools: Tools) -> None:
        """Make the blocks of the section ready."""
        following = self.sections[self.at + 1 : self.at + 2]
        ends_early = bool(following) and joins(self.section, following[0])
        self.rest = pieces_of(self.section, tools, is_balanced=ends_early)
        self.is_first = True
        self.counts.append(0)

    def go_on(self, tools: Tools) -> bool:
        """Step to the next section; tell whether it begins on the same page."""
        before = self.section
        self.at += 1
        if self.at == len(self.sections):
            self.rest = None
            return False
        self.begin(tools)
        return joins(before, self.section)


def joins(before: Section, section: Section) -> bool:
    """Tell whether a section goes on, on the page where the one before it ends."""
    size, other = before.page, section.page
    is_same = (size.width, size.height) == (other.width, other.height)
    return section.start in JOINING and is_same


def make_pages(flow: Flow, tools: Tools) -> tuple[tuple[Page, ...], Totals]:
    """Lay out all sections, page after page; count the pages of each."""
    walk = Walk(flow.sections)
    pages: list[Page] = []
    for sheet in _sheets(walk, tools):
        pages.append(Page(sheet.style.width, sheet.style.height, sheet.all(), tuple(sheet.marks)))
        tools.findings += found(sheet.remarks, len(pages))
    return tuple(pages), Totals(len(pages), tuple(walk.counts), tools.numbers.counted)


def _sheets(walk: Walk, tools: Tools) -> Iterator[Sheet]:
    if walk.sections:
        walk.begin(tools)
    while walk.goes_on:
        section = walk.section
        walk.number = _number(walk)
        tools.turn(walk.number, walk.at, section.number_format)
        leaf = Leaf(walk.number, walk.is_first)
        tools.grid = 0  # headers and footers keep to none
        sheet, body = open_page(section, leaf, tools)
        _fill(walk, body, sheet, tools)
        yield sheet


def _number(walk: Walk) -> int:
    """Say the number of the page that comes next.

    One that must be odd or even may leave a number out: neither LibreOffice nor Word prints the
    blank page that has it.
    """
    number = walk.number + 1
    if walk.is_first:
        first, start = walk.section.first_number, walk.section.start
        number = number if first is None else first
        number += start in PARITY and number % 2 != PARITY[start]
    return number


def _fill(walk: Walk, body: Body, sheet: Sheet, tools: Tools) -> None:
    """Fill the body of a page with what fits of this section, and of those that join it."""
    placed: list[tuple[Twips, Twips, Frame]] = []
    y, goes_on = 0, True
    foot = begun(body.width, walk.begun, tools) if tools.has_notes else None
    if foot and walk.section.beneath:
        foot = replace(foot, beneath=True)
    met = list(body.floats)  # what text goes around, from the corner of the page
    while goes_on and walk.rest is not None:
        tools.grid = round(walk.section.page.grid * 20)
        left, width = _across(walk.section, walk.number, body)
        scene = Scene(sheet.style, left, body.top + y)
        room = Room(
            width,
            body.height - y,
            is_top=y == 0,
            drops_before=y == 0 and not walk.is_first,
            scene=scene,
            floats=tuple(moved(one, -scene.left, -scene.top) for one in met),
            foot=foot,
        )
        fit = _around(walk.rest, room, tools)
        if fit.frame is not None:
            placed.append((left, y, fit.frame))
            met += (moved(one, scene.left, scene.top) for one in fit.frame.floats)
            y += fit.frame.height
            foot = called(foot, fit.frame.notes, tools) if foot else None
            walk.counts[walk.at] += 1
            walk.is_first = False
        walk.rest = fit.rest
        ended = walk.section
        goes_on = fit.rest is None and walk.go_on(tools)
        y += _gap(ended, walk.section) if goes_on else 0
    down = _down(sheet.style.valign, body.height - y)
    for left, top, frame in placed:
        paint(frame, left, body.top + down + top, sheet)
    walk.begun = _paint_foot(foot, body, y, sheet, tools) if foot else ()


def _gap(ended: Section, section: Section) -> Twips:
    """Space below a section beyond that which the next one asks for above itself."""
    below = after(ended.blocks[-1]) if ended.blocks else 0
    return max(0, below - (before(section.blocks[0]) if section.blocks else 0))


def _paint_foot(
    foot: Foot, body: Body, used: Twips, sheet: Sheet, tools: Tools
) -> tuple[Piece, ...]:
    """Paint the notes at the foot of a page; hand back what the next page must take."""
    if not (foot.notes or foot.begun):
        return ()
    tools.numbers.note(marks_of(foot))
    frame, rest = place_foot(foot, body.height - used, tools, must=not used)
    top = used if foot.beneath else body.height - frame.height
    paint(frame, body.left, body.top + top, sheet)
    return rest


def _around(piece: Piece, room: Room, tools: Tools) -> Fit:
    """Place a body; once more where a drawing stands at a fixed place above its paragraph.

    Where that sends the paragraph off the page, it goes with its drawing (LibreOffice).
    """
    fit = tools.place(piece, replace(room, lifts=True), tools)
    early = tuple(one for one in fit.frame.floats if one.is_early) if fit.frame else ()
    if not early:
        return fit
    again = tools.place(piece, replace(room, lifts=True, floats=room.floats + early), tools)
    is_there = again.frame is not None and set(early) <= set(again.frame.floats)
    return again if is_there else tools.place(piece, room, tools)


def _across(section: Section, number: int, body: Body) -> tuple[Twips, Twips]:
    """Left edge and width of the text of a section; its own also where it joins another (Word)."""
    left, width = text_width(facing(section.page, number))
    return (body.left, body.width) if width == body.width else (left, width)


def _down(valign: VAlign, free: Twips) -> Twips:
    """How far the text of a page moves down (ISO 29500-1 §17.6.23; LibreOffice keeps it up)."""
    return {VAlign.TOP: 0, VAlign.CENTER: max(0, free) // 2, VAlign.BOTTOM: max(0, free)}[valign]
