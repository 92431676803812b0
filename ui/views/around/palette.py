"""The line that finds anything (Ctrl+K): people, units, rounds, papers, files, commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget
from shiboken6 import Shiboken

from dossier.model.finding import Place
from dossier.tasks.anything import Hit
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.theme.icons import icon
from ui.views.around.answers import ABOUT, Answers
from ui.views.around.finding import Finding, Found
from ui.widgets.parts import column, muted

WIDTH, HEIGHT = 640, 420
ICON = QSize(16, 16)
TOP = 60  # pixels below the upper edge of the window
CHOSEN = Qt.ItemDataRole.UserRole
KINDS = {  # of what is found: heading, icon
    "person": ("Cá nhân", "people"),
    "unit": ("Tập thể", "units"),
    "household": ("Hộ gia đình", "household"),
    "file": ("Tệp đính kèm", "attach"),
    "round": ("Đợt khen thưởng", "rounds"),
    "movement": ("Phong trào", "movements"),
    "paper": ("Văn bản của đợt này", "preview"),
    "form": ("Biểu mẫu", "forms"),
}
STEERS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QFrame):
    """Lies over the window while one types; Enter goes there, Esc goes back.

    Signals: wanted(Place) when something that was found is chosen; failed(error).
    """

    wanted = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: Context, actions: Callable[[], tuple[Action, ...]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("palette")
        self._finding = Finding(context, actions, self)
        self._before: QWidget | None = None
        self._line = QLineEdit()
        self._line.setPlaceholderText(
            self.tr("Gõ tên người, đơn vị, đợt, văn bản hoặc việc cần làm (không cần dấu)")
        )
        self._line.setAccessibleName(self.tr("Tìm mọi thứ"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Kết quả tìm"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(ICON)
        self._list.setItemDelegate(Answers(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = muted(self.tr("Không thấy gì có đủ các từ này."))
        self._nothing.hide()
        hint = muted(self.tr("↑ ↓ chọn · Enter mở · Esc đóng"))
        layout = column(self._line, self._nothing, self._list, hint, margin=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.hide()
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._finding.search)
        self._list.itemClicked.connect(self._take)
        self._finding.found.connect(self._show)
        self._finding.failed.connect(self.failed)

    def open(self) -> None:
        """Come up over the window, empty."""
        window = self._window
        self._before = window.focusWidget()
        width, height = min(WIDTH, window.width() - 40), min(HEIGHT, window.height() - TOP - 30)
        self.setGeometry((window.width() - width) // 2, TOP, width, height)
        self._line.clear()
        self._finding.begin()
        self.show()
        self.raise_()
        self._line.setFocus()

    def close_up(self) -> None:
        """Go away; the cursor is put back where it was."""
        self.hide()
        before = self._before  # which may have gone meanwhile
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the keys that choose and open work while one types."""
        if event.type() == QEvent.Type.FocusOut and not self._list.underMouse():
            self.hide()
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = cast("QKeyEvent", event).key()
        if key in STEERS:
            self._list.event(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return super().eventFilter(watched, event)
        return True

    def _show(self, found: Found) -> None:
        self._list.clear()
        kind = ""
        for hit in found.hits:
            if hit.place.kind != kind:
                kind = hit.place.kind
                self._add_heading(self.tr(KINDS[kind][0]))
            self._add(hit, KINDS[kind][1], hit.title, hit.about)
        if found.actions:
            self._add_heading(self.tr("Việc có thể làm"))
        for action in found.actions:
            keys = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
            self._add(action, action.icon or "command", action.label, keys)
        self._list.setCurrentRow(1 if self._list.count() else -1)
        self._nothing.setVisible(not self._list.count())

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self._list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, value: Hit | Action, sign: str, title: str, about: str) -> None:
        item = QListWidgetItem(icon(sign, "muted"), title, self._list)
        item.setData(CHOSEN, value)
        item.setData(ABOUT, about)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {about}" if about else title)

    def _take(self, item: QListWidgetItem | None) -> None:
        chosen = item.data(CHOSEN) if item is not None else None
        if chosen is None:
            return
        self.close_up()
        if isinstance(chosen, Hit):
            self.wanted.emit(chosen.place)
        elif isinstance(chosen, Action) and chosen.enabled():
            chosen.run()


def place_of(found: Place) -> Place:
    """Give the place where a file is shown: with whose it is."""
    return Place(found.field, found.key, "evidence") if found.kind == "file" else found
