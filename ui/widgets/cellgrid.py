"""The cells of a small table: typed one by one, or pasted from Excel many at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
    QWidget,
)

from ui.theme.tokens import colors
from ui.widgets.clipboard import CELL, LINE, from_text, to_text
from ui.widgets.dateline import in_full
from ui.widgets.parts import ROW_HEIGHT
from ui.widgets.rich import as_written

AnyIndex = QModelIndex | QPersistentModelIndex
NARROWEST, FEW_PIXELS = 90, 40  # of a column: where all share the room, where each has a width
READ_ONLY = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
NUMBER = re.compile(r"-?\d[\d.,]*\s?%?")
LEAST_SHARE = 0.75  # of their widths: columns get no narrower
FEWEST, MOST_SEEN = 3, 8  # rows that the table has room for


class Grid(QTableWidget):
    """The cells; pasted text goes in from the cell at hand on, and a spare row stands at the end.

    The last columns may be told instead of typed: nobody changes them. A grid with widths of its
    columns fills its place; others are as high as their rows.

    Signals: typed() whenever a person changes a cell, by whatever way.
    """

    typed = Signal()

    def __init__(
        self,
        headings: Sequence[str],
        parent: QWidget | None = None,
        *,
        told: int = 0,
        widths: Sequence[int] = (),
    ) -> None:
        super().__init__(0, len(headings), parent)
        self._headings = tuple(headings)
        self._typed = len(headings) - told  # columns
        self._has_told = told > 0
        self._widths = tuple(widths)
        self._offers: dict[int, Callable[[], Sequence[str]]] = {}
        self._dates: frozenset[int] = frozenset()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)  # Tab goes on to the next input, arrows within the table
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._spread()
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
        self.setRowCount(len(rows))  # all at once, and told of once: one by one takes far longer
        self.model().blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._put(rows, 0, 0)
        self.model().blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self.viewport().update()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._make_room()

    def rows(self) -> list[list[str]]:
        """Read the rows that are not empty, their cells clean and without empty ones at the end.

        Cells that are told are left out.
        """
        self._keep_typing()
        read = (self._read(line) for line in range(self.rowCount()))
        return [_bare(cells) for cells in read if any(cells)]

    def tell(self, said: Callable[[Sequence[str]], Sequence[str]]) -> None:
        """Fill the last columns of each row anew from what stands in its typed cells."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        for line in range(self.rowCount()):
            for place, text in enumerate(said(self._read(line)), self._typed):
                self._set(line, place, text)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def offer(self, place: int, texts: Callable[[], Sequence[str]]) -> None:
        """Let the cells of a column offer texts that hold what is typed."""
        self._offers[place] = texts

    def hold_dates(self, *places: int) -> None:
        """Write what is typed or pasted into these columns as dates in full, where it is one."""
        self._dates = frozenset(places)

    def offered(self, place: int) -> Sequence[str]:
        """Give the texts that a column offers."""
        return self._offers[place]() if place in self._offers else ()

    def paste(self, text: str) -> None:
        """Put copied cells in from the cell at hand on; cells beyond the table are left out."""
        rows = from_text(text)
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        width = self._width()
        self._put((cells[: max(width - left, 0)] for cells in rows), top, left)
        for line in range(top, top + len(rows)):
            for place in self._dates & set(range(left, width)):
                self._spell(line, place)
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
                if item.flags() & Qt.ItemFlag.ItemIsEditable:
                    item.setText("")
        else:
            super().keyPressEvent(event)

    def _keep_typing(self) -> None:
        """Take in what stands in a cell that is still open: a shortcut does not close it."""
        typed = self.window().focusWidget()  # also while another window is in front
        if isinstance(typed, _Line) and self.isAncestorOf(typed):
            self.commitData(typed)

    def _changed(self, *cell: int) -> None:
        if cell and cell[1] in self._dates:
            self._spell(*cell)
        self._make_room()
        self.typed.emit()

    def _spell(self, line: int, place: int) -> None:
        """Write the date of a cell in full; the cell itself stays, for it may be open."""
        item = self.item(line, place)
        if item is not None and in_full(item.text()) != item.text():
            were_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
            item.setText(in_full(item.text()))
            self.blockSignals(were_blocked)

    def _make_room(self) -> None:
        """Keep one empty row at the end, and room for all rows as far as the window allows."""
        last = self.rowCount() - 1
        if last < 0 or any(self._read(last)):
            self._add_row(last + 1)
        if self._widths:
            return
        seen = min(max(self.rowCount(), FEWEST), MOST_SEEN)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + seen * ROW_HEIGHT + 20)

    def _put(self, rows: Iterable[Sequence[str]], top: int, left: int) -> None:
        for line, cells in enumerate(rows, top):
            if line >= self.rowCount():
                self._add_row(line)
            for place, text in enumerate(cells, left):
                self._set(line, place, text)

    def _add_row(self, line: int) -> None:
        """Add an empty row; no person did, so nobody is told."""
        were_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self.insertRow(line)
        for place in range(self._width(), len(self._headings)):
            self._set(line, place, "")
        self.blockSignals(were_blocked)

    def _set(self, line: int, place: int, text: str) -> None:
        item = QTableWidgetItem(_clean(text))
        if place >= self._width():
            item.setFlags(READ_ONLY)
        self.setItem(line, place, item)

    def _width(self) -> int:
        """Count the columns that are typed, those beyond the headings too."""
        return self._typed if self._has_told else self.columnCount()

    def _read(self, line: int) -> list[str]:
        return [self._cell(line, place) for place in range(self._width())]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the widest column what room is left; all are a little narrower where there is none.

        A width that a person has drawn stays until the room is another.
        """
        super().resizeEvent(event)
        if self._widths and event.size().width() != event.oldSize().width():
            widest = self._widths.index(max(self._widths))
            room = self.viewport().width()
            has_room = room >= sum(self._widths)
            how = QHeaderView.ResizeMode
            mode = how.Stretch if has_room else how.Interactive
            self.horizontalHeader().setSectionResizeMode(widest, mode)
            share = 1.0 if has_room else max(room / sum(self._widths), LEAST_SHARE)
            for place, width in enumerate(self._widths):
                heading = self.horizontalHeader().sectionSizeHint(place)
                least = width if place in self._dates else min(heading, width)
                self.setColumnWidth(place, max(int(width * share), least))

    def _spread(self) -> None:
        head = self.horizontalHeader()
        head.setMinimumSectionSize(FEW_PIXELS if self._widths else NARROWEST)
        if not self._widths:
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, width)

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

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Draw numbers to the right, and what is told more quietly than what is typed."""
        super().initStyleOption(option, index)
        if NUMBER.fullmatch(option.text):
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colors().muted))

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Show the whole text of the cell under the mouse: narrow columns cut it."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_written(str(index.data() or "")), view)
        return True

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Open a cell; a list below it offers what it may say, and never types by itself."""
        line = _Line(self._grid, parent)
        line.setFrame(False)
        texts = self._grid.offered(index.column())
        if texts:
            completer = QCompleter(texts, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line


def _clean(text: str) -> str:
    """Keep a cell on one line: tabs and line breaks part cells and rows."""
    return " ".join(text.split())


def _bare(cells: list[str]) -> list[str]:
    last = max(place for place, cell in enumerate(cells) if cell)
    return cells[: last + 1]
