"""One ledger of a subject, typed line by line as in Excel, with the files of each line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dossier.model.change import Changes
from dossier.model.subject import Ref
from dossier.tasks.ledgercells import Ledger
from dossier.tasks.ledgerlines import LedgerLines, TypedLine, ledger_lines, save_lines
from dossier.tasks.records import RecordView
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.keeper import Keeper
from ui.theme.tokens import SPACE
from ui.views.records.entryfiles import EntryFiles
from ui.views.records.filing import FilingState
from ui.views.records.linemodel import LineModel
from ui.views.records.state import RecordsState
from ui.widgets.parts import button, muted, redress, signed
from ui.widgets.typedgrid import TypedGrid
from ui.widgets.wrap import wrapped

Typed = tuple[Ref, Sequence[TypedLine]]
WIDTHS = {
    "year": 52,
    "since": 78,
    "until": 92,
    "grade": 112,
    "reach": 110,
    "united": 90,
    "role": 110,
    "kind": 140,
    "level": 190,
    "award": 200,
    "ground": 110,
    "penalty": 100,
    "post": 146,
    "unit": 146,
    "name": 220,
    "decision": 190,
    "block_decision": 170,
    "block_led": 140,
    "note": 100,
}
LOW = 330  # pixels of the tab
NUMBER = 90  # pixels of a column of figures


class LinesTab(QWidget):
    """Shows one ledger of the subject at hand and keeps what is typed, one paste as one step."""

    def __init__(
        self, context: Context, state: RecordsState, filing: FilingState, ledger: Ledger
    ) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self.kind = ledger
        self._ref: Ref | None = None
        self._asked = 0  # how often lines were; the last answer counts
        self._keys: frozenset[str] = frozenset()  # of the entries there are
        self._wanted = ""  # key of the entry to go to once it is shown
        save = partial(_save, context, ledger.name)
        self._keeper = Keeper(context.jobs, save, self._kept, self._failed, self)
        self.model = LineModel(context.app.desk.keys, self)
        self.grid = TypedGrid(self.model, ledger.title)
        self.grid.horizontalHeader().setStretchLastSection(True)
        self.files = EntryFiles(self.grid, filing, self._entry)
        self._hint, self._line = muted(), QLabel()
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._join()

    def show_record(self, view: RecordView) -> None:
        """Read the ledger of a subject, once it is looked at; an open cell is kept first."""
        ref = view.subject.value.ref
        if self._ref is not None and ref.key != self._ref.key:
            self.finish()
            self.model.forget()
        self._ref = ref
        self._keys = frozenset(row.key for row in getattr(view.record, self.kind.field))
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt says that the tab comes up."""
        super().showEvent(event)
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the lines where the window is low."""
        super().resizeEvent(event)
        self._hint.setHidden(event.size().height() < LOW)

    def finish(self) -> None:
        """Keep what stands in an open cell."""
        self.grid.finish()

    def focus_on(self, key: str) -> bool:
        """Go to one entry once it is shown; whether it is in this ledger."""
        self._wanted = key if key in self._keys else ""
        self._go_to_wanted()
        return key in self._keys

    def _lay_out(self) -> None:
        said = self.tr(
            "Gõ thẳng như Excel, viết tắt được; dòng đủ nội dung thì tự lưu. "
            "Ctrl+V: dán từ Excel theo đúng thứ tự cột."
        )
        tools = wrapped(
            signed(
                "add",
                button(
                    self.tr("Thêm dòng"), self.begin, tip=self.tr("Gõ vào dòng trống cuối bảng")
                ),
            ),
            signed(
                "remove",
                button(
                    self.tr("Xóa dòng"),
                    self._remove,
                    keys="Ctrl+Delete",
                    tip=self.tr("Xóa các dòng đang chọn; hoàn tác được"),
                ),
            ),
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.small)
        self._hint.setText(said)
        self.grid.setToolTip(said)
        for part in (self._hint, tools):
            layout.addWidget(part)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._line)
        layout.addWidget(self.files.strip)

    def _join(self) -> None:
        self.model.typed.connect(self._keep)
        self.model.dataChanged.connect(lambda *_: self._settle())
        self.model.rowsInserted.connect(lambda *_: self.grid.resizeRowsToContents())
        self.grid.pasted.connect(self.model.pasted)
        self.grid.cleared.connect(self._clear)
        self.grid.selectionModel().currentChanged.connect(self._tell)

    def begin(self) -> None:
        """Go to the empty line at the end."""
        self._go(self.model.index(self.model.rowCount() - 1, 0))
        self.grid.setFocus()

    def _load(self) -> None:
        if self._ref is not None:
            self._asked += 1
            task = partial(_lines, self._context, self._ref, self.kind.name)
            self._context.jobs.run(task, then=partial(self._show, self._asked))

    def _show(self, asked: int, shown: LedgerLines) -> None:
        if asked != self._asked:  # what was typed since is not in it
            return
        is_first = self.model.columnCount() == 0
        self.model.show(shown)
        for place, head in enumerate(shown.heads if is_first else ()):
            usual = NUMBER if head.is_number else self.grid.horizontalHeader().defaultSectionSize()
            self.grid.setColumnWidth(place, WIDTHS.get(head.name, usual))
        self._settle()
        self._go_to_wanted()
        self.files.renew()

    def _go_to_wanted(self) -> None:
        for number, line in enumerate(self.model.lines):
            if line.key == self._wanted:
                self._wanted = ""
                self._go(self.model.index(number, 0))
                self.grid.setFocus()

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.grid.selectionModel().setCurrentIndex(index, flags)

    def _entry(self, index: QModelIndex) -> tuple[Ref, str] | None:
        """Tell whose entry a line holds, and its key; None where the ledger holds none yet."""
        line = self.model.line(index)
        is_there = line is not None and line.key in self._keys
        return (self._ref, line.key) if line and is_there and self._ref else None

    def _keep(self, typed: Sequence[TypedLine]) -> None:
        if self._ref is not None:
            self._keeper.put((self._ref, typed))

    def _kept(self, done: Typed, changes: Changes) -> None:
        if self._ref == done[0]:
            self.model.heard(done[1])
        self._state.take(changes)

    def _failed(self, _done: Typed, error: Exception) -> None:
        """Say why nothing was kept; the texts stay in their cells."""
        self._state.failed.emit(error)

    def _clear(self, indexes: Sequence[QModelIndex]) -> None:
        self.model.put(((index.row(), index.column()), "") for index in indexes)

    def _remove(self) -> None:
        self.model.take_out({index.row() for index in self.grid.selectedIndexes()})

    def _settle(self) -> None:
        self.grid.resizeRowsToContents()
        self._tell(self.grid.currentIndex())

    def _tell(self, index: QModelIndex, *_before: object) -> None:
        """Say below the grid why a cell was not taken, or what it may say."""
        trouble = self.model.trouble(index)
        offers = self.model.heads[index.column()].offers if index.isValid() else ()
        said = ""
        if trouble is not None:
            said = str(self._context.app.say(trouble))
        elif offers:
            said = self.tr("F2 để chọn trong danh sách, hoặc gõ vài chữ.")
        self._line.setText(said)
        self.grid.setAccessibleDescription(said)
        self._line.setProperty("role", "stop" if trouble else "muted")
        redress(self._line)


def _lines(context: Context, ref: Ref, name: str, _handle: Handle) -> LedgerLines:
    return ledger_lines(context.app.desk, ref, name)


def _save(context: Context, name: str, typed: Typed) -> Changes:
    return save_lines(context.app.desk, typed[0], name, typed[1])
