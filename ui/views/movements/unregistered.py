"""Shows who was given a title in a year for which they had registered none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.finding import Place
from dossier.tasks.unregistered import UnregisteredRow
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.views.movements.state import MovementsState
from ui.widgets.parts import muted, table


class Unregistered(QWidget):
    """A table to read; Enter opens the record of the line at hand."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: Rows[UnregisteredRow] = Rows(_columns(), self)
        widths = [column.width for column in self._rows.columns]
        name = self.tr("Danh hiệu đạt mà chưa đăng ký")
        self.table = table(self._rows, widths, name)
        self._told = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(self.table, 1)
        self.table.activated.connect(self._open)
        state.unregistered.connect(self._show)

    def _show(self, year: int, rows: tuple[UnregisteredRow, ...]) -> None:
        self._rows.show(rows)
        none = self.tr("Năm {year}: mọi danh hiệu thi đua đã đạt đều có đăng ký từ đầu năm.")
        some = self.tr(
            "Năm {year}: {count} danh hiệu thi đua đã ghi vào sổ mà năm đó chưa đăng ký danh hiệu "
            "nào. Enter để mở hồ sơ."
        )
        self._told.setText((some if rows else none).format(year=year, count=len(rows)))

    def _open(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self._context.want(Place(found.subject.whom.value, found.subject.key))


def _columns() -> tuple[Column[UnregisteredRow], ...]:
    return (
        Column("Họ tên, tập thể", lambda row: row.name, 170),
        Column("Đơn vị", lambda row: row.unit, 150),
        Column("Danh hiệu đã đạt", lambda row: row.award, 200),
        Column("Quyết định", lambda row: row.decision, 120),
    )
