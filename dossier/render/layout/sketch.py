"""Turns figures at their places into the items of a page."""

from __future__ import annotations

from math import hypot

from dossier.paper.drawing import Curve, Pen, Picture, Stroke
from dossier.paper.frame import Box, Image, Item, Line, Path, Steps
from dossier.paper.length import Length
from dossier.render.layout.figures import Figure

HEAD, THIN = 3.0, 2.0  # widths of its line; points that a thin line counts as
RECTANGLE = Curve(((0, 0), (1, 0), (1, 1), (0, 1)))


def picture_items(picture: Picture, x: Length, y: Length) -> list[Item]:
    """Draw a picture, and the line around it."""
    crop = picture.crop
    cut = (crop.left, crop.top, crop.right, crop.bottom) if crop else (0.0, 0.0, 0.0, 0.0)
    image = Image(x, y, picture.width, picture.height, picture.content, cut)
    if picture.pen is None:
        return [image]
    return [image, _path(RECTANGLE, (x, y, picture.width, picture.height), "", picture.pen)]


def stroke_items(stroke: Stroke, x: Length, y: Length) -> list[Item]:
    """Draw a straight line and its arrow heads."""
    first, last = (y + stroke.height, y) if stroke.rising else (y, y + stroke.height)
    start, end = (x, first), (x + stroke.width, last)
    line = Line(*start, *end, stroke.weight, stroke.color, stroke.dash)
    ends = ((start, end), (end, start))
    heads = (_head(stroke, *pair) for pair, is_on in zip(ends, stroke.tips, strict=True) if is_on)
    return [line, *heads]


def _head(stroke: Stroke, tip: tuple[Length, Length], tail: tuple[Length, Length]) -> Path:
    """Draw an arrow head of Word's middle size: three times as long and wide as the line."""
    (x, y), long = tip, HEAD * max(stroke.weight, THIN)
    away = hypot(tail[0] - x, tail[1] - y) or 1.0
    dx, dy = (tail[0] - x) / away * long, (tail[1] - y) / away * long
    steps = ((x, y), (x + dx - dy / 2, y + dy + dx / 2), (x + dx + dy / 2, y + dy - dx / 2))
    return Path(steps, stroke.color)


def shape_items(figure: Figure, x: Length, y: Length) -> list[Item]:
    """Draw a shape: filled, then outlined."""
    shape, place = figure.shape, (x, y, figure.width, figure.height)
    if not shape.outline and shape.pen is None:
        return [Box(*place, shape.fill)] if shape.fill else []
    curves = shape.outline or (RECTANGLE,)
    if not shape.fill and shape.pen is None:
        return []
    return [
        _path(curve, place, shape.fill if curve.is_closed else "", shape.pen) for curve in curves
    ]


def _path(
    curve: Curve, place: tuple[Length, Length, Length, Length], fill: str, pen: Pen | None
) -> Path:
    x, y, width, height = place
    steps: Steps = tuple(
        tuple(
            (y + value * height) if index % 2 else (x + value * width)
            for index, value in enumerate(step)
        )
        for step in curve.steps
    )
    if pen is None:
        return Path(steps, fill, is_closed=curve.is_closed)
    return Path(steps, fill, pen.width, pen.color, pen.dash, curve.is_closed)
