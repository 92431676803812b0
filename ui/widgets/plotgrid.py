"""Finds where the parts of a plot lie."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.theme.tokens import SPACE
from ui.widgets.plotdata import Axis, Chart, Shape, axis, number

ROW, GAP = 16.0, 10.0  # of a lying bar, and between two labels
WIDEST = 44.0  # of an upright bar
LABELS = 0.42  # of the width, for labels beside lying bars
FILLED = 0.7  # of the room of a label, by its bars


@dataclass(frozen=True, slots=True)
class Grid:
    """Where things lie; device-independent pixels."""

    area: QRectF
    axis: Axis
    count: int
    is_lying: bool

    def slot(self, index: int) -> QRectF:
        """Give the stretch that belongs to a label."""
        share = self.breadth
        if self.is_lying:
            return QRectF(
                self.area.left(), self.area.top() + index * share, self.area.width(), share
            )
        return QRectF(self.area.left() + index * share, self.area.top(), share, self.area.height())

    @property
    def breadth(self) -> float:
        """How much room each label has."""
        return (self.area.height() if self.is_lying else self.area.width()) / max(self.count, 1)

    def along(self, value: float) -> float:
        """Give the place of a value: across when bars lie, else down."""
        share = self.axis.share(value)
        if self.is_lying:
            return self.area.left() + share * self.area.width()
        return self.area.bottom() - share * self.area.height()

    def at(self, place: QPointF) -> int:
        """Tell which label a place belongs to; -1 for none."""
        far = place.y() - self.area.top() if self.is_lying else place.x() - self.area.left()
        index = int(far // self.breadth) if self.breadth > 0 else -1
        return index if 0 <= index < self.count else -1

    def bar(self, index: int, order: int, many: int, value: float) -> QRectF:
        """Give the bar of one of many series under a label."""
        slot, thick = self.slot(index), self._thickness(many)
        zero, end = self.along(0.0), self.along(value)
        shift = (order - many / 2) * thick
        if self.is_lying:
            top = slot.center().y() + shift
            return QRectF(min(zero, end), top, abs(end - zero), thick - 1)
        left = slot.center().x() + shift
        return QRectF(left, min(zero, end), thick - 1, abs(end - zero))

    def _thickness(self, many: int) -> float:
        return min(ROW if self.is_lying else WIDEST, self.breadth * FILLED / max(many, 1))


def height(chart: Chart, metrics: QFontMetricsF) -> float:
    """Tell how high a plot of lying bars wants to be; others take what they get."""
    if chart.shape is not Shape.ROWS:
        return 12 * metrics.lineSpacing()
    each = max(ROW * len(chart.series), metrics.lineSpacing()) + GAP
    return each * len(chart.labels) + 4 * metrics.lineSpacing()


def lay(chart: Chart, room: QRectF, metrics: QFontMetricsF) -> Grid:
    """Find room for the axis, the labels and the legend around the bars."""
    found = axis(value for _, _, value in chart.values())
    is_lying = chart.shape is Shape.ROWS
    line = metrics.lineSpacing()
    numbers = max(metrics.horizontalAdvance(number(tick)) for tick in found.ticks())
    wide = max((metrics.horizontalAdvance(label) for label in chart.labels), default=0.0)
    beside = min(wide, LABELS * room.width()) if is_lying else numbers
    right = numbers + SPACE.small if is_lying else SPACE.small
    area = room.adjusted(beside + SPACE.small, 2 * line, -right, -1.6 * line)
    return Grid(area, found, len(chart.labels), is_lying)
