"""The tab of the trash: what was deleted in the last 30 days, by whom, and the way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dossier.tasks.trash import TrashRow
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.views.admin.trashstate import TrashState
from ui.widgets.parts import button, column, muted, row, signed, table
from ui.widgets.question import Question


class TrashTab(QWidget):
    """A list that is narrowed as one types; Enter brings the line at hand back."""

    def __init__(self, context: Context, state: TrashState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._app = context.app
        self._all: tuple[TrashRow, ...] = ()
        self._rows: Rows[TrashRow] = Rows(self._columns(), self)
        widths = [each.width for each in self._rows.columns]
        self._table = table(self._rows, widths, self.tr("Những gì đã xóa"))
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("Tìm trong thùng rác (không cần dấu)"))
        self._find.setAccessibleName(self.tr("Tìm trong thùng rác"))
        self._find.setClearButtonEnabled(True)
        self._nothing = muted()
        self._question = Question()
        back = signed(
            "restore",
            button(
                self.tr("Khôi phục mục đã chọn"),
                self._restore,
                primary=True,
                keys="Ctrl+Return",
                tip=self.tr("Đưa mục đang chọn trở lại chỗ cũ, cùng những gì đi kèm"),
            ),
        )
        self._forget = signed(
            "trash",
            button(
                self.tr("Xóa vĩnh viễn…"),
                self._ask_forget,
                tip=self.tr("Xóa hẳn mọi thông tin của cá nhân đã chọn khỏi nhật ký"),
            ),
        )
        self._forget.setEnabled(False)
        tools = row(self._find, back, self._forget)
        layout = column(tools, self._question, self._nothing, self._table)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._find.textChanged.connect(self._narrow)
        self._table.activated.connect(self._restore)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        state.listed.connect(self._show)

    def _columns(self) -> tuple[Column[TrashRow], ...]:
        return (
            Column("Xóa lúc", lambda each: f"{each.when.astimezone():%d/%m/%Y %H:%M}", 130),
            Column("Người xóa", lambda each: each.who, 120),
            Column("Loại", lambda each: each.what, 170),
            Column("Tên", lambda each: each.title, 220),
            Column("Chi tiết", lambda each: each.detail, 220),
            Column("Kèm theo", lambda each: str(each.parts) if each.parts else "", 80, right=True),
            Column("Còn giữ", self._left, 90, right=True),
        )

    def _left(self, each: TrashRow) -> str:
        return self._app.say("trash.left", {"days": each.days}).what

    def _show(self, rows: tuple[TrashRow, ...]) -> None:
        self._all = rows
        self._narrow()

    def _narrow(self) -> None:
        at = self._table.currentIndex().row()
        found = [each for each in self._all if each.holds(self._find.text())]
        self._rows.show(found)
        if found:
            self._table.selectRow(min(max(at, 0), len(found) - 1))
        self._nothing.setText(
            self.tr("Thùng rác giữ những gì đã xóa trong 30 ngày; khôi phục được từng mục.")
            if self._all
            else self.tr("Thùng rác trống: 30 ngày qua không có gì bị xóa.")
        )

    def _choose(self) -> None:
        each = self._rows.row(self._table.currentIndex())
        self._question.take_back()  # it was of another line
        self._forget.setEnabled(each is not None and each.kind == "person")

    def _ask_forget(self) -> None:
        each = self._rows.row(self._table.currentIndex())
        if each is None:
            return
        asked = self.tr(
            "Xóa hẳn mọi thông tin của {name}, cả trong nhật ký? Việc này không hoàn tác được."
            " Các bản sao lưu cũ vẫn còn thông tin này cho đến khi được tỉa hoặc xóa."
        ).format(name=each.title)
        self._question.ask(asked, self.tr("Xóa hẳn"), partial(self.state.forget, each))

    def _restore(self) -> None:
        each = self._rows.row(self._table.currentIndex())
        if each is not None:
            self.state.restore(each)
