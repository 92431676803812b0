"""The round's own facts, and the answers that its documents ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.change import Saved
from dossier.model.round import Regime, Round
from dossier.tasks.answers import AskRow
from dossier.tasks.rounds import RoundView
from dossier.tasks.typed import typed_day, typed_number, written_day
from ui.bridge.context import Context
from ui.views.rounds.state import RoundsState
from ui.widgets.asks import AskEditors
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, heading, muted, row, signed

PAUSE = 1500  # milliseconds after the last key before what was typed is kept
REGIMES = tuple((regime.value, regime.label) for regime in Regime)
INPUTS = (
    Input("name", "Tên đợt", required=True),
    Input("year", "Năm xét", required=True),
    Input("regime", "Thể thức văn bản", Kind.CHOICE, choices=REGIMES),
    Input("number", "Số tờ trình", hint="Chỉ gõ phần số, ví dụ 15"),
    Input("submitted", "Ngày tờ trình", Kind.DATE, hint="ngày/tháng/năm", required=True),
    Input(
        "received",
        "Ngày nhận hồ sơ để thẩm định",
        Kind.DATE,
        hint="ngày/tháng/năm – quyết định áp dụng quy định nào",
    ),
    Input(
        "due",
        "Hạn nộp hồ sơ lên cấp trên",
        Kind.DATE,
        hint="ngày/tháng/năm – ngày cuối cùng cấp trên nhận hồ sơ",
    ),
)
READERS: Mapping[str, Callable[[str], Any]] = {
    "year": typed_number,
    "submitted": typed_day,
    "received": typed_day,
    "due": typed_day,
    "regime": Regime,
}


class FactsTab(QScrollArea):
    """Editors of the round, then those of its asks; both are kept a moment after the last key."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._round: Saved[Round] | None = None
        self._sent: Round | None = None  # on its way into the store
        self._editors = Editors(INPUTS)
        self._asks = AskEditors()
        self._asked = ""  # key of the round whose questions are shown
        self._waiting: dict[str, dict[str, str]] = {}  # by round, answers that could not be read
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._save)
        for editors in (self._editors, self._asks):
            editors.edited.connect(lambda *_edit: self._pause.start())
        self._lay_out()
        state.asked.connect(self._show_asks)

    def show_round(self, view: RoundView) -> None:
        """Show another round, or the same one anew: what was typed and not kept stays."""
        stays = self._round is not None and self._round.value.key == view.round.value.key
        if not stays:
            self._save()
        self._round, self._sent = view.round, None
        self._editors.show_of(view.round.value.key, typed_round(view.round.value))
        self._state.ask(view.round.value.key)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed when the tab is left."""
        if not event.spontaneous():
            self._save()
        super().hideEvent(event)

    def focus_on(self, field: str) -> None:
        """Go to one input."""
        if not self._editors.focus(field):
            self._asks.focus(field)

    def _save(self) -> None:
        """Keep what changed; what cannot be read is marked, stays, and keeps nothing else back."""
        self._pause.stop()
        if self._round is None or self._asked != self._round.value.key:
            return
        edited, answers = (
            self._read(self._round.value),
            self._asks.read(self._context.app.say, go=False),
        )
        key = self._round.value.key
        self._waiting[key] = self._asks.touched() if answers is None else {}
        if edited is not None and edited not in (self._round.value, self._sent):
            self._sent = edited
            self._state.save_round(Saved(edited, self._round.version))
        if answers is not None and answers != self._asks.shown:
            self._state.answer(key, answers)

    def _read(self, before: Round) -> Round | None:
        """Read the editors into the round; None where one of them is marked wrong."""
        read: dict[str, Any] = {}
        is_whole = True
        for name, text in self._editors.values().items():
            try:
                read[name] = READERS.get(name, str.strip)(text)
            except DossierError as error:
                is_whole = False
                self._editors.mark(name, str(self._context.app.say(error)))
        if not is_whole:
            return None
        read["year"] = read["year"] or before.year
        return replace(before, **read)

    def _show_asks(self, owner: str, rows: tuple[AskRow, ...]) -> None:
        if self._round is not None and owner == self._round.value.key:
            is_new, self._asked = owner != self._asked, owner
            self._asks.show_asks(rows, stay=not is_new)
            if is_new:
                self._asks.retype(self._waiting.pop(owner, {}))

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self._editors)
        layout.addWidget(heading(self.tr("Nội dung cho văn bản")))
        layout.addWidget(
            muted(self.tr("Những nội dung này được in trong văn bản của đợt, xếp theo từng tập."))
        )
        layout.addWidget(self._asks)
        drop = signed(
            "trash",
            button(
                self.tr("Xóa đợt"),
                self._state.drop_round,
                tip=self.tr("Bỏ đợt này cùng mọi đề nghị trong đó; thùng rác giữ 30 ngày"),
            ),
        )
        save = signed("save", button(self.tr("Lưu"), self._save, primary=True, keys="Ctrl+S"))
        layout.addWidget(row(drop, None, save))
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def typed_round(value: Round) -> dict[str, str]:
    """Write a round as its editors show it."""
    return {
        "name": value.name,
        "year": str(value.year),
        "regime": value.regime.value,
        "number": value.number,
        "submitted": written_day(value.submitted),
        "received": written_day(value.received),
        "due": written_day(value.due),
    }
