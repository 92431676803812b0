"""A line for a date as officers type it; once it is left, it shows the date it was read as."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from dossier.tasks.typed import AHEAD, spelled_date
from ui.theme.icons import icon

SHOWN = "dd/MM/yyyy"


class DateLine(QLineEdit):
    """Takes 1/5/26, 01.05.2026, 5/2026 or 2026; nothing is changed while one types.

    A calendar opens by its icon or by Alt+↓, on the date that stands there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._spell)
        opens = self.addAction(icon("calendar", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        opens.setToolTip(self.tr("Chọn ngày trên lịch (Alt+↓)"))
        opens.triggered.connect(self.open_calendar)

    def typed(self) -> str:
        """Give the date in full; what is no date is given as it was typed."""
        return in_full(self.text())

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar below the line; the day that is chosen there is typed here."""
        made = QCalendarWidget(self)
        made.setWindowFlag(Qt.WindowType.Popup)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        made.setAccessibleName(self.tr("Lịch"))
        there = QDate.fromString(self.typed(), "d/M/yyyy")
        if there.isValid():
            made.setSelectedDate(there)
        made.activated.connect(self._take)  # Enter or a double click
        made.clicked.connect(self._take)
        made.activated.connect(made.close)
        made.clicked.connect(made.close)
        made.move(self.mapToGlobal(QPoint(0, self.height())))
        made.show()
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the calendar as a list of choices is opened; every other key is Qt's."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self, day: QDate) -> None:
        self.selectAll()
        self.insert(day.toString(SHOWN))  # as if it were typed
        self.editingFinished.emit()

    def _spell(self) -> None:
        if self.isModified() and self.typed() != self.text():
            self.setText(self.typed())


def in_full(text: str) -> str:
    """Write in full the date that a text means today; what is no date stays as it was typed."""
    return spelled_date(text, latest=QDate.currentDate().year() + AHEAD)
