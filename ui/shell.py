"""The main window: navigation, the room in front, the status bar; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.bridge.settings import Settings
from ui.widgets.navigation import Navigation

NAVIGATION_WIDTH = 190
SMALLEST = (880, 470)  # a screen of 1366 × 768 at 150 % has 910 × 512, less its bars


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One room as the navigation knows it; it is made when it is first entered."""

    name: str
    label: str
    make: Callable[[], QWidget]
    group: str = ""


class Shell(QMainWindow):
    """Holds the rooms and shows the one that is chosen.

    Signals: entered(name) when a room comes to the front, closing() before the window goes.
    """

    entered = Signal(str)
    closing = Signal()

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.may_close: Callable[[], bool] = lambda: True
        self.begins_anew = False  # whether the program opens again once this window has closed
        self._entries: dict[str, Entry] = {}
        self._rooms: dict[str, QWidget] = {}
        self._page: QWidget | None = None
        self.setWindowTitle(self.tr("Hồ sơ Khen thưởng"))
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 700)
        self._navigation = Navigation()
        self._stack = QStackedWidget()
        self._side = QVBoxLayout()
        self._middle = QVBoxLayout()
        self._place = QLabel()
        self._news = QLabel()
        self._lay_out()
        self.show_page(self._waiting())
        self._navigation.chosen.connect(self._enter)

    def add_room(self, entry: Entry) -> None:
        """Add a room at the end of the navigation; Ctrl+1 … Ctrl+9, Ctrl+0 go to the first ten."""
        keys = keys_of(len(self._entries))
        self._entries[entry.name] = entry
        tip = f"{entry.label} ({keys})" if keys else entry.label
        if keys:
            self.bind(keys, lambda: self.go(entry.name))
        self._navigation.add(entry.name, entry.label, tip, entry.group)

    def bind(self, keys: str, run: Callable[[], object]) -> None:
        """Let keys do something wherever one is in the window."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(run)

    def go(self, name: str) -> None:
        """Bring a room to the front; one that is there already is entered anew."""
        if name == self.current:
            self._enter(name)
        else:
            self._navigation.go(name)

    def room(self, name: str) -> QWidget:
        """Give a room, which is made now if nobody has entered it."""
        if name not in self._rooms:
            self._rooms[name] = made = self._entries[name].make()
            self._stack.addWidget(made)
        return self._rooms[name]

    def step(self, by: int) -> None:
        """Bring the room to the front that stands some lines below the one that is there."""
        names = self.names
        if self.current:
            self.go(names[(names.index(self.current) + by) % len(names)])

    @property
    def rooms(self) -> tuple[QWidget, ...]:
        """The rooms that were made so far."""
        return tuple(self._rooms.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all rooms, as the navigation lists them."""
        return self._navigation.names

    @property
    def current(self) -> str:
        """The name of the room in front; empty while something else stands there."""
        return self._navigation.current

    def show_page(self, page: QWidget) -> None:
        """Show something in the place of the rooms, until one is entered."""
        former, self._page = self._page, page
        if former is not None:
            former.deleteLater()
        self._navigation.leave()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def stand_beside(self, tool: QWidget, *, above: bool) -> None:
        """Put a tool above the navigation, or below it."""
        self._side.insertWidget(self._side.indexOf(self._navigation) + (not above), tool)

    def stand_on_top(self, notice: QWidget) -> None:
        """Put a notice above the rooms."""
        self._middle.insertWidget(0, notice)

    def say(self, news: str) -> None:
        """Show the latest news on the right of the status bar."""
        self._news.setText(news)

    def show_place(self, place: str) -> None:
        """Show where the records lie on the left of the status bar."""
        self._place.setText(place)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's place and let the rooms finish."""
        self.settings.place = self.saveGeometry()
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self, name: str) -> None:
        self._stack.setCurrentWidget(self.room(name))
        self.entered.emit(name)

    def _lay_out(self) -> None:
        side, whole = QWidget(), QWidget()
        side.setObjectName("side")
        side.setFixedWidth(NAVIGATION_WIDTH)
        side.setLayout(self._side)
        row = QHBoxLayout(whole)
        for layout in (self._side, self._middle, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._side.addWidget(self._navigation, 1)
        self._middle.addWidget(self._stack, 1)
        row.addWidget(side)
        row.addLayout(self._middle, 1)
        self.setCentralWidget(whole)
        self.statusBar().addWidget(self._place, 1)
        self.statusBar().addPermanentWidget(self._news)
        self.restoreGeometry(self.settings.place)

    def _waiting(self) -> QWidget:
        label = QLabel(self.tr("Đang mở dữ liệu…"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label


def keys_of(number: int) -> str:
    """Name the keys that go to a room by its number, from 0; empty where none are left."""
    return f"Ctrl+{(number + 1) % 10}" if number < 10 else ""
