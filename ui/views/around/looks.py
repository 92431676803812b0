"""The button below the navigation that changes what the window looks like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.bridge.action import Action
from ui.bridge.looks import LABELS, choose_look
from ui.bridge.settings import Settings
from ui.theme.icons import icon
from ui.theme.style import Look, look_of


class LookButton(QToolButton):
    """Opens a menu of the looks; the one that is worn is ticked."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("contrast", "on_band"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Giao diện: sáng, tối, tương phản cao"))
        self.setAccessibleName(self.tr("Giao diện"))
        self.setMenu(looks_menu(settings, self.tr("Giao diện"), self))


def looks_menu(settings: Settings, name: str, parent: QWidget) -> QMenu:
    """Offer the looks in a menu in which the one that is worn is ticked."""
    menu = QMenu(name, parent)
    group = QActionGroup(menu)
    for look, label in LABELS.items():
        made = menu.addAction(label)
        made.setCheckable(True)
        made.setData(look.value)
        made.triggered.connect(partial(_choose, settings, look))
        group.addAction(made)
    menu.aboutToShow.connect(partial(_tick, menu, settings))
    return menu


def _tick(menu: QMenu, settings: Settings) -> None:
    for made in menu.actions():
        made.setChecked(made.data() == look_of(settings.look).value)


def look_actions(settings: Settings, name: str) -> tuple[Action, ...]:
    """Declare each look as something to do, under a name such as "Giao diện: tối"."""
    return tuple(
        Action(
            f"look.{look}",
            f"{name}: {label.lower()}",
            partial(choose_look, settings, look),
            icon=look.value,
        )
        for look, label in LABELS.items()
    )


def _choose(settings: Settings, look: Look, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt says it
    choose_look(settings, look)
