"""All files of a record in one list: those of its entries, and those of the record as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from dossier.model.attachment import Attachment
from dossier.model.subject import Ref
from dossier.tasks.entries import entry_lines
from dossier.tasks.records import RecordView
from dossier.tasks.typed import written_day
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.views.records.filestrip import FILTER
from ui.views.records.filing import FilingState
from ui.widgets.drops import Drops
from ui.widgets.parts import button, muted, row, signed, table


class FilesPage(QWidget):
    """Lists the files of the subject at hand; what is dropped here belongs to the whole record."""

    def __init__(self, filing: FilingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filing = filing
        self._ref: Ref | None = None
        self._entries: Mapping[str, str] = {}
        columns: tuple[Column[Attachment], ...] = (
            Column("Tên tệp", lambda file: file.name, 230),
            Column("Minh chứng cho", self._proves, 250),
            Column("Loại", lambda file: file.kind.label, 60),
            Column("Số trang", lambda file: str(file.pages), 70, right=True),
            Column("Đính kèm ngày", lambda file: written_day(file.added), 100),
        )
        self.rows: Rows[Attachment] = Rows(columns, self)
        self._table = table(
            self.rows,
            [one.width for one in columns],
            self.tr("Tệp của hồ sơ"),
            empty=self.tr("Chưa có tệp nào."),
        )
        self._said = muted(self.tr("Kéo thả tệp PDF, ảnh, Word vào đây để lưu chung cho cả hồ sơ."))
        self._open = signed(
            "open", button(self.tr("Mở"), self._open_one, tip=self.tr("Mở bản chỉ đọc (Enter)"))
        )
        self._remove = signed(
            "remove", button(self.tr("Bỏ tệp"), self._remove_one, tip=self.tr("Hoàn tác được"))
        )
        self._lay_out()
        self._join()

    def show_record(self, view: RecordView) -> None:
        """Know the entries that files may prove."""
        self._ref = view.subject.value.ref
        self._entries = {line.key: line.label for line in entry_lines(view)}

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show files, those of the record as a whole first."""
        at_hand = self.rows.row(self._table.currentIndex())
        self.rows.show(sorted(files, key=lambda file: bool(file.entry)))
        self._select(at_hand.key if at_hand else "")
        self._tell()

    def choose(self, key: str) -> bool:
        """Put the cursor on a file; whether it is one of the record as a whole."""
        found = next((file for file in self.rows.rows() if file.key == key), None)
        self._select(key)
        return found is not None and not found.entry

    def _lay_out(self) -> None:
        add = signed("attach", button(self.tr("Đính kèm tệp…"), self._add))
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.small)
        layout.addWidget(row(add, self._open, self._remove, None))
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)

    def _join(self) -> None:
        self._table.activated.connect(lambda _index: self._open_one())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        for watched in (self, self._table.viewport()):
            Drops(watched).dropped.connect(lambda paths, _place: self._attach(paths))

    def _proves(self, file: Attachment) -> str:
        return self._entries.get(file.entry, "") if file.entry else self.tr("Cả hồ sơ")

    def _select(self, key: str) -> None:
        keys = [file.key for file in self.rows.rows()]
        if key in keys:
            self._table.selectRow(keys.index(key))

    def _tell(self) -> None:
        is_chosen = self.rows.row(self._table.currentIndex()) is not None
        self._open.setEnabled(is_chosen)
        self._remove.setEnabled(is_chosen)

    def _attach(self, paths: Sequence[Path]) -> None:
        if self._ref is not None:
            self._filing.attach(self._ref, "", paths)

    def _add(self) -> None:
        kinds = self.tr("PDF, ảnh, Word") + f" ({FILTER})"
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp"), "", kinds)
        if names:
            self._attach(tuple(map(Path, names)))

    def _open_one(self) -> None:
        if (file := self.rows.row(self._table.currentIndex())) is not None:
            self._filing.open(file.key)

    def _remove_one(self) -> None:
        if (file := self.rows.row(self._table.currentIndex())) is not None:
            self._filing.detach(file.key)
