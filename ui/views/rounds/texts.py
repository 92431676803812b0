"""The texts of one nomination, kept by themselves a moment after the last key."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dossier.model.change import Saved
from dossier.model.round import Nomination
from dossier.tasks.answers import AskRow
from ui.bridge.context import Context
from ui.views.rounds.state import RoundsState
from ui.widgets.asks import AskEditors
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, muted, row, signed

PAUSE = 1500  # milliseconds after the last key before what was typed is kept
SUMMARY = Input(
    "summary",
    "Tóm tắt thành tích",
    Kind.TEXT,
    "Một hoặc hai dòng cho danh sách trích ngang",
    lines=2,
)
Typed = tuple[dict[str, str], dict[str, str]]  # of the summary, of the answers


class Texts(QScrollArea):
    """Summary and answers; what cannot be kept is marked, and waits until one comes back to it."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._shown: Saved[Nomination] | None = None
        self._waiting: dict[str, Typed] = {}  # by nomination, what could not be kept
        self._sent: Nomination | None = None  # on its way into the store
        self._is_asked = False  # whether the questions of the one shown are there
        self._summary = Editors((SUMMARY,))
        self._asks = AskEditors()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)
        for editors in (self._summary, self._asks):
            editors.edited.connect(lambda *_edit: self._pause.start())
        state.asked.connect(self._show_asks)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        hint = self.tr("Nội dung dưới đây được in trong danh sách và báo cáo thành tích.")
        tip = self.tr("Nội dung cũng được lưu khi ngừng gõ")
        save = signed("save", button(self.tr("Lưu nội dung"), self.save, keys="Ctrl+S", tip=tip))
        told = muted(hint)
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for part in (row(told, save), self._summary, self._asks):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)

    def show_nomination(self, nomination: Saved[Nomination]) -> None:
        """Show the texts of a nomination; those of the one before are kept first."""
        before, value = self._shown, nomination.value
        is_same = before is not None and before.value.key == value.key
        if not is_same:
            self.leave()
            self._is_asked = False
        self._shown, self._sent = nomination, None
        show = self._summary.refresh if is_same else self._summary.show_values
        show({"summary": value.summary})
        self._state.ask(value.key)

    def leave(self) -> None:
        """Keep what was typed; what cannot be kept is laid aside as it stands."""
        if self._shown is not None and self._is_asked and not self.save():
            self._waiting[self._shown.value.key] = self._summary.values(), self._asks.values()

    def save(self) -> bool:
        """Keep what was typed; whether all of it could be."""
        self._pause.stop()
        if self._shown is None or not self._is_asked:
            return True
        before, answers = self._shown, self._asks.read(self._context.app.say, go=False)
        summary = self._summary.values()["summary"].strip()
        edited = replace(before.value, summary=summary)
        if edited not in (before.value, self._sent):
            self._sent = edited
            self._state.save_nomination(Saved(edited, before.version))
        if answers is not None and answers != self._asks.shown:
            self._state.answer(before.value.key, answers)
        return answers is not None

    def focus_on(self, field: str) -> None:
        """Go to one of the texts."""
        if not self._summary.focus(field):
            self._asks.focus(field)

    def _show_asks(self, owner: str, rows: tuple[AskRow, ...]) -> None:
        if self._shown is None or owner != self._shown.value.key:
            return
        self._asks.show_asks(rows, stay=self._is_asked)
        self._is_asked = True
        summary, answers = self._waiting.pop(owner, ({}, {}))
        self._summary.retype(summary)
        self._asks.retype(answers)
