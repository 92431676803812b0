"""The lines of a ledger as cells: what is kept, and at once what was just typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor

from dossier.model.finding import Finding
from dossier.tasks.ledgerlines import WANTING, LedgerLines, Line, LineHead, TypedLine
from ui.bridge.tables import NOWHERE, Index
from ui.theme.tokens import colors
from ui.widgets.typedgrid import OFFERS

Role = Qt.ItemDataRole
Spot = tuple[int, int]  # line and column
Texts = tuple[str, ...]


class LineModel(QAbstractTableModel):
    """A line for each entry, in the order in which it came up, and one to begin another.

    Signals: typed(list of TypedLine) when a person fills cells.
    """

    typed = Signal(object)

    def __init__(self, keys: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._shown: LedgerLines | None = None
        self._lines: list[Line] = []
        self._fresh: dict[str, Texts] = {}  # typed, and not yet heard of from the store; by key

    @property
    def heads(self) -> tuple[LineHead, ...]:
        """What the columns are."""
        return self._shown.heads if self._shown else ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they stand, what was just typed included."""
        return tuple(self._as_typed(line) for line in self._lines)

    def show(self, shown: LedgerLines) -> None:
        """Show what is kept; of the same subject, only lines that are new or gone move."""
        is_other = self._shown is None or self._shown.subject != shown.subject
        if is_other:
            self.beginResetModel()
            self._shown, self._lines, self._fresh = shown, list(shown.lines), {}
            self.endResetModel()
            return
        self._shown = shown
        held = {line.key: line for line in shown.lines}
        for line in list(self._lines):
            if line.key not in held and line.key not in self._fresh:
                self._take_out(self._lines.index(line))
        self._lines = [held.get(line.key, line) for line in self._lines]
        for place, line in enumerate(shown.lines):
            if line.key not in {each.key for each in self._lines}:
                self._put_in(min(place, len(self._lines)), line)
        self._tell_all()

    def forget(self) -> None:
        """Show nothing until lines come: they are of somebody else."""
        if self._shown is not None:
            self.beginResetModel()
            self._shown, self._lines, self._fresh = None, [], {}
            self.endResetModel()

    def heard(self, typed: Iterable[TypedLine]) -> None:
        """Know that these lines were kept, and what else was typed into them was not yet."""
        for one in typed:
            if self._fresh.get(one.key) == one.texts:
                del self._fresh[one.key]
                self._lines = [
                    replace(line, texts=one.texts) if line.key == one.key else line
                    for line in self._lines
                ]

    def line(self, index: Index) -> Line | None:
        """Give the line of a cell; None where one is only to be begun."""
        inside = index.isValid() and index.row() < len(self._lines)
        return self._as_typed(self._lines[index.row()]) if inside else None

    def trouble(self, index: Index) -> Finding | None:
        """Tell why a cell was not taken; of what was just typed it is not known yet."""
        line = self.line(index)
        if line is None or line.key in self._fresh:
            return None
        return line.troubles.get(self.heads[index.column()].name)

    def put(self, cells: Iterable[tuple[Spot, str]]) -> None:
        """Fill cells; those below the last line begin new ones."""
        wanted: dict[int, dict[int, str]] = {}
        for (number, column), text in cells:
            wanted.setdefault(number, {})[column] = text
        filled = (self._filled(number, wanted[number]) for number in sorted(wanted))
        typed = [one for one in filled if one is not None]
        if typed:
            self._tell_all()
            self.typed.emit(typed)

    def take_out(self, numbers: Iterable[int]) -> None:
        """Empty whole lines: they go from the ledger."""
        columns = range(len(self.heads))
        self.put(((n, c), "") for n in numbers if n < len(self._lines) for c in columns)

    def pasted(self, top: int, left: int, rows: Sequence[Sequence[str]]) -> None:
        """Fill cells with copied ones; a heading that was copied along is left out."""
        first = [head.label.casefold() for head in self.heads[left : left + 1]]
        told = [row for row in rows if [cell.strip().casefold() for cell in row[:1]] != first]
        self.put(
            ((number, column), text)
            for number, row in enumerate(told, top)
            for column, text in enumerate(row[: len(self.heads) - left], left)
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many lines there are: the entries, and one to begin another."""
        return 0 if parent.isValid() or self._shown is None else len(self._lines) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt asks for a heading."""
        if role != Role.DisplayRole or section >= len(self.heads):
            return None
        return self.heads[section].label if orientation == Qt.Orientation.Horizontal else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks what can be done: every cell is typed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Qt hands over what was typed."""
        if role == Role.EditRole:
            self.put([((index.row(), index.column()), str(value))])
        return role == Role.EditRole

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt asks for what a cell shows."""
        if not index.isValid():
            return None
        if role == OFFERS:
            return self.heads[index.column()].offers
        if role in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole):
            line = self.line(index)
            return line.texts[index.column()] if line else ""
        if role == Role.TextAlignmentRole and self.heads[index.column()].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._look(index, role)

    def _look(self, index: Index, role: int) -> Any:
        """Tint what was not taken; more quietly where it is only still to be typed."""
        trouble = self.trouble(index)
        if trouble is None:
            return None
        is_wanting = trouble.code == WANTING
        look: Mapping[Qt.ItemDataRole, str] = {
            Role.BackgroundRole: colors().ask_soft if is_wanting else colors().stop_soft,
            Role.ForegroundRole: colors().ask if is_wanting else colors().stop,
        }
        return QColor(look[Role(role)]) if role in look else None

    def _as_typed(self, line: Line) -> Line:
        return replace(line, texts=self._fresh.get(line.key, line.texts))

    def _filled(self, number: int, cells: Mapping[int, str]) -> TypedLine | None:
        """Fill a line; None where that changes nothing and nothing waits in it."""
        if number >= len(self._lines):
            if not any(map(str.strip, cells.values())):
                return None
            number = len(self._lines)
            self._put_in(number, Line(self._keys(), ("",) * len(self.heads), is_entry=False))
        line = self._lines[number]
        stands = self._as_typed(line).texts
        texts = tuple(cells.get(place, text) for place, text in enumerate(stands))
        if texts == stands and not line.troubles:
            return None
        is_seen = line.is_entry and not line.troubles and line.key not in self._fresh
        self._fresh[line.key] = texts
        return TypedLine(line.key, texts, line.texts if is_seen else None)

    def _put_in(self, place: int, line: Line) -> None:
        """Put a line in; one at the end takes the empty one, in which the cursor may be."""
        fresh = place + 1 if place == len(self._lines) else place
        self.beginInsertRows(NOWHERE, fresh, fresh)
        self._lines.insert(place, line)
        self.endInsertRows()

    def _take_out(self, place: int) -> None:
        self.beginRemoveRows(NOWHERE, place, place)
        del self._lines[place]
        self.endRemoveRows()

    def _tell_all(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
