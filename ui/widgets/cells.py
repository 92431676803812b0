"""A small table to type into or to paste from Excel; its value is text, tabs between cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.cellgrid import Grid
from ui.widgets.clipboard import CELL, LINE
from ui.widgets.parts import button, muted, row, signed


class Cells(QWidget):
    """A grid with buttons for its rows.

    Signals: edited() whenever a person changes a cell.
    """

    edited = Signal()

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid(headings)
        self.grid.typed.connect(self.edited)
        self.setFocusProxy(self.grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        add = signed("add", button(self.tr("Thêm hàng"), self._add_row))
        remove = signed("remove", button(self.tr("Xóa hàng"), self.grid.remove_row))
        layout.addWidget(
            row(add, remove, muted(self.tr("Dán được từ Excel: Ctrl+V")), stretch_last=True)
        )
        self.put("")

    def put(self, text: str) -> None:
        """Show a table kept as text."""
        self.grid.show_rows([line.split(CELL) for line in text.split(LINE) if line.strip()])

    def text(self) -> str:
        """Give the table as text."""
        return LINE.join(CELL.join(cells) for cells in self.grid.rows())

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the cells too: they are what is read out."""
        super().setAccessibleName(name)
        self.grid.setAccessibleName(name)

    def _add_row(self) -> None:
        line = max(self.grid.currentRow() + 1, 0)
        self.grid.insertRow(line)
        self.grid.setCurrentCell(line, 0)
        self.grid.setFocus()
