"""The text of the local rules as it is kept, for those who would rather type it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.views.law.state import RulesState


class TextTab(QWidget):
    """One large input."""

    def __init__(self, state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.tr("Nội dung tệp quy chế"))
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.edit.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.edit)
        self.edit.textChanged.connect(self._typed)

    def load(self) -> None:
        """Show the text at hand."""
        if self.edit.toPlainText() != self._state.text:
            self.edit.blockSignals(True)  # noqa: FBT003 - Qt's own flag
            self.edit.setPlainText(self._state.text)
            self.edit.blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line, counted from 1."""
        block = self.edit.document().findBlockByNumber(max(line - 1, 0))
        self.edit.setTextCursor(QTextCursor(block))
        self.edit.setFocus()

    def _typed(self) -> None:
        self._state.write(self.edit.toPlainText())
