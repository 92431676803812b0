"""The tab of copies: how safe the records are, what each copy holds, and putting one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from dossier.app import App
from dossier.tasks.keeping import CopyFile, CopyHolds, Safety
from ui.bridge.context import Context
from ui.bridge.safety import say_safety
from ui.bridge.tables import Column, Rows
from ui.views.admin.copiesstate import CopiesState
from ui.widgets.parts import Notice, button, column, muted, signed, table
from ui.widgets.question import Question
from ui.widgets.wrap import wrapped


class CopiesTab(QWidget):
    """The list of copies with what the one at hand holds.

    Signals: restoring(path) when the officer wants a copy in the place of the present records.
    """

    restoring = Signal(object)

    def __init__(self, context: Context, state: CopiesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context.app
        self._may_restore = context.may("keeping.restore")
        self.state = state
        self._safety: Safety | None = None
        self._how = Notice()
        self._question = Question()
        self._rows: Rows[CopyFile] = Rows(self._columns(), self)
        widths = [each.width for each in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Các bản sao lưu"),
            empty=self.tr("Chưa có bản sao lưu nào: bấm “Sao lưu ngay”."),
        )
        self._holds = muted()
        self._restore = signed(
            "restore",
            button(
                self.tr("Khôi phục bản này…"),
                self._ask_restore,
                tip=self.tr("Đưa bản sao lưu đang chọn vào thay dữ liệu hiện tại"),
            ),
        )
        self._restore.setEnabled(False)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        state.listed.connect(self._show)
        state.looked.connect(self._tell)

    def _columns(self) -> tuple[Column[CopyFile], ...]:
        return (
            Column("Lúc", lambda row: _moment(row.when), 140),
            Column("Cỡ (MB)", lambda row: _size(row.size), 80, right=True),
            Column("Vì sao có", lambda row: self._app.say(f"copy.reason.{row.reason}").what, 260),
            Column("Tệp", lambda row: row.path.name, 420, tip=lambda row: str(row.path)),
        )

    def _lay_out(self) -> None:
        tools = wrapped(
            signed(
                "backup",
                button(self.tr("Sao lưu ngay"), self.state.keep, primary=True, keys="Ctrl+B"),
            ),
            self._restore,
            button(self.tr("Khôi phục từ tệp khác…"), self._ask_file),
            button(self.tr("Sao lưu ra nơi khác…"), self._copy_to),
            button(self.tr("Đổi thư mục sao lưu…"), self._choose_folder),
            signed("folder", button(self.tr("Mở thư mục"), self._open_folder)),
            signed("pdf", button(self.tr("Phiếu khôi phục (PDF)…"), self._write_sheet)),
        )
        hint = self.tr(
            "Khi dữ liệu thay đổi, chương trình tự sao lưu 30 phút một lần, khi đóng, trước mỗi lần"
            " nhập danh sách và trước khi nâng cấp. Bản cũ được tỉa dần theo ngày, tuần, tháng."
        )
        layout = column(self._how, muted(hint), tools, self._question, self._table, self._holds)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _show(self, found: Safety, copies: tuple[CopyFile, ...]) -> None:
        self._safety = found
        self._how.say(*say_safety(self._app, found))
        self._rows.show(copies)
        self._holds.setText("")
        self._question.take_back()
        self._restore.setEnabled(False)
        if copies:
            self._table.selectRow(0)

    def _choose(self) -> None:
        row = self._rows.row(self._table.currentIndex())
        self._restore.setEnabled(False)
        if row is not None:
            self._holds.setText(self.tr("Đang kiểm tra bản sao lưu…"))
            self.state.look(row.path)

    def _tell(self, path: Path, held: CopyHolds | Exception) -> None:
        row = self._rows.row(self._table.currentIndex())
        if row is None or row.path != path:
            return
        is_whole = isinstance(held, CopyHolds)
        self._restore.setEnabled(is_whole and self._may_restore)
        text = say_holds(self._app, held) if isinstance(held, CopyHolds) else ""
        self._holds.setText(text or self.tr("Bản này đã hỏng, không dùng được. Chọn bản khác."))

    def _ask_restore(self) -> None:
        row = self._rows.row(self._table.currentIndex())
        if row is not None:
            self._confirm(row.path, _moment(row.when))

    def _ask_file(self) -> None:
        title = self.tr("Chọn bản sao lưu")
        found, _kind = QFileDialog.getOpenFileName(self, title, "", "*.sqlite")
        if found:
            self._confirm(Path(found), Path(found).name)

    def _confirm(self, copy: Path, when: str) -> None:
        asked = self.tr(
            "Đưa dữ liệu trở về bản {when}? Những gì làm sau lúc đó sẽ không còn trong chương"
            " trình, nhưng dữ liệu hiện tại được cất riêng, có thể khôi phục lại cũng ở đây."
            " Chương trình sẽ đóng rồi tự mở lại."
        ).format(when=when)
        label = self.tr("Khôi phục và mở lại")
        self._question.ask(asked, label, partial(self.restoring.emit, copy))

    def _copy_to(self) -> None:
        self._pick(self.tr("Sao lưu vào thư mục"), self.state.copy_to)

    def _choose_folder(self) -> None:
        self._pick(self.tr("Thư mục cho các bản sao lưu"), self.state.choose)

    def _pick(self, title: str, take: Callable[[Path], object]) -> None:
        name = QFileDialog.getExistingDirectory(self, title)
        if name:
            take(Path(name))

    def _open_folder(self) -> None:
        if self._safety is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._safety.folder)))

    def _write_sheet(self) -> None:
        title, name = self.tr("Ghi phiếu khôi phục"), self.tr("Phiếu khôi phục dữ liệu.pdf")
        found, _kind = QFileDialog.getSaveFileName(self, title, name, "*.pdf")
        if found:
            self.state.write_sheet(Path(found))


def say_holds(app: App, held: CopyHolds) -> str:
    """Say what a copy holds."""
    facts = {
        name: app.say("copy.unknown").what if number is None else number
        for name, number in (
            ("people", held.people),
            ("units", held.units),
            ("rounds", held.rounds),
        )
    }
    last = held.last
    when = _moment(last.when) if last else ""
    return str(app.say("copy.holds", {**facts, "when": when, "who": last.who if last else ""}))


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%d/%m/%Y %H:%M}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
