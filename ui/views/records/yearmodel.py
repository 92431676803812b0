"""The years of a subject as cells: what is kept, and at once what was just typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor

from dossier.model.subject import Ref
from dossier.tasks.years import Spot, Typed, YearCell, YearGrid, read_year
from ui.bridge.tables import NOWHERE, Index
from ui.theme.tokens import colors
from ui.widgets.rich import as_written

Role = Qt.ItemDataRole


class YearModel(QAbstractTableModel):
    """A line for each year and one to begin another; the first column is the year.

    Signals: typed(list of Typed) when a person fills cells.
    """

    typed = Signal(object)

    def __init__(self, today: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._grid: YearGrid | None = None
        self._years: list[int] = []
        self._fresh: dict[Spot, str] = {}  # typed, and not yet heard of from the store
        self._begun: set[int] = set()  # years begun here that hold nothing yet

    @property
    def subject(self) -> Ref | None:
        """Whose years these are."""
        return self._grid.subject if self._grid else None

    @property
    def years(self) -> tuple[int, ...]:
        """The years shown."""
        return tuple(self._years)

    def show(self, grid: YearGrid) -> None:
        """Show what is kept; of the same subject, only lines that are new or gone move."""
        is_other = self._grid is None or self._grid.subject != grid.subject
        if is_other or self._grid is None or self._grid.heads != grid.heads:
            self.beginResetModel()
            self._grid, self._years = grid, list(grid.years)
            self._fresh, self._begun = {}, set()
            self.endResetModel()
            return
        self._grid = grid
        wanted = set(grid.years) | self._begun
        for year in [one for one in self._years if one not in wanted]:
            self._take_out(year)
        for year in sorted(wanted - set(self._years)):
            self._put_in(year)
        self._tell_all()

    def heard(self, typed: Iterable[Typed]) -> None:
        """Know that these cells were kept, and what else was typed into them was not yet."""
        for one in typed:
            if self._fresh.get((one.year, one.column)) == one.text:
                del self._fresh[one.year, one.column]

    def cell(self, index: Index) -> YearCell:
        """Give what a cell says; what was just typed is neither short nor looked at yet."""
        spot = self.spot(index)
        if spot is None or self._grid is None:
            return YearCell()
        if spot in self._fresh:
            return YearCell(self._fresh[spot], self._fresh[spot])
        return self._grid.cell(*spot)

    def spot(self, index: Index) -> Spot | None:
        """Tell the year and column of a cell; None for the years themselves."""
        inside = index.isValid() and index.row() < len(self._years) and index.column() > 0
        if not inside or self._grid is None:
            return None
        return self._years[index.row()], self._grid.heads[index.column() - 1].name

    def put(self, cells: Iterable[tuple[Spot, str]], *, is_pasted: bool) -> None:
        """Fill cells: only what differs from what stands there, and what was not taken."""
        if self._grid is None:
            return
        fresh = []
        for spot, text in cells:
            stood = self._grid.cell(*spot)
            if text != self._fresh.get(spot, stood.text) or stood.trouble:
                before = None if spot in self._fresh or stood.trouble else stood.text
                fresh.append(Typed(*spot, text, before, is_pasted))
                self._fresh[spot] = text
        if fresh:
            self._tell_all()
            self.typed.emit(fresh)

    def begin(self, year: int) -> None:
        """Give a year a line."""
        if year not in self._years:
            self._begun.add(year)
            self._put_in(year)

    def pasted(self, top: int, left: int, rows: Sequence[Sequence[str]]) -> list[str]:
        """Fill cells with copied ones; give the texts for which there is no year."""
        wide = [(*[""] * left, *row)[: self.columnCount()] for row in rows]
        years: list[int | None] = [*self._years[top:], *[None] * len(rows)][: len(rows)]
        if left == 0:
            years = [read_year(row[0], self._today) for row in wide]
        heads = self._grid.heads if self._grid else ()
        cells: list[tuple[Spot, str]] = []
        for year, row in zip(years, wide, strict=True):
            if year is not None:
                self.begin(year)
                told = list(zip(heads, row[1:], strict=False))[max(left - 1, 0) :]
                cells += [((year, head.name), text) for head, text in told]
        self.put(cells, is_pasted=True)
        lost = (row for year, row in zip(years, wide, strict=True) if year is None)
        return [" ".join(filter(None, map(str.strip, row))) for row in lost if any(row)]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many lines there are: the years, and one to begin another."""
        return 0 if parent.isValid() or self._grid is None else len(self._years) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() or self._grid is None else len(self._grid.heads) + 1

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt asks for a heading."""
        if role != Role.DisplayRole or self._grid is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self._grid.heads[section - 1].label if section else self.tr("Năm")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks what can be done: years stand, all else is typed; a new year comes first."""
        flags = super().flags(index)
        is_spare = index.row() == len(self._years)
        return flags | Qt.ItemFlag.ItemIsEditable if is_spare != (index.column() > 0) else flags

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Qt hands over what was typed."""
        if role != Role.EditRole:
            return False
        spot = self.spot(index)
        if spot is not None:
            self.put([(spot, str(value))], is_pasted=False)
            return True
        year = read_year(str(value), self._today)
        if year is not None:
            self.begin(year)
        return year is not None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt asks for what a cell shows."""
        if index.column() == 0 or not index.isValid():
            return self._year(index, role)
        cell = self.cell(index)
        if role == Role.DisplayRole:
            return cell.short
        if role == Role.EditRole:
            return cell.text
        if role == Role.ToolTipRole:
            return as_written(cell.text)
        return self._look(index, role)

    def _look(self, index: Index, role: int) -> Any:
        if role == Role.TextAlignmentRole and self._is_number(index):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if self.cell(index).trouble is None:
            return None
        look = {Role.BackgroundRole: colors().stop_soft, Role.ForegroundRole: colors().stop}
        return QColor(look[Role(role)]) if role in look else None

    def _year(self, index: Index, role: int) -> Any:
        is_spare = index.row() >= len(self._years)
        if role in (Role.DisplayRole, Role.EditRole):
            return "" if is_spare else str(self._years[index.row()])
        if role == Role.ToolTipRole and is_spare:
            return self.tr("Gõ năm cần thêm")
        return None

    def _is_number(self, index: Index) -> bool:
        return self._grid is not None and self._grid.heads[index.column() - 1].is_number

    def _put_in(self, year: int) -> None:
        at = sum(one < year for one in self._years)
        self.beginInsertRows(NOWHERE, at, at)
        self._years.insert(at, year)
        self.endInsertRows()

    def _take_out(self, year: int) -> None:
        at = self._years.index(year)
        self.beginRemoveRows(NOWHERE, at, at)
        del self._years[at]
        self.endRemoveRows()

    def _tell_all(self) -> None:
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
        )
