"""One ledger of a subject: its table, and the dialog in which an entry is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dossier.app import App
from dossier.errors import DossierError
from dossier.model.subject import Ref
from dossier.tasks.records import RecordView
from ui.bridge.tables import Rows
from ui.views.records.entryfiles import EntryFiles
from ui.views.records.entrykind import EntryKind
from ui.views.records.filing import FilingState
from ui.views.records.state import RecordsState
from ui.widgets.dialogs import agreed
from ui.widgets.editors import Editors
from ui.widgets.parts import Notice, button, row, signed, size_up, table


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
    """The table of entries that are typed in a dialog, and the files of each entry."""

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
        self.kind = kind
        self._rows: Rows[Any] = Rows(kind.columns, self)
        self._table = table(self._rows, [column.width for column in kind.columns], kind.title)
        self._table.activated.connect(self._change)
        self.files = EntryFiles(self._table, filing, self._entry)
        tools = row(
            signed("add", button(self.tr("Thêm…"), self._add)),
            signed("edit", button(self.tr("Sửa…"), self._change, tip=self.tr("Sửa (Enter)"))),
            signed("trash", button(self.tr("Xóa"), self._drop)),
            None,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.files.strip)

    def finish(self) -> None:
        """Hold nothing open: a dialog is kept or left before one goes elsewhere."""

    def show_record(self, view: RecordView) -> None:
        """Show the entries of a subject, the latest first."""
        at_hand = self._at_hand()
        entries = self.kind.entries(view.record)
        self._rows.show(entries[::-1])
        if at_hand is not None:
            self._select(at_hand.key)
        self.files.renew()

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

    def _entry(self, index: QModelIndex) -> tuple[Ref, str] | None:
        entry = self._rows.row(index)
        return (entry.subject, entry.key) if entry is not None else None

    def _add(self) -> None:
        if self._state.view is not None:
            self._ask("", self._state.view.subject.value.ref, {})

    def _change(self) -> None:
        entry = self._rows.row(self._table.currentIndex())
        if entry is not None:
            self._ask(entry.key, entry.subject, self.kind.write(entry))

    def _ask(self, key: str, subject: Ref, texts: dict[str, str]) -> None:
        def read(typed: dict[str, str]) -> Any:
            return self.kind.read(key, subject, typed)

        dialog = EntryDialog(self._app, self.kind, read, texts, self)
        if agreed(dialog):
            self._state.keep(dialog.entry)

    def _drop(self) -> None:
        entry = self._rows.row(self._table.currentIndex())
        if entry is not None:
            self._state.drop(entry)
