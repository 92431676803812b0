"""The main window: navigation, the room in front, the status bar; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtGui
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.bridge.settings import Settings
from ui.widgets.navigation import Navigation
from ui.widgets.side import Side

SMALLEST = (660, 330)  # a screen of 1366 × 768 at 200 % has 683 × 384, less its bars
NARROW = 860  # a window less wide shows the rooms by their icons; at 150 % it has 910


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
        self._frames: dict[str, QWidget] = {}  # in which a room scrolls where the window is low
        self._page: QWidget | None = None
        self.setWindowTitle(self.tr("Hồ sơ Khen thưởng"))
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 700)
        self._navigation = Navigation()
        self._stack = QStackedWidget()
        self._side = Side(self._navigation)
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
        shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), self)
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
            self._frames[name] = _framed(made)
            self._stack.addWidget(self._frames[name])
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
        former, self._page = self._page, _framed(page)
        if former is not None:
            former.deleteLater()
        self._navigation.leave()
        self._stack.addWidget(self._page)
        self._stack.setCurrentWidget(self._page)

    def stand_beside(self, tool: QWidget, *, above: bool) -> None:
        """Put a tool above the navigation, or below it."""
        self._side.put(tool, above=above)

    @property
    def menu(self) -> QMenu:
        """What stands in the place of those tools while the navigation is folded."""
        return self._side.menu

    @property
    def is_folded(self) -> bool:
        """Whether the rooms are seen by their icons only."""
        return self._side.is_folded

    def may_unfold(self) -> bool:
        """Tell whether the window is wide enough for the names of the rooms."""
        return self.width() >= NARROW

    def turn_fold(self) -> None:
        """Fold the navigation, or unfold it; a narrow window leaves it folded."""
        self.settings.folded = not self.settings.folded
        self._suit(self.width())

    def stand_on_top(self, notice: QWidget) -> None:
        """Put a notice above the rooms."""
        self._middle.insertWidget(0, notice)

    def say(self, news: str) -> None:
        """Show the latest news on the right of the status bar."""
        self._news.setText(news)

    def show_place(self, place: str) -> None:
        """Show where the records lie on the left of the status bar."""
        self._place.setText(place)
        self._place.setToolTip(place)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the navigation where it would take too much of the width."""
        super().resizeEvent(event)
        self._suit(event.size().width())

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's place and let the rooms finish."""
        self.settings.place = self.saveGeometry()
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self, name: str) -> None:
        self.room(name)
        self._stack.setCurrentWidget(self._frames[name])
        self.entered.emit(name)

    def _suit(self, width: int) -> None:
        folded = self.settings.folded or width < NARROW
        if folded != self._side.is_folded:
            self._side.fold(is_folded=folded)

    def _lay_out(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        for layout in (self._middle, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        row.addWidget(self._side)
        row.addLayout(self._middle, 1)
        self.setCentralWidget(whole)
        self._place.setMinimumWidth(1)  # a long path makes no window wide
        self.statusBar().addWidget(self._place, 1)
        self.statusBar().addPermanentWidget(self._news)
        self.restoreGeometry(self.settings.place)

    def _waiting(self) -> QWidget:
        label = QLabel(self.tr("Đang mở dữ liệu…"))
        label.setProperty("alignment", "AlignCenter")
        return label


def _framed(part: QWidget) -> QScrollArea:
    """Let a part scroll as a whole where it has less room than it needs.

    What the first window is made of names the constants of `Qt` as text: Python would make that
    whole class for one of them, which takes longer than all that is seen (see `ui.theme.style`).
    """
    frame = QScrollArea()
    frame.setProperty("role", "page")
    frame.setFrameShape(QScrollArea.Shape.NoFrame)
    frame.setWidgetResizable(True)
    frame.setProperty("focusPolicy", "NoFocus")
    frame.setWidget(part)
    return frame


def keys_of(number: int) -> str:
    """Name the keys that go to a room by its number, from 0; empty where none are left."""
    return f"Ctrl+{(number + 1) % 10}" if number < 10 else ""
