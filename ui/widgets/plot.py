"""A plot of targets against results, which the keyboard and a screen reader walk through too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.tokens import SPACE, colors
from ui.widgets.plotdata import Chart, Series, Shape, said, told
from ui.widgets.plotgrid import Grid, height, lay
from ui.widgets.plotpaint import paint

__all__ = ["Chart", "Plot", "Series", "Shape"]
SMALLEST = QSize(240, 120)
MARGIN = SPACE.small
BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}


class Plot(QWidget):
    """Draws a chart as large as it is; arrow keys go from label to label.

    Signals: chosen(index) when a label is double-clicked or Enter is pressed on it.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = Chart("")
        self._at_hand = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def at_hand(self) -> int:
        """The label that the keys or the mouse are at; -1 for none."""
        return self._at_hand

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self._chart = chart
        self._at_hand = -1
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(told(chart))
        self.setMinimumHeight(self.sizeHint().height() if chart.shape is Shape.ROWS else 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks how large it would like to be."""
        high = height(self._chart, QFontMetricsF(self.font()))
        return QSize(2 * SMALLEST.width(), max(round(high) + 2 * MARGIN, SMALLEST.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks how small it may become."""
        return SMALLEST

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt asks to paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colors().surface))
        if self._chart.is_empty:
            painter.setPen(QColor(colors().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, told(self._chart))
        else:
            painter.translate(MARGIN, MARGIN)
            paint(painter, self._chart, self._grid(), self._at_hand)
            painter.resetTransform()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Qt gives a key."""
        key, last = Qt.Key(event.key()), len(self._chart.labels) - 1
        if key in ON or key in BACK:
            self._take(max(0, min(last, self._at_hand + (1 if key in ON else -1))))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._take(0 if key == Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at_hand >= 0:
            self.chosen.emit(self._at_hand)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of a click."""
        self._take(self._under(event.position()))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of a double click."""
        if (index := self._under(event.position())) >= 0:
            self.chosen.emit(index)

    def event(self, event: QEvent) -> bool:
        """Say the numbers of the label under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), said(self._chart, index) if index >= 0 else "")
            return True
        return super().event(event)

    def _under(self, place: QPointF) -> int:
        inner = place - QPointF(MARGIN, MARGIN)
        return -1 if self._chart.is_empty else self._grid().at(inner)

    def _grid(self) -> Grid:
        room = QRectF(0, 0, self.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        return lay(self._chart, room, QFontMetricsF(self.font()))

    def _take(self, index: int) -> None:
        """Put a label at hand and have it read aloud."""
        if index < 0 or self._chart.is_empty:
            return
        self._at_hand = index
        self.setAccessibleDescription(said(self._chart, index))
        spoken = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(spoken)
        self.update()
