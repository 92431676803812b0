"""Asks what a stock is: its name, its sheet as measured, whom and which office it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from dossier.model.stock import Stock, StockKind
from dossier.model.subject import Unit, Whom
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, muted, size_up

ANYBODY = ("", "Mọi đối tượng")
ANY_OFFICE = ("", "Mọi cơ quan")


class Deed(Enum):
    """What is to be done with the stock."""

    SAVE = "save"
    COPY = "copy"
    DROP = "drop"


class Paper(QDialog):
    """The facts of one stock."""

    def __init__(self, stock: Stock, offices: Iterable[Unit], parent: QWidget) -> None:
        super().__init__(parent)
        self._stock = stock
        self.deed, self.stock = Deed.SAVE, stock
        self.setWindowTitle(self.tr("Khổ phôi"))
        size_up(self, 600, 420)
        self._editors = Editors(inputs(offices))
        self._editors.show_values(
            {
                "name": stock.name,
                "kind": stock.kind.value,
                "width": _told(stock.width_mm),
                "height": _told(stock.height_mm),
                "whom": stock.whom,
                "office": stock.office,
            }
        )
        self._notice = Notice()
        hint = self.tr(
            "Đo tờ phôi thật bằng thước: không có kích thước nào đang có hiệu lực được đối chiếu."
            " Phôi của đúng cơ quan, đúng đối tượng được chọn trước khi in."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(muted(hint))
        layout.addWidget(self._editors, 1)
        layout.addWidget(self._notice)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        keys, roles = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(keys.Save | keys.Cancel)
        buttons.button(keys.Save).setText(self.tr("Lưu"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        copy, drop = QPushButton(self.tr("Lưu thành phôi mới")), QPushButton(self.tr("Xóa phôi"))
        drop.setToolTip(self.tr("Phôi kèm theo chương trình trở lại như ban đầu"))
        buttons.addButton(copy, roles.ActionRole)
        buttons.addButton(drop, roles.DestructiveRole)
        copy.clicked.connect(lambda: self._take(Deed.COPY))
        drop.clicked.connect(lambda: self._end(Deed.DROP))
        buttons.accepted.connect(lambda: self._take(Deed.SAVE))
        buttons.rejected.connect(self.reject)
        return buttons

    def _take(self, deed: Deed) -> None:
        values = self._editors.values()
        sides = [_read(values[side]) for side in ("width", "height")]
        if not values["name"].strip() or None in sides:
            self._notice.say(self.tr("Cần có tên phôi và hai cạnh, tính bằng milimét."), "stop")
            return
        width, height = (side or 0.0 for side in sides)
        self.stock = replace(
            self._stock,
            name=values["name"].strip(),
            kind=StockKind(values["kind"]),
            whom=values["whom"],
            office=values["office"],
            width_mm=width,
            height_mm=height,
        )
        self._end(deed)

    def _end(self, deed: Deed) -> None:
        self.deed = deed
        self.accept()


def inputs(offices: Iterable[Unit]) -> tuple[Input, ...]:
    """Declare what is asked."""
    kinds = tuple((kind.value, kind.label) for kind in StockKind)
    whom = (ANYBODY, *((each.value, each.label) for each in Whom))
    users = (ANY_OFFICE, *((unit.key, unit.name) for unit in offices))
    return (
        Input("name", "Tên phôi", required=True),
        Input("kind", "Loại", Kind.CHOICE, choices=kinds),
        Input("width", "Chiều ngang (mm)", required=True),
        Input("height", "Chiều dọc (mm)", required=True),
        Input("whom", "Dùng cho", Kind.CHOICE, choices=whom),
        Input("office", "Cơ quan", Kind.CHOICE, choices=users),
    )


def _told(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _read(text: str) -> float | None:
    """Read a length; None for what is none.

    >>> _read("297,5"), _read("A3"), _read("0")
    (297.5, None, None)
    """
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if 1 <= value <= 2000 else None
