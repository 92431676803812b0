"""The tab in which the years of a subject are typed as in Excel; each cell is kept at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.change import Changes
from dossier.model.subject import Ref
from dossier.tasks.years import Typed, YearGrid, save_years, year_grid
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.keeper import Keeper
from ui.theme.tokens import SPACE
from ui.views.records.state import RecordsState
from ui.views.records.yearmodel import YearModel
from ui.widgets.parts import Notice, muted, plain, redress
from ui.widgets.typedgrid import TypedGrid

WIDTHS = {"rating": 150, "titles": 150, "honours": 170, "initiatives": 180, "block_led": 160}
LOW = 330  # pixels of the tab
YEAR, NUMBER = 52, 84  # pixels of these columns
Filled = tuple[Ref, Sequence[Typed]]


class YearGridTab(QWidget):
    """Shows the grid of the subject at hand and keeps what is typed, one paste as one step."""

    def __init__(
        self, context: Context, state: RecordsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._ref: Ref | None = None
        self._asked = 0  # how often the grid was; the last answer counts
        save = partial(_save, context)
        self._keeper = Keeper(context.jobs, save, self._kept, self._failed, self)
        self.model = YearModel(context.app.desk.today().year, self)
        self.grid = TypedGrid(self.model, self.tr("Sổ theo dõi từng năm"))
        self._notice = Notice()
        self.grid.horizontalHeader().setStretchLastSection(True)
        self._line = plain()
        self._line.setWordWrap(True)
        self._line.setMinimumHeight(3 * self._line.fontMetrics().lineSpacing())
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        keys = self.tr(
            "Gõ thẳng như Excel, viết tắt được, quyết định ghi trong ngoặc: LĐTT (QĐ 12/QĐ-VPTU"
            " ngày 05/01/2026 của Văn phòng). Alt+Enter: thêm dòng trong ô. Ctrl+V: dán từ Excel."
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.small)
        self._hint = muted(keys)
        layout.addWidget(self._hint)
        layout.addWidget(self._notice)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._line)
        self._join()

    def show_subject(self, ref: Ref) -> None:
        """Read the years of a subject, once they are looked at; an open cell is kept first."""
        if self._ref is not None and ref.key != self._ref.key:
            self.finish()
            self._notice.say("")
        self._ref = ref
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt says that the tab comes up."""
        super().showEvent(event)
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the years where the window is low."""
        super().resizeEvent(event)
        self._hint.setHidden(event.size().height() < LOW)

    def finish(self) -> None:
        """Keep what stands in an open cell."""
        self.grid.finish()

    def focus_on(self, year: int, column: str) -> None:
        """Go to one cell."""
        for line in range(self.model.rowCount()):
            for place in range(1, self.model.columnCount()):
                if self.model.spot(self.model.index(line, place)) == (year, column):
                    self.grid.setCurrentIndex(self.model.index(line, place))
                    self.grid.setFocus()

    def _join(self) -> None:
        self.model.typed.connect(self._keep)
        self.grid.pasted.connect(self._paste)
        self.grid.cleared.connect(self._clear)
        self.grid.selectionModel().currentChanged.connect(self._tell)
        self.model.dataChanged.connect(lambda *_: self._settle())
        self.model.rowsInserted.connect(lambda *_: self.grid.resizeRowsToContents())
        self.model.rowsInserted.connect(self._follow)

    def _load(self) -> None:
        if self._ref is not None:
            self._asked += 1
            then = partial(self._show, self._asked)
            self._context.jobs.run(partial(_grid, self._context, self._ref), then=then)

    def _show(self, asked: int, grid: YearGrid) -> None:
        if asked != self._asked:  # what was typed since is not in it
            return
        is_first = self.model.columnCount() != len(grid.heads) + 1
        before = self.model.years
        self.model.show(grid)
        if is_first:
            self.grid.setColumnWidth(0, YEAR)
            for place, head in enumerate(grid.heads, 1):
                self.grid.setColumnWidth(place, WIDTHS.get(head.name, NUMBER))
        self._settle()
        if not before or not self.grid.currentIndex().isValid():
            last = self.model.index(len(grid.years) - 1, 1)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.grid.selectionModel().setCurrentIndex(last, flags)
            self.grid.scrollToBottom()

    def _keep(self, typed: Sequence[Typed]) -> None:
        """Keep cells of whom they show: somebody else may be on the way already."""
        if self.model.subject is not None:
            self._keeper.put((self.model.subject, typed))

    def _kept(self, done: Filled, changes: Changes) -> None:
        if done[0] == self.model.subject:
            self.model.heard(done[1])
        self._state.take(changes)

    def _failed(self, _done: Filled, error: Exception) -> None:
        """Say why nothing was kept; the texts stay in their cells."""
        self._state.failed.emit(error)

    def _paste(self, top: int, left: int, rows: Sequence[Sequence[str]]) -> None:
        lost = self.model.pasted(top, left, rows)
        heading = lost[0] if lost and left == 0 and lost[0].casefold().startswith("năm") else ""
        said = [each for each in lost if each != heading]
        beyond = sum(any(map(str.strip, row[self.model.columnCount() - left :])) for row in rows)
        words = []
        if said:
            words.append(self.tr("Chưa dán vì không rõ năm: {rows}.").format(rows="; ".join(said)))
        if beyond:
            words.append(self.tr("Đã bỏ cột thừa ở {count} dòng dán.").format(count=beyond))
        self._notice.say(" ".join(words), "ask")

    def _clear(self, indexes: Sequence[QModelIndex]) -> None:
        spots = [spot for index in indexes if (spot := self.model.spot(index)) is not None]
        self.model.put([(spot, "") for spot in spots], is_pasted=False)

    def _settle(self) -> None:
        self.grid.resizeRowsToContents()
        self._tell(self.grid.currentIndex())

    def _follow(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """Go to the year that was begun in the last line."""
        if self.grid.currentIndex().row() == self.model.rowCount() - 1:
            self.grid.setCurrentIndex(self.model.index(first, 0))

    def _tell(self, index: QModelIndex, *_before: object) -> None:
        """Say below the grid what the cell at hand holds, or why it was not taken."""
        spot, cell = self.model.spot(index), self.model.cell(index)
        said = self.tr("Chọn một ô để xem đầy đủ nội dung, kể cả quyết định.")
        if cell.trouble is not None:
            said = str(self._context.app.say(cell.trouble))
        elif spot is not None:
            heading = self.model.headerData(index.column(), Qt.Orientation.Horizontal)
            said = f"{heading} {spot[0]}: {cell.text or self.tr('chưa nhập')}"
        elif index.row() == len(self.model.years):
            said = self.tr("Gõ một năm vào ô đầu của dòng này để thêm năm.")
        self._line.setText(said)
        self.grid.setAccessibleDescription(said)
        self._line.setProperty("role", "stop" if cell.trouble else "muted")
        redress(self._line)


def _grid(context: Context, ref: Ref, _handle: Handle) -> YearGrid:
    return year_grid(context.app.desk, ref)


def _save(context: Context, filled: Filled) -> Changes:
    return save_years(context.app.desk, *filled)
