"""Names the units that a list has and the records lack, and lets the officer add them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dossier.tasks.newunits import MissingUnit
from ui.theme.tokens import SPACE
from ui.widgets.choice import Choice
from ui.widgets.parts import button, plain, signed

ALL = ""  # the choice of every unit


class NewUnits(QFrame):
    """A line that names them, a choice of one or all, and the way to agree.

    Signals: agreed(tuple of MissingUnit) when an officer says that these are units to be added.
    """

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-ask")
        self._units: tuple[MissingUnit, ...] = ()
        self._text = plain()
        self._text.setWordWrap(True)
        self.which = Choice(())
        self.which.setAccessibleName(self.tr("Đơn vị chưa có trong dữ liệu"))
        self.add = signed(
            "add",
            button(
                self.tr("Thêm đơn vị mới"),
                self._agree,
                keys="Alt+D",
                tip=self.tr("Thêm vào dữ liệu cùng danh sách này khi bấm “Nhập”"),
            ),
        )
        line = QHBoxLayout()
        line.addWidget(self.which, 1)
        line.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.normal, SPACE.small, SPACE.normal, SPACE.small)
        layout.addWidget(self._text)
        layout.addLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def show_units(self, units: Sequence[MissingUnit], sender: str) -> None:
        """Name the units that rows wait for; `sender` is the name of the unit above them."""
        before = [unit.name for unit in self._units if unit.cell == self.which.currentData()]
        self._units = tuple(units)
        self.setVisible(bool(units))
        rows = sum(unit.rows for unit in units)
        said = self.tr("{rows} dòng nêu {units} đơn vị chưa có trong dữ liệu.")
        below = self.tr(" Đơn vị mới được đặt trong {sender}.").format(sender=sender)
        asked = self.tr(" Chọn đơn vị gửi ở trên để đặt các đơn vị mới vào đơn vị đó.")
        told = said.format(rows=rows, units=len(units)) + (below if sender else asked)
        self._text.setText(told)
        self.which.clear()
        if len(units) > 1:
            every = self.tr("Tất cả {count} đơn vị").format(count=len(units))
            self.which.addItem(every, ALL)
        for unit in units:
            name = self.tr("{name} ({rows} dòng)").format(name=unit.name, rows=unit.rows)
            self.which.addItem(name, unit.cell)
        still = next((unit.cell for unit in units if unit.name in before), ALL)
        self.which.setCurrentIndex(max(self.which.findData(still), 0))

    def _agree(self) -> None:
        chosen = self.which.currentData()
        units = [unit for unit in self._units if chosen in (ALL, unit.cell)]
        if units:
            self.agreed.emit(tuple(units))
