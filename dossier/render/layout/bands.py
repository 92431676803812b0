"""Turns the headers and footers of a page into its bands, and what they leave into its body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.paper.flow import Bands, Blocks, Section
from dossier.paper.style import PageStyle
from dossier.render.layout.floats import Float, Scene, moved
from dossier.render.layout.fonts import Twips
from dossier.render.layout.paint import Sheet, paint
from dossier.render.layout.rim import Sides, rim
from dossier.render.layout.room import Frame, Room, Stack, Tools
from dossier.render.layout.stack import after


@dataclass(frozen=True, slots=True)
class Body:
    """Where the text of a page stands, in twips."""

    left: Twips
    top: Twips
    width: Twips
    height: Twips
    floats: tuple[Float, ...] = ()  # of the header, from the corner of the page


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page as its section counts it."""

    number: int
    is_first: bool


def open_page(section: Section, leaf: Leaf, tools: Tools) -> tuple[Sheet, Body]:
    """Paint header and footer; the body gives way where they are taller than the margin."""
    page = facing(section.page, leaf.number)
    sheet = Sheet(page)
    left, width = text_width(page)
    top, bottom = round(page.margins.top * 20), round((page.height - page.margins.bottom) * 20)
    header, footer = _band(section.header, leaf), _band(section.footer, leaf)
    floats: tuple[Float, ...] = ()
    if header:
        start = round(page.header * 20)
        frame, tall = _laid(header, Room(width, scene=Scene(page, left, start)), tools)
        paint(frame, left, start, sheet)
        floats = tuple(moved(one, left, start) for one in frame.floats)
        top = top if page.holds_top else max(top, start + tall)
    if footer:
        frame, tall = _laid(footer, Room(width), tools)
        end = round((page.height - page.footer) * 20)
        paint(frame, left, end - tall, sheet)
        bottom = bottom if page.holds_bottom else min(bottom, end - tall)
    sheet.settle()
    body = Body(left, top, width, max(1, bottom - top), floats)
    sheet.items += rim(page, _within(body, page, header, footer), is_first=leaf.is_first)
    return sheet, body


def _within(body: Body, page: PageStyle, header: Blocks, footer: Blocks) -> Sides:
    """Say what a border around the text goes around: its bands as well (Word's own setting)."""
    top = page.header if header else body.top / 20
    bottom = page.height - page.footer if footer else (body.top + body.height) / 20
    return body.left / 20, top, (body.left + body.width) / 20, bottom


def facing(page: PageStyle, number: int) -> PageStyle:
    """Change the side margins of an even page over, where pages face each other."""
    if not page.mirrored or number % 2:
        return page
    margins = page.margins
    return replace(page, margins=replace(margins, left=margins.right, right=margins.left))


def text_width(page: PageStyle) -> tuple[Twips, Twips]:
    """Left edge and width of the text of a page."""
    margins = page.margins
    across = page.width - margins.left - margins.right
    return round(margins.left * 20), max(1, round(across * 20))


def _band(bands: Bands, leaf: Leaf) -> Blocks:
    if leaf.is_first and bands.first is not None:
        return bands.first
    if leaf.number % 2 == 0 and bands.even is not None:
        return bands.even
    return bands.usual


def _laid(blocks: Blocks, room: Room, tools: Tools) -> tuple[Frame, Twips]:
    fit = tools.place(Stack(blocks), room, tools)
    frame = fit.frame or Frame(0)
    return frame, frame.height + after(blocks[-1])
