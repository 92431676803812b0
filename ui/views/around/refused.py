"""Stands in the place of the rooms where the records cannot be opened: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.parts import Notice, button, column, heading, row


class Refused(QWidget):
    """Says what is wrong, in words.

    Signals: again() when the officer has mended it and wants another try.
    """

    again = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        notice = Notice()
        notice.say(why, "stop")
        again = button(self.tr("Thử lại"), self.again.emit, primary=True, keys="F5")
        self.setLayout(
            column(heading(self.tr("Chưa mở được dữ liệu")), notice, row(again, None), None)
        )
