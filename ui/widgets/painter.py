"""Paints finished pages on the screen: the PDF is drawn from the same ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Path, Turned
from ui.widgets.grid import Grid
from ui.widgets.letters import EM, Letters

BENT = 6  # numbers of a step that is a curve
MITER = 5.0  # how far corners reach, in widths of the pen: ten in the measure of PDF
PICTURES = 16  # remembered at the size they are painted in
SMOOTH = Qt.TransformationMode.SmoothTransformation
STRETCHED = Qt.AspectRatioMode.IgnoreAspectRatio


class PagePainter:
    """Paints items in points onto a painter that was moved and scaled.

    What is level or upright falls on whole pixels, so that it is crisp at every scale.
    """

    def __init__(self, painter: QPainter, letters: Letters) -> None:
        self._painter = painter
        self._letters = letters
        self._grid = Grid(painter.deviceTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def paint(self, items: Iterable[Item]) -> None:
        """Paint items in their order."""
        for item in items:
            PAINTERS[type(item)](self, item)

    def glyphs(self, item: Glyphs) -> None:
        """Fill the outline of every letter."""
        if item.size <= 0:
            return
        shape = self._letters.shape(item)
        painter, color, factor = self._painter, _color(item.color), item.size / EM
        painter.save()
        painter.translate(item.x, self._grid.level(item.baseline))
        painter.scale(factor * item.scale, factor)
        added, spread = item.space / factor / item.scale, item.spread / factor / item.scale
        skip = 0.0
        for sign, outline, advance in zip(shape.text, shape.outlines, shape.advances, strict=True):
            if sign == " ":
                skip += advance + spread + added
                continue
            if skip:
                painter.translate(skip, 0.0)
            painter.fillPath(outline, color)
            skip = advance + spread
        painter.restore()

    def line(self, item: Line) -> None:
        """Draw a stroke, never thinner than a pixel."""
        width = self._grid.weight(item.width)
        self._painter.setPen(_pen(item, width))
        self._painter.drawLine(self._grid.stroke(item, width))

    def path(self, item: Path) -> None:
        """Fill and stroke an outline."""
        none = Qt.PenStyle.NoPen
        pen = _pen(item, max(item.width, self._grid.pixel)) if item.width else none
        self._painter.setPen(pen)
        self._painter.setBrush(_color(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
        self._painter.drawPath(_outline(item))

    def box(self, item: Box) -> None:
        """Fill a rectangle."""
        place = QRectF(item.x, item.y, item.width, item.height)
        self._painter.fillRect(self._grid.square(place), _color(item.color))

    def turned(self, item: Turned) -> None:
        """Paint a turned sheet; nothing on it is level, so it does without the grid."""
        self._painter.save()
        self._painter.translate(item.x, item.y)
        self._painter.rotate(item.degrees)
        PagePainter(self._painter, self._letters).paint(item.items)
        self._painter.restore()

    def clipped(self, item: Clipped) -> None:
        """Paint within a rectangle."""
        place = QRectF(item.x, item.y, item.width, item.height)
        self._painter.save()
        self._painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        self.paint(item.items)
        self._painter.restore()

    def image(self, item: Image) -> None:
        """Draw a picture; a large one is made small with all its pixels, not with some of them."""
        place = self._grid.square(QRectF(item.x, item.y, item.width, item.height))
        self._painter.drawImage(place, _picture(item.content, item.crop, self._grid.size(place)))


def _outline(item: Path) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, step in enumerate(item.steps):
        if number == 0:
            path.moveTo(*step)
        elif len(step) == BENT:
            path.cubicTo(*step)
        else:
            path.lineTo(*step)
    if item.is_closed:
        path.closeSubpath()
    return path


def _pen(item: Line | Path, width: float) -> QPen:
    pen = QPen(_color(item.color), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setMiterLimit(MITER)
    if any(item.dash):
        pen.setDashPattern([part / width for part in item.dash * 2])  # Qt wants an even number
    return pen


@lru_cache(maxsize=256)
def _color(color: str) -> QColor:
    return QColor(f"#{color}")


@lru_cache(maxsize=PICTURES)
def _picture(content: bytes, crop: tuple[float, ...], size: QSize) -> QImage:
    picture = _cropped(QImage.fromData(content), crop)
    if picture.width() > size.width() > 0 and picture.height() > size.height() > 0:
        return picture.scaled(size, STRETCHED, SMOOTH)
    return picture


def _cropped(picture: QImage, crop: tuple[float, ...]) -> QImage:
    if not any(crop):
        return picture
    left, top, right, bottom = crop
    wide, high = picture.width(), picture.height()
    size = ((1 - left - right) * wide, (1 - top - bottom) * high)
    return picture.copy(round(left * wide), round(top * high), *map(round, size))


PAINTERS: dict[type, Callable[[PagePainter, Any], None]] = {
    Glyphs: PagePainter.glyphs,
    Line: PagePainter.line,
    Box: PagePainter.box,
    Image: PagePainter.image,
    Path: PagePainter.path,
    Turned: PagePainter.turned,
    Clipped: PagePainter.clipped,
}
