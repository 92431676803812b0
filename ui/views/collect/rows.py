"""The rows of a list: how many came to what, and those of one outcome or all in a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dossier.app import App
from dossier.tasks.find import searchable
from ui.bridge.tables import Column, Rows
from ui.views.collect.outcomes import DOUBTFUL, FATES, REFUSED, Line, counts_of
from ui.widgets.parts import button, redress, retitle, table
from ui.widgets.wrap import wrapped

ALL = ""
FIELD = 230  # pixels of the search line
SHORTCUT = Qt.FocusReason.ShortcutFocusReason
WAITING = (DOUBTFUL, REFUSED)  # what a person has to look at


class RowTable(QWidget):
    """The table; its chips stand wherever the page puts them.

    Signals: chosen(Line or None) when another row comes under the cursor.
    """

    chosen = Signal(object)

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._lines: Sequence[Line] = ()
        self._has_sheets = False
        self._wanted = ALL
        self._texts: dict[str, str] = {}  # of cells: what is searched, made when first wanted
        self.search = self._search_line()
        self.rows: Rows[Line] = Rows(self._columns(), self)
        widths = [column.width for column in self.rows.columns]
        self.table = table(self.rows, widths, self.tr("Các dòng của danh sách"))
        self._group = QButtonGroup(self)
        self._by_outcome = {
            name: self._chip(name, place) for place, name in enumerate(self._names())
        }
        self._next = button(
            self.tr("Dòng cần xem tiếp"), self.go_to_next, keys="F8",
            tip=self.tr("Đến dòng cần chọn hoặc không nhận tiếp theo"),
        )  # fmt: skip
        self.chips = wrapped(*self._by_outcome.values(), self._next, self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines anew; the cursor stays on the cell where it was, else at the same height."""
        self._lines, self._texts = lines, {}
        self._has_sheets = len({line.cell.rpartition("!")[0] for line in lines}) > 1
        counts = counts_of(lines)
        for name, chip in self._by_outcome.items():
            number = sum(counts.values()) if name == ALL else counts.get(name, 0)
            chip.setProperty("role", FATES[name].mood if name and number else "")
            redress(chip)
            retitle(chip, f"{_label(name)} {number}")
            chip.setEnabled(bool(number) or name == ALL)
        if not counts.get(self._wanted):
            self._wanted = ALL
        self._by_outcome[self._wanted].setChecked(True)
        self._next.setEnabled(any(counts.get(name) for name in WAITING))
        self._show()

    def narrow(self, outcome: str) -> None:
        """Show the rows of one outcome, or all of them for an empty one."""
        self._wanted = outcome
        self._by_outcome[outcome].setChecked(True)
        self._show()

    def current(self) -> Line | None:
        """Give the line under the cursor."""
        return self.rows.row(self.table.currentIndex())

    def go_to_next(self, fates: Sequence[str] = WAITING) -> None:
        """Put the cursor on the next line that a person has to look at, in a circle."""
        if self._wanted not in (ALL, *fates):
            self.narrow(ALL)
        if not any(line.fate in fates for line in self.rows.rows()):
            self.search.clear()
        shown, at = self.rows.rows(), self.table.currentIndex().row()
        ahead = [*range(at + 1, len(shown)), *range(at + 1)]
        found = next((place for place in ahead if shown[place].fate in fates), None)
        if found is not None:
            self._put_cursor(found)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        before, line = self.current(), self.table.currentIndex().row()
        shown = [line for line in self._lines if self._wanted in (ALL, line.fate)]
        words = searchable(self.search.text()).split()
        if words:
            shown = [line for line in shown if all(word in self._text(line) for word in words)]
        self.rows.show(shown)
        cells = [each.cell for each in shown]
        if not shown:
            self.chosen.emit(None)
        elif before is not None and before.cell in cells:
            self._put_cursor(cells.index(before.cell))
        else:
            self._put_cursor(min(max(line, 0), len(shown) - 1))

    def _text(self, line: Line) -> str:
        """Give what a line is found by: all its cells and its place."""
        found = self._texts.get(line.cell)
        if found is None:
            cells = line.row.cells if line.row is not None else ()
            found = self._texts[line.cell] = searchable(" ".join((line.label, line.cell, *cells)))
        return found

    def _search_line(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self.tr("Tìm trong các dòng (không cần dấu)"))
        made.setAccessibleName(self.tr("Từ cần tìm trong các dòng"))
        made.setToolTip(self.tr("Chỉ hiện các dòng có những từ này (Ctrl+F)"))
        made.setClearButtonEnabled(True)
        made.setMinimumWidth(FIELD)
        made.textChanged.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Find, self, partial(made.setFocus, SHORTCUT))
        return made

    def _put_cursor(self, place: int) -> None:
        self.table.selectRow(place)
        self.table.scrollTo(self.rows.index(place, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.row(index))

    def _names(self) -> tuple[str, ...]:
        return (ALL, *FATES)

    def _chip(self, name: str, place: int) -> QPushButton:
        keys = f"Alt+{place + 1}"
        about = FATES[name].about if name else self.tr("Mọi dòng của danh sách")
        made = button(_label(name), lambda: self.narrow(name), keys=keys, tip=about)
        made.setCheckable(True)
        self._group.addButton(made)
        return made

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(
                "Kết quả",
                lambda line: FATES[line.fate].label,
                95,
                color=lambda line: FATES[line.fate].tone,
            ),
            Column("Ô", self._cell, 90, tip=lambda line: line.cell),
            Column("Tên", lambda line: line.label, 190),
            Column("Thay đổi, lý do", self._why, 200),
        )

    def _cell(self, line: Line) -> str:
        """Name the cell; the sheet only where there are several."""
        return line.cell if self._has_sheets else line.cell.rpartition("!")[2]

    def _why(self, line: Line) -> str:
        said = [self._app.say(reason).what for reason in line.reasons]
        if line.row is not None:
            said += [f"{one.label}: {one.old} → {one.new}" for one in line.row.changes]
        return "; ".join(said)


def _label(name: str) -> str:
    return FATES[name].label if name else "Tất cả"
