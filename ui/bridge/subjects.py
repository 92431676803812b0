"""A list of people, units or households that rooms share; it searches as one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dossier.model.narrowing import Ended
from dossier.model.subject import Ref, Whom
from dossier.tasks.listing import ListAsk, ListColumn, Listed, Row, columns_for, list_subjects
from ui.bridge.context import Context
from ui.bridge.header import Header
from ui.bridge.jobs import Handle
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.widgets.dialogs import agreed
from ui.widgets.parts import muted, size_up, table

PAGE = 60  # rows at a time: a high screen shows as many
PAUSE = 120  # milliseconds after the last key before what is slower than the list is searched
WIDTHS = {
    "name": 130,
    "birth": 80,
    "post": 90,
    "unit": 60,
    "gender": 70,
    "party_post": 150,
    "citizen_id": 110,
    "hometown": 150,
    "qualification": 130,
    "superior": 160,
    "kind": 130,
    "head": 130,
    "members": 70,
}
UNIT_NAME, USUAL = 200, 130


class SubjectList(QWidget):
    """Search line, table and count; for None both units and households are listed.

    Each key asks at once; while an answer is on its way, only the last wish waits for it.

    Signals: chosen(Ref) when a row comes under the cursor, picked(Ref) on Enter or double click,
    searched(text) a moment after the last key, selected(count) when other rows are selected,
    failed(error).
    """

    chosen = Signal(object)
    picked = Signal(object)
    searched = Signal(str)
    selected = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        whom: Whom | None,
        parent: QWidget | None = None,
        *,
        many: bool = False,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._whom = whom
        self._unit = ""
        self._ended = Ended.LEFT_OUT
        self._is_asking = self._asks_again = False
        self._held: Ref | None = None
        self._quiet = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.line = QLineEdit()
        is_people = whom is Whom.PERSON
        self.line.setPlaceholderText(
            self.tr("Tìm: tên, chức vụ: …, đơn vị: …, năm: … (không dấu)")
            if is_people
            else self.tr("Tìm: tên, thuộc: …, loại: …, thiếu: … (không dấu)")
        )
        self.line.setAccessibleName(self.tr("Tìm kiếm"))
        self.line.setClearButtonEnabled(True)
        columns = columns_for(whom)
        widths = _widths(columns, whom)
        self._rows: Rows[Row] = Rows([_shown(column) for column in columns], self)
        self.table = table(self._rows, widths, self.tr("Kết quả"))
        if many:
            self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header = Header(self.table, columns, widths)
        self._remark = muted()
        self._remark.setProperty("role", "ask")
        self._remark.hide()
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._lay_out()
        self._join()

    @property
    def whom(self) -> Whom | None:
        """What the list is narrowed to."""
        return self._whom

    @property
    def ask(self) -> ListAsk:
        """What the list shows, its first page."""
        order = self.header.order
        return ListAsk(self._whom, self.line.text(), self._unit, order, PAGE, ended=self._ended)

    def narrow(self, whom: Whom | None, ended: Ended = Ended.LEFT_OUT) -> None:
        """Show units alone, households alone, or both; those that are no more only if wished."""
        self._whom, self._ended = whom, ended
        self.search()

    def stay_within(self, unit: str) -> None:
        """Show a unit and all below it, by its key; everybody for an empty one."""
        if unit != self._unit:
            self._unit = unit
            self.search()

    def hold(self, ref: Ref | None) -> None:
        """Keep the cursor on a subject, or nowhere where the list does not show it."""
        self._held = ref
        self._point(ref.key if ref else "")

    def search(self) -> None:
        """Ask for the rows that match what is typed."""
        self._asks_again = self._is_asking
        if not self._is_asking:
            self._is_asking = True
            self._run(self.ask, self._show)

    def focus(self) -> None:
        """Put the cursor into the search line."""
        self.line.setFocus()
        self.line.selectAll()

    def current(self) -> Ref | None:
        """Point at the subject under the cursor."""
        found = self._rows.row(self.table.currentIndex())
        return found.ref if found else None

    def selected_rows(self) -> tuple[Row, ...]:
        """Give every row that is selected, from above to below."""
        indexes = sorted(self.table.selectionModel().selectedRows(), key=lambda at: at.row())
        found = (self._rows.row(index) for index in indexes)
        return tuple(one for one in found if one is not None)

    def selection(self) -> tuple[Ref, ...]:
        """Point at every subject whose row is selected, from above to below."""
        return tuple(one.ref for one in self.selected_rows())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Begin no slow search for a list that nobody sees any more."""
        self._timer.stop()
        super().hideEvent(event)

    def _show(self, ask: ListAsk, listed: Listed) -> None:
        self._is_asking = False
        if self._asks_again:  # something else was typed meanwhile
            self.search()
            return
        at_hand = self.current()
        self._rows.show(listed.rows, listed.total, partial(self._more, ask))
        self._remark.setText(" ".join(listed.remarks))
        self._remark.setVisible(bool(listed.remarks))
        self._tell()
        if self._held is not None:
            self._point(self._held.key)
        elif listed.rows:
            keys = [found.key for found in listed.rows]
            at = keys.index(at_hand.key) if at_hand and at_hand.key in keys else 0
            self.table.selectRow(at)

    def _more(self, ask: ListAsk, offset: int) -> None:
        further = replace(ask, offset=offset)
        self._run(further, lambda _ask, listed: self._extend(ask, offset, listed))

    def _extend(self, ask: ListAsk, offset: int, listed: Listed) -> None:
        if ask == self.ask and offset == len(self._rows.rows()):
            self._rows.extend(listed.rows)
            self._tell()

    def _run(self, ask: ListAsk, then: Callable[[ListAsk, Listed], None]) -> None:
        task = partial(find, self._context, ask)
        self._context.jobs.run(task, then=partial(then, ask), failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._is_asking = self._asks_again = False
        self.failed.emit(error)

    def _point(self, key: str) -> None:
        """Put the cursor on a row without telling anybody; a selection that holds it stays."""
        keys = [found.key for found in self._rows.rows()]
        self._quiet = True
        if key in keys:
            index = self._rows.index(keys.index(key), self._seen_column())
            flags = QItemSelectionModel.SelectionFlag
            chosen = self.table.selectionModel()
            held = chosen.isRowSelected(index.row(), QModelIndex())
            rows = flags.NoUpdate if held else flags.ClearAndSelect | flags.Rows
            chosen.setCurrentIndex(index, rows)
        else:
            self.table.clearSelection()
        self._quiet = False

    def _seen_column(self) -> int:
        """Choose a column in sight for the cursor: a hidden one would not scroll there."""
        head = self.table.horizontalHeader()
        return next(at for at in range(self._rows.columnCount()) if not head.isSectionHidden(at))

    def _tell(self) -> None:
        """Say how many there are, and how many of them are selected."""
        many = len(self.table.selectionModel().selectedRows())
        total = self.tr("{count} kết quả").format(count=_grouped(self._rows.total))
        chosen = self.tr("đã chọn {count}").format(count=many) if many > 1 else ""
        self._count.setText(", ".join(part for part in (total, chosen) if part))
        self.selected.emit(many)

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None and not self._quiet:
            self.chosen.emit(found.ref)

    def _pick(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self.picked.emit(found.ref)

    def _type(self) -> None:
        self.search()
        self._timer.start()

    def _join(self) -> None:
        self.line.textChanged.connect(self._type)
        self._timer.timeout.connect(lambda: self.searched.emit(self.line.text()))
        self.line.returnPressed.connect(self.table.setFocus)
        self.header.ordered.connect(lambda _order: self.search())
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._tell())
        self.table.activated.connect(self._pick)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self.line)
        layout.addWidget(self._remark)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._count)


def pick_unit(context: Context, parent: QWidget) -> Ref | None:
    """Ask for a unit; None where the officer thinks better of it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(dialog.tr("Chọn đơn vị"))
    size_up(dialog, 560, 480)
    units_found = SubjectList(context, Whom.UNIT)
    units_found.picked.connect(dialog.accept)
    keys = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
    buttons.button(keys.Ok).setText(dialog.tr("Chọn"))
    buttons.button(keys.Cancel).setText(dialog.tr("Thôi"))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(units_found, 1)
    layout.addWidget(buttons)
    units_found.search()
    return units_found.current() if agreed(dialog) else None


def find(context: Context, ask: ListAsk, _handle: Handle | None = None) -> Listed:
    """Find a page of a list."""
    return list_subjects(context.app.desk, ask)


def _shown(column: ListColumn) -> Column[Row]:
    width = WIDTHS.get(column.id, UNIT_NAME)
    return Column(column.label, column.text, width, right=column.is_figure)


def _widths(columns: tuple[ListColumn, ...], whom: Whom | None) -> list[int]:
    name = WIDTHS["name"] if whom is Whom.PERSON else UNIT_NAME
    return [name if column.id == "name" else WIDTHS.get(column.id, USUAL) for column in columns]


def _grouped(count: int) -> str:
    """Write a count as Vietnamese does, thousands parted by dots."""
    return f"{count:,}".replace(",", ".")
