"""The movement at hand in plots: results against targets, years, registrations."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.tasks.registered import RegistrationRow
from dossier.tasks.targets import TargetRow
from ui.bridge.context import Context
from ui.views.movements.charts import registration_chart, target_chart, year_chart
from ui.views.movements.state import MovementsState
from ui.widgets.choice import Choice
from ui.widgets.parts import muted, row
from ui.widgets.plot import Chart, Plot

CHOICES = (
    ("targets", "Từng chỉ tiêu (bằng số)"),
    ("years", "Số chỉ tiêu đạt từng năm"),
    ("registrations", "Đăng ký thi đua và kết quả"),
)
HINTS = {
    "targets": "Mỗi kết quả bằng số được vẽ theo phần trăm của chỉ tiêu. Chỉ tiêu bằng lời, chỉ "
    "tiêu “không quá …” xem ở cột “Đánh giá”.",
    "years": "Nét ngoài là số chỉ tiêu của năm, phần tô là số đã đạt.",
    "registrations": "Số liệu của năm đang chọn ở “Đăng ký thi đua”.",
}


class PlotsTab(QWidget):
    """One plot at a time, as large as the room allows."""

    def __init__(
        self, _context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._targets: tuple[TargetRow, ...] = ()
        self._registered: tuple[RegistrationRow, ...] = ()
        self._choice = Choice(CHOICES)
        self._choice.setAccessibleName(self.tr("Biểu đồ"))
        self._choice.setMinimumContentsLength(26)
        self._hint = muted()
        self.plot = Plot()
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._draw)
        state.shown.connect(self._look)
        state.targeted.connect(self._take_targets)
        state.registered.connect(self._take_registered)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the targets only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def _look(self, _view: object = None) -> None:
        if self.isVisible():
            self._state.list_targets()
            self._state.list_registrations(self._state.year, self._state.key)

    def _take_targets(self, rows: tuple[TargetRow, ...]) -> None:
        self._targets = rows
        self._draw()

    def _take_registered(
        self, _year: int, _movement: str, rows: tuple[RegistrationRow, ...]
    ) -> None:
        self._registered = rows
        self._draw()

    def _draw(self, *_news: object) -> None:
        if self.isVisible():
            self.plot.show_chart(self._chart())
            self._hint.setText(HINTS[self._choice.text()])

    def _chart(self) -> Chart:
        made = {
            "targets": lambda: target_chart(self._targets),
            "years": lambda: year_chart(self._targets),
            "registrations": lambda: registration_chart(self._registered),
        }
        return made[self._choice.text()]()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Xem"))
        label.setBuddy(self._choice)
        scroll = QScrollArea()
        scroll.setWidget(self.plot)
        scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.addWidget(row(label, self._choice, None))
        layout.addWidget(self._hint)
        layout.addWidget(scroll, 1)
