"""Brings a list in: choose a file, read each row, then import; nothing is written before that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QWidget

from dossier.tasks.collect import ImportReading, ImportRow
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import COLORS
from ui.views.collect.state import CollectState
from ui.widgets.parts import Notice, button, column, heading, muted, table
from ui.widgets.wrap import wrapped

OUTCOMES = {
    "new": ("Mới", COLORS.good),
    "changed": ("Thay đổi", COLORS.ask),
    "same": ("Không đổi", COLORS.muted),
    "refused": ("Không nhận", COLORS.stop),
}
KINDS = (
    ("", "Tự nhận biết"),
    ("people", "Cá nhân"),
    ("units", "Tập thể"),
    ("ratings", "Xếp loại hằng năm"),
    ("honours", "Danh hiệu, khen thưởng"),
    ("initiatives", "Sáng kiến"),
    ("achievements", "Thành tích"),
    ("nominees", "Danh sách đề nghị"),
)
FILTERS = (("", "Tất cả các dòng"), *((key, label) for key, (label, _) in OUTCOMES.items()))


class CollectView(View):
    """File above, rows in the middle, the reasons of the row under the cursor below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = CollectState(context, self)
        self.setAcceptDrops(True)
        self._path: Path | None = None
        self._file = QLabel(self.tr("Chưa chọn tệp. Có thể kéo tệp Excel thả vào đây."))
        self._kind = _choices(KINDS, self.tr("Loại danh sách"))
        self._filter = _choices(FILTERS, self.tr("Lọc các dòng"))
        self._into = QCheckBox(self.tr("Đưa người trong danh sách vào đợt đang làm"))
        self._rows: Rows[ImportRow] = Rows(self._columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(self._rows, widths, self.tr("Các dòng của danh sách"))
        self._detail = muted()
        self._notice = Notice()
        self._import = button(self.tr("Nhập"), self._take, primary=True, keys="Ctrl+Return")
        self._report = button(self.tr("Xuất các dòng không nhận…"), self._write_report)
        self._lay_out()
        self._connect()
        self._offer(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read the first file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open(Path(paths[0]))

    def open(self, path: Path) -> None:
        """Read a list and show its rows."""
        self._path = path
        self._file.setText(path.name)
        self.state.open(path, self._kind.currentData() or None)

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._read_again)
        self._filter.currentIndexChanged.connect(self._narrow)
        self._table.selectionModel().currentRowChanged.connect(self._tell)
        self.state.busy.connect(self._wait)
        self.state.read.connect(self._show)
        self.state.imported.connect(self._praise)
        self.state.reported.connect(self._tell_report)
        self.state.failed.connect(self._fail)

    def _lay_out(self) -> None:
        choose = button(self.tr("Chọn tệp Excel…"), self._choose, keys="Ctrl+O")
        hint = self.tr(
            "Chương trình tự tìm dòng tiêu đề và nhận biết các cột. Xem trước từng dòng;"
            " chỉ khi bấm “Nhập” thì dữ liệu mới được ghi, và có thể hoàn tác cả lần nhập."
        )
        layout = column(
            heading(self.tr("Nhập danh sách")),
            muted(hint),
            wrapped(choose, self._kind, self._filter, self._file),
            self._notice,
            self._table,
            self._detail,
            wrapped(self._into, self._report, self._import),
        )
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        return (
            Column(
                "Kết quả",
                lambda found: OUTCOMES[found.outcome][0],
                100,
                color=lambda found: OUTCOMES[found.outcome][1],
            ),
            Column("Ô", lambda found: found.cell, 150),
            Column("Tên", lambda found: found.label, 230),
            Column("Thay đổi, lý do", self._reasons, 500),
        )

    def _reasons(self, found: ImportRow) -> str:
        said = [self.context.app.say(reason).what for reason in found.reasons]
        said += [f"{change.label}: {change.old} → {change.new}" for change in found.changes]
        return "; ".join(said)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Chọn danh sách"),
            "",
            self.tr("Bảng tính Excel (*.xlsx);;Mọi tệp (*)"),
        )
        if name:
            self.open(Path(name))

    def _read_again(self) -> None:
        if self._path is not None:
            self.open(self._path)

    def _take(self) -> None:
        self.state.take(into_round=self._into.isChecked())

    def _write_report(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Xuất các dòng không nhận"),
            "dong-khong-nhan.xlsx",
            self.tr("Bảng tính Excel (*.xlsx)"),
        )
        if name:
            self.state.report(Path(name))

    def _wait(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._import.setEnabled(not busy)
        if busy:
            self._notice.say(self.tr("Đang đọc…"), "ask")

    def _show(self, reading: ImportReading) -> None:
        counted = [
            f"{label.lower()}: {sum(found.outcome == key for found in reading.rows)}"
            for key, (label, _color) in OUTCOMES.items()
        ]
        said = [str(self.context.app.say(finding)) for finding in reading.findings]
        text = self.tr("Đã đọc {count} dòng – ").format(count=len(reading.rows))
        refused = any(found.outcome == "refused" for found in reading.rows)
        self._notice.say(
            "\n".join([text + ", ".join(counted), *said]), "ask" if refused else "good"
        )
        self._narrow()
        self._offer(reading)

    def _narrow(self) -> None:
        reading = self.state.reading
        wanted = self._filter.currentData()
        rows = reading.rows if reading else ()
        self._rows.show([found for found in rows if not wanted or found.outcome == wanted])

    def _offer(self, reading: ImportReading | None) -> None:
        rows = reading.rows if reading else ()
        self._import.setEnabled(any(found.outcome in ("new", "changed") for found in rows))
        self._report.setEnabled(any(found.outcome == "refused" for found in rows))
        self._into.setEnabled(bool(self.context.round))

    def _tell(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            said = [str(self.context.app.say(reason)) for reason in found.reasons]
            self._detail.setText("\n".join(said) or self._reasons(found))

    def _praise(self, _changes: object) -> None:
        self._rows.show(())
        self._offer(None)
        self._notice.say(self.tr("Đã nhập. Có thể hoàn tác trong phòng Quản trị."), "good")

    def _tell_report(self, path: Path) -> None:
        self._notice.say(self.tr("Đã xuất {name}.").format(name=path.name), "good")

    def _fail(self, error: Exception) -> None:
        self._offer(self.state.reading)
        self._notice.say(self.sentence(error), "stop")


def _choices(rows: tuple[tuple[str, str], ...], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, label in rows:
        box.addItem(label, value)
    return box
