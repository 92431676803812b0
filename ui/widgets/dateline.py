"""A line for a date as officers type it; once it is left, it shows the date it was read as."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from dossier.tasks.typed import spelled_date

AHEAD = 1  # years: a year of two digits is of the hundred years up to the next one


class DateLine(QLineEdit):
    """Takes 1/5/26, 01.05.2026, 5/2026 or 2026; nothing is changed while one types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._spell)

    def typed(self) -> str:
        """Give the date in full; what is no date is given as it was typed."""
        return spelled_date(self.text(), latest=QDate.currentDate().year() + AHEAD)

    def _spell(self) -> None:
        if self.isModified() and self.typed() != self.text():
            self.setText(self.typed())
