"""What is registered at a year's start, and beside it what was reached at the year's end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dossier.model.award import Award
from dossier.tasks.movements import MovementView
from dossier.tasks.registered import RegistrationRow, written_registrations
from dossier.tasks.registering import RegistrationGrid
from dossier.tasks.statistics import by_award
from ui.bridge.context import Context
from ui.views.movements.keptgrid import KeptGrid
from ui.views.movements.state import MovementsState
from ui.views.movements.unregistered import Unregistered
from ui.views.movements.whole import WholeUnit
from ui.widgets.cellgrid import Grid
from ui.widgets.choice import Choice
from ui.widgets.parts import button, muted, row, signed
from ui.widgets.wrap import wrapped

HEADINGS = (
    *("Họ tên, tập thể", "Đơn vị", "Danh hiệu đăng ký", "Ngày"),
    *("Ghi chú", "Kết quả cuối năm"),
)
WIDTHS = (140, 120, 210, 84, 76, 160)
TITLE, DAY = 2, 3  # the columns of awards and of days
BACK = 5  # years that can be looked at though nothing is registered for them
PARTED = "|"  # between the year and the movement of a scope


class RegisteredTab(QWidget):
    """The grid of one year, of all or of the movement at hand alone."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._years = Choice(())
        self._years.setAccessibleName(self.tr("Năm đăng ký"))
        self._within = QCheckBox(self.tr("Chỉ của phong trào này"))
        grid = Grid(HEADINGS, told=1, widths=WIDTHS)
        grid.hold_dates(DAY)
        grid.setAccessibleName(self.tr("Đăng ký thi đua"))
        grid.offer(TITLE, self._labels)
        self.kept = KeptGrid(context, grid, is_whole, self)
        self._whole = WholeUnit(context)
        self._without = QPushButton(self.tr("Đạt mà chưa đăng ký"))
        self._without.setCheckable(True)
        self._without.setToolTip(
            self.tr("Xem những danh hiệu đã đạt của năm này mà đầu năm chưa đăng ký; bấm lại để về")
        )
        self._pages = QStackedWidget()
        self._told = muted()
        self._lay_out()
        self._whole.asked.connect(self._register_all)
        self._years.currentIndexChanged.connect(self._list)
        self._within.toggled.connect(self._list)
        self._without.toggled.connect(self._turn)
        self.kept.wanted.connect(self._keep)
        state.years.connect(self._offer_years)
        state.registered.connect(self._show_rows)
        state.awarded.connect(self._take_awards)
        state.shown.connect(self._look)
        state.registrations_kept.connect(self.kept.settle)
        state.registrations_refused.connect(self.kept.refuse)
        state.failed.connect(self.kept.stop_waiting)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what is registered only once somebody wants to see it."""
        super().showEvent(event)
        self._look()

    def be_low(self, is_low: bool) -> None:  # noqa: FBT001 - a state, as Qt's setters take it
        """Leave the room to the grid where the window is low."""
        self._told.setHidden(is_low)

    @property
    def year(self) -> int:
        """The year at hand."""
        return int(self._years.text() or self._context.app.desk.today().year)

    @property
    def movement(self) -> str:
        """The movement that the grid is narrowed to; empty for all."""
        return self._state.key if self._within.isChecked() else ""

    def _look(self, _view: MovementView | None = None) -> None:
        self._within.setVisible(bool(self._state.key))
        if self.isVisible():
            self._state.list_years()

    def _offer_years(self, found: Sequence[int]) -> None:
        this_year = self._context.app.desk.today().year
        years = {*found, *range(this_year - BACK, this_year + 2)}
        latest = max((year for year in found if year <= this_year), default=this_year)
        at_hand = self._years.text() or str(latest)
        self._years.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._years.clear()
        for year in sorted(years, reverse=True):
            self._years.addItem(str(year), str(year))
        self._years.setCurrentIndex(max(self._years.findData(at_hand), 0))
        self._years.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._list()

    def _list(self, *_news: object) -> None:
        self._state.list_registrations(self.year, self.movement)
        if self._without.isChecked():
            self._state.list_unregistered(self.year)

    def _turn(self, is_without: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        """Show who reached a title without registering, or what is registered."""
        self._pages.setCurrentIndex(int(is_without))
        self._told.setHidden(is_without)
        if is_without:
            self.kept.keep()
            self._state.list_unregistered(self.year)

    def _show_rows(self, year: int, movement: str, rows: tuple[RegistrationRow, ...]) -> None:
        if (year, movement) != (self.year, self.movement):
            return
        lines = written_registrations(rows)
        keyed = [(row.registration.key, line) for row, line in zip(rows, lines, strict=True)]
        self.kept.show_lines(f"{year}{PARTED}{movement}", keyed)
        self._told.setText(counted(rows) if rows else self._nothing())

    def _nothing(self) -> str:
        return self.tr(
            "Năm {year} chưa có đăng ký nào. Gõ hoặc dán từ Excel vào bảng, đăng ký cả đơn vị một "
            "lần, hoặc lấy của năm trước."
        ).format(year=self.year)

    def _labels(self) -> list[str]:
        return [award.label for award in self._state.awards]

    def _take_awards(self, awards: Sequence[Award]) -> None:
        self._whole.offer(awards)

    def _keep(self, scope: str, shown: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        year, _, movement = scope.partition(PARTED)
        grid = RegistrationGrid(int(year), movement, tuple(shown), tuple(lines))
        self._state.record_registrations(grid, movement)

    def _register_all(self, unit: str, award: str) -> None:
        self._state.register_all(self.year, unit, award, self.movement)

    def _copy(self) -> None:
        self._state.copy_registrations(self.year, self.movement)

    def _import(self) -> None:
        self._context.open("collect")

    def _write(self) -> None:
        name = self.tr("dang-ky-thi-dua-{year}.xlsx").format(year=self.year)
        title = self.tr("Xuất đăng ký thi đua")
        found, _ = QFileDialog.getSaveFileName(self, title, name, "*.xlsx")
        if found:
            self._state.write_registrations(self.year, self.movement, Path(found))

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Năm"))
        label.setBuddy(self._years)
        tools = wrapped(
            row(label, self._years, self._within),
            signed(
                "save",
                button(
                    self.tr("Lưu"), self.kept.keep, keys="Ctrl+S", tip=self.tr("Lưu các dòng ngay")
                ),
            ),
            signed(
                "remove", button(self.tr("Xóa dòng"), self.kept.remove_line, keys="Ctrl+Delete")
            ),
            button(
                self.tr("Đăng ký cả đơn vị"),
                self._whole.open,
                keys="Ctrl+D",
                tip=self.tr("Ghi một danh hiệu cho mọi cá nhân, tập thể thuộc một đơn vị"),
            ),
            button(
                self.tr("Lấy của năm trước"),
                self._copy,
                tip=self.tr("Ghi lại các đăng ký của năm trước cho năm này; dòng đã có giữ nguyên"),
            ),
            signed(
                "import",
                button(
                    self.tr("Nhập từ tệp"),
                    self._import,
                    tip=self.tr("Mở “Nhập danh sách” để đọc bản đăng ký của đơn vị"),
                ),
            ),
            self._without,
            signed("excel", button(self.tr("Xuất Excel…"), self._write, keys="Ctrl+E")),
        )
        layout = QVBoxLayout(self)
        for part in (tools, self._whole, self._told):
            layout.addWidget(part)
        self._pages.addWidget(self.kept)
        self._pages.addWidget(Unregistered(self._context, self._state))
        layout.addWidget(self._pages, 1)


def is_whole(line: Sequence[str]) -> bool:
    """Tell a line that names someone and an award."""
    return len(line) > TITLE and bool(line[0]) and bool(line[TITLE])


def counted(rows: Sequence[RegistrationRow]) -> str:
    """Sum up what was registered and what was reached, award by award."""
    said = [
        f"{award}: đăng ký {total}, đạt {reached}" + (f", chưa có kết quả {waits}" if waits else "")
        for award, (total, reached, waits) in by_award(rows)
    ]
    return f"{len(rows)} đăng ký. " + "; ".join(said) + "."
