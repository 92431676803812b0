"""The window of doubles: pairs that are likely one person, and what each record says of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.model.subject import Person
from dossier.tasks.merging import DoubleRow, Merging, Searched
from dossier.tasks.typed import written_part_date
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.views.records.doublesstate import DoublesState
from ui.widgets.parts import (
    ROW_HEIGHT,
    Notice,
    button,
    heading,
    muted,
    row,
    signed,
    size_up,
    tall_table,
)
from ui.widgets.rich import as_written

SIZE = (1080, 600)
WHAT, KEPT, GONE = range(3)


class DoublesDialog(QDialog):
    """Stays open beside the room: one merges pair after pair, and may take any step back."""

    def __init__(
        self, context: Context, say: Callable[[Exception], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gộp bản ghi trùng"))
        size_up(self, *SIZE)
        self.state = DoublesState(context, self)
        self._say = say
        self._wanted = ("", "")  # two records that were chosen in the list
        self._pairs: Rows[DoubleRow] = Rows(_columns(), self)
        self._list = tall_table(self._pairs, self.tr("Các cặp có thể là một người"))
        self._title = heading("")
        self._said = muted()
        self._told = muted()
        self._stop = button(
            self.tr("Dừng tìm"), self._halt, tip=self.tr("Dừng tìm bản ghi trùng (Esc để đóng)")
        )
        self.choices = QTableWidget(0, 3)
        self._notice = Notice()
        self._merge = signed(
            "merge",
            button(
                self.tr("Gộp"),
                self._do,
                primary=True,
                tip=self.tr("Gộp thành một người; hoàn tác được"),
            ),
        )
        self._turn = button(
            self.tr("Đổi bản được giữ"),
            self.state.turn_round,
            tip=self.tr("Giữ bản ghi kia, gộp bản ghi này vào đó"),
        )
        self._apart = signed(
            "split",
            button(
                self.tr("Là hai người"),
                self.state.keep_apart,
                tip=self.tr("Không nhắc lại cặp này nữa"),
            ),
        )
        self._lay_out()
        self._join()
        self._enable()

    def open_with(self, kept: str = "", gone: str = "") -> None:
        """Show likely pairs; two records where they were chosen already, by their keys."""
        self._notice.say("")
        self.show()
        self.activateWindow()
        self._wanted = (kept, gone)
        self._told.setText(self.tr("Đang tìm…"))
        self._stop.show()
        self.state.load()

    def taken(self) -> frozenset[str]:
        """Name what is taken from the record that goes."""
        cells = (self.choices.item(row, GONE) for row in range(self.choices.rowCount()))
        return frozenset(
            str(cell.data(Qt.ItemDataRole.UserRole))
            for cell in cells
            if cell is not None and cell.checkState() is Qt.CheckState.Checked
        )

    def _halt(self) -> None:
        self._stop.setEnabled(False)
        self.state.stop()

    def _advance(self, searched: Searched) -> None:
        share = 100 * searched.done // max(searched.total, 1)
        self._told.setText(self.tr("Đang tìm… {share} %").format(share=share))

    def _stopped(self) -> None:
        """Go on with the two who were chosen, if any: comparing them needs no search."""
        self._end_search()
        self._told.setText(self.tr("Đã dừng tìm. Mở lại cửa sổ này để tìm từ đầu."))
        wanted, self._wanted = self._wanted, ("", "")
        if all(wanted):
            self.state.look(*wanted)

    def _end_search(self) -> None:
        self._stop.hide()
        self._stop.setEnabled(True)

    def _do(self) -> None:
        self.state.merge(self.taken())

    def _show_pairs(self, rows: tuple[DoubleRow, ...]) -> None:
        self._end_search()
        self._pairs.show(rows)
        none = self.tr("Không thấy bản ghi nào trùng. Muốn gộp hai người cụ thể: chọn hai dòng")
        none += self.tr(" trong danh sách cá nhân, rồi bấm “Gộp trùng…”.")
        some = self.tr("{count} cặp có thể là cùng một người.").format(count=len(rows))
        self._told.setText(some if rows else none)
        self._clear()
        wanted, self._wanted = self._wanted, ("", "")
        if all(wanted):
            self.state.look(*wanted)
        elif rows:
            self._list.selectRow(0)

    def _choose(self, index: QModelIndex) -> None:
        row = self._pairs.row(index)
        if row is not None:
            self._notice.say("")
            self.state.look(row.first.key, row.second.key)

    def _show(self, merging: Merging) -> None:
        kept = merging.kept.value
        self._title.setText(kept.name)
        self._said.setText(self._summary(merging))
        self.choices.setHorizontalHeaderLabels(
            [self.tr("Mục khác nhau"), self.tr("Bản được giữ"), self.tr("Bản gộp vào")]
        )
        self.choices.setRowCount(len(merging.differing))
        for number, one in enumerate(merging.differing):
            cells = [QTableWidgetItem(text) for text in (one.label, one.kept, one.gone)]
            for place, cell in enumerate(cells):
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                cell.setToolTip(as_written(cell.text()))
                self.choices.setItem(number, place, cell)
            cells[GONE].setFlags(cells[GONE].flags() | Qt.ItemFlag.ItemIsUserCheckable)
            cells[GONE].setCheckState(Qt.CheckState.Unchecked)
            cells[GONE].setData(Qt.ItemDataRole.UserRole, one.name)
        self._enable()

    def _summary(self, merging: Merging) -> str:
        counts = self.tr("Sẽ chuyển {moved} dòng sang bản được giữ; {same} dòng hai bên như nhau.")
        pair = (merging.kept.value, merging.gone.value)
        lines = self.tr("Giữ: {kept}\nGộp vào: {gone}").format(
            kept=_line(pair[0]), gone=_line(pair[1])
        )
        said = [f"{lines}\n{counts.format(moved=merging.moved, same=merging.same)}"]
        if merging.filled:
            said.append(self.tr("Bổ sung: {fields}.").format(fields=", ".join(merging.filled)))
        if merging.differing:
            said.append(self.tr("Đánh dấu ở cột phải những mục lấy theo bản gộp vào."))
        return " ".join(said)

    def _clear(self) -> None:
        self._title.setText("")
        self._said.setText("")
        self.choices.setRowCount(0)
        self._enable()

    def _enable(self) -> None:
        for made in (self._merge, self._turn, self._apart):
            made.setEnabled(self.state.merging is not None)

    def _praise(self, person: Person) -> None:
        said = self.tr("Đã gộp thành một bản ghi: {name}. Hoàn tác được ở cửa sổ chính (Ctrl+Z).")
        self._notice.say(said.format(name=person.name), "good")

    def _fail(self, error: Exception) -> None:
        self._notice.say(self._say(error), "stop")

    def _join(self) -> None:
        self._list.selectionModel().currentRowChanged.connect(self._choose)
        self.state.told.connect(self._show_pairs)
        self.state.advanced.connect(self._advance)
        self.state.stopped.connect(self._stopped)
        self.state.looked.connect(self._show)
        self.state.merged.connect(self._praise)
        self.state.failed.connect(self._fail)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(row(self._told, self._stop))
        side.addWidget(self._list, 1)
        head = self.choices.horizontalHeader()
        for place in (KEPT, GONE):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.choices.setAccessibleName(self.tr("Mục khác nhau"))
        self.choices.verticalHeader().setVisible(False)
        self.choices.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.choices.setColumnWidth(WHAT, 140)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._said, self._notice):
            page.addWidget(part)
        page.addWidget(self.choices, 1)
        keys = QHBoxLayout()
        for made in (self._merge, self._turn, self._apart):
            keys.addWidget(made)
        keys.addStretch(1)
        keys.addWidget(button(self.tr("Đóng"), self.close))
        page.addLayout(keys)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([360, 700])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(split)


def _columns() -> tuple[Column[DoubleRow], ...]:
    return (Column("Hai bản ghi", _lines, 360, tip=_tip),)


def _lines(row: DoubleRow) -> str:
    return f"{_line(row.first)}\n{_line(row.second)}"


def _line(person: Person) -> str:
    parts = (person.name, written_part_date(person.birth), person.post)
    return ", ".join(part for part in parts if part)


def _tip(row: DoubleRow) -> str:
    pairs = zip((row.first, row.second), row.units, strict=True)
    said = [" – ".join(part for part in (_line(one), unit) if part) for one, unit in pairs]
    return "\n".join((row.why, *said))
