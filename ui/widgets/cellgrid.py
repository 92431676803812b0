"""The cells of a small table: typed one by one, or pasted from Excel many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.widgets.clipboard import CELL, LINE, from_text, to_text
from ui.widgets.parts import ROW_HEIGHT

AnyIndex = QModelIndex | QPersistentModelIndex
NARROWEST = 90  # pixels of a column
FEWEST, MOST_SEEN = 3, 8  # rows that the table has room for


class Grid(QTableWidget):
    """The cells; pasted text goes in from the cell at hand on, and a spare row stands at the end.

    Signals: typed() whenever a person changes a cell, by whatever way.
    """

    typed = Signal()

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headings), parent)
        self._headings = tuple(headings)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)  # Tab goes on to the next input, arrows within the table
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(NARROWEST)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(_Lines(self))
        self.cellChanged.connect(self._changed)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows; cells beyond the headings get a column of their own, so that none is lost."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        width = max([len(self._headings), *(len(each) for each in rows)])
        more = [self.tr("(cột thừa)")] * (width - len(self._headings))
        self.setRowCount(0)
        self.setColumnCount(width)
        self.setHorizontalHeaderLabels([*self._headings, *more])
        self._put(rows, 0, 0)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._make_room()

    def rows(self) -> list[list[str]]:
        """Read the rows that are not empty, their cells clean and without empty ones at the end."""
        self._keep_typing()
        read = (
            [self._cell(line, place) for place in range(self.columnCount())]
            for line in range(self.rowCount())
        )
        return [_bare(cells) for cells in read if any(cells)]

    def paste(self, text: str) -> None:
        """Put copied cells in from the cell at hand on; cells beyond the table are left out."""
        rows = from_text(text)
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._put((cells[: self.columnCount() - left] for cells in rows), top, left)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._changed()

    def remove_row(self) -> None:
        """Take the row at hand out."""
        if self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Paste, copy and clear cells; every other key types."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._selected())
        elif event.matches(QKeySequence.StandardKey.Delete):
            for item in self.selectedItems():
                item.setText("")
        else:
            super().keyPressEvent(event)

    def _keep_typing(self) -> None:
        """Take in what stands in a cell that is still open: a shortcut does not close it."""
        typed = QApplication.focusWidget()
        if isinstance(typed, _Line) and self.isAncestorOf(typed):
            self.commitData(typed)

    def _changed(self, *_cell: int) -> None:
        self._make_room()
        self.typed.emit()

    def _make_room(self) -> None:
        """Keep one empty row at the end, and room for all rows as far as the window allows."""
        last = self.rowCount() - 1
        full = any(self._cell(last, place) for place in range(self.columnCount()))
        if last < 0 or full:
            self.insertRow(last + 1)
        seen = min(max(self.rowCount(), FEWEST), MOST_SEEN)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + seen * ROW_HEIGHT + 20)

    def _put(self, rows: Iterable[Sequence[str]], top: int, left: int) -> None:
        for line, cells in enumerate(rows, top):
            if line >= self.rowCount():
                self.insertRow(line)
            for place, text in enumerate(cells, left):
                self.setItem(line, place, QTableWidgetItem(_clean(text)))

    def _selected(self) -> str:
        found = self.selectedRanges()
        if not found:
            return ""
        area = found[0]
        lines = range(area.topRow(), area.bottomRow() + 1)
        places = range(area.leftColumn(), area.rightColumn() + 1)
        return to_text([[self._cell(line, place) for place in places] for line in lines])

    def _cell(self, line: int, place: int) -> str:
        item = self.item(line, place)
        return _clean(item.text()) if item is not None else ""


class _Line(QLineEdit):
    """An open cell; several cells pasted here go into the grid, not into one cell."""

    def __init__(self, grid: Grid, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand copied cells on to the grid; every other key types."""
        copied = QGuiApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and set(copied.strip()) & {CELL, LINE}:
            self._grid.setFocus()
            self._grid.paste(copied)
        else:
            super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    """Opens cells for typing."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: AnyIndex
    ) -> QWidget:
        """Open a cell."""
        line = _Line(self._grid, parent)
        line.setFrame(False)
        return line


def _clean(text: str) -> str:
    """Keep a cell on one line: tabs and line breaks part cells and rows."""
    return " ".join(text.split())


def _bare(cells: list[str]) -> list[str]:
    last = max(place for place, cell in enumerate(cells) if cell)
    return cells[: last + 1]
