"""Turns drawings into figures: sizes are settled, the text that they hold is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.paper.drawing import Picture, Stroke
from dossier.paper.flow import Anchored, Drawing, Group, Remark, Shape
from dossier.paper.length import Length
from dossier.paper.style import PageStyle, VAlign
from dossier.render.layout.floats import shared
from dossier.render.layout.fonts import Twips
from dossier.render.layout.remarks import beginning
from dossier.render.layout.room import ENDLESS, Frame, Room, Stack, Tools
from dossier.render.layout.spans import Line
from dossier.render.layout.stack import after


@dataclass(frozen=True, slots=True)
class Figure:
    """A shape with its text, from its left top corner."""

    shape: Shape
    width: Length
    height: Length
    text: Frame | None = None
    dx: Twips = 0  # where the text begins
    dy: Twips = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of figures, each at its place in points."""

    width: Length
    height: Length
    members: tuple[tuple[Length, Length, Laid], ...]


ROUNDED = 2  # twips that are lost where widths are cut down to whole ones

Laid = Picture | Stroke | Figure | Cluster


def lay_out(drawing: Drawing, tools: Tools) -> Laid:
    """Settle a drawing."""
    if isinstance(drawing, Shape):
        return _figure(drawing, tools)
    if isinstance(drawing, Group):
        members = ((child.x, child.y, lay_out(child.drawing, tools)) for child in drawing.children)
        return Cluster(drawing.width, drawing.height, tuple(members))
    return drawing


def sized(anchored: Anchored, page: PageStyle) -> Drawing:
    """Give a drawing the size that it has on a page."""
    drawing = anchored.content
    if anchored.width is None and anchored.height is None:
        return drawing
    width = shared(anchored.width, page, is_width=True, own=drawing.width)
    height = shared(anchored.height, page, is_width=False, own=drawing.height)
    return replace(drawing, width=width, height=height)


def _figure(shape: Shape, tools: Tools) -> Figure:
    if not shape.blocks:
        return Figure(shape, shape.width, shape.height)
    insets = shape.insets
    across = round((shape.width - insets.left - insets.right) * 20)
    above, below = round(insets.top * 20), round(insets.bottom * 20)
    if shape.width <= 0:
        across = _natural(shape, tools)
    text = _text(shape, max(1, across), max(1, round(shape.height * 20) - above - below), tools)
    tall = text.height + after(shape.blocks[-1])
    height = (above + tall + below) / 20 if shape.grows else shape.height
    down = above + _down(shape.valign, round(height * 20) - above - below - tall)
    width = shape.width or across / 20
    return Figure(shape, width, height, text, round(insets.left * 20), down)


def _natural(shape: Shape, tools: Tools) -> Twips:
    """Measure how wide the longest line of a text is that nothing breaks."""
    frame = tools.place(Stack(shape.blocks), Room(ENDLESS, is_cell=True), tools).frame or Frame(0)
    return max((line.width for line in _lines(frame)), default=0) + ROUNDED


def _lines(frame: Frame) -> Iterator[Line]:
    for _, _, part in frame.parts:
        if isinstance(part, Frame):
            yield from _lines(part)
        elif isinstance(part, Line):
            yield part


def _text(shape: Shape, width: Twips, height: Twips, tools: Tools) -> Frame:
    """Lay out the text of a shape; lines that begin below a fixed height are hidden."""
    room = Room(width, is_cell=True)
    if not shape.grows:
        room = Room(width, height, is_cell=True, is_loose=True, is_clipped=True)
    fit = tools.place(Stack(shape.blocks), room, tools)
    frame = fit.frame or Frame(0)
    if fit.rest is None:
        return frame
    hidden = Remark("render.box_clipped", "text_box", quote=beginning(shape.blocks))
    return replace(frame, parts=(*frame.parts, (0, 0, hidden)))


def _down(valign: VAlign, spare: Twips) -> Twips:
    if spare <= 0:
        return 0
    return {VAlign.TOP: 0, VAlign.CENTER: spare // 2, VAlign.BOTTOM: spare}[valign]
