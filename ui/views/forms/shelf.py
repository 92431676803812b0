"""The list of forms with how each stands; it is searched as one types."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from dossier.model.shelf import Stage
from dossier.tasks.find import find
from dossier.tasks.forms.shelf import ShelfRow
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE, Tone
from ui.views.forms.state import Listed
from ui.widgets.parts import muted, tall_table

LIST_WIDTH = 250


class FormList(QWidget):
    """Search line and table.

    Signals: chosen(form id) when the cursor comes to a form.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = Listed((), frozenset(), (), needs_second=False)
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Tìm biểu mẫu (không cần dấu)"))
        self._line.setAccessibleName(self.tr("Tìm biểu mẫu"))
        self._line.setClearButtonEnabled(True)
        shown = Column(self.tr("Biểu mẫu"), self._written, LIST_WIDTH, color=self._color)
        self._rows: Rows[ShelfRow] = Rows((shown,), self)
        self._table = tall_table(self._rows, self.tr("Các biểu mẫu"))
        self._none = muted(self.tr("Không có biểu mẫu nào tên như vậy."))
        self._none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        for part in (self._line, self._none):
            layout.addWidget(part)
        layout.addWidget(self._table, 1)
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._table.setFocus)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._at_hand = ""

    def show_forms(self, listed: Listed, at_hand: str) -> None:
        """List the shelf; the cursor stands at the form at hand."""
        self._listed, self._at_hand = listed, at_hand
        self._narrow()

    def show_current(self, form: str) -> None:
        """Put the cursor at a form."""
        self._at_hand = form
        ids = [found.form.id for found in self._rows.rows()]
        with QSignalBlocker(self._table.selectionModel()):
            if form in ids:
                self._table.selectRow(ids.index(form))
        self._table.viewport().update()

    def focus(self) -> None:
        """Put the cursor into the search line."""
        self._line.setFocus()
        self._line.selectAll()

    def _narrow(self) -> None:
        wanted = self._line.text()
        found = list(matching(self._listed.rows, wanted))
        self._none.setVisible(not found and bool(self._listed.rows))
        with QSignalBlocker(self._table.selectionModel()):
            self._rows.show(found)
        self.show_current(self._at_hand)

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None and found.form.id != self._at_hand:
            self._at_hand = found.form.id
            self.chosen.emit(found.form.id)

    def _written(self, row: ShelfRow) -> str:
        how = status(row, is_edited=row.form.id in self._listed.edited)
        return f"{row.form.label}\n{row.form.regime.label} · {how}"

    def _color(self, row: ShelfRow) -> Tone | None:
        is_open = row.form.id in self._listed.edited or _waits(row)
        return "stop" if row.is_broken else "ask" if is_open else None


def status(row: ShelfRow, *, is_edited: bool) -> str:
    """Say how a form stands, the most pressing first."""
    if row.is_broken:
        return "Bản đang dùng bị hỏng"
    if is_edited:
        return "Đang sửa"
    if _waits(row) and row.newest is not None:
        return "Chờ người thứ hai" if row.newest.stage is Stage.WAITING else "Có bản nháp"
    if row.published is not None:
        return f"Đang dùng bản {row.published.number}"
    return "Mẫu gốc" if row.is_shipped else "Thôi dùng"


def matching(rows: Iterable[ShelfRow], wanted: str) -> Iterable[ShelfRow]:
    """Find the forms whose name, regime or id hold every word, whatever its diacritics."""
    words = wanted.split()
    for row in rows:
        text = f"{row.form.label} {row.form.regime.label} {row.form.id}"
        if all(find(text, word) for word in words):
            yield row


def _waits(row: ShelfRow) -> bool:
    return row.newest is not None and row.newest.stage in (Stage.DRAFT, Stage.WAITING)
