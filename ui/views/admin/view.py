"""Looks back on what was done, takes it back, keeps copies, and begins afresh."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from dossier.model.change import AuditLine
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.views.admin.state import AdminState
from ui.widgets.parts import Notice, button, column, heading, muted, table
from ui.widgets.wrap import wrapped


class AdminView(View):
    """The list of tasks, and the buttons that keep things safe."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = AdminState(context, self)
        self._lines: Rows[AuditLine] = Rows(self._columns(), self)
        widths = [column.width for column in self._lines.columns]
        self._table = table(self._lines, widths, self.tr("Các việc đã làm"))
        self._notice = Notice()
        self._lay_out()
        self.state.listed.connect(self._lines.show)
        self.state.done.connect(self._praise)
        self.state.emptied.connect(self._emptied)
        self.state.failed.connect(self._fail)

    def entered(self) -> None:
        """Read the list anew."""
        self.state.load()

    def _columns(self) -> tuple[Column[AuditLine], ...]:
        return (
            Column("Số", lambda line: str(line.number), 60, right=True),
            Column("Lúc", lambda line: f"{line.when.astimezone():%d/%m/%Y %H:%M}", 130),
            Column("Người làm", lambda line: line.who, 150),
            Column("Việc", lambda line: self.context.app.say(f"task.{line.task}").what, 330),
            Column("Số mục thay đổi", lambda line: str(line.touched), 120),
        )

    def _lay_out(self) -> None:
        tools = wrapped(
            button(self.tr("Hoàn tác việc đã chọn"), self._undo, keys="Alt+H"),
            button(self.tr("Sao lưu…"), self._backup),
            button(self.tr("Kiểm tra dữ liệu"), self.state.verify),
            button(self.tr("Bắt đầu dữ liệu mới…"), self._start_afresh),
        )
        hint = self.tr(
            "Mỗi việc là một dòng và có thể hoàn tác khi chưa có việc khác dựa trên nó."
            " Dữ liệu chỉ nằm trên máy này; nên sao lưu đều đặn ra ổ đĩa khác."
        )
        layout = column(heading(self.tr("Quản trị")), muted(hint), tools, self._notice, self._table)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _undo(self) -> None:
        line = self._lines.row(self._table.currentIndex())
        if line is not None:
            self.state.undo(line.number)

    def _backup(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Sao lưu vào thư mục"))
        if name:
            self.state.backup(Path(name))

    def _start_afresh(self) -> None:
        asked = self.tr(
            "Bỏ dữ liệu mẫu để bắt đầu dữ liệu mới? Những gì đã nhập thêm vẫn được giữ,"
            " và có thể hoàn tác việc này."
        )
        keys = QMessageBox.StandardButton
        title = self.tr("Bắt đầu dữ liệu mới")
        if QMessageBox.question(self, title, asked, keys.Yes | keys.No) == keys.Yes:
            self.state.start_afresh()

    def _emptied(self) -> None:
        self.context.take_round("")
        self._notice.say(self.tr("Đã sẵn sàng cho dữ liệu mới: hãy nhập danh sách."), "good")

    def _praise(self, code: str) -> None:
        self._notice.say(str(self.context.app.say(code)), "good")

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")
