"""Asks for a reason in a line of the room instead of a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.parts import button


class ReasonBar(QFrame):
    """One line to type; Enter gives it, Esc puts it away, and it is hidden while nothing is asked.

    Signals: given(key of what it is about, reason) once a reason was typed.
    """

    given = Signal(str, str)

    def __init__(self, asked: str, agree: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.setProperty("role", "notice-ask")
        self._typed = QLineEdit()
        self._typed.setAccessibleName(asked)
        self._typed.installEventFilter(self)
        self._agree = button(agree, self._give, tip=f"{agree} (Enter)")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.small, SPACE.tiny, SPACE.small, SPACE.tiny)
        layout.addWidget(QLabel(asked))
        layout.addWidget(self._typed, 1)
        layout.addWidget(self._agree)
        layout.addWidget(button(self.tr("Thôi"), self.put_away, tip=self.tr("Thôi (Esc)")))
        self._typed.returnPressed.connect(self._give)
        self._typed.textChanged.connect(self._weigh)
        self.hide()

    def ask(self, key: str) -> None:
        """Ask about something; its key comes back with the reason."""
        self._key = key
        self._typed.clear()
        self._weigh()
        self.show()
        self._typed.setFocus()

    def put_away(self) -> None:
        """Ask no more."""
        self._key = ""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Put the line away on Esc."""
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and event.type() == QEvent.Type.KeyPress:
            self.put_away()
            return True
        return super().eventFilter(watched, event)

    def _weigh(self) -> None:
        self._agree.setEnabled(bool(self._typed.text().strip()))

    def _give(self) -> None:
        why, key = self._typed.text().strip(), self._key
        if why and key:
            self.put_away()
            self.given.emit(key, why)
