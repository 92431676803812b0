"""The bar at the left of the window: the rooms, what stands above and below them, or icons only."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.widgets.navigation import Navigation

WIDTH, FOLDED = 190, 48  # pixels
SIGN = 18


class Side(QFrame):
    """Shows the rooms with their names, or folded: their icons, and one menu for all else."""

    def __init__(self, navigation: Navigation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._navigation = navigation
        self._tools: list[QWidget] = []
        self._button = self._make_button()
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(0)
        self._all.addLayout(_centred(self._button))
        self._all.addWidget(navigation, 1)
        self.fold(is_folded=False)

    @property
    def menu(self) -> QMenu:
        """What is offered while the bar is folded, in the place of its tools."""
        return self._button.menu()

    @property
    def is_folded(self) -> bool:
        """Whether only the icons are seen."""
        return self._navigation.is_folded

    def put(self, tool: QWidget, *, above: bool) -> None:
        """Put a tool above the rooms, or below them."""
        self._tools.append(tool)
        self._all.insertWidget(self._all.indexOf(self._navigation) + (not above), tool)
        tool.setHidden(self.is_folded)

    def fold(self, *, is_folded: bool) -> None:
        """Show icons only, or names and tools too."""
        self._navigation.fold(is_folded=is_folded)
        self._button.setVisible(is_folded)
        for tool in self._tools:
            tool.setHidden(is_folded)
        self.setFixedWidth(FOLDED if is_folded else WIDTH)

    def _make_button(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName("fold")
        made.setIcon(icon("menu", "on_band"))
        made.setIconSize(QSize(SIGN, SIGN))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setProperty("focusPolicy", "StrongFocus")
        made.setMenu(QMenu(made))
        made.setAccessibleName(self.tr("Việc chung"))
        made.setToolTip(self.tr("Tìm, hoàn tác, hướng dẫn, giao diện"))
        made.setFixedSize(FOLDED - SPACE.small, FOLDED - SPACE.normal)
        return made


def _centred(part: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.addStretch()
    layout.addWidget(part)
    layout.addStretch()
    return layout
