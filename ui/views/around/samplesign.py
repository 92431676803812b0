"""Says in the status bar that this is the sample, with the way to throw it away."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from dossier.tasks.sample import is_sample, start_afresh
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class SampleSign(QPushButton):
    """Stands there while the round at hand is the sample's; what it does can be taken back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("sample")
        self.setText(self.tr("Dữ liệu mẫu – bỏ đi"))
        self.setToolTip(
            self.tr("Bỏ dữ liệu mẫu; những gì tự nhập vẫn còn. Ctrl+Z lấy lại dữ liệu mẫu")
        )
        self.clicked.connect(self._throw_away)
        context.round_changed.connect(self._look)
        self._look(context.round)

    def _look(self, round_key: str) -> None:
        self.setVisible(is_sample(round_key))

    def _throw_away(self) -> None:
        desk = self._context.app.desk

        def task(_handle: Handle) -> object:
            return start_afresh(desk)

        self._context.jobs.run(task, then=lambda _changes: self._context.take_round(""))
