"""The acts that the tables cite, and the base pay of each span."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.finding import Confidence
from dossier.tasks.lawsheet import ActRow, PayRow, act_rows, pay_rows
from dossier.tasks.localrules import book_in_force
from dossier.tasks.typed import written_day
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.widgets.parts import muted, table

DOUBTS = {
    Confidence.VERIFIED: "Đã đối chiếu",
    Confidence.SECONDARY: "Cần kiểm tra (nguồn thứ cấp)",
    Confidence.UNVERIFIED: "Cần kiểm tra",
}


class ActsTab(QWidget):
    """Acts in force first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self.rows: Rows[ActRow] = Rows(_act_columns(), self)
        widths = [column.width for column in self.rows.columns]
        layout = QVBoxLayout(self)
        layout.addWidget(muted(self.tr("Văn bản còn hiệu lực hôm nay đứng trước.")))
        layout.addWidget(table(self.rows, widths, self.tr("Văn bản căn cứ")), 1)

    def load(self) -> None:
        """Read the acts of today anew."""
        self.rows.show(act_rows(book_in_force(self._desk), self._desk.today()))


class PayTab(QWidget):
    """The base pay, the newest first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self.rows: Rows[PayRow] = Rows(_pay_columns(), self)
        widths = [column.width for column in self.rows.columns]
        hint = self.tr(
            "Tiền thưởng bằng hệ số nhân mức lương cơ sở của ngày ký quyết định, làm tròn lên"
            " chục nghìn đồng."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(muted(hint))
        layout.addWidget(table(self.rows, widths, self.tr("Mức lương cơ sở")), 1)

    def load(self) -> None:
        """Read the rows anew."""
        self.rows.show(pay_rows(book_in_force(self._desk)))


def _act_columns() -> tuple[Column[ActRow], ...]:
    return (
        Column("Văn bản", lambda row: row.name, 240, tip=lambda row: row.name),
        Column("Từ ngày", lambda row: _day(row.since), 90),
        Column("Đến trước ngày", lambda row: _day(row.until), 120),
        Column(
            "Hiệu lực",
            lambda row: "Còn hiệu lực" if row.in_force else "Hết hoặc chưa có",
            120,
            color=lambda row: "good" if row.in_force else "muted",
        ),
        Column("Đưa vào căn cứ", lambda row: "Có" if row.is_basis else "", 110),
        Column("Nguồn", lambda row: "Quy chế" if row.is_local else "Nhà nước, Đảng", 110),
        Column("Độ tin cậy", lambda row: DOUBTS[row.confidence], 120),
    )


def _pay_columns() -> tuple[Column[PayRow], ...]:
    return (
        Column("Mức (đồng/tháng)", lambda row: _money(row.amount), 130, right=True),
        Column("Từ ngày", lambda row: _day(row.since), 90),
        Column("Đến trước ngày", lambda row: _day(row.until), 120),
        Column("Căn cứ", lambda row: row.cite, 200),
        Column("Độ tin cậy", lambda row: DOUBTS[row.confidence], 120),
    )


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _day(day: date | None) -> str:
    return written_day(day) or "–"
