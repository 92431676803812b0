"""The list of a packet's documents: which are to be printed, and how often each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dossier.tasks.plan import Planned
from ui.views.deliver.printstate import listed_as
from ui.widgets.parts import ROW_HEIGHT

HEADINGS = ("Văn bản", "Số bản")
TITLE, COPIES = range(2)
MOST = 99  # copies


class Papers(QTableWidget):
    """A line for each document; the space bar ticks it, a number beside it says how often.

    Signals: chosen(document id) when a line comes under the cursor.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADINGS), parent)
        self._ids: list[str] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(HEADINGS)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(COPIES, 70)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.currentCellChanged.connect(self._choose)

    def show_documents(self, planned: Sequence[Planned]) -> None:
        """Show documents; ticks and copies of those that stay are kept."""
        ticked, copies, at = self.unticked(), self.copies(), max(self.currentRow(), 0)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._ids = [row.id for row in planned]
        self.setRowCount(0)
        self.setRowCount(len(planned))
        for place, row in enumerate(planned):
            self.setItem(place, TITLE, _titled(row, is_ticked=row.id not in ticked))
            self.setItem(place, COPIES, _counted(copies.get(row.id, 1)))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        if planned:
            self.setCurrentCell(min(at, len(planned) - 1), TITLE)

    def ticked(self) -> tuple[str, ...]:
        """Name the documents that are to be printed."""
        return tuple(key for place, key in enumerate(self._ids) if self._is_ticked(place))

    def unticked(self) -> frozenset[str]:
        """Name the others."""
        return frozenset(self._ids) - frozenset(self.ticked())

    def copies(self) -> Mapping[str, int]:
        """Say how often each is printed; what is no number is once."""
        return {key: self._copies(place) for place, key in enumerate(self._ids)}

    def tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        state = Qt.CheckState.Checked if self.unticked() else Qt.CheckState.Unchecked
        for place in range(self.rowCount()):
            self.cell(place, TITLE).setCheckState(state)

    def cell(self, place: int, column: int) -> QTableWidgetItem:
        """Find a cell of a line that there is."""
        found = self.item(place, column)
        if found is None:
            raise IndexError(place)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick with the space bar, whichever cell is at hand."""
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            found = self.cell(self.currentRow(), TITLE)
            is_ticked = found.checkState() == Qt.CheckState.Checked
            found.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def _is_ticked(self, place: int) -> bool:
        return self.cell(place, TITLE).checkState() == Qt.CheckState.Checked

    def _copies(self, place: int) -> int:
        text = self.cell(place, COPIES).text().strip()
        return min(int(text), MOST) if text.isdecimal() else 1

    def _choose(self, row: int, _column: int, _before: int, _at: int) -> None:
        if 0 <= row < len(self._ids):
            self.chosen.emit(self._ids[row])


def _titled(planned: Planned, *, is_ticked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(listed_as(planned))
    item.setToolTip(planned.title)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    )
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item


def _counted(count: int) -> QTableWidgetItem:
    item = QTableWidgetItem(str(count))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
