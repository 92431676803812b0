"""Moves things onto whole pixels, so that what is level or upright is crisp at every scale."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QTransform

from dossier.paper.frame import Line

FINE = 3.0  # pixels a point: 216 dpi


class Grid:
    """The pixels beneath a painter; where they are fine, as on paper, things stand between them."""

    def __init__(self, device: QTransform) -> None:
        self._device = device
        self.pixel = 1 / (device.m11() or abs(device.m12()) or 1.0)  # points
        self._holds = not device.isRotating() and device.m11() < FINE

    def level(self, y: float) -> float:
        """Move a height to the next edge of a pixel."""
        if not self._holds:
            return y
        return (round(y * self._device.m22() + self._device.dy()) - self._device.dy()) * self.pixel

    def upright(self, x: float) -> float:
        """Move a place across to the next edge of a pixel."""
        if not self._holds:
            return x
        return (round(x * self._device.m11() + self._device.dx()) - self._device.dx()) * self.pixel

    def weight(self, width: float) -> float:
        """Round the width of a stroke to whole pixels, at least to one."""
        whole = round(width / self.pixel) * self.pixel if self._holds else width
        return max(whole, self.pixel)

    def stroke(self, item: Line, width: float) -> QLineF:
        """Move a level or upright stroke so that its edges are edges of pixels."""
        x1, y1, x2, y2 = item.x1, item.y1, item.x2, item.y2
        if y1 == y2:
            y1 = y2 = self.level(y1 - width / 2) + width / 2
        elif x1 == x2:
            x1 = x2 = self.upright(x1 - width / 2) + width / 2
        return QLineF(x1, y1, x2, y2)

    def square(self, place: QRectF) -> QRectF:
        """Move the sides of a rectangle to edges of pixels; it keeps at least one pixel."""
        left, top = self.upright(place.left()), self.level(place.top())
        right = max(self.upright(place.right()), left + self.pixel)
        bottom = max(self.level(place.bottom()), top + self.pixel)
        return QRectF(left, top, right - left, bottom - top)

    def size(self, place: QRectF) -> QSize:
        """Count the pixels of a rectangle."""
        return (place.size() / self.pixel).toSize()
