"""The tab of the log: every task with who and when, narrowed as one types, and written to Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from dossier.errors import DossierError
from dossier.tasks.journal import Journal, JournalAsk, JournalRow
from dossier.tasks.typed import typed_day
from ui.bridge.tables import Column, Rows
from ui.views.admin.state import AdminState
from ui.widgets.choice import Choice
from ui.widgets.dateline import DateLine
from ui.widgets.parts import button, column, muted, row, signed, table
from ui.widgets.question import Question
from ui.widgets.wrap import wrapped

Line = TypeVar("Line", bound=QLineEdit)
PAUSE = 150  # milliseconds after the last key


class LogTab(QWidget):
    """The lines of the log, what narrows them, and the buttons that look back."""

    def __init__(self, state: AdminState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._rows: Rows[JournalRow] = Rows(self._columns(), self)
        widths = [each.width for each in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Các việc đã làm"),
            empty=self.tr("Không có việc nào như vậy."),
        )
        self._words = self._line(
            self.tr("Tìm việc, người làm, số (không cần dấu)"), 150, QLineEdit()
        )
        self._since = self._line(self.tr("Từ ngày"), 80, DateLine())
        self._until = self._line(self.tr("Đến ngày"), 80, DateLine())
        self._who = Choice([("", self.tr("Mọi người"))])
        self._who.setAccessibleName(self.tr("Người làm"))
        self._people: tuple[str, ...] = ()
        self._count = muted()
        self._question = Question()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._ask)
        for line in (self._words, self._since, self._until):
            line.textChanged.connect(self._pause.start)
        self._who.currentIndexChanged.connect(self._pause.start)
        state.listed.connect(self._show)

    def _columns(self) -> tuple[Column[JournalRow], ...]:
        return (
            Column("Số", lambda each: str(each.line.number), 60, right=True),
            Column("Lúc", lambda each: f"{each.line.when.astimezone():%d/%m/%Y %H:%M}", 130),
            Column("Người làm", lambda each: each.line.who, 150),
            Column("Mục thay đổi", lambda each: str(each.line.touched), 120, right=True),
            Column("Việc", lambda each: each.what, 330),
        )

    def _line(self, hint: str, width: int, made: Line) -> Line:
        made.setPlaceholderText(hint)
        made.setAccessibleName(hint)
        made.setClearButtonEnabled(True)
        made.setMinimumWidth(width)
        return made

    def _lay_out(self) -> None:
        self._until.setToolTip(self.tr("Gõ như 1/5/2026; để trống nếu không giới hạn"))
        self._since.setToolTip(self._until.toolTip())
        tools = wrapped(
            signed(
                "undo", button(self.tr("Hoàn tác việc đã chọn"), self._undo, keys="Ctrl+Backspace")
            ),
            signed("excel", button(self.tr("Xuất Excel…"), self._write)),
            signed("check", button(self.tr("Kiểm tra dữ liệu"), self.state.verify)),
            button(self.tr("Bỏ dữ liệu mẫu…"), self._start_afresh),
        )
        filters = row(self._words, self._who, self._since, self._until)
        layout = column(filters, tools, self._question, self._count, self._table)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _show(self, found: Journal) -> None:
        self._rows.show(found.rows)
        if found.people != self._people:
            self._people = found.people
            self._offer(found.people)
        shown = self.tr(
            "{shown} trong {total} việc; mỗi việc hoàn tác được khi chưa có việc khác dựa vào."
        )
        self._count.setText(shown.format(shown=len(found.rows), total=found.total))

    def _offer(self, people: tuple[str, ...]) -> None:
        """Offer those who did anything; who is chosen stays chosen."""
        chosen = self._who.text()
        self._who.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._who.clear()
        self._who.addItem(self.tr("Mọi người"), "")
        for name in people:
            self._who.addItem(name, name)
        self._who.setCurrentIndex(max(self._who.findData(chosen), 0))
        self._who.blockSignals(False)  # noqa: FBT003

    def _ask(self) -> None:
        since, until = _day(self._since.typed()), _day(self._until.typed())
        self.state.narrow(JournalAsk(self._words.text(), self._who.text(), since, until))

    def _undo(self) -> None:
        each = self._rows.row(self._table.currentIndex())
        if each is not None:
            self.state.undo(each.line.number)

    def _write(self) -> None:
        title, name = self.tr("Xuất nhật ký"), self.tr("Nhật ký.xlsx")
        found, _kind = QFileDialog.getSaveFileName(self, title, name, "*.xlsx")
        if found:
            self.state.write(Path(found))

    def _start_afresh(self) -> None:
        asked = self.tr(
            "Bỏ dữ liệu mẫu để bắt đầu dữ liệu mới? Những gì đã nhập thêm vẫn được giữ,"
            " và có thể hoàn tác việc này."
        )
        self._question.ask(asked, self.tr("Bỏ dữ liệu mẫu"), self.state.start_afresh)


def _day(text: str) -> date | None:
    """Read a day; while it is being typed it is none and narrows nothing."""
    try:
        return typed_day(text)
    except DossierError:
        return None
