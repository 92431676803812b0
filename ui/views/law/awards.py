"""The catalogue to look through, and beside it all that is known of one award."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from dossier.model.award import Award
from dossier.tasks.awardrows import compared
from dossier.tasks.catalogue import awards
from dossier.tasks.lawsheet import award_sheets
from dossier.tasks.localrules import book_in_force
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.views.law.sheet import page
from ui.widgets.parts import table
from ui.widgets.rich import RichPage


class AwardsTab(QWidget):
    """A list that narrows with each key typed, and a page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._book = self._desk.book
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("Tìm danh hiệu, hình thức (không cần gõ dấu)"))
        self._find.setAccessibleName(self.tr("Từ cần tìm trong danh mục"))
        self._find.setClearButtonEnabled(True)
        self.rows: Rows[Award] = Rows(award_columns(self._compared), self)
        widths = [column.width for column in self.rows.columns]
        self._table = table(self.rows, widths, self.tr("Danh hiệu, hình thức khen thưởng"))
        self.sheet = RichPage()
        self.sheet.setAccessibleName(self.tr("Nội dung của danh hiệu, hình thức đã chọn"))
        self._lay_out()
        self._find.textChanged.connect(self.narrow)
        self._table.selectionModel().currentRowChanged.connect(self._show)

    def load(self) -> None:
        """Read the catalogue of today anew."""
        self._book = book_in_force(self._desk)
        self.narrow(self._find.text())

    def narrow(self, text: str) -> None:
        """Leave the awards in whose names or authority every word is found."""
        rows = awards(self._book, self._desk.today(), text)
        self.rows.show(rows)
        if rows:
            self._table.selectRow(0)
        else:
            self.sheet.setHtml("")

    def _show(self, current: QModelIndex, _before: QModelIndex) -> None:
        award = self.rows.row(current)
        if award is not None:
            today = self._desk.today()
            sheets = award_sheets(self._book, award.id, today, self._desk.words)
            self.sheet.setHtml(page(award.label, sheets))

    def _compared(self, award: Award) -> tuple[int, int]:
        return compared(self._book, award, self._desk.today())

    def _lay_out(self) -> None:
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._find)
        layout.addWidget(self._table, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self.sheet)
        halves.setSizes([540, 540])
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addWidget(halves)


def award_columns(compared_of: Callable[[Award], tuple[int, int]]) -> tuple[Column[Award], ...]:
    """Declare what the table of awards shows; `compared_of` counts criteria read in the law."""

    def is_whole(row: Award) -> bool:
        some, every = compared_of(row)
        return some == every

    return (
        Column("Danh hiệu, hình thức", lambda row: row.label, 270),
        Column("Đối tượng", lambda row: ", ".join(whom.label for whom in row.whom), 110),
        Column(
            "Đã đối chiếu",
            lambda row: "{}/{} tiêu chuẩn".format(*compared_of(row)),
            110,
            color=lambda row: "good" if is_whole(row) else "ask",
        ),
    )
