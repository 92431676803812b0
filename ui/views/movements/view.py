"""The room of movements: which there are, and the sides of the one at hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QWidget,
)

from dossier.model.finding import Place
from dossier.tasks.movements import MovementRow, MovementView
from dossier.tasks.typed import written_day
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.movements.exemplary import ExemplaryTab
from ui.views.movements.facts import FactsTab
from ui.views.movements.plots import PlotsTab
from ui.views.movements.registered import RegisteredTab
from ui.views.movements.reviews import ReviewsTab
from ui.views.movements.state import MovementsState
from ui.views.movements.targets import TargetsTab
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, heading, muted, signed, tall_table

LIST_WIDTH = 220
LOW = 520  # pixels of the room
NARROW = 860  # pixels of the room: below, the movements are a list to open instead of one beside


class MovementsView(View):
    """Movements on the left; facts, targets, registrations, reviews and plots on the right."""

    help = "phong-trao"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = MovementsState(context, self)
        self._rows: Rows[MovementRow] = Rows(
            (Column("Phong trào", _line, LIST_WIDTH, tip=_tip),), self
        )
        self._list = tall_table(self._rows, self.tr("Các phong trào"))
        self._pick = Choice(())
        self._pick.setAccessibleName(self.tr("Phong trào"))
        self._pick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._side = QWidget()
        self._title = heading("")
        self._title.setWordWrap(True)
        self._line = muted()
        self._notice = Notice()
        self.tabs = QTabWidget()
        self.facts = FactsTab(context, self.state)
        self.targets = TargetsTab(context, self.state)
        self.registered = RegisteredTab(context, self.state)
        self.reviews = ReviewsTab(context, self.state)
        self.plots = PlotsTab(context, self.state)
        self.exemplary = ExemplaryTab(context, self.state)
        self._lay_out()
        self._list.selectionModel().currentRowChanged.connect(self._choose)
        self._pick.currentIndexChanged.connect(lambda _at: self._go_to(self._pick.text()))
        self.state.listed.connect(self._show_list)
        self.state.shown.connect(self._show_movement)
        self.state.saved.connect(self._praise)
        self.state.written.connect(self._tell_written)
        self.state.failed.connect(self._fail)

    def entered(self) -> None:
        """Read the movements anew."""
        self.state.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the sides of the movement where the window is low."""
        super().resizeEvent(event)
        is_low, is_narrow = event.size().height() < LOW, event.size().width() < NARROW
        self._side.setHidden(is_narrow)
        self._pick.setVisible(is_narrow)
        self._title.setHidden(is_low or is_narrow)
        self._line.setHidden(is_low)
        self.targets.be_low(is_low)
        self.registered.be_low(is_low)

    def left(self) -> None:
        """Keep what was typed last."""
        self.facts.leave()
        self.reviews.save()
        self.targets.kept.keep()
        self.registered.kept.keep()

    def show_place(self, place: Place) -> None:
        """Go to the side of the movement on which a place lies."""
        sides = {"target": self.targets, "registration": self.registered, "review": self.reviews}
        self.tabs.setCurrentWidget(sides.get(place.kind, self.facts))
        if place.kind == "movement":
            self.state.choose(place.key)

    def begin(self) -> None:
        """Type a new movement."""
        self._list.clearSelection()
        self._pick.setCurrentIndex(-1)
        self._notice.say("")
        self._title.setText(self.tr("Phong trào mới"))
        self._line.setText("")
        self.tabs.setCurrentWidget(self.facts)
        self.facts.begin()

    def write(self) -> None:
        """Write the statistics of the movement at hand where the officer says."""
        if not self.state.key:
            self._notice.say(self.tr("Chọn một phong trào trước."), "stop")
            return
        title, name = self.tr("Xuất bảng thống kê"), "thong-ke-phong-trao.xlsx"
        found, _ = QFileDialog.getSaveFileName(self, title, name, "*.xlsx")
        if found:
            self.state.write_statistics(Path(found))

    def _show_list(self, rows: tuple[MovementRow, ...]) -> None:
        self._rows.show(rows)
        self._offer(rows)
        if not rows:
            self.begin()

    def _offer(self, rows: tuple[MovementRow, ...]) -> None:
        """Offer the movements where there is no room for the list; the one at hand stays."""
        self._pick.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._pick.clear()
        for found in rows:
            self._pick.addItem(f"{found.name} ({found.since.year})", found.key)
        self._pick.setCurrentIndex(self._pick.findData(self.state.key))
        self._pick.blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def _show_movement(self, view: MovementView | None) -> None:
        if view is None:
            return
        value = view.movement.value
        until = self.tr("đến {day}").format(day=written_day(value.until)) if value.until else ""
        since = self.tr("Từ {day}").format(day=written_day(value.since))
        self._title.setText(value.name)
        self._line.setText(" ".join(part for part in (since, until) if part))
        keys = [found.key for found in self._rows.rows()]
        self._offer(self._rows.rows())
        if value.key in keys:
            self._list.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own flag
            self._list.selectRow(keys.index(value.key))
            self._list.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self._go_to(found.key)

    def _go_to(self, key: str) -> None:
        if key and key != self.state.key:
            self._notice.say("")
            self.state.choose(key)

    def _praise(self) -> None:
        self._notice.say("")

    def _tell_written(self, path: Path) -> None:
        self._notice.say(self.tr("Đã ghi tệp {name}.").format(name=path.name), "good")

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")

    def _lay_out(self) -> None:
        right = QWidget()
        new = signed("add", button(self.tr("Phong trào mới"), self.begin, keys="Ctrl+N"))
        self._side.setLayout(column(heading(self.tr("Phong trào")), self._list, margin=0))
        for part, label in (
            (self.facts, self.tr("Thông tin")),
            (self.targets, self.tr("Chỉ tiêu và kết quả")),
            (self.registered, self.tr("Đăng ký thi đua")),
            (self.reviews, self.tr("Sơ kết, tổng kết")),
            (self.plots, self.tr("Biểu đồ")),
            (self.exemplary, self.tr("Điển hình")),
        ):
            self.tabs.addTab(part, label)
        written = signed(
            "excel",
            button(
                self.tr("Xuất thống kê…"),
                self.write,
                keys="Ctrl+Shift+E",
                tip=self.tr(
                    "Ghi chỉ tiêu, đăng ký, kết quả, điển hình của phong trào ra tệp Excel"
                ),
            ),
        )
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._title, 1)
        line.addWidget(self._pick, 1)
        line.addStretch(0)
        for tool in (new, written):
            line.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(top, self._line, self._notice, self.tabs, margin=0)
        layout.setStretch(3, 1)
        right.setLayout(layout)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(self._side)
        split.addWidget(right)
        split.setSizes([LIST_WIDTH, 900])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.setLayout(column(split))


def _line(found: MovementRow) -> str:
    last = f"–{found.until.year}" if found.until and found.until.year != found.since.year else ""
    reached = f" · đạt {found.met}/{found.targets} chỉ tiêu" if found.targets else ""
    return f"{found.name}\n{found.since.year}{last}{reached}"


def _tip(found: MovementRow) -> str:
    return (
        f"{found.name}\n{found.targets} chỉ tiêu, {found.met} đã đạt; "
        f"{found.registrations} đăng ký; {found.rounds} đợt khen thưởng"
    )
