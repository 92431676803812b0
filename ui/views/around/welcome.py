"""The first run: three questions, then one's own records or the sample to play with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dossier.tasks.beginning import Beginning, begin
from dossier.tasks.sample import build_sample
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.view import View
from ui.widgets.editors import Editors, Input
from ui.widgets.parts import Notice, button, column, heading, muted, row

QUESTIONS = (
    Input("office", "Tên cơ quan, đơn vị", section="1. Cơ quan của bạn, và cấp trên trực tiếp",
          hint="Ví dụ: Văn phòng Tỉnh ủy A", required=True),
    Input("symbol", "Ký hiệu trong số văn bản", section="1. Cơ quan của bạn, và cấp trên trực tiếp",
          hint="Ví dụ: VPTU, để có “Số: 15/TTr-VPTU”"),
    Input("superior", "Cấp trên trực tiếp", section="1. Cơ quan của bạn, và cấp trên trực tiếp",
          hint="Ví dụ: Tỉnh ủy A"),
    Input("place", "Địa danh trước ngày tháng", section="2. Địa danh",
          hint="Ví dụ: Gia Lai"),
    Input("head_post", "Chức vụ người ký", section="3. Người ký văn bản",
          hint="Ví dụ: Chánh Văn phòng"),
    Input("head_name", "Họ và tên người ký", section="3. Người ký văn bản",
          hint="Ví dụ: Nguyễn Văn A"),
)  # fmt: skip
WIDTH = 720


class Welcome(View):
    """Stands in the place of the rooms while the store is empty.

    Signals: begun(key of a round to show, or empty) when the rooms may come.
    """

    begun = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editors = Editors(QUESTIONS)
        self._notice = Notice()
        own = self.tr("Bắt đầu với dữ liệu của cơ quan")
        sample = self.tr("Xem thử với dữ liệu mẫu")
        self._own = button(own, self.begin, primary=True, keys="Ctrl+Return")
        self._sample = button(
            sample, self.play, tip=self.tr("Có sẵn một đợt với đủ hồ sơ; bỏ đi lúc nào cũng được")
        )
        self._later = button(
            self.tr("Để sau"), partial(self.begun.emit, ""), tip=self.tr("Vào ngay, chưa nhập gì")
        )
        self._lay_out()

    def entered(self) -> None:
        """Put the cursor on the first question."""
        self._editors.focus("office")

    def begin(self) -> None:
        """Keep the answers, then open the rooms on them."""
        said = Beginning(**self._editors.values())
        self._run(partial(_begin, self.context, said))

    def play(self) -> None:
        """Lay the sample; answers given already are kept beside it."""
        said = Beginning(**self._editors.values())
        self._run(partial(_play, self.context, said))

    def _run(self, task: partial[str]) -> None:
        self._wait(is_busy=True)
        self.context.jobs.run(task, then=self.begun.emit, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._wait(is_busy=False)
        self._notice.say(self.sentence(error), "stop")
        self._editors.focus("office")

    def _wait(self, *, is_busy: bool) -> None:
        for each in (self._own, self._sample, self._later):
            each.setDisabled(is_busy)
        self._notice.say(self.tr("Đang chuẩn bị, xin chờ giây lát…") if is_busy else "", "ask")

    def _lay_out(self) -> None:
        about = self.tr(
            "Ba câu hỏi để văn bản đầu tiên đã đúng tên cơ quan, địa danh và người ký."
            " Câu nào chưa biết thì để trống; sửa được bất cứ lúc nào ở phòng Tập thể."
        )
        hint = self.tr("Dữ liệu chỉ nằm trên máy này, không gửi đi đâu.")
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(WIDTH)
        card.setLayout(
            column(
                heading(self.tr("Chào mừng đến với Hồ sơ Khen thưởng")),
                muted(about),
                self._editors,
                self._notice,
                row(self._own, self._sample, None, self._later),
                muted(hint),
            )
        )
        area = QScrollArea()
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        layout = QHBoxLayout(inside)
        layout.addStretch(1)
        layout.addWidget(card, 100, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _begin(context: Context, said: Beginning, _handle: Handle) -> str:
    begin(context.app.desk, said)
    return ""


def _play(context: Context, said: Beginning, _handle: Handle) -> str:
    key = build_sample(context.app.desk)
    if said.office.strip():
        begin(context.app.desk, said)
    return key
