"""The line that runs down beside years, with a dot for each."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.tokens import Tone, colors, shade

WIDTH, DOT, DOWN = 22, 5.0, 11.0  # pixels; the dot stands beside the first line of text


class Rail(QWidget):
    """One stretch of the line: a filled dot for what was, an open one for what can come."""

    def __init__(
        self, tone: Tone | None = None, *, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._is_open = is_open
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt asks to paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        painter.setPen(QPen(QColor(colors().line), 2))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        if self._tone is None:
            return
        color = QColor(shade(self._tone))
        painter.setPen(QPen(color, 2))
        painter.setBrush(QColor(colors().surface) if self._is_open else color)
        painter.drawEllipse(QPointF(middle, DOWN), DOT, DOT)
