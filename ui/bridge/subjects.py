"""A list of people, units or households that rooms share; it searches as one types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dossier.model.change import Listing, PersonRow, Query, UnitRow
from dossier.model.subject import Ref, Whom
from dossier.tasks.records import people, units
from dossier.tasks.typed import written_part_date
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.widgets.parts import size_up, table

Row = PersonRow | UnitRow
PAGE = 200
PAUSE = 120  # milliseconds after the last key before the search


class SubjectList(QWidget):
    """Search line, table and count; for None both units and households are listed.

    Signals: chosen(Ref) when a row comes under the cursor, picked(Ref) on Enter or double click,
    searched(text) with each search.
    """

    chosen = Signal(object)
    picked = Signal(object)
    searched = Signal(str)

    def __init__(self, context: Context, whom: Whom | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._whom = whom
        self._turn = 0
        self._held: Ref | None = None
        self._quiet = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Tìm theo tên, chức vụ, đơn vị (không cần dấu)"))
        self._line.setAccessibleName(self.tr("Tìm kiếm"))
        self._line.setClearButtonEnabled(True)
        columns = person_columns() if whom is Whom.PERSON else unit_columns()
        self._rows: Rows[Row] = Rows(columns, self)
        self._table = table(self._rows, [column.width for column in columns], self.tr("Kết quả"))
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._lay_out()
        self._line.textChanged.connect(self._wait)
        self._timer.timeout.connect(self.search)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._table.activated.connect(self._pick)
        self._line.returnPressed.connect(self._table.setFocus)

    @property
    def whom(self) -> Whom | None:
        """What the list is narrowed to."""
        return self._whom

    def narrow(self, whom: Whom | None) -> None:
        """Show units alone, households alone, or both."""
        self._whom = whom
        self.search()

    def hold(self, ref: Ref | None) -> None:
        """Keep the cursor on a subject, or nowhere where the list does not show it."""
        self._held = ref
        self._point(ref.key if ref else "")

    def search(self) -> None:
        """Ask for the rows that match what is typed."""
        self._turn += 1
        task = partial(find, self._context, self._whom, self._line.text(), 0)
        self._context.jobs.run(task, then=partial(self._show, self._turn))
        self.searched.emit(self._line.text())

    def focus(self) -> None:
        """Put the cursor into the search line."""
        self._line.setFocus()
        self._line.selectAll()

    def current(self) -> Ref | None:
        """Point at the subject under the cursor."""
        found = self._rows.row(self._table.currentIndex())
        return found.ref if found else None

    def _show(self, turn: int, listing: Listing[Row]) -> None:
        if turn != self._turn:  # a later search is on its way
            return
        at_hand = self.current()
        more = partial(self._more, self._line.text())
        self._rows.show(listing.rows, listing.total, more)
        self._count.setText(self.tr("{count} kết quả").format(count=listing.total))
        if self._held is not None:
            self._point(self._held.key)
        elif listing.rows:
            keys = [found.key for found in listing.rows]
            at = keys.index(at_hand.key) if at_hand and at_hand.key in keys else 0
            self._table.selectRow(at)

    def _point(self, key: str) -> None:
        """Put the cursor on a row without telling anybody."""
        keys = [found.key for found in self._rows.rows()]
        self._quiet = True
        if key in keys:
            self._table.selectRow(keys.index(key))
        else:
            self._table.clearSelection()
        self._quiet = False

    def _more(self, text: str, offset: int) -> Sequence[Row]:
        return find(self._context, self._whom, text, offset).rows

    def _wait(self) -> None:
        self._timer.start()

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None and not self._quiet:
            self.chosen.emit(found.ref)

    def _pick(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self.picked.emit(found.ref)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self._line)
        layout.addWidget(self._table, 1)
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
    return units_found.current() if dialog.exec() else None


def find(
    context: Context, whom: Whom | None, text: str, offset: int, _handle: Handle | None = None
) -> Listing[Row]:
    """Find a page of people, or of units, households or both (None)."""
    query = Query(text=text, limit=PAGE, offset=offset, whom=whom)
    desk = context.app.desk
    return people(desk, query) if whom is Whom.PERSON else units(desk, query)  # type: ignore[return-value]  # a listing of one of the two


def person_columns() -> tuple[Column[Row], ...]:
    """Declare what the list of people shows."""
    return (
        Column("Họ và tên", lambda row: row.name, 130),
        Column("Ngày sinh", _birth, 80),
        Column("Chức vụ", _post, 100),
        Column("Đơn vị", _unit, 60),
    )


def unit_columns() -> tuple[Column[Row], ...]:
    """Declare what the list of units shows."""
    return (
        Column("Tên tập thể", lambda row: row.name, 200),
        Column("Cấp trên", _superior, 60),
    )


def _birth(row: Row) -> str:
    return written_part_date(row.birth) if isinstance(row, PersonRow) else ""


def _post(row: Row) -> str:
    return row.post if isinstance(row, PersonRow) else ""


def _unit(row: Row) -> str:
    return row.unit_name if isinstance(row, PersonRow) else ""


def _superior(row: Row) -> str:
    return row.superior_name if isinstance(row, UnitRow) else ""
