"""Turns figures at their places into the items of a page."""

from __future__ import annotations

from dossier.paper.drawing import Curve, Pen, Picture, Stroke
from dossier.paper.frame import Box, Image, Item, Line, Path, Steps
from dossier.paper.length import Length
from dossier.render.layout.figures import Figure

RECTANGLE = Curve(((0, 0), (1, 0), (1, 1), (0, 1)))


def picture_items(picture: Picture, x: Length, y: Length) -> list[Item]:
    """Draw a picture, and the line around it."""
    crop = picture.crop
    cut = (crop.left, crop.top, crop.right, crop.bottom) if crop else (0.0, 0.0, 0.0, 0.0)
    image = Image(x, y, picture.width, picture.height, picture.content, cut)
    if picture.pen is None:
        return [image]
    return [image, _path(RECTANGLE, (x, y, picture.width, picture.height), "", picture.pen)]


def stroke_item(stroke: Stroke, x: Length, y: Length) -> Line:
    """Draw a straight line."""
    start, end = (y + stroke.height, y) if stroke.rising else (y, y + stroke.height)
    return Line(x, start, x + stroke.width, end, stroke.weight, stroke.color, stroke.dash)


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
