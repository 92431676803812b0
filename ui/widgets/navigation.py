"""The list of rooms at the left of the window, in groups."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.theme.icons import icon

NAME = 0x0100  # Qt.ItemDataRole.UserRole, without the class Qt: see ui.shell
SIGN = 18  # pixels of an icon
LOW, HIGH = 25, 34  # pixels of a room, as its window has little or much height
LOWEST = 22  # while it is but an icon
HEADING = 24


class Navigation(QListWidget):
    """Rooms by their names in code, under the headings of their groups.

    Signals: chosen(name) when another room is wanted, by mouse, key or `go`.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Các phòng làm việc"))
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setIconSize(QSize(SIGN, SIGN))
        self.is_folded = False
        self._group = ""
        self._headings: list[QListWidgetItem] = []
        self._items: dict[str, QListWidgetItem] = {}
        self.currentItemChanged.connect(self._choose)

    def add(self, name: str, label: str, tip: str, group: str = "") -> None:
        """Put a room at the end; a group that is not the last one's gets a heading."""
        if group != self._group:
            self._group = group
            heading = QListWidgetItem(group, self)
            heading.setFlags(QtCore.Qt.ItemFlag.NoItemFlags)
            self._headings.append(heading)
        item = QListWidgetItem(label, self)
        item.setIcon(icon(name, "on_band"))
        item.setData(NAME, name)
        item.setData(QtCore.Qt.ItemDataRole.AccessibleTextRole, label)
        item.setToolTip(tip)
        self._items[name] = item
        self._share_height()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of another size."""
        super().resizeEvent(event)
        self._share_height()

    def go(self, name: str) -> None:
        """Choose a room."""
        self.setCurrentItem(self._items[name])

    def fold(self, *, is_folded: bool) -> None:
        """Show the icons of the rooms only; their names stay in tooltips and for who listens."""
        self.is_folded = is_folded
        for item in self._items.values():
            name = item.data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
            item.setText("" if is_folded else str(name))
        wanted = "ScrollBarAlwaysOff" if is_folded else "ScrollBarAsNeeded"  # it is half as wide
        self.setProperty("verticalScrollBarPolicy", wanted)
        self._share_height()

    def leave(self) -> None:
        """Choose no room: something else stands in its place, and is answered first."""
        self.setEnabled(False)  # Qt chooses the first line of a list that gets the cursor
        self.setCurrentRow(-1)

    @property
    def current(self) -> str:
        """The name of the room that is chosen; empty for none."""
        return str(self.currentIndex().data(NAME) or "")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all rooms, from top to bottom."""
        return tuple(self._items)

    def _share_height(self) -> None:
        """Let all rooms be seen where that is possible: where it is tight, without headings."""
        rooms, headings = len(self._items), len(self._headings)
        room = self.height() - 2
        is_tight = self.is_folded or rooms * LOW + headings * HEADING > room
        free = room - (0 if is_tight else headings * HEADING)
        high = max(LOWEST if self.is_folded else LOW, min(HIGH, free // max(rooms, 1)))
        for heading in self._headings:
            heading.setHidden(is_tight)
            heading.setSizeHint(QSize(0, HEADING))
        for item in self._items.values():
            item.setSizeHint(QSize(0, high))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.setEnabled(True)
            self.chosen.emit(str(item.data(NAME)))
