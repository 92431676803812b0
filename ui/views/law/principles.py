"""The principles that hold for every award, with article and who sees to them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.finding import Confidence
from dossier.tasks.catalogue import PrincipleRow, principle_rows
from dossier.tasks.localrules import book_in_force
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.views.law.acts import DOUBTS
from ui.widgets.parts import muted, table


class PrinciplesTab(QWidget):
    """The principles of today, in the order of the law."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self.rows: Rows[PrincipleRow] = Rows(_columns(), self)
        widths = [column.width for column in self.rows.columns]
        hint = self.tr(
            "Nguyên tắc áp dụng cho mọi hình thức. Điều chương trình không tính được thì người xét,"
            " thẩm định giữ."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(muted(hint))
        layout.addWidget(table(self.rows, widths, self.tr("Nguyên tắc khen thưởng")), 1)

    def load(self) -> None:
        """Read the principles of today anew."""
        self.rows.show(principle_rows(book_in_force(self._desk), self._desk.today()))


def _columns() -> tuple[Column[PrincipleRow], ...]:
    return (
        Column("Nguyên tắc", lambda row: row.text, 300, tip=lambda row: row.text),
        Column("Điều khoản", lambda row: row.article, 170),
        Column("Ai giữ", lambda row: row.keeper, 110),
        Column(
            "Độ tin cậy",
            lambda row: DOUBTS[row.confidence],
            90,
            color=lambda row: "good" if row.confidence is Confidence.VERIFIED else "ask",
        ),
    )
