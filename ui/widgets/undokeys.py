"""Gives Ctrl+Z and Ctrl+Y to the window where the line with the cursor has no use for them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class UndoKeys(QObject):
    """Leaves Ctrl+Z and Ctrl+Y to the window where a line has nothing to take back.

    A line of text claims these keys for its own typing, even while nothing was typed in it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Watch what has the cursor; watching a part a second time changes nothing."""
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at keys before the line that has the cursor claims them."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        key = cast("QKeyEvent", event)
        back = key.matches(QKeySequence.StandardKey.Undo)
        if not back and not key.matches(QKeySequence.StandardKey.Redo):
            return False
        if _can_move(watched, back=back):
            return False
        event.ignore()
        return True


def _can_move(line: QObject, *, back: bool) -> bool:
    """Tell whether a line of text has typing of its own to take back or do again."""
    if isinstance(line, QLineEdit):
        return line.isUndoAvailable() if back else line.isRedoAvailable()
    if isinstance(line, QPlainTextEdit | QTextEdit):
        text = line.document()
        return text.isUndoAvailable() if back else text.isRedoAvailable()
    return False
