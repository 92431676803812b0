"""The declared deeds as actions: three buttons, a menu for the rest, keys for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from ui.theme.icons import icon
from ui.views.forms.deeds import BUTTONS, DEEDS, GROUPS, Deed, Situation, next_step
from ui.widgets.parts import SIGN, muted, signed
from ui.widgets.wrap import wrapped

Act = Callable[[], object]


class Bar(QWidget):
    """Buttons over one line that tells the next step; what cannot be done says why."""

    def __init__(self, acts: Mapping[str, Act], parent: QWidget) -> None:
        super().__init__(parent)
        self.actions_by_name = {deed.name: _action(deed, acts[deed.name], parent) for deed in DEEDS}
        parent.addActions(list(self.actions_by_name.values()))
        self._buttons: list[tuple[QPushButton, QAction]] = []
        self.menu = QMenu(self)
        self.second = QAction(self.tr("Cần người thứ hai khi đưa vào dùng"), self)
        self._more = QPushButton(self.tr("Việc khác"))
        self._step = muted()
        self._fill_menu()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        main = [self.button(name) for name in BUTTONS]
        main[0].setProperty("role", "primary")
        signed(DEEDS[0].icon, main[0])
        layout.addWidget(wrapped(*main, self._more))
        layout.addWidget(self._step)
        self.refresh(Situation())

    def refresh(self, now: Situation) -> None:
        """Allow what can be done, and let the rest say why not."""
        for deed in DEEDS:
            why_not = deed.why_not(now)
            action = self.actions_by_name[deed.name]
            action.setEnabled(not why_not)
            action.setToolTip(why_not or _tip(deed))
        for made, action in self._buttons:
            _follow(made, action)
        self._step.setText(next_step(now))

    def show_second(self, needed: bool) -> None:  # noqa: FBT001 - a setting says so
        """Tick whether a second person must publish."""
        with QSignalBlocker(self.second):
            self.second.setChecked(needed)

    def button(self, name: str) -> QPushButton:
        """Make a button of a deed, to stand anywhere in the room."""
        action = self.actions_by_name[name]
        made = signed(str(action.property(SIGN)), QPushButton(action.text()))
        made.clicked.connect(lambda _checked: action.trigger())
        self._buttons.append((made, action))
        return made

    def _fill_menu(self) -> None:
        self.menu.setToolTipsVisible(True)
        for group in GROUPS:
            for name in group:
                self.menu.addAction(self.actions_by_name[name])
            self.menu.addSeparator()
        self.second.setCheckable(True)
        self.second.setToolTip(
            self.tr("Mỗi lần đưa vào dùng cần hai người: một đề nghị, một đồng ý")
        )
        self.menu.addAction(self.second)
        self._more.setMenu(self.menu)
        self._more.setShortcut(QKeySequence("Alt+V"))
        self._more.setToolTip(self.tr("Những việc khác với biểu mẫu (Alt+V)"))


def _action(deed: Deed, act: Act, room: QWidget) -> QAction:
    made = QAction(deed.label, room)
    if deed.icon:
        made.setIcon(icon(deed.icon))
        made.setProperty(SIGN, deed.icon)
    if deed.keys:
        made.setShortcut(QKeySequence(deed.keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(act)
    return made


def _follow(made: QPushButton, action: QAction) -> None:
    made.setEnabled(action.isEnabled())
    made.setToolTip(action.toolTip())
    made.setAccessibleDescription(action.toolTip())


def _tip(deed: Deed) -> str:
    return " ".join(part for part in (deed.about, f"({deed.keys})" if deed.keys else "") if part)
