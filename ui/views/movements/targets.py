"""What units took upon themselves in the movement at hand, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.tasks.movements import MovementView
from dossier.tasks.progress import Standing
from dossier.tasks.targets import TargetGrid, TargetRow, written_targets
from ui.bridge.context import Context
from ui.views.movements.keptgrid import KeptGrid
from ui.views.movements.state import MovementsState
from ui.widgets.cellgrid import Grid
from ui.widgets.parts import button, muted, signed
from ui.widgets.wrap import wrapped

HEADINGS = (
    *("Đơn vị", "Chỉ tiêu", "Đơn vị tính", "Năm", "Đăng ký", "Kết quả"),
    *("Tỷ lệ", "Đánh giá"),
)
WIDTHS = (126, 160, 80, 50, 92, 104, 54, 104)
TOLD = 2  # columns that are reckoned


class TargetsTab(QWidget):
    """The grid of targets; shares and standings are reckoned once the lines are kept."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: MovementView | None = None
        grid = Grid(HEADINGS, told=TOLD, widths=WIDTHS)
        grid.setAccessibleName(self.tr("Chỉ tiêu và kết quả"))
        self.kept = KeptGrid(context, grid, is_whole, self)
        self._told = muted()
        self._lay_out()
        self.kept.wanted.connect(self._keep)
        state.shown.connect(self._look)
        state.targeted.connect(self._show_rows)
        state.targets_kept.connect(self.kept.settle)
        state.targets_refused.connect(self.kept.refuse)
        state.failed.connect(self.kept.stop_waiting)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the targets only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def be_low(self, is_low: bool) -> None:  # noqa: FBT001 - a state, as Qt's setters take it
        """Leave the room to the grid where the window is low."""
        self._told.setHidden(is_low)

    def _look(self, _view: object = None) -> None:
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._state.list_targets()

    def _show_rows(self, rows: tuple[TargetRow, ...]) -> None:
        lines = written_targets(rows)
        keyed = [(row.target.key, line) for row, line in zip(rows, lines, strict=True)]
        self.kept.show_lines(self._state.key, keyed)
        units = list(dict.fromkeys(row.unit for row in rows))
        self.kept.grid.offer(0, lambda: units)
        self._told.setText(counted(rows) if rows else self._nothing())

    def _nothing(self) -> str:
        return self.tr(
            "Chưa có chỉ tiêu nào. Gõ vào dòng trống, dán từ Excel theo đúng thứ tự cột, hoặc đưa "
            "cả tệp của đơn vị vào ở “Nhập danh sách”."
        )

    def _keep(self, movement: str, shown: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        self._state.record_targets(TargetGrid(movement, tuple(shown), tuple(lines)))

    def _import(self) -> None:
        self._context.open("collect")

    def _lay_out(self) -> None:
        tools = wrapped(
            signed(
                "save",
                button(
                    self.tr("Lưu"),
                    self.kept.keep,
                    keys="Ctrl+S",
                    tip=self.tr("Dòng đã đủ thì tự lưu; bấm để lưu ngay và xem dòng nào còn thiếu"),
                ),
            ),
            signed(
                "remove",
                button(
                    self.tr("Xóa dòng"),
                    self.kept.remove_line,
                    keys="Ctrl+Delete",
                    tip=self.tr("Bỏ chỉ tiêu ở dòng đang chọn"),
                ),
            ),
            signed(
                "import",
                button(
                    self.tr("Nhập từ tệp"),
                    self._import,
                    tip=self.tr("Mở “Nhập danh sách” để đọc tệp Excel hoặc Word của đơn vị"),
                ),
            ),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(self._told)
        layout.addWidget(self.kept, 1)


def is_whole(line: Sequence[str]) -> bool:
    """Tell a line that names a unit and a target."""
    return len(line) > 1 and bool(line[0]) and bool(line[1])


def counted(rows: Sequence[TargetRow]) -> str:
    """Sum targets up in a line."""
    found = Counter(row.progress.standing for row in rows)
    said = [f"{each.label.lower()} {found[each]}" for each in Standing if found[each]]
    return f"{len(rows)} chỉ tiêu: {', '.join(said)}."
