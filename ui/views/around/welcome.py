"""The first run: three questions, then one's own records or the sample to play with."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dossier.model.change import NOTHING, Changes
from dossier.tasks.beginning import Beginning, begin, said_before
from dossier.tasks.sample import build_sample, is_empty
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


@dataclass(frozen=True, slots=True)
class Begun:
    """What the page did: the sample's round, if it was laid, and what was kept."""

    round: str = ""
    changes: Changes = NOTHING


@dataclass(frozen=True, slots=True)
class Before:
    """What was answered before, and whether there is room for the sample."""

    said: Beginning
    is_empty: bool


class Welcome(View):
    """Stands in the place of the rooms while the store is empty, or to answer anew.

    Signals: begun(key of a round to show, or empty) when the rooms may come.
    """

    help = "bat-dau"

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
        """Show what was answered before, and put the cursor on the first question."""
        self._editors.focus("office")
        self.context.jobs.run(partial(_look, self.context), then=self._show)

    def _show(self, before: Before) -> None:
        self._sample.setVisible(before.is_empty)
        if not self._editors.touched():
            self._editors.show_values(asdict(before.said))

    def begin(self) -> None:
        """Keep the answers, then open the rooms on them."""
        said = Beginning(**self._editors.values())
        self._run(partial(_begin, self.context, said))

    def play(self) -> None:
        """Lay the sample; answers given already are kept beside it."""
        said = Beginning(**self._editors.values())
        self._run(partial(_play, self.context, said))

    def _run(self, task: partial[Begun]) -> None:
        self._wait(is_busy=True)
        self.context.jobs.run(task, then=self._finish, failed=self._fail)

    def _finish(self, begun: Begun) -> None:
        self.begun.emit(begun.round)

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


def _look(context: Context, _handle: Handle) -> Before:
    return Before(said_before(context.app.desk), is_empty(context.app.desk))


def _begin(context: Context, said: Beginning, _handle: Handle) -> Begun:
    return Begun(changes=begin(context.app.desk, said))


def _play(context: Context, said: Beginning, _handle: Handle) -> Begun:
    key = build_sample(context.app.desk)
    return Begun(key, begin(context.app.desk, said) if said.office.strip() else NOTHING)
