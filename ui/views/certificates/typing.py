"""Asks for what certificates print and no record holds: for the round, or for one nominee."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import muted, size_up

SHARED = (
    Input("nguoi_tang", "Người hoặc cơ quan tặng"),
    Input("noi_dung_bang", "Câu ghi công", Kind.TEXT, lines=2),
    Input("dia_danh_bang", "Địa danh"),
    Input("chuc_vu_ky_bang", "Quyền hạn, chức vụ người ký", Kind.TEXT, lines=2),
    Input("nguoi_ky_bang", "Họ tên người ký"),
)
OF_ROUND = (Input("so_vang_tu", "Số sổ vàng bắt đầu từ"), *SHARED)
OF_NOMINEE = (
    Input("xung_ho", "Chữ xưng hô trước tên", hint="Ví dụ: Ông, Bà, Đồng chí, Tập thể"),
    Input("chuc_vu_in_bang", "Chức vụ, đơn vị", Kind.TEXT, lines=2),
    Input("so_vao_so", "Số vào sổ vàng"),
    *SHARED,
)


class Typing(QDialog):
    """The texts of one owner."""

    def __init__(
        self, title: str, inputs: tuple[Input, ...], texts: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        size_up(self, 620, 520)
        self._editors = Editors(inputs)
        self._editors.show_values(texts)
        self._names = [each.name for each in inputs]
        hint = self.tr(
            "Ô để trống thì chương trình lấy theo hồ sơ và quyết định của đợt. Nội dung gõ cho một"
            " trường hợp được dùng trước nội dung gõ cho cả đợt."
        )
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Save | keys.Cancel)
        buttons.button(keys.Save).setText(self.tr("Lưu"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(muted(hint))
        layout.addWidget(self._editors, 1)
        layout.addWidget(buttons)

    def texts(self) -> dict[str, str]:
        """Give what is typed."""
        values = self._editors.values()
        return {name: values[name].strip() for name in self._names}
