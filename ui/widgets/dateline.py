"""A line for a date as officers type it; once it is left, it shows the date it was read as."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from dossier.tasks.typed import AHEAD, spelled_date


class DateLine(QLineEdit):
    """Takes 1/5/26, 01.05.2026, 5/2026 or 2026; nothing is changed while one types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._spell)

    def typed(self) -> str:
        """Give the date in full; what is no date is given as it was typed."""
        return in_full(self.text())

    def _spell(self) -> None:
        if self.isModified() and self.typed() != self.text():
            self.setText(self.typed())


def in_full(text: str) -> str:
    """Write in full the date that a text means today; what is no date stays as it was typed."""
    return spelled_date(text, latest=QDate.currentDate().year() + AHEAD)
