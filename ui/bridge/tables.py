"""Turns frozen rows into Qt table models, a page at a time where the list is long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui.theme.tokens import Tone, shade
from ui.widgets.rich import as_written

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading, what it shows of a row, and how."""

    title: str
    text: Callable[[T], str]
    width: int = 140
    right: bool = False
    color: Callable[[T], Tone | None] | None = None
    tip: Callable[[T], str] | None = None


class Rows(QAbstractTableModel, Generic[T]):
    """Rows under declared columns; `more` asks for the next ones when the view nears the end."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[T] = []
        self._total = 0
        self._more: Callable[[int], object] | None = None
        self._asked = 0  # rows that were fetched or asked for

    def show(
        self,
        rows: Sequence[T],
        total: int | None = None,
        more: Callable[[int], object] | None = None,
    ) -> None:
        """Replace all rows; `more(offset)` asks for those beyond, up to `total`: see `extend`."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = len(rows) if total is None else total
        self._more = more
        self._asked = len(self._rows)
        self.endResetModel()

    def extend(self, rows: Sequence[T]) -> None:
        """Take the next rows that were asked for; none means that there are no more."""
        if not rows:
            self._total = len(self._rows)
            return
        self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self._asked = len(self._rows)
        self.endInsertRows()

    @property
    def columns(self) -> tuple[Column[T], ...]:
        """The declared columns."""
        return self._columns

    @property
    def total(self) -> int:
        """How many rows there are, fetched or not."""
        return self._total

    def row(self, index: Index) -> T | None:
        """Find the value behind an index."""
        inside = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if inside else None

    def rows(self) -> tuple[T, ...]:
        """Those fetched so far."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many rows are at hand."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Qt asks whether scrolling on brings more."""
        return not parent.isValid() and self._more is not None and self._asked < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Qt wants the next rows."""
        if self._more is not None and not parent.isValid():
            self._asked = self._total  # nothing more is asked for till these have come
            self._more(len(self._rows))

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt asks for a heading; that of numbers stands above them."""
        is_across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_across and self._columns[section].right:
            return RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if is_across:
            return self._columns[section].title
        return str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for what a cell shows."""
        row = self.row(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written((column.tip or column.text)(row))
        if role == Qt.ItemDataRole.ForegroundRole and column.color and (tone := column.color(row)):
            return QColor(shade(tone))
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return RIGHT
        return None
