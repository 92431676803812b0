"""The main window: navigation, the room in front, the status bar; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

NAVIGATION_WIDTH = 190
SMALLEST = (880, 470)  # a screen of 1366 × 768 at 150 % has 910 × 512, less its bars


class Shell(QMainWindow):
    """Holds the rooms and shows the one that is chosen.

    Signals: entered(name) when a room comes to the front, closing() before the window goes.
    """

    entered = Signal(str)
    closing = Signal()

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._names: list[str] = []
        self.setWindowTitle(self.tr("Hồ sơ Khen thưởng"))
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 700)
        self._navigation = QListWidget()
        self._navigation.setObjectName("navigation")
        self._navigation.setFixedWidth(NAVIGATION_WIDTH)
        self._navigation.setAccessibleName(self.tr("Các phòng làm việc"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting())
        self._place = QLabel()
        self._news = QLabel()
        self._lay_out()
        self._navigation.currentRowChanged.connect(self._enter)

    def add_room(self, name: str, label: str, room: QWidget) -> None:
        """Add a room at the end of the navigation; Ctrl+1 … Ctrl+9 go there."""
        number = len(self._names) + 1
        item = QListWidgetItem(label)
        item.setToolTip(self.tr("{label} (Ctrl+{number})").format(label=label, number=number))
        self._names.append(name)
        self._stack.addWidget(room)
        self._navigation.addItem(item)
        if number <= 9:
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.activated.connect(lambda: self.go(name))

    def go(self, name: str) -> None:
        """Bring a room to the front."""
        self._navigation.setCurrentRow(self._names.index(name))

    @property
    def current(self) -> str:
        """The name of the room in front; empty while the program opens."""
        row = self._navigation.currentRow()
        return self._names[row] if row >= 0 else ""

    def say(self, news: str) -> None:
        """Show the latest news on the right of the status bar."""
        self._news.setText(news)

    def show_place(self, place: str) -> None:
        """Show where the records lie on the left of the status bar."""
        self._place.setText(place)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's place and let the rooms finish."""
        if self._settings is not None:
            self._settings.setValue("window/place", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self, row: int) -> None:
        self._stack.setCurrentIndex(row + 1)
        if row >= 0:
            self.entered.emit(self._names[row])

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.statusBar().addWidget(self._place, 1)
        self.statusBar().addPermanentWidget(self._news)
        place = self._settings.value("window/place") if self._settings is not None else None
        if isinstance(place, QByteArray):
            self.restoreGeometry(place)

    def _waiting(self) -> QWidget:
        label = QLabel(self.tr("Đang mở dữ liệu…"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label
