"""The movement's own facts: its name, its days, its aim, what it was launched with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.model.change import Saved
from dossier.model.feat import Movement
from dossier.model.finding import Place
from dossier.model.ledger import NO_DECISION, Decision
from dossier.tasks.movements import MovementView
from dossier.tasks.typed import TypedDayError, typed_day, written_day
from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.views.movements.reading import read_inputs
from ui.views.movements.state import MovementsState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, button, muted, signed
from ui.widgets.wrap import wrapped

OFFICE_WIDTH = 260  # pixels
PAUSE = 1200  # milliseconds after the last key
LAUNCH = "Văn bản phát động"
INPUTS = (
    Input("name", "Tên phong trào, cuộc vận động", required=True),
    Input("since", "Từ ngày", Kind.DATE, hint="ngày/tháng/năm", required=True),
    Input("until", "Đến ngày", Kind.DATE, "ngày/tháng/năm; để trống nếu chưa kết thúc"),
    Input("aim", "Mục tiêu, nội dung", Kind.TEXT),
    Input("number", "Số, ký hiệu", hint="Ví dụ: 05/KH-VPTU", section=LAUNCH),
    Input("day", "Ngày ban hành", Kind.DATE, hint="ngày/tháng/năm", section=LAUNCH),
    Input("issuer", "Nơi ban hành", section=LAUNCH),
)


def first_day(text: str) -> date:
    """Read the first day, which has to be there."""
    found = typed_day(text)
    if found is None:
        raise TypedDayError(text=text)
    return found


READERS: Mapping[str, Callable[[str], Any]] = {
    "since": first_day,
    "until": typed_day,
    "day": typed_day,
}


class FactsTab(QScrollArea):
    """Editors that keep themselves; a new movement is entered by its button."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._saved: Saved[Movement] | None = None  # None while a new one is typed
        self._waits = False  # for what was sent to be kept
        self._draft: dict[str, str] = {}  # of a new movement that was left for another
        self._editors = Editors(INPUTS)
        self._notice = Notice()
        self._rounds = muted()
        self._office = UnitLine(context)
        self._office.setAccessibleName(self.tr("Đơn vị trình khen thưởng"))
        self._office.setPlaceholderText(self.tr("Gõ vài chữ của tên đơn vị trình"))
        self._enter = signed(
            "save", button(self.tr("Ghi phong trào"), self.save, primary=True, keys="Ctrl+S")
        )
        self._drop = signed(
            "trash",
            button(
                self.tr("Xóa phong trào"),
                state.drop,
                tip=self.tr("Xóa cùng chỉ tiêu và sơ kết, tổng kết; Ctrl+Z để lấy lại"),
            ),
        )
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.save)
        self._round_parts = self._rounds_part()
        self._lay_out()
        self._editors.edited.connect(self._hear)
        state.shown.connect(self.show_movement)
        state.failed.connect(self._stop_waiting)

    def begin(self) -> None:
        """Type a new movement."""
        self.leave()
        self._saved = None
        self._editors.show_of("", {"since": written_day(self._context.app.desk.today())})
        self._editors.retype(self._draft)
        self._dress()
        self._editors.focus("name")

    def show_movement(self, view: MovementView | None) -> None:
        """Show another movement, or the same one anew; what was typed meanwhile stays."""
        is_same = self._saved and view and self._saved.value.key == view.movement.value.key
        if self._timer.isActive() and not is_same:
            self.save()
        if view is not None and self._saved is None:
            self._draft = {} if self._waits else self._editors.touched()
        self._waits = False
        if view is None:
            if self._saved is not None:
                self.begin()
            return
        self._editors.show_of(view.movement.value.key, typed_movement(view.movement.value))
        if not is_same:
            self._timer.stop()
            self._notice.say("")
        self._saved = view.movement
        self._rounds.setText(told_rounds(view))
        self._dress()

    def save(self) -> None:
        """Keep what is typed; what cannot be read is marked and stays."""
        self._timer.stop()
        if self._waits:
            self._timer.start()
            return
        before = self._saved.value if self._saved else Movement("", "", date.min)
        read = read_inputs(self._editors, READERS, self._context)
        if read is None:
            return
        launched = Decision(read.pop("number"), read.pop("day"), read.pop("issuer"))
        edited = replace(before, **read, launched=launched if any(_told(launched)) else NO_DECISION)
        if self._saved is None:
            self._waits = True
            self._state.enter(edited)
        elif edited != before:
            self._waits = True
            self._state.save(Saved(edited, self._saved.version))

    def leave(self) -> None:
        """Keep what was typed last of a movement that is there; a new one waits for its button."""
        if self._saved is not None:
            self.save()

    def open_round(self) -> None:
        """Open a round for the movement and go there."""
        if not self._office.key:
            self._notice.say(self.tr("Chọn đơn vị trình khen thưởng trước."), "stop")
            self._office.setFocus()
            return
        self._notice.say("")
        self._state.open_round(self._office.key)

    def _hear(self, *_news: object) -> None:
        if self._saved is not None:
            self._timer.start()

    def _stop_waiting(self, _error: Exception) -> None:
        self._waits = False

    def _dress(self) -> None:
        """Offer to enter a new movement, or what can be done with one that is kept."""
        is_kept = self._saved is not None
        self._enter.setVisible(not is_kept)
        self._drop.setVisible(is_kept)
        self._round_parts.setVisible(is_kept)

    def _go_to_round(self, key: str) -> None:
        self._context.take_round(key)
        self._context.want(Place("round", key))

    def _rounds_part(self) -> QWidget:
        label = QLabel(self.tr("&Khen thưởng cho phong trào này, đơn vị trình:"))
        label.setBuddy(self._office)
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        opened = button(self.tr("Mở đợt khen thưởng"), self.open_round, keys="Ctrl+Return")
        self._office.setMinimumWidth(OFFICE_WIDTH)
        layout.addWidget(wrapped(label, self._office, opened))
        layout.addWidget(self._rounds)
        self._rounds.linkActivated.connect(self._go_to_round)
        return part

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (self._notice, self._editors, wrapped(self._enter), self._round_parts):
            layout.addWidget(part)
        layout.addWidget(wrapped(self._drop))
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def typed_movement(value: Movement) -> dict[str, str]:
    """Write a movement as its editors show it."""
    return {
        "name": value.name,
        "since": written_day(value.since),
        "until": written_day(value.until),
        "aim": value.aim,
        "number": value.launched.number,
        "day": written_day(value.launched.day),
        "issuer": value.launched.issuer,
    }


def told_rounds(view: MovementView) -> str:
    """Name the rounds of a movement, each a link to it."""
    named = (f'<a href="{each.key}">{escape(each.name)}</a> ({each.year})' for each in view.rounds)
    return "Các đợt đã mở: " + "; ".join(named) if view.rounds else "Chưa có đợt nào."


def _told(decision: Decision) -> tuple[object, ...]:
    return decision.number, decision.day, decision.issuer
