"""A line for a password: it can be looked at, and tells of Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget


class PasswordLine(QLineEdit):
    """Signals: capped(bool) as typed letters show that Caps Lock is on, or off again."""

    capped = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)

    def eye(self) -> QPushButton:
        """Make the button that shows what stands in the line while it is down."""
        made = QPushButton(self.tr("Hiện"))
        made.setCheckable(True)
        made.setToolTip(self.tr("Hiện mật khẩu đang gõ"))
        made.toggled.connect(self._show_password)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type, and tell from a letter and the Shift key whether Caps Lock is on.

        Qt tells of no lock itself; a capital without Shift can come from nothing else.
        """
        text = event.text()
        if text.isalpha():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capped.emit(text.isupper() != is_shifted)
        super().keyPressEvent(event)

    def _show_password(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if is_shown else modes.Password)
