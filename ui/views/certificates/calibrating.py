"""Asks how far a printer is off: as numbers, or as measured on its calibration page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dossier.model.stock import Measured, Printer, Spot
from ui.widgets.parts import Notice, muted, row, size_up

OFFSET, SCALE = 50.0, (90.0, 110.0)  # millimetres; per cent
FAR = 2000.0
NOT_MEASURED = -0.1  # millimetres: what a box stands on until it is measured


class Calibrating(QDialog):
    """One printer; `measured` is empty where nothing was measured."""

    def __init__(self, printer: Printer, marks: Sequence[Spot], parent: QWidget) -> None:
        super().__init__(parent)
        self._printer, self._marks = printer, tuple(marks)
        self.setWindowTitle(self.tr("Độ lệch của máy in"))
        size_up(self, 620, 540)
        self._name = QLineEdit(printer.name)
        self._name.setPlaceholderText(self.tr("Ví dụ: Máy in A3 phòng Tổng hợp"))
        self._name.setAccessibleName(self.tr("Tên máy in"))
        self._offsets = [
            self._box(value, (-OFFSET, OFFSET), " mm")
            for value in (printer.offset_x_mm, printer.offset_y_mm)
        ]
        self._scales = [
            self._box(value * 100, SCALE, " %", digits=3)
            for value in (printer.scale_x, printer.scale_y)
        ]
        self._found = [(self._empty(), self._empty()) for _ in marks]
        self._notice = Notice()
        self._lay_out()

    @property
    def printer(self) -> Printer:
        """The printer as typed; measured marks are not reckoned in yet."""
        across, down = (box.value() for box in self._offsets)
        wide, high = (box.value() / 100 for box in self._scales)
        return Printer(self._printer.key, self._name.text().strip(), across, down, wide, high)

    @property
    def measured(self) -> tuple[Measured, ...]:
        """The marks of which both places were typed."""
        pairs = zip(self._marks, self._found, strict=True)
        return tuple(
            Measured(mark, Spot(x.value(), y.value()))
            for mark, (x, y) in pairs
            if min(x.value(), y.value()) >= 0
        )

    def _box(
        self, value: float, span: tuple[float, float], unit: str, digits: int = 2
    ) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(digits)
        box.setSingleStep(0.1)
        box.setRange(*span)
        box.setSuffix(unit)
        box.setValue(value)
        return box

    def _empty(self) -> QDoubleSpinBox:
        box = self._box(NOT_MEASURED, (NOT_MEASURED, FAR), " mm", digits=1)
        box.setSpecialValueText(self.tr("chưa đo"))
        return box

    def _lay_out(self) -> None:
        hint = self.tr(
            "In “Trang hiệu chỉnh” ở tỷ lệ 100% (Actual size), đo từ mép trái và mép trên của tờ"
            " giấy đến tâm từng dấu chữ thập rồi nhập vào bảng. Đo ít nhất hai dấu ở hai góc chéo"
            " nhau; chương trình tự tính độ lệch. Không đo thì nhập thẳng các số ở trên."
        )
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Save | keys.Cancel)
        buttons.button(keys.Save).setText(self.tr("Lưu"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(row(QLabel(self.tr("Máy in:")), self._name, stretch_last=True))
        layout.addWidget(self._numbers())
        layout.addWidget(muted(hint))
        layout.addWidget(self._table())
        layout.addStretch(1)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)

    def _numbers(self) -> QWidget:
        names = (
            self.tr("Dịch ngang (sang phải là dương)"),
            self.tr("Dịch dọc (xuống dưới là dương)"),
            self.tr("Tỷ lệ ngang"),
            self.tr("Tỷ lệ dọc"),
        )
        holder = QGroupBox(self.tr("Độ lệch đang dùng"))
        grid = QGridLayout(holder)
        for at, (name, box) in enumerate(zip(names, (*self._offsets, *self._scales), strict=True)):
            box.setAccessibleName(name)
            grid.addWidget(QLabel(name), at // 2, at % 2 * 2)
            grid.addWidget(box, at // 2, at % 2 * 2 + 1)
        return holder

    def _table(self) -> QWidget:
        holder = QGroupBox(self.tr("Số đo trên trang hiệu chỉnh"))
        grid = QGridLayout(holder)
        heads = (self.tr("Dấu"), self.tr("Vị trí đúng"), self.tr("Đo từ mép trái"))
        for at, head in enumerate((*heads, self.tr("Đo từ mép trên"))):
            grid.addWidget(muted(head), 0, at)
        pairs = zip(self._marks, self._found, strict=True)
        for at, (mark, (x, y)) in enumerate(pairs, 1):
            place = f"{mark.x_mm:g} × {mark.y_mm:g} mm".replace(".", ",")
            grid.addWidget(QLabel(str(at)), at, 0)
            grid.addWidget(QLabel(place), at, 1)
            x.setAccessibleName(self.tr("Dấu {at}, từ mép trái").format(at=at))
            y.setAccessibleName(self.tr("Dấu {at}, từ mép trên").format(at=at))
            grid.addWidget(x, at, 2)
            grid.addWidget(y, at, 3)
        return holder

    def _take(self) -> None:
        if not self._name.text().strip():
            self._notice.say(self.tr("Đặt tên cho máy in."), "stop")
            return
        self.accept()
