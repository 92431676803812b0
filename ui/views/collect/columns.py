"""The columns of a list: drop-downs over its real first rows, to correct what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from dossier.tasks.listcolumns import ListColumn, ListTable, column_choices
from ui.theme.tokens import SPACE, Tone, shade
from ui.views.collect.heads import is_doubtful, place_of, sureness, understood
from ui.widgets.choice import Choice
from ui.widgets.parts import ROW_HEIGHT, button, plain, row

CHOICES, HEADINGS = range(2)  # rows of the grid above the real ones
SAMPLES = 3
LOW = 28  # pixels of a row that is only read
WIDTH = 165  # pixels of a column
LEFT_OUT = "– Bỏ qua cột này –"


class Columns(QWidget):
    """One line that sums up, and the grid beneath it when it is wanted or has to be looked at.

    Signals: mapped(heading, field) when an officer says what a column is.
    """

    mapped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: tuple[ListTable, ...] = ()
        self._owner = 0
        self._filled: tuple[str, ...] = ()  # what the drop-downs are of
        self.said = plain()
        self.said.setWordWrap(True)
        self.open = button(self.tr("Xem, sửa các cột"), self._toggle, keys="Alt+C")
        self.open.setCheckable(True)
        self._which = Choice(())
        self._which.setAccessibleName(self.tr("Danh sách trong tệp"))
        self.grid = _grid(self.tr("Các cột và những dòng đầu"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(row(self.open, self._which, self.said, stretch_last=True))
        layout.addWidget(self.grid)
        self._which.currentIndexChanged.connect(self._show_table)
        self.show_tables(0, ())

    def show_tables(
        self, owner: int, tables: Sequence[ListTable], *, must_open: bool = False
    ) -> None:
        """Show how the lists of a file were understood; what is not clear is shown at once.

        `owner` is the number of the file: what was opened for one stays as it is while it is read
        again, and begins anew for another. They must be open where nothing can be read otherwise.
        """
        place = self._which.currentIndex()
        is_other, self._owner = owner != self._owner or not self._tables, owner
        self._tables = tuple(tables)
        self._which.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._which.clear()
        for table in tables:
            self._which.addItem(place_of(table))
        self._which.setCurrentIndex(0 if is_other else place)
        self._which.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._which.setVisible(len(tables) > 1)
        single = f"{place_of(tables[0])} – " if len(tables) == 1 else ""
        self.said.setText(single + understood(tables) if tables else "")
        self.open.setEnabled(bool(tables))
        unclear = any(is_doubtful(column) for table in tables for column in table.columns)
        if is_other or must_open:  # a list that comes to lack a column is put right here
            self.open.setChecked(unclear or must_open)
        self._show_table()

    def choice(self, place: int) -> Choice:
        """Find the drop-down over a column of the grid."""
        found = self.grid.cellWidget(CHOICES, place)
        assert isinstance(found, Choice)
        return found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_table()

    def _toggle(self) -> None:
        self._show_table()
        if self.open.isChecked() and self.grid.columnCount():
            self.choice(0).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_table(self) -> None:
        is_open = self.open.isChecked() and bool(self._tables)
        self.grid.setVisible(is_open)
        if is_open:
            self._fill(self._tables[max(self._which.currentIndex(), 0)])

    def _fill(self, table: ListTable) -> None:
        """Fill the grid; drop-downs that are there stay, so that the cursor does too."""
        if _mark(table) != self._filled:
            self.grid.clear()
            self.grid.setColumnCount(len(table.columns))
            self._filled = _mark(table)
        heads = [self.tr("Hiểu là"), self.tr("Tiêu đề"), self.tr("Ví dụ")]
        self.grid.setVerticalHeaderLabels([*heads, *[""] * (SAMPLES - 1)])
        choices = [("", self.tr(LEFT_OUT))]
        choices += [(one.field, one.label) for one in column_choices(table.kind)]
        for place, column in enumerate(table.columns):
            self._fill_column(place, column, choices)

    def _fill_column(
        self, place: int, column: ListColumn, choices: Sequence[tuple[str, str]]
    ) -> None:
        if self.grid.cellWidget(CHOICES, place) is None:
            box = Choice(choices)
            box.setAccessibleName(self.tr("Cột “{heading}” hiểu là").format(heading=column.heading))
            box.activated.connect(partial(self._say, column.heading, box))
            self.grid.setCellWidget(CHOICES, place, box)
            self.grid.setColumnWidth(place, WIDTH)
        self.choice(place).put(column.field)
        said, tone = sureness(column)
        self.grid.setItem(HEADINGS, place, _item(f"{column.heading} ({said})", tone))
        for number, text in enumerate(column.samples[:SAMPLES]):
            self.grid.setItem(HEADINGS + 1 + number, place, _item(text))

    def _say(self, heading: str, box: Choice, _index: int) -> None:
        self.mapped.emit(heading, box.text())


def _grid(name: str) -> QTableWidget:
    made = QTableWidget(HEADINGS + 1 + SAMPLES, 0)
    made.setAccessibleName(name)
    made.horizontalHeader().hide()
    made.verticalHeader().setMinimumSectionSize(LOW)
    made.verticalHeader().setDefaultSectionSize(LOW)
    made.verticalHeader().setSectionResizeMode(made.verticalHeader().ResizeMode.Fixed)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)  # Tab goes from drop-down to drop-down
    made.setRowHeight(CHOICES, ROW_HEIGHT)
    bar = made.horizontalScrollBar().sizeHint().height()
    made.setFixedHeight(made.verticalHeader().length() + bar + 2 * made.frameWidth())
    return made


def _item(text: str, tone: Tone | None = None) -> QTableWidgetItem:
    made = QTableWidgetItem(" ".join(text.split()))
    made.setToolTip(text)
    if tone:
        made.setForeground(QColor(shade(tone)))
    return made


def _mark(table: ListTable) -> tuple[str, ...]:
    """Tell lists apart, as far as their drop-downs go."""
    return table.sheet, table.kind, *(column.heading for column in table.columns)
