"""Says of each member of a unit that is split into which of the new units they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dossier.model.subject import Person
from ui.bridge.tables import NOWHERE, Index
from ui.widgets.rich import as_written

NAME, POST = range(2)
TICKS = 2  # the first column of ticks
NARROWEST, POST_WIDTH = 90, 130  # pixels
Role, Check = Qt.ItemDataRole, Qt.CheckState


class MovingModel(QAbstractTableModel):
    """A line for each person, a column of ticks for each new unit; one tick a line at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._parts: tuple[str, ...] = ()
        self._moving: dict[str, int] = {}  # place of the new unit by the key of the person
        self._usual = -1  # where those go who are not ticked; -1: they stay

    @property
    def moving(self) -> Mapping[str, int]:
        """The new unit of everybody who is ticked: its place by the key of the person."""
        return {key: place for key, place in self._moving.items() if place < len(self._parts)}

    def show(self, people: Sequence[Person]) -> None:
        """Show the members of another unit; nobody goes yet."""
        self.beginResetModel()
        self._people, self._moving = tuple(people), {}
        self.endResetModel()

    def name_parts(self, names: Sequence[str]) -> None:
        """Call the new units so; who goes into which stays."""
        if len(names) != len(self._parts):
            self.beginResetModel()
            self._parts = tuple(names)
            self.endResetModel()
        elif names:
            self._parts = tuple(names)
            last = self.columnCount() - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, TICKS, last)

    def let_all_go(self, is_ended: bool) -> None:  # noqa: FBT001 - a state, as Qt's setters take it
        """Let those who are not ticked go into the first new unit, or stay where they are."""
        self._usual = 0 if is_ended else -1
        self._tell()

    def tick(self, lines: Sequence[int], place: int) -> None:
        """Let people go into a new unit; let them stay where all of them went there already."""
        keys = [self._people[line].key for line in lines]
        if all(self._moving.get(key, self._usual) == place for key in keys):
            for key in keys:
                self._moving.pop(key, None)
        else:
            self._moving.update(dict.fromkeys(keys, place))
        self._tell()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many people there are."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else TICKS + len(self._parts)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt asks for a heading."""
        if orientation == Qt.Orientation.Vertical or section >= self.columnCount():
            return None
        said = (self.tr("Họ và tên"), self.tr("Chức vụ"), *self._parts)[section]
        return {Role.DisplayRole: said, Role.ToolTipRole: as_written(said)}.get(Role(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks what can be done: cells of new units are ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() >= TICKS else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt asks for what a cell shows."""
        if not index.isValid():
            return None
        person, place = self._people[index.row()], index.column() - TICKS
        if place < 0:
            said = (person.name, person.post)[index.column()]
            return {Role.DisplayRole: said, Role.ToolTipRole: as_written(said)}.get(Role(role))
        is_here = self._moving.get(person.key, self._usual) == place
        if role == Role.CheckStateRole:
            return Check.Checked if is_here else Check.Unchecked
        if role == Role.AccessibleTextRole:
            return f"{person.name}: {self._parts[place]}"
        return None

    def setData(self, index: Index, _value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Qt says that a cell was ticked."""
        if role != Role.CheckStateRole or index.column() < TICKS:
            return False
        self.tick([index.row()], index.column() - TICKS)
        return True

    def _tell(self) -> None:
        if self._people:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class MovingTable(QTableView):
    """The table of members: Space ticks every chosen line in the column of the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MovingModel(self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setMinimumSectionSize(NARROWEST)
        head.setDefaultSectionSize(POST_WIDTH)
        self.rows.modelReset.connect(self._widen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick all chosen lines; every other key goes about."""
        place = self.currentIndex().column() - TICKS
        if event.key() == Qt.Key.Key_Space and place >= 0:
            lines = {index.row() for index in self.selectionModel().selectedIndexes()}
            self.rows.tick(sorted(lines | {self.currentIndex().row()}), place)
        else:
            super().keyPressEvent(event)

    def _widen(self) -> None:
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
