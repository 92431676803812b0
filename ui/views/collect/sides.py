"""The sides of a room: one is shown, and a button for each says which."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from ui.widgets.parts import button


class Sides(QStackedWidget):
    """Pages, and the buttons that turn to them; the room puts the buttons where it wants.

    Signals: turned(number) when another side comes to the front.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)

    @property
    def current(self) -> int:
        """The side in front."""
        return self.currentIndex()

    def add(self, title: str, side: QWidget, keys: str) -> None:
        """Add a side after those that are there."""
        number = self.addWidget(side)
        made = button(title, lambda: self.turn_to(number), keys=keys)
        made.setCheckable(True)
        made.setChecked(number == 0)
        self._group.addButton(made)
        self.buttons.append(made)

    def turn_to(self, number: int) -> None:
        """Bring a side to the front."""
        self.buttons[number].setChecked(True)
        if number != self.currentIndex():
            self.setCurrentIndex(number)
            self.turned.emit(number)
