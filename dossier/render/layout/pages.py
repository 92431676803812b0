"""Turns sections into pages: the body between a header and a footer, page after page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.paper.flow import Bands, Blocks, Count, Flow, Section
from dossier.paper.frame import Page
from dossier.paper.style import PageStyle, SectionStart
from dossier.render.layout.floats import Scene
from dossier.render.layout.fonts import Twips
from dossier.render.layout.paint import Sheet, paint
from dossier.render.layout.remarks import found
from dossier.render.layout.room import Frame, Piece, Room, Stack, Tools
from dossier.render.layout.stack import after


@dataclass(frozen=True, slots=True)
class Body:
    """Where the text of a page stands, in twips."""

    left: Twips
    top: Twips
    width: Twips
    height: Twips


def make_pages(flow: Flow, tools: Tools) -> Iterator[Page]:
    """Lay out all sections, page after page."""
    number = 0
    made = 0
    for section in flow.sections:
        number = section.first_number - 1 if section.first_number is not None else number
        parity = {SectionStart.ODD: 1, SectionStart.EVEN: 0}.get(section.start)
        if parity is not None and (number + 1) % 2 != parity:
            number += 1
        for sheet in _section(section, number, tools):
            number += 1
            made += 1
            tools.findings += found(sheet.remarks, made)
            yield Page(sheet.style.width, sheet.style.height, sheet.all())


def _section(section: Section, number: int, tools: Tools) -> Iterator[Sheet]:
    rest: Piece | None = Stack(section.blocks)
    first = True
    while rest is not None:
        number += 1
        tools.numbers[Count.PAGE] = str(number)
        header = _band(section.header, number, first=first)
        footer = _band(section.footer, number, first=first)
        sheet = Sheet(section.page)
        body = _frame(section.page, header, footer, sheet, tools)
        scene = Scene(section.page, body.left, body.top)
        room = Room(body.width, body.height, drops_before=not first, scene=scene)
        fit = tools.place(rest, room, tools)
        if fit.frame is not None:
            paint(fit.frame, body.left, body.top, sheet)
        yield sheet
        rest, first = fit.rest, False


def _band(bands: Bands, number: int, *, first: bool) -> Blocks:
    if first and bands.first is not None:
        return bands.first
    if number % 2 == 0 and bands.even is not None:
        return bands.even
    return bands.usual


def _frame(page: PageStyle, header: Blocks, footer: Blocks, sheet: Sheet, tools: Tools) -> Body:
    """Paint header and footer; the body gives way where they are taller than the margin."""
    margins = page.margins
    left, width = round(margins.left * 20), round((page.width - margins.left - margins.right) * 20)
    top, bottom = round(margins.top * 20), round((page.height - margins.bottom) * 20)
    if header:
        start = round(page.header * 20)
        frame, tall = _laid(header, Room(width, scene=Scene(page, left, start)), tools)
        paint(frame, left, start, sheet)
        top = max(top, start + tall)
    if footer:
        frame, tall = _laid(footer, Room(width), tools)
        end = round((page.height - page.footer) * 20)
        paint(frame, left, end - tall, sheet)
        bottom = min(bottom, end - tall)
    sheet.settle()
    return Body(left, top, width, max(1, bottom - top))


def _laid(blocks: Blocks, room: Room, tools: Tools) -> tuple[Frame, Twips]:
    fit = tools.place(Stack(blocks), room, tools)
    frame = fit.frame or Frame(0)
    return frame, frame.height + after(blocks[-1])
