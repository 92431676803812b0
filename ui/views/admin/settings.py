"""The tab of settings: the look of the window, the office, its place and who signs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from dossier.tasks.beginning import Beginning, begin, said_before
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.looks import LABELS, choose_look
from ui.bridge.settings import Settings
from ui.theme.style import look_of
from ui.widgets.choice import Choice
from ui.widgets.editors import Editors, Input
from ui.widgets.parts import button, column, muted, row, signed

OFFICE = ("office", "superior", "symbol", "place", "head_post", "head_name")


class SettingsState(QObject):
    """Reads and keeps the office that works with the records.

    Signals: shown(Beginning), done(code, facts), failed(error).
    """

    shown = Signal(object)
    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs

    def load(self) -> None:
        """Read the office."""
        self._run(partial(said_before, self._desk), self.shown.emit)

    def save(self, said: Beginning) -> None:
        """Keep what was typed of the office."""
        self._run(partial(begin, self._desk, said), self._saved)

    def _saved(self, _changes: object) -> None:
        self.done.emit("window.office_saved", {})
        self.load()

    def _run(self, task: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)


class SettingsTab(QScrollArea):
    """What is typed once and stands in every paper of a new round."""

    def __init__(self, kept: Settings, state: SettingsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._kept = kept
        self._look = Choice(tuple(LABELS.items()))
        self._look.setAccessibleName(self.tr("Màu của cửa sổ"))
        self._look.put(kept.look)
        self._look.currentIndexChanged.connect(self._dress)
        self._inputs = Editors(self._declared())
        save = signed(
            "save", button(self.tr("Lưu thiết lập"), self._save, primary=True, keys="Ctrl+S")
        )
        hint = self.tr(
            "Địa danh, ký hiệu và người ký của cơ quan mình được điền sẵn vào giấy tờ của mọi đợt."
        )
        look = row(QLabel(self.tr("Màu của cửa sổ")), self._look, None)
        inside = QWidget()
        inside.setLayout(column(look, muted(hint), self._inputs, row(save, None), None))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        state.shown.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt says that the tab comes up: the look may have been picked elsewhere."""
        super().showEvent(event)
        self._look.put(self._kept.look)

    def _dress(self) -> None:
        choose_look(self._kept, look_of(self._look.text()))

    def _declared(self) -> tuple[Input, ...]:
        return (
            Input("office", self.tr("Cơ quan của tôi"), required=True),
            Input("superior", self.tr("Cấp trên trực tiếp")),
            Input("symbol", self.tr("Ký hiệu văn bản"), hint=self.tr("như VPTU")),
            Input("place", self.tr("Địa danh"), hint=self.tr("như Gia Lai")),
            Input("head_post", self.tr("Chức vụ người ký"), hint=self.tr("như Chánh Văn phòng")),
            Input("head_name", self.tr("Họ tên người ký")),
        )

    def _show(self, said: Beginning) -> None:
        self._inputs.show_values({name: getattr(said, name) for name in OFFICE})

    def _save(self) -> None:
        values = self._inputs.values()
        self.state.save(Beginning(**{name: values.get(name, "") for name in OFFICE}))
