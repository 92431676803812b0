"""Paints bars and lines in the colours of the theme, targets open and results filled."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ui.theme.tokens import SPACE, colors
from ui.widgets.plotdata import Chart, Shape, number
from ui.widgets.plotgrid import Grid

DOT = 4.0
SWATCH = 12.0
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter


def paint(painter: QPainter, chart: Chart, grid: Grid, at_hand: int) -> None:
    """Paint a whole plot; the label at hand has a ground of its own."""
    if 0 <= at_hand < grid.count:
        painter.fillRect(grid.slot(at_hand), QColor(colors().accent_soft))
    _axis(painter, chart, grid)
    _labels(painter, chart, grid)
    _legend(painter, chart, grid)
    if chart.shape is Shape.LINES:
        _lines(painter, chart, grid)
    else:
        _bars(painter, chart, grid)


def _axis(painter: QPainter, chart: Chart, grid: Grid) -> None:
    area, line = grid.area, QFontMetricsF(painter.font()).lineSpacing()
    for tick in grid.axis.ticks():
        place = grid.along(tick)
        painter.setPen(QPen(QColor(colors().edge if tick == 0 else colors().accent_faint), 1))
        if grid.is_lying:
            painter.drawLine(QPointF(place, area.top()), QPointF(place, area.bottom()))
            room = QRectF(place - 60, area.bottom(), 120, 1.4 * line)
        else:
            painter.drawLine(QPointF(area.left(), place), QPointF(area.right(), place))
            room = QRectF(0, place - line / 2, area.left() - SPACE.small, line)
        painter.setPen(QColor(colors().muted))
        painter.drawText(room, MIDDLE if grid.is_lying else RIGHT, number(tick))
    if chart.unit:
        painter.drawText(QRectF(0, 0, area.right() + SPACE.small, 1.4 * line), RIGHT, chart.unit)


def _labels(painter: QPainter, chart: Chart, grid: Grid) -> None:
    """Write the labels; those that find no room are left out in even steps."""
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QColor(colors().text))
    wide = metrics.horizontalAdvance("0000") + SPACE.small
    need = metrics.lineSpacing() if grid.is_lying else wide
    every = max(1, ceil(need / grid.breadth)) if grid.breadth > 0 else 1
    for index in range(0, grid.count, every):
        slot = grid.slot(index)
        if grid.is_lying:
            room = QRectF(0, slot.top(), grid.area.left() - SPACE.small, slot.height())
        else:
            room = QRectF(slot.left(), slot.bottom(), slot.width() * every, 1.4 * metrics.height())
        text = metrics.elidedText(chart.labels[index], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, RIGHT if grid.is_lying else MIDDLE, text)


def _legend(painter: QPainter, chart: Chart, grid: Grid) -> None:
    metrics = QFontMetricsF(painter.font())
    left, top = grid.area.left(), (1.4 * metrics.lineSpacing() - SWATCH) / 2
    for series, tone in zip(chart.series, chart.tones(), strict=True):
        _dress(painter, tone, is_target=series.is_target)
        painter.drawRect(QRectF(left, top, SWATCH, SWATCH))
        left += SWATCH + SPACE.tiny
        painter.setPen(QColor(colors().text))
        wide = metrics.horizontalAdvance(series.name)
        painter.drawText(QRectF(left, 0, wide + 1, 1.4 * metrics.lineSpacing()), LEFT, series.name)
        left += wide + SPACE.wide


def _bars(painter: QPainter, chart: Chart, grid: Grid) -> None:
    tones, many = chart.tones(), len(chart.series)
    for index, order, value in chart.values():
        _dress(painter, tones[order], is_target=chart.series[order].is_target)
        bar = grid.bar(index, order, many, value)
        painter.drawRect(bar)
        _figure(painter, bar, value, grid)


def _figure(painter: QPainter, bar: QRectF, value: float, grid: Grid) -> None:
    """Write the number at the end of its bar where it has room."""
    metrics, text = QFontMetricsF(painter.font()), number(value)
    wide, high = metrics.horizontalAdvance(text), metrics.lineSpacing()
    painter.setPen(QColor(colors().text))
    if grid.is_lying:
        if high <= bar.height() + SPACE.tiny:
            room = QRectF(bar.right() + SPACE.tiny, bar.center().y() - high / 2, wide + 1, high)
            painter.drawText(room, LEFT, text)
    elif wide <= bar.width() + SPACE.tiny:
        top = bar.top() - high if value >= 0 else bar.bottom()
        painter.drawText(QRectF(bar.center().x() - wide, top, 2 * wide, high), MIDDLE, text)


def _lines(painter: QPainter, chart: Chart, grid: Grid) -> None:
    for order, (series, tone) in enumerate(zip(chart.series, chart.tones(), strict=True)):
        pen = QPen(QColor(getattr(colors(), tone)), 2)
        pen.setStyle(Qt.PenStyle.DashLine if series.is_target else Qt.PenStyle.SolidLine)
        for run in _runs(chart, grid, order):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(run))
            _dress(painter, tone, is_target=series.is_target)
            for point in run:
                painter.drawEllipse(point, DOT, DOT)


def _runs(chart: Chart, grid: Grid, order: int) -> list[list[QPointF]]:
    """Find the points of a line, parted where a value is missing."""
    runs: list[list[QPointF]] = [[]]
    for index in range(grid.count):
        value = chart.value(index, order)
        if value is None:
            runs.append([])
        else:
            runs[-1].append(QPointF(grid.slot(index).center().x(), grid.along(value)))
    return [run for run in runs if run]


def _dress(painter: QPainter, tone: str, *, is_target: bool) -> None:
    color = QColor(getattr(colors(), tone))
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(QColor(colors().surface) if is_target else color)
