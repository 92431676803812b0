"""The page of workbooks that the program makes for units to fill in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.theme.tokens import SPACE
from ui.views.collect.heads import KINDS
from ui.widgets.choice import Choice
from ui.widgets.parts import button, muted, signed
from ui.widgets.wrap import wrapped

WIDTH = 420  # pixels of an input


class FillingPage(QWidget):
    """Asks which workbook, for which unit.

    Signals: wanted(kind, key of the unit or empty, of the round at hand or not).
    """

    wanted = Signal(str, str, bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.kind = Choice([(kind, label) for kind, label in KINDS if kind])
        self.unit = UnitLine(context)
        self.of_round = QCheckBox(self.tr("Chỉ những người, tập thể trong đợt đang làm"))
        self.make = signed("excel", button(
            self.tr("Lập bảng Excel…"), self._ask, primary=True, keys="Ctrl+Return",
            tip=self.tr("Ghi tệp Excel để gửi cho đơn vị"),
        ))  # fmt: skip
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the round only where there is one."""
        super().showEvent(event)
        self.of_round.setEnabled(bool(self._context.round))

    def _ask(self) -> None:
        of_round = self.of_round.isEnabled() and self.of_round.isChecked()
        self.wanted.emit(self.kind.text(), self.unit.key, of_round)

    def _lay_out(self) -> None:
        hint = self.tr(
            "Thay vì nhận danh sách mỗi nơi một kiểu, gửi cho đơn vị bảng do chương trình lập: tiêu"
            " đề khóa sẵn, cột nào có danh mục thì chọn từ danh sách, ô ghi sai được nhắc ngay, và"
            " đã có tên người, tập thể của đơn vị. Khi gửi lại, bảng được nhập không phải hỏi gì."
        )
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        grid.setVerticalSpacing(SPACE.normal)
        self.unit.setPlaceholderText(self.tr("Gõ tên đơn vị; để trống: mọi đơn vị"))
        self.unit.setAccessibleName(self.tr("Đơn vị điền bảng"))
        self.kind.setAccessibleName(self.tr("Nội dung của bảng"))
        for place, (label, part) in enumerate(
            ((self.tr("Nội dung:"), self.kind), (self.tr("Đơn vị:"), self.unit))
        ):
            part.setFixedWidth(WIDTH)
            grid.addWidget(QLabel(label), place, 0)
            grid.addWidget(part, place, 1)
        grid.addWidget(self.of_round, 2, 1)
        grid.addWidget(wrapped(self.make), 3, 1)
        grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.normal)
        layout.addWidget(muted(hint))
        layout.addWidget(card)
        layout.addStretch(1)
