"""Stands in the place of the rooms where the records cannot be opened: why, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget

from dossier.tasks.keeping import CopyFile
from ui.bridge.tables import Column, Rows
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed, table


class Refused(QWidget):
    """Says what is wrong, in words, and offers the copies that can take the records' place.

    Signals: again() when the officer has mended it and wants another try, restoring(path) when a
    copy is to take the place of the records.
    """

    again = Signal()
    restoring = Signal(object)

    def __init__(
        self, why: str, copies: Sequence[CopyFile] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        notice = Notice()
        notice.say(why, "stop")
        self._rows: Rows[CopyFile] = Rows(_columns(), self)
        self._rows.show(copies)
        self._table = self._make_table()
        again = signed(
            "refresh", button(self.tr("Thử lại"), self.again.emit, primary=True, keys="F5")
        )
        take = signed("restore", button(self.tr("Khôi phục bản đã chọn"), self._take))
        other = button(self.tr("Khôi phục từ tệp khác…"), self._take_file)
        take.setEnabled(bool(copies))
        hint = muted(
            self.tr(
                "Có thể đưa một bản sao lưu vào thay;"
                " dữ liệu hiện tại được cất riêng, không bị xóa."
            )
        )
        title = heading(self.tr("Chưa mở được dữ liệu"))
        layout = column(title, notice, row(again, None), hint, self._table, row(take, other, None))
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _make_table(self) -> QTableView:
        widths = [each.width for each in self._rows.columns]
        made = table(self._rows, widths, self.tr("Các bản sao lưu"))
        made.selectRow(0)
        return made

    def _take(self) -> None:
        chosen = self._rows.row(self._table.currentIndex())
        if chosen is not None:
            self.restoring.emit(chosen.path)

    def _take_file(self) -> None:
        title = self.tr("Chọn bản sao lưu")
        found, _kind = QFileDialog.getOpenFileName(self, title, "", "*.sqlite")
        if found:
            self.restoring.emit(Path(found))


def _columns() -> tuple[Column[CopyFile], ...]:
    return (
        Column("Lúc", lambda each: f"{each.when.astimezone():%d/%m/%Y %H:%M}", 150),
        Column("Tệp", lambda each: str(each.path), 700),
    )
