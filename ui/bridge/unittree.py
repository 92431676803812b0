"""The tree of units beside a list: whoever is chosen there, the list stays within."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QTreeView, QWidget

from dossier.tasks.unittree import TreeRow, unit_tree
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.tables import NOWHERE, Index
from ui.widgets.rich import as_written

DEPTH = 2  # levels below the line of all that are open at first
EVERYWHERE = 0  # the first line of the tree, above all tops


class UnitTreeModel(QAbstractItemModel):
    """Rows as they come from the task, each under the last one of a lower level."""

    def __init__(self, everywhere: str, ended: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everywhere = everywhere
        self._ended = ended
        self._rows: tuple[TreeRow, ...] = ()
        self._above: list[int] = [-1]
        self._below: list[list[int]] = [[]]
        self._place: list[int] = [0]

    def show(self, rows: Sequence[TreeRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._above, self._below, self._place = [-1], [[]], [0]
        path = [EVERYWHERE]
        for node, row in enumerate(self._rows, 1):
            del path[row.level + 1 :]
            self._above.append(path[-1])
            self._place.append(len(self._below[path[-1]]))
            self._below[path[-1]].append(node)
            self._below.append([])
            path.append(node)
        self.endResetModel()

    def holds(self, rows: Sequence[TreeRow]) -> bool:
        """Tell whether these are the rows that are shown."""
        return bool(rows) and tuple(rows) == self._rows

    def key(self, index: Index) -> str:
        """Give the unit of an index by its key; empty for all."""
        node = self._node(index)
        return self._rows[node - 1].unit.key if node > EVERYWHERE else ""

    def at(self, key: str) -> QModelIndex:
        """Find where a unit stands; the line of all where it does not."""
        for node, row in enumerate(self._rows, 1):
            if row.unit.key == key:
                return self.createIndex(self._place[node], 0, node)
        return self.createIndex(0, 0, EVERYWHERE)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt asks for the index of a child."""
        if not parent.isValid():
            return self.createIndex(0, column, EVERYWHERE) if row == 0 else QModelIndex()
        below = self._below[self._node(parent)]
        return self.createIndex(row, column, below[row]) if row < len(below) else QModelIndex()

    def parent(self, child: Index = NOWHERE) -> Any:
        """Qt asks what an index stands under."""
        above = self._above[self._node(child)] if child.isValid() else -1
        return self.createIndex(self._place[above], 0, above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many stand below."""
        return len(self._below[self._node(parent)]) if parent.isValid() else 1

    def columnCount(self, _parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many columns there are."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks what a line shows."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        node = self._node(index)
        if node == EVERYWHERE:
            return self._everywhere
        row = self._rows[node - 1]
        count = f" ({row.people})" if row.people else ""
        said = f"{row.unit.name}{count}{self._ended if row.ended else ''}"
        return said if role == Qt.ItemDataRole.DisplayRole else as_written(said)

    def _node(self, index: Index) -> int:
        return int(index.internalId())


class UnitTree(QTreeView):
    """Shows the tree of units.

    Signals: chosen(key) when a unit comes under the cursor, empty for all.
    """

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._with_ended = False
        everywhere, ended = self.tr("Tất cả"), self.tr(" – không còn hoạt động")
        self.rows = UnitTreeModel(everywhere, ended, self)
        self.setModel(self.rows)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Cây đơn vị"))
        self.selectionModel().currentChanged.connect(self._choose)

    def show_ended(self, with_ended: bool) -> None:  # noqa: FBT001 - a state, as Qt's setters take it
        """Show units that are no more as well, or leave them out."""
        if with_ended != self._with_ended:
            self._with_ended = with_ended
            if self.isVisible():
                self.load()

    def load(self) -> None:
        """Read the units anew; whoever was chosen stays so."""
        desk, with_ended = self._context.app.desk, self._with_ended

        def task(_handle: Handle) -> tuple[TreeRow, ...]:
            return unit_tree(desk, with_ended=with_ended)

        self._context.jobs.run(task, then=self._show)

    def _show(self, rows: tuple[TreeRow, ...]) -> None:
        """Show units that are others than before; a branch stays open while nothing changes."""
        if self.rows.holds(rows):
            return
        key = self.rows.key(self.currentIndex())
        with QSignalBlocker(self.selectionModel()):
            self.rows.show(rows)
            index = self.rows.at(key)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
        self.expandToDepth(DEPTH)
        self.scrollTo(index)
        if self.rows.key(index) != key:  # it was merged or deleted meanwhile
            self.chosen.emit(self.rows.key(index))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.key(index))
