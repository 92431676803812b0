"""Edits where the fields of a stock stand and how they look: a table, and boxes for the chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from dossier.model.stock import FieldAlign, Stock, StockField
from ui.bridge.tables import Column, Rows
from ui.widgets.parts import button, column, row, signed, table

NAMED = 8  # letters that a field offered shows at least
COLORS = (("Đen", "000000"), ("Đỏ", "C00000"), ("Xanh", "1F3864"))
MILLIMETRES = ("x_mm", "y_mm", "w_mm")
POINTS = ("size_pt", "min_size_pt")
FAR, LARGE, LINES = 2000.0, 300.0, 20
LEAST_WIDTH = 5.0


class Placing(QWidget):
    """The fields of one stock.

    Signals: changed(Stock) at every edit; chosen(row).
    """

    changed = Signal(object)
    chosen = Signal(int)

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._stock: Stock | None = None
        self._rows: Rows[StockField] = Rows(self._columns(), self)
        self._table = table(self._rows, [160, 62, 52, 42], self.tr("Các trường trên phôi"))
        self._boxes = {name: self._box(name) for name in (*MILLIMETRES, *POINTS)}
        self._lines = QSpinBox()
        self._lines.setRange(1, LINES)
        self._align, self._color, self._more = QComboBox(), QComboBox(), QComboBox()
        self._more.setMinimumContentsLength(NAMED)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._more.setSizeAdjustPolicy(narrow)
        self._marks = {
            "bold": QCheckBox(self.tr("Đậm")),
            "italic": QCheckBox(self.tr("Nghiêng")),
            "upper": QCheckBox(self.tr("In hoa")),
        }
        self._lay_out()
        self._connect()

    @property
    def row(self) -> int:
        """Which field is chosen; -1 where none is."""
        return self._table.currentIndex().row()

    def show_stock(self, stock: Stock | None) -> None:
        """Show the fields of a stock; the chosen one stays so."""
        row = max(self.row, 0)
        self._stock = stock
        fields = stock.fields if stock else ()
        with QSignalBlocker(self._table.selectionModel()):
            self._rows.show(fields)
            self._table.selectRow(min(row, len(fields) - 1))
        self._fill()
        self._offer()

    def choose(self, row: int) -> None:
        """Choose a field."""
        self._table.selectRow(row)

    def nudge(self, x_mm: float, y_mm: float) -> None:
        """Move the chosen field."""
        field = self._field()
        if field is not None:
            self._put(x_mm=round(field.x_mm + x_mm, 2), y_mm=round(field.y_mm + y_mm, 2))

    def _columns(self) -> tuple[Column[StockField], ...]:
        return (
            Column("Trường", lambda field: self._names.get(field.key, field.key), 152),
            Column("Ngang", lambda field: _told(field.x_mm), 62, right=True),
            Column("Dọc", lambda field: _told(field.y_mm), 52, right=True),
            Column("Cỡ", lambda field: _told(field.size_pt), 40, right=True),
        )

    def _box(self, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        is_place = name in MILLIMETRES
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setRange(LEAST_WIDTH if name == "w_mm" else 1.0, FAR if is_place else LARGE)
        box.setSuffix(" mm" if is_place else " pt")
        box.setKeyboardTracking(False)
        if name in {"x_mm", "y_mm"}:
            box.setMinimum(-FAR)
        return box

    def _lay_out(self) -> None:
        labels = {
            "x_mm": self.tr("Từ mép trái"),
            "y_mm": self.tr("Chân chữ, từ trên"),
            "w_mm": self.tr("Chiều rộng"),
            "size_pt": self.tr("Cỡ chữ"),
            "min_size_pt": self.tr("Nhỏ nhất"),
        }
        form = QFormLayout()
        form.setVerticalSpacing(4)
        for name, box in self._boxes.items():
            box.setAccessibleName(labels[name])
            if name not in POINTS:
                form.addRow(labels[name], box)
        sizes = row(*(self._boxes[name] for name in POINTS))
        form.addRow(self.tr("Cỡ chữ, nhỏ nhất"), sizes)
        form.addRow(self.tr("Căn lề, số dòng"), row(self._align, self._lines))
        form.addRow(self.tr("Kiểu chữ"), row(*self._marks.values(), None))
        form.addRow(self.tr("Màu"), self._color)
        self._align.setAccessibleName(self.tr("Căn lề"))
        self._lines.setAccessibleName(self.tr("Số dòng nhiều nhất"))
        self._color.setAccessibleName(self.tr("Màu chữ"))
        self._more.setAccessibleName(self.tr("Trường để thêm"))
        editor = QWidget()
        editor.setLayout(form)
        add = signed("add", button(self.tr("Thêm"), self._add, tip=self.tr("Thêm trường vào phôi")))
        remove = signed(
            "remove", button(self.tr("Bỏ"), self._remove, tip=self.tr("Bỏ trường khỏi phôi"))
        )
        self._more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        more = row(self._more, add, remove)
        layout = column(self._table, editor, more, margin=0)
        layout.setStretch(0, 1)
        layout.setSpacing(4)
        self.setLayout(layout)

    def _connect(self) -> None:
        for align in FieldAlign:
            self._align.addItem(align.label, align)
        for label, value in COLORS:
            self._color.addItem(self.tr(label), value)
        for name, box in self._boxes.items():
            box.valueChanged.connect(lambda value, name=name: self._put(**{name: value}))
        for name, mark in self._marks.items():
            mark.toggled.connect(lambda on, name=name: self._put(**{name: on}))
        self._lines.valueChanged.connect(lambda value: self._put(max_lines=value))
        self._align.activated.connect(lambda _at: self._put(align=self._align.currentData()))
        self._color.activated.connect(lambda _at: self._put(color=self._color.currentData()))
        self._table.selectionModel().currentRowChanged.connect(self._choose)

    def _choose(self) -> None:
        self._fill()
        self.chosen.emit(self.row)

    def _field(self) -> StockField | None:
        return self._rows.row(self._table.currentIndex())

    def _fill(self) -> None:
        """Show the chosen field in the boxes, without taking that for an edit."""
        field = self._field()
        parts = (*self._boxes.values(), *self._marks.values(), self._lines, self._align)
        for part in (*parts, self._color):
            part.setEnabled(field is not None)
        if field is None:
            return
        blockers = [QSignalBlocker(part) for part in (*parts, self._color)]
        for name, box in self._boxes.items():
            box.setValue(getattr(field, name))
        for name, mark in self._marks.items():
            mark.setChecked(getattr(field, name))
        self._lines.setValue(field.max_lines)
        self._align.setCurrentIndex(self._align.findData(field.align))
        if self._color.findData(field.color) < 0:
            self._color.addItem(f"#{field.color}", field.color)
        self._color.setCurrentIndex(self._color.findData(field.color))
        del blockers

    def _offer(self) -> None:
        """Offer the fields that do not stand on the stock yet."""
        there = {field.key for field in self._stock.fields} if self._stock else set()
        self._more.clear()
        for key, label in self._names.items():
            if key not in there:
                self._more.addItem(label, key)

    def _put(self, **changed: Any) -> None:
        field, stock = self._field(), self._stock
        if field is None or stock is None:
            return
        fields = list(stock.fields)
        fields[self.row] = replace(field, **changed)
        self._take(replace(stock, fields=tuple(fields)))

    def _add(self) -> None:
        """Put a field in the middle of the sheet."""
        key, stock = self._more.currentData(), self._stock
        if key is None or stock is None:
            return
        wide = stock.width_mm / 2
        field = StockField(str(key), stock.width_mm / 4, stock.height_mm / 2, wide)
        self._take(replace(stock, fields=(*stock.fields, field)))
        self.choose(len(stock.fields))

    def _remove(self) -> None:
        stock, at = self._stock, self.row
        if stock is not None and at >= 0:
            kept = (field for place, field in enumerate(stock.fields) if place != at)
            self._take(replace(stock, fields=tuple(kept)))

    def _take(self, stock: Stock) -> None:
        self.show_stock(stock)
        self.changed.emit(stock)


def _told(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
