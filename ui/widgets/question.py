"""A question in the page itself, before what cannot be taken back: nothing stops meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.parts import button, redress


class Question(QFrame):
    """Hidden until something is asked; Esc and the second button are a no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = QLabel()
        self._asked.setTextFormat(Qt.TextFormat.PlainText)  # names stand in it as they are typed
        self._asked.setWordWrap(True)
        self._deed: Callable[[], object] | None = None
        self._yes = button(self.tr("Làm"), self._agree)
        self._no = button(self.tr("Thôi"), self.take_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.normal, SPACE.small, SPACE.normal, SPACE.small)
        layout.addWidget(self._asked, 1)
        layout.addWidget(self._yes)
        layout.addWidget(self._no)
        self.setProperty("role", "notice-ask")
        redress(self)
        self.hide()

    def ask(self, question: str, label: str, deed: Callable[[], object]) -> None:
        """Ask; the deed is done when the button with the label is pressed."""
        self._deed = deed
        self._asked.setText(question)
        self._yes.setText(label)
        self._yes.setToolTip(label)
        self.setAccessibleName(question)
        self.show()
        self._no.setFocus()  # whoever presses Enter in haste does nothing

    def take_back(self) -> None:
        """Ask no more; nothing is done."""
        self._deed = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc is a no."""
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        deed = self._deed
        self.take_back()
        if deed is not None:
            deed()
