"""Where lists come from: those at hand as tabs, the unit that sent the one in front, its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QTabBar, QVBoxLayout, QWidget

from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.theme.tokens import SPACE
from ui.views.collect.heads import KINDS
from ui.views.collect.lots import Lot
from ui.widgets.choice import Choice
from ui.widgets.parts import row
from ui.widgets.wrap import wrapped

WIDTH = 260  # pixels of the line for a unit


class Origin(QWidget):
    """The first step; `ways_in` are the buttons that bring further lists.

    Signals: chosen(number) and dropped(number) of a list; sent(key of a unit); kind_said(kind,
    empty to let the headings tell).
    """

    chosen = Signal(int)
    dropped = Signal(int)
    sent = Signal(str)
    kind_said = Signal(str)

    def __init__(self, context: Context, ways_in: Sequence[QWidget]) -> None:
        super().__init__()
        self._ways_in = ways_in
        self.tabs = QTabBar()
        self.unit = UnitLine(context)
        self.kind = Choice(KINDS)
        self._names: dict[str, str] = {}  # of units, by key
        self._lay_out()
        self.tabs.currentChanged.connect(lambda at: self._tell(self.chosen, at))
        self.tabs.tabCloseRequested.connect(lambda at: self._tell(self.dropped, at))
        self.unit.chosen.connect(self._send)
        self.kind.activated.connect(lambda _at: self.kind_said.emit(self.kind.text()))

    def show_lots(self, found: Sequence[Lot], front: Lot) -> None:
        """Show which lists are at hand, and of the one in front who sent it."""
        self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        while self.tabs.count() > len(found):
            self.tabs.removeTab(self.tabs.count() - 1)
        for place, lot in enumerate(found):
            if place == self.tabs.count():
                self.tabs.addTab("")
            self.tabs.setTabText(place, lot.source.name.replace("&", "&&"))
            self.tabs.setTabData(place, lot.source.number)
            self.tabs.setTabToolTip(
                place, str(lot.source.path) if lot.source.path else lot.source.name
            )
            if lot.source.number == front.source.number:
                self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self.kind.put(front.ask.kind or "")
        if front.ask.sender != self.unit.key:
            self.unit.put(front.ask.sender, self._names.get(front.ask.sender, ""))

    @property
    def sender_name(self) -> str:
        """The name of the unit that sent the list in front; empty while nobody was named."""
        return self.unit.text() if self.unit.key else ""

    def _tell(self, news: SignalInstance, place: int) -> None:
        number = self.tabs.tabData(place)
        if number is not None:
            news.emit(number)

    def _send(self, key: str) -> None:
        self._names[key] = self.unit.text()
        self.sent.emit(key)

    def _lay_out(self) -> None:
        self.tabs.setTabsClosable(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Các danh sách đang mở"))
        self.unit.setPlaceholderText(self.tr("Gõ tên đơn vị (không cần dấu)"))
        self.unit.setAccessibleName(self.tr("Đơn vị gửi"))
        self.unit.setToolTip(
            self.tr("Chương trình nhớ cách hiểu các cột theo đơn vị gửi, lần sau không hỏi lại")
        )
        self.unit.setFixedWidth(WIDTH)
        self.kind.setAccessibleName(self.tr("Loại danh sách"))
        sender, kind = QLabel(self.tr("Đơn vị gửi:")), QLabel(self.tr("Loại danh sách:"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(row(self.tabs, None, *self._ways_in))
        layout.addWidget(wrapped(sender, self.unit, kind, self.kind))
