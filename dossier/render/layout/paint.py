"""Turns frames in twips into the items of a page in points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dossier.paper.flow import Picture, Pin, Remark, Side, Stroke
from dossier.paper.frame import Box, Glyphs, Image, Item
from dossier.paper.frame import Line as Drawn
from dossier.paper.length import Length
from dossier.paper.style import PageStyle
from dossier.render.layout.fonts import Font, Twips
from dossier.render.layout.line import Line, Span
from dossier.render.layout.para import Fill, Hung, Ruled
from dossier.render.layout.room import Frame
from dossier.render.layout.strokes import struck, underlined


@dataclass(slots=True)
class Sheet:
    """A page that is being painted."""

    style: PageStyle
    items: list[Item] = field(default_factory=list)
    back: list[Item] = field(default_factory=list)  # what lies behind the text
    remarks: list[Remark] = field(default_factory=list)  # what this page lacks


def paint(part: object, x: Twips, y: Twips, sheet: Sheet) -> None:
    """Paint a placed thing and what it holds."""
    PAINTERS[type(part)](part, x, y, sheet)


def _frame(frame: Frame, x: Twips, y: Twips, sheet: Sheet) -> None:
    for dx, dy, part in frame.parts:
        PAINTERS[type(part)](part, x + dx, y + dy, sheet)


def _line(line: Line, x: Twips, y: Twips, sheet: Sheet) -> None:
    at, baseline = x / 20, (y + line.ascent) / 20
    stretch = line.stretch / 20
    for index, span in enumerate(line.spans):
        added = stretch if index > line.tab else 0.0
        at += _span(line, span, (at, baseline, added), sheet)


def _span(line: Line, span: Span, place: tuple[Length, Length, Length], sheet: Sheet) -> Length:
    """Paint one look of a line; return how far it reached."""
    x, baseline, added = place
    font, thing = span.portion.font, span.portion.fixed
    if isinstance(thing, Picture):
        top = baseline - thing.height
        sheet.items.append(Image(x, top, thing.width, thing.height, thing.content))
        return span.width / 20
    text = "".join(line.text.tokens[span.start : span.end])
    width = span.width / 20 + (added * text.count(" ") if added else 0.0)
    if thing is not None:
        text = _leader(span, font)
    if text:
        _letters(text, font, Place(x, baseline, width, added), sheet)
    _decorate(font, Place(x, baseline, width, added), sheet)
    return width


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of text stands."""

    x: Length
    baseline: Length
    width: Length
    added: Length  # to each space


def _letters(text: str, font: Font, place: Place, sheet: Sheet) -> None:
    """Set letters; those that another face draws become a stretch of their own."""
    style, parts = font.style, font.parts(text)
    x, baseline, width = place.x, place.baseline - font.rise / 20, place.width
    for part, face in parts:
        if len(parts) > 1:
            width = font.advance(part, face) + place.added * part.count(" ")
        sheet.items.append(
            Glyphs(x, baseline, part, face, font.size, width, place.added, style.color)
        )
        x += width


def _leader(span: Span, font: Font) -> str:
    """Fill the gap of a tab."""
    if span.stop is None or not span.stop.leader:
        return ""
    leader = span.stop.leader
    count = int(span.width // max(1, int(font.widths[leader])))
    return leader * (count + (leader == "_"))  # one more, so that no gap is left in a line


def _decorate(font: Font, place: Place, sheet: Sheet) -> None:
    style = font.style
    if style.highlight:
        top = place.baseline - font.above / 20
        sheet.back.append(Box(place.x, top, place.width, font.height / 20, style.highlight))
    if style.underline:
        sheet.items += underlined(style, place.x, place.baseline, place.width)
    if style.strike:
        baseline = place.baseline - font.rise / 20
        sheet.items.append(struck(style, font.size, (place.x, baseline), place.width))


def _fill(fill: Fill, x: Twips, y: Twips, sheet: Sheet) -> None:
    sheet.back.append(Box(x / 20, y / 20, fill.width / 20, fill.height / 20, fill.color))


def _ruled(ruled: Ruled, x: Twips, y: Twips, sheet: Sheet) -> None:
    edge = ruled.edge
    ends = (x / 20, y / 20, (x + ruled.across) / 20, (y + ruled.down) / 20)
    if not edge.double:
        sheet.items.append(Drawn(*ends, edge.width, edge.color))
        return
    for side in (-edge.width, edge.width):
        dx, dy = (0.0, side) if ruled.across else (side, 0.0)
        x1, y1, x2, y2 = ends
        sheet.items.append(Drawn(x1 + dx, y1 + dy, x2 + dx, y2 + dy, edge.width, edge.color))


def _hung(hung: Hung, x: Twips, y: Twips, sheet: Sheet) -> None:
    anchored, page = hung.anchored, sheet.style
    content = anchored.content
    across = _across(page, x / 20, hung.width / 20)
    left = _pinned(anchored.across, across[anchored.across.side], content.width)
    top = _pinned(anchored.down, _down(page, y / 20)[anchored.down.side], content.height)
    if isinstance(content, Picture):
        sheet.items.append(Image(left, top, content.width, content.height, content.content))
    else:
        sheet.items.append(_stroke(content, left, top))


def _stroke(stroke: Stroke, x: Length, y: Length) -> Drawn:
    start, end = (y + stroke.height, y) if stroke.rising else (y, y + stroke.height)
    return Drawn(x, start, x + stroke.width, end, stroke.weight, stroke.color, stroke.dash)


def _across(page: PageStyle, x: Length, width: Length) -> dict[Side, tuple[Length, Length]]:
    margins = page.margins
    return {
        Side.PAGE: (0.0, page.width),
        Side.MARGIN: (margins.left, page.width - margins.left - margins.right),
        Side.COLUMN: (x, width),
    }


def _down(page: PageStyle, y: Length) -> dict[Side, tuple[Length, Length]]:
    margins = page.margins
    return {
        Side.PAGE: (0.0, page.height),
        Side.MARGIN: (margins.top, page.height - margins.top - margins.bottom),
        Side.COLUMN: (y, 0.0),
    }


def _pinned(pin: Pin, side: tuple[Length, Length], size: Length) -> Length:
    start, length = side
    if pin.align == "center":
        return start + (length - size) / 2
    if pin.align in {"right", "bottom", "outside"}:
        return start + length - size
    return start + (0.0 if pin.align else pin.offset)


def _remark(remark: Remark, _x: Twips, _y: Twips, sheet: Sheet) -> None:
    sheet.remarks.append(remark)


Painter = Callable[[Any, Twips, Twips, Sheet], None]

PAINTERS: dict[type, Painter] = {
    Frame: _frame,
    Line: _line,
    Fill: _fill,
    Ruled: _ruled,
    Hung: _hung,
    Remark: _remark,
}
