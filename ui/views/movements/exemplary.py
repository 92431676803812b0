"""Who was commended over the years of the movement, ready to be proposed or looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from dossier.model.finding import Place
from dossier.tasks.movements import MovementView
from dossier.tasks.standouts import Exemplar
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.views.movements.state import MovementsState
from ui.widgets.parts import button, muted, signed, table
from ui.widgets.wrap import wrapped


class ExemplaryTab(QWidget):
    """A table; Enter opens the record of the line at hand."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: MovementView | None = None
        self._rows: Rows[Exemplar] = Rows(exemplar_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(self._rows, widths, self.tr("Điển hình tiên tiến"))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._told = muted()
        self._lay_out()
        self._table.activated.connect(self._open)
        state.shown.connect(self._look)
        state.exemplary.connect(self._show_rows)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for them only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def nominate(self) -> None:
        """Take the chosen lines to the round at hand; without a choice, say how to choose."""
        places = self._table.selectionModel().selectedRows()
        chosen = [row.subject for place in places if (row := self._rows.row(place)) is not None]
        if chosen:
            self._context.nominate(chosen)
        else:
            self._told.setText(
                self.tr("Chọn dòng trước: giữ Ctrl hoặc Shift để chọn nhiều, Ctrl+A để chọn hết.")
            )

    def _look(self, _view: object = None) -> None:
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._state.list_exemplars()

    def _show_rows(self, rows: tuple[Exemplar, ...]) -> None:
        self._rows.show(rows)
        self._told.setText(
            self.tr(
                "{count} tập thể, cá nhân được khen thưởng (ngoài danh hiệu hằng năm) trong thời "
                "gian của phong trào."
            ).format(count=len(rows))
            if rows
            else self.tr(
                "Chưa có tập thể, cá nhân nào được khen thưởng trong thời gian này. Khen thưởng "
                "nhập ở “Cá nhân”, “Tập thể” hoặc từ danh sách sẽ tự hiện ở đây."
            )
        )

    def _open(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self._context.want(Place(found.subject.whom.value, found.subject.key))

    def _open_current(self) -> None:
        self._open(self._table.currentIndex())

    def _lay_out(self) -> None:
        tools = wrapped(
            signed(
                "nominate",
                button(
                    self.tr("Đề nghị khen thưởng"),
                    self.nominate,
                    keys="Ctrl+Return",
                    tip=self.tr("Đưa các dòng đã chọn vào đợt khen thưởng đang mở"),
                ),
            ),
            button(
                self.tr("Mở hồ sơ"),
                self._open_current,
                tip=self.tr("Mở hồ sơ của dòng đang chọn (Enter trong bảng)"),
            ),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(self._told)
        layout.addWidget(self._table, 1)


def exemplar_columns() -> tuple[Column[Exemplar], ...]:
    """Declare what the table shows."""
    return (
        Column("Tập thể, cá nhân", lambda row: row.name, 150),
        Column("Đơn vị", lambda row: row.unit, 120),
        Column("Khen thưởng", lambda row: "; ".join(row.honours), 230),
        Column("Trong phong trào", lambda row: "Có" if row.in_movement else "", 124),
        Column("Thành tích", lambda row: row.deed, 60),
    )
