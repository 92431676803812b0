"""The room of award rounds: a line that names the one at hand, and its sides below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QTabWidget, QWidget

from dossier.model.finding import Finding, Place, Weight
from dossier.tasks.rounds import RoundRow, RoundView
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.rounds.chosen import ChosenBar
from ui.views.rounds.council import CouncilTab
from ui.views.rounds.facts import FactsTab
from ui.views.rounds.granted import GrantedTab
from ui.views.rounds.nominees import NomineesTab
from ui.views.rounds.opening import draft_round
from ui.views.rounds.qualifying import QualifyingTab
from ui.views.rounds.returned import ReturnedTab
from ui.views.rounds.state import RoundsState
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, muted, row, signed

LOW = 520  # pixels of the room
FEW = 5  # letters of a name of a round that a narrow window still shows
COUNCIL = {"council": "day", "vote": "vote"}  # the field to go to where a place names none
VOTED = frozenset({"vote", "opinions"})  # fields of a nomination that the council fills


class RoundsView(View):
    """Which round, and what to do with it, on one line; nominees, facts, council … below."""

    help = "dot-khen-thuong"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = RoundsState(context, self)
        self._choice = Choice([])
        self._choice.setAccessibleName(self.tr("Đợt đang làm"))
        self._choice.setMinimumContentsLength(FEW)
        font = self._choice.font()
        font.setBold(True)
        self._choice.setFont(font)
        self._facts_line = muted()
        self._notice = Notice()
        self._deadlines = Notice()
        self._sample = self._sample_line()
        self._tabs = QTabWidget()
        self._nominees = NomineesTab(context, self.state)
        self._qualifying = QualifyingTab(context, self.state)
        self._granted = GrantedTab(context, self.state)
        self._returned = ReturnedTab(context, self.state)
        self._chosen = ChosenBar(context, self.state)
        self._facts = FactsTab(context, self.state)
        self._council = CouncilTab(context, self.state)
        self._empty = QLabel(
            self.tr("Chưa có đợt khen thưởng nào. Bấm “Đợt mới” để mở đợt đầu tiên.")
        )
        self._lay_out()
        self._choice.activated.connect(self._choose)
        self.state.listed.connect(self._show_list)
        self.state.shown.connect(self._show_round)
        self.state.failed.connect(self._fail)
        self.track(context.nominated, self._chosen.offer)
        self.state.saved.connect(self._calm)

    def entered(self) -> None:
        """Read the rounds anew."""
        self.state.load()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks below which size the room scrolls; what a low window hides takes no part."""
        return QSize(super().minimumSizeHint().width(), self.least)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the nominees in a low window; the tip of the choice says the rest."""
        super().resizeEvent(event)
        is_low = event.size().height() < LOW
        margin = SPACE.small if is_low else SPACE.wide
        self._whole.setContentsMargins(margin, margin, margin, margin)
        self._facts_line.setHidden(is_low)
        self._show_sample()

    def show_place(self, place: Place) -> None:
        """Go to the side of the round on which a place lies, and to the field."""
        if place.kind == "round" and place.key not in ("", self.context.round):
            self.state.choose(place.key)
        if place.kind in COUNCIL or place.field in VOTED:
            self._tabs.setCurrentWidget(self._council)
            self._council.focus_on(place.field or COUNCIL[place.kind])
        elif place.field == "returns":
            self._tabs.setCurrentWidget(self._returned)
            self._returned.focus_on(place.field)
        elif place.field == "grant":
            self._tabs.setCurrentWidget(self._granted)
            self._granted.focus_on(place.field)
        elif place.kind == "round" and place.field:
            self._tabs.setCurrentWidget(self._facts)
            self._facts.focus_on(place.field)
        else:
            self._tabs.setCurrentWidget(self._nominees)
            self._nominees.focus_on(place)

    def _lay_out(self) -> None:
        self._tabs.addTab(self._nominees, self.tr("Đề nghị"))
        self._tabs.addTab(self._qualifying, self.tr("Ai đủ điều kiện"))
        self._tabs.addTab(self._facts, self.tr("Thông tin đợt"))
        self._tabs.addTab(self._council, self.tr("Hội đồng và phiếu"))
        self._tabs.addTab(self._granted, self.tr("Quyết định"))
        self._tabs.addTab(self._returned, self.tr("Trả lại"))
        head = row(
            self._choice,
            signed("add", button(self.tr("Đợt mới"), self._open_round, keys="Ctrl+N")),
            signed("check", button(self.tr("Kiểm tra"), self._check, keys="F7")),
            signed("preview", button(self.tr("Xem trước"), self._preview, keys="F8")),
            signed("deliver", button(self.tr("Lập hồ sơ"), self._make, primary=True, keys="F9")),
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.setSizePolicy(policy)
        self._whole = column(
            head,
            self._facts_line,
            self._sample,
            self._notice,
            self._deadlines,
            self._chosen,
            self._empty,
            self._tabs,
        )
        self._whole.setSpacing(SPACE.small)
        self._whole.setStretchFactor(self._tabs, 1)
        self.setLayout(self._whole)

    def _sample_line(self) -> QFrame:
        line = QFrame()
        line.setProperty("role", "notice-ask")
        text = QLabel(
            self.tr("Đây là dữ liệu mẫu để làm quen; mọi họ tên, số quyết định đều là minh họa.")
        )
        text.setWordWrap(True)
        afresh = button(self.tr("Bắt đầu dữ liệu mới"), self._start_afresh)
        layout = QHBoxLayout(line)
        layout.addWidget(text, 1)
        layout.addWidget(afresh)
        line.hide()
        return line

    def _start_afresh(self) -> None:
        self.state.start_afresh()

    def _show_sample(self) -> None:
        """Say that all is a sample; where the window is low the status bar says it alone."""
        is_there = self.state.shows_sample and bool(self.state.rows)
        self._sample.setVisible(is_there and self.height() >= LOW)

    def _show_list(self, rows: tuple[RoundRow, ...]) -> None:
        self._choice.offer([(found.key, _line(found)) for found in rows])
        for number, found in enumerate(rows):
            self._choice.setItemData(number, _tip(found), Qt.ItemDataRole.ToolTipRole)
        self._choice.put(self.context.round)
        self._empty.setVisible(not rows)
        self._show_sample()
        self._facts_line.setText(self._facts_line.text() if rows else "")
        self._choice.setEnabled(bool(rows))
        self._tabs.setVisible(bool(rows))

    def _choose(self, _number: int) -> None:
        key = self._choice.text()
        if key and key != self.context.round:
            self._notice.say("")
            self.state.choose(key)

    def _show_round(self, view: RoundView) -> None:
        value = view.round.value
        self._facts_line.setText(
            self.tr("{office} · Năm {year} · {regime} · {status}").format(
                office=view.office.name,
                year=value.year,
                regime=value.regime.label,
                status=value.status.label,
            )
        )
        self._choice.put(value.key)
        self._choice.setToolTip(f"{value.name}\n{self._facts_line.text()}")
        self._show_sample()
        self._nominees.show_round(view)
        self._facts.show_round(view)
        self._council.show_round(view)
        self._tell_deadlines(view.deadlines)

    def _tell_deadlines(self, found: Sequence[Finding]) -> None:
        """Say which last days for handing in have passed or come near."""
        said = "\n".join(self.context.app.say(row).what for row in found)
        has_passed = any(row.weight is not Weight.NOTE for row in found)
        self._deadlines.say(said, "stop" if has_passed else "ask")

    def _open_round(self) -> None:
        draft = draft_round(self.context, self)
        if draft is not None:
            self.state.open_round(draft)

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")

    def _calm(self) -> None:
        """Take back what was refused before; that it is kept now the window's own line says."""
        self._notice.say("")

    def _check(self) -> None:
        self.context.open("check")

    def _preview(self) -> None:
        self.context.open("preview")

    def _make(self) -> None:
        self.context.open("deliver")


def _line(found: RoundRow) -> str:
    return f"{found.year} · {found.name}"


def _tip(found: RoundRow) -> str:
    return f"{found.name}\n{found.office} · {found.status.label}"
