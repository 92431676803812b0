"""A drop-down that keeps what is no longer among its choices, and that no scrolling changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class Choice(QComboBox):
    """One of some values, each with its label."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each with its label, and no others."""
        self.clear()
        self._count = len(choices)
        for value, label in choices:
            self.addItem(label, value)

    def put(self, value: str) -> None:
        """Choose a value; one that is no choice any more is shown as such, the first if empty."""
        while self.count() > self._count:
            self.removeItem(self.count() - 1)
        if value and self.findData(value) < 0:
            self.addItem(self.tr("{value} (không còn để chọn)").format(value=value), value)
        self.setCurrentIndex(max(self.findData(value), 0))

    def text(self) -> str:
        """Give the value that is chosen."""
        return str(self.currentData() or "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is chosen with an ellipsis where it is too long; Qt itself cuts it off."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        text, dots = option.currentText, Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(text, dots, room.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page, not the value, unless a person went here first."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
