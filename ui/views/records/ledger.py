"""One ledger of a subject: its table, and the dialog in which an entry is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dossier.app import App
from dossier.errors import DossierError
from dossier.model.attachment import Attachment
from dossier.model.subject import Ref
from dossier.tasks.records import RecordView
from ui.bridge.tables import Rows
from ui.views.records.entrykind import EntryKind
from ui.views.records.filestrip import FileStrip
from ui.views.records.filing import FilingState
from ui.views.records.state import RecordsState
from ui.widgets.drops import Drops
from ui.widgets.editors import Editors
from ui.widgets.parts import Notice, button, row, size_up, table


class EntryDialog(QDialog):
    """The inputs of one entry; stays open until they can be read."""

    def __init__(
        self,
        app: App,
        kind: EntryKind,
        read: Callable[[dict[str, str]], Any],
        texts: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._required = [row.name for row in kind.inputs if row.required]
        self._read = read
        self._texts = texts
        self.entry: Any = None
        self.setWindowTitle(kind.title)
        size_up(self, 620, 480)
        self._editors = Editors(kind.inputs)
        self._editors.show_values(texts)
        self._notice = Notice()
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Save | keys.Cancel)
        buttons.button(keys.Save).setText(self.tr("Lưu"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        scroll = QScrollArea()
        scroll.setWidget(self._editors)
        scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)

    def _take(self) -> None:
        values = self._editors.values()
        for name in self._required:
            if not values[name].strip():
                self._editors.mark(name, self.tr("Cần nhập."))
                self._editors.focus(name)
                return
        try:
            self.entry = self._read(self._texts | values)
        except DossierError as error:
            self._notice.say(str(self._app.say(error)), "stop")
            return
        self.accept()


class LedgerTab(QWidget):
    """The table of one kind of entry with add, change and delete, and the files of each entry."""

    def __init__(
        self,
        app: App,
        state: RecordsState,
        filing: FilingState,
        kind: EntryKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._state = state
        self._filing = filing
        self.kind = kind
        self._files: Sequence[Attachment] = ()
        self._pictures: Mapping[str, bytes] = {}
        self.strip = FileStrip()
        self._rows: Rows[Any] = Rows(kind.columns, self)
        self._table = table(self._rows, [column.width for column in kind.columns], kind.title)
        self._table.activated.connect(self._change)
        tools = row(
            button(self.tr("Thêm…"), self._add),
            button(self.tr("Sửa…"), self._change, tip=self.tr("Sửa (Enter)")),
            button(self.tr("Xóa"), self._drop),
            None,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.strip)
        self._join()

    def _join(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._show_strip)
        self.strip.added.connect(self._attach)
        self.strip.opened.connect(self._filing.open)
        self.strip.removed.connect(self._filing.detach)
        drops = Drops(self._table.viewport())
        drops.hovered.connect(self._point)
        drops.dropped.connect(self._drop_files)

    def show_files(self, files: Sequence[Attachment], pictures: Mapping[str, bytes]) -> None:
        """Take the files of the whole record; those of the entry at hand are shown."""
        self._files, self._pictures = files, pictures
        self._show_strip()

    def show_record(self, view: RecordView) -> None:
        """Show the entries of a subject, the latest first."""
        at_hand = self._at_hand()
        entries = self.kind.entries(view.record)
        self._rows.show(entries[::-1])
        if at_hand is not None:
            self._select(at_hand.key)
        self._show_strip()

    def focus_on(self, key: str) -> bool:
        """Go to one entry; whether it is in this ledger."""
        is_here = self._select(key)
        if is_here:
            self._table.setFocus()
        return is_here

    def _select(self, key: str) -> bool:
        keys = [entry.key for entry in self._rows.rows()]
        if key in keys:
            self._table.selectRow(keys.index(key))
        return key in keys

    def _at_hand(self) -> Any:
        return self._rows.row(self._table.currentIndex())

    def _show_strip(self, *_news: object) -> None:
        entry = self._at_hand()
        key = entry.key if entry is not None else ""
        files = [file for file in self._files if key and file.entry == key]
        self.strip.show_files(key, files, self._pictures)

    def _attach(self, paths: Sequence[Path]) -> None:
        entry = self._at_hand()
        if entry is not None:
            self._filing.attach(entry.subject, entry.key, paths)

    def _point(self, place: QPoint) -> None:
        """Show on which entry the files would fall."""
        index = self._table.indexAt(place)
        if index.isValid():
            self._table.selectRow(index.row())

    def _drop_files(self, paths: Sequence[Path], place: QPoint) -> None:
        self._point(place)
        self._attach(paths)

    def _add(self) -> None:
        if self._state.ref is not None:
            self._ask("", self._state.ref, {})

    def _change(self) -> None:
        entry = self._rows.row(self._table.currentIndex())
        if entry is not None:
            self._ask(entry.key, entry.subject, self.kind.write(entry))

    def _ask(self, key: str, subject: Ref, texts: dict[str, str]) -> None:
        def read(typed: dict[str, str]) -> Any:
            return self.kind.read(key, subject, typed)

        dialog = EntryDialog(self._app, self.kind, read, texts, self)
        if dialog.exec():
            self._state.keep(dialog.entry)

    def _drop(self) -> None:
        entry = self._rows.row(self._table.currentIndex())
        if entry is None:
            return
        asked = self.tr("Xóa dòng này? Có thể hoàn tác ngay sau đó.")
        keys = QMessageBox.StandardButton
        if QMessageBox.question(self, self.kind.title, asked, keys.Yes | keys.No) == keys.Yes:
            self._state.drop(entry)
