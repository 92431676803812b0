"""Lets an officer choose, move and size the columns of a list, and put it in order by them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from dossier.model.narrowing import BY_NAME, Order
from dossier.tasks.listing import ListColumn
from ui.theme.icons import icon

PAUSE = 400  # milliseconds after the last move of a column before it is remembered
NARROWEST, WIDEST = 40, 900


class Header(QObject):
    """The head of a list: which columns stand there, in which order, and which one sorts.

    Signals: ordered(Order) when rows shall stand in another order; arranged(text) when columns were
    chosen, moved or sized: `arrange` understands the text.
    """

    ordered = Signal(object)
    arranged = Signal(str)

    def __init__(self, view: QTableView, columns: Sequence[ListColumn], usual: list[int]) -> None:
        super().__init__(view)
        self._columns = tuple(columns)
        self._head: QHeaderView = view.horizontalHeader()
        self._usual = usual
        self._order = BY_NAME
        self._quiet = True
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(lambda: self.arranged.emit(self.arrangement()))
        self._head.setSectionsMovable(True)
        self._head.setSectionsClickable(True)
        self._head.setSortIndicatorShown(True)
        self._head.setMinimumSectionSize(NARROWEST)
        self._head.sectionClicked.connect(self._click)
        self._head.sectionMoved.connect(self._moved)
        self._head.sectionResized.connect(self._moved)
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(self._show_menu)
        self.arrange("")

    @property
    def order(self) -> Order:
        """In which order rows shall stand."""
        return self._order

    @property
    def shown(self) -> tuple[ListColumn, ...]:
        """The columns in sight, from left to right."""
        places = (self._head.logicalIndex(place) for place in range(len(self._columns)))
        return tuple(self._columns[at] for at in places if not self._head.isSectionHidden(at))

    def arrangement(self) -> str:
        """Write columns in sight from left to right with their widths, and what sorts."""
        by_id = {column.id: at for at, column in enumerate(self._columns)}
        sizes = [f"{one.id}={self._head.sectionSize(by_id[one.id])}" for one in self.shown]
        sorts = next(one.id for one in self._columns if one.facet is self._order.facet)
        return " ".join([*sizes, f"{'-' if self._order.falls else '+'}{sorts}"])

    def arrange(self, text: str) -> None:
        """Put the columns as a text says; as usual where it says nothing that is known."""
        wanted = self._read(text) or [
            (at, self._usual[at]) for at, column in enumerate(self._columns) if column.is_usual
        ]
        self._quiet = True
        for place, (at, width) in enumerate(wanted):
            self._head.moveSection(self._head.visualIndex(at), place)
            self._head.resizeSection(at, width)
        seen = {at for at, _width in wanted}
        for at in range(len(self._columns)):
            self._head.setSectionHidden(at, at not in seen)
        self._order = self._read_order(text)
        self._show_order()
        self._quiet = False

    def fill(self, menu: QMenu) -> None:
        """Offer the columns, what to sort by, and the usual state, in a menu."""
        menu.clear()
        shown = self.shown
        for column in self._columns:
            act = _ticked(menu, column.label, is_on=column in shown)
            act.setEnabled(len(shown) > 1 or column not in shown)  # one column stays
            act.toggled.connect(partial(self._choose, column))
        menu.addSeparator()
        by = menu.addMenu(icon("sort"), self.tr("Sắp xếp theo"))
        for column in self._columns:
            act = _ticked(by, column.label, is_on=column.facet is self._order.facet)
            act.triggered.connect(partial(self._click_on, column))
        menu.addSeparator()
        menu.addAction(self.tr("Như ban đầu"), self._reset)

    def _show_menu(self) -> None:
        menu = QMenu(self._head)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._head.cursor().pos())

    def _choose(self, column: ListColumn, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        self._head.setSectionHidden(self._columns.index(column), not is_on)
        self._moved()

    def _reset(self) -> None:
        self.arrange("")
        self._moved()
        self.ordered.emit(self._order)

    def _click_on(self, column: ListColumn, _is_on: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        self._click(self._columns.index(column))

    def _click(self, at: int) -> None:
        """Sort by a column; by the one that sorts already, the other way round."""
        facet = self._columns[at].facet
        falls = facet is self._order.facet and not self._order.falls
        self._order = Order(facet, falls)
        self._show_order()
        self._moved()
        self.ordered.emit(self._order)

    def _show_order(self) -> None:
        sorts = next(at for at, one in enumerate(self._columns) if one.facet is self._order.facet)
        orders = Qt.SortOrder
        falls = self._order.falls
        self._head.setSortIndicator(
            sorts, orders.DescendingOrder if falls else orders.AscendingOrder
        )

    def _moved(self, *_what: int) -> None:
        if not self._quiet:
            self._rest.start()

    def _read(self, text: str) -> list[tuple[int, int]]:
        by_id = {column.id: at for at, column in enumerate(self._columns)}
        pairs = (piece.partition("=") for piece in text.split())
        return [
            (by_id[id_], min(max(int(width), NARROWEST), WIDEST))
            for id_, _sign, width in pairs
            if id_ in by_id and width.isdecimal()
        ]

    def _read_order(self, text: str) -> Order:
        said = text.rsplit(maxsplit=1)[-1] if text else ""
        found = [column for column in self._columns if column.id == said[1:]]
        return Order(found[0].facet, falls=said.startswith("-")) if found else BY_NAME


def _ticked(menu: QMenu, label: str, *, is_on: bool) -> QAction:
    act = menu.addAction(label)
    act.setCheckable(True)
    act.setChecked(is_on)
    return act
