"""Asks in the room itself for which title all of a unit register."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dossier.model.award import Award
from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, row


class WholeUnit(QFrame):
    """A unit and a title; hidden until somebody opens it.

    Signals: asked(key of the unit, id of the award).
    """

    asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = UnitLine(context)
        self._unit.setAccessibleName(self.tr("Đơn vị đăng ký"))
        self._unit.setPlaceholderText(self.tr("Gõ vài chữ của tên đơn vị"))
        self._titles = Choice(())
        self._titles.setAccessibleName(self.tr("Danh hiệu đăng ký"))
        self._notice = Notice()
        take = button(self.tr("Ghi cho cả đơn vị"), self.take, primary=True)
        layout = QVBoxLayout(self)
        layout.addWidget(
            row(
                *(QLabel(self.tr("Mọi cá nhân, tập thể thuộc")), self._unit),
                *(QLabel(self.tr("đăng ký")), self._titles),
                *(take, button(self.tr("Thôi"), self.hide)),
            )
        )
        layout.addWidget(self._notice)
        self.hide()

    def offer(self, awards: Sequence[Award]) -> None:
        """Offer the titles among the awards."""
        at_hand = self._titles.text()
        self._titles.clear()
        for award in awards:
            if award.is_title:
                self._titles.addItem(award.label, award.id)
        self._titles.setCurrentIndex(max(self._titles.findData(at_hand or "ldtt"), 0))

    def open(self) -> None:
        """Show the questions and begin with the unit."""
        self._notice.say("")
        self.show()
        self._unit.setFocus()

    def take(self) -> None:
        """Ask for it; without a unit, say what is missing."""
        if not self._unit.key:
            self._notice.say(self.tr("Chọn đơn vị trước."), "stop")
            self._unit.setFocus()
            return
        self.hide()
        self.asked.emit(self._unit.key, self._titles.text())
