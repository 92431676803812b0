"""The two buttons that take steps back and do them again, each with a list of the last ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui.bridge.doings import Doings
from ui.theme.icons import icon
from ui.theme.tokens import SPACE

SHOWN = 12  # steps in the list


class StepButtons(QWidget):
    """Stands above the navigation; tooltips and lists name the steps."""

    def __init__(self, doings: Doings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self._doings = doings
        self.back = self._button("undo", self.tr("Hoàn tác"), doings.undo)
        self.again = self._button("redo", self.tr("Làm lại"), doings.redo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.tiny)
        layout.addWidget(self.back, 1)
        layout.addWidget(self.again, 1)
        doings.stacked.connect(self.show_steps)
        self.show_steps()

    def show_steps(self) -> None:
        """Say which steps there are."""
        doings = self._doings
        none_back, none_again = (
            self.tr("Chưa có việc để hoàn tác"),
            self.tr("Không có việc làm lại"),
        )
        back = self.tr("Hoàn tác: {step} (Ctrl+Z)").format(step=doings.back)
        again = self.tr("Làm lại: {step} (Ctrl+Y)").format(step=doings.again)
        _show(self.back, back if doings.back else none_back, doings.steps_back, doings.undo)
        _show(self.again, again if doings.again else none_again, doings.steps_again, doings.redo)

    def _button(self, drawing: str, label: str, move: Callable[[int], None]) -> QToolButton:
        made = QToolButton()
        made.setText(label)
        made.setIcon(icon(drawing, "on_band"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMenu(QMenu(made))
        made.clicked.connect(lambda _checked: move(1))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made


def _show(
    button: QToolButton, tip: str, steps: tuple[str, ...], move: Callable[[int], None]
) -> None:
    button.setEnabled(bool(steps))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    menu = button.menu()
    menu.clear()
    for number, label in enumerate(steps[:SHOWN], 1):
        menu.addAction(label).triggered.connect(partial(_run, move, number))


def _run(move: Callable[[int], None], count: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt says it
    move(count)
