"""Keeps the buttons of a room off that the role of whoever signed in is not enough for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ui.bridge.context import Context

# By the task that stands for what the buttons do; a label that no button has fails a test. What is
# not here the service refuses all the same, in words.
WITHHELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person.save": (
            *("Bỏ ảnh", "Chọn ảnh…", "Đính kèm tệp…", "Bỏ tệp", "Thêm…", "Sửa…", "Xóa…", "Xóa"),
            *("Thêm dòng", "Xóa dòng", "Thêm", "Lưu", "Gộp", "Là hai người", "Thực hiện"),
            *("Mở đợt khen thưởng", "Đợt mới…", "Đợt mới", "Xóa đợt", "Thêm đề nghị…"),
            *("Đưa vào đợt", "Loại khỏi đợt", "Rút đề nghị", "Đề nghị khen thưởng"),
            *("Lưu cuộc họp", "Lưu số phiếu", "Lưu ý kiến", "Lưu kết quả", "Ghi lý do"),
            *("Phong trào mới", "Ghi phong trào", "Xóa phong trào", "Sơ kết mới", "Tổng kết mới"),
            *("Đăng ký cả đơn vị", "Lấy của năm trước", "Xóa bản này", "Lưu nội dung"),
            *("Nhập", "Nhập tệp…", "Nhập danh sách", "Lập hồ sơ", "Lưu phôi"),
            *("Khôi phục mục đã chọn", "Hoàn tác việc đã chọn", "Hoàn tác lần nhập đã chọn"),
        ),
        "rules.set": ("Quy chế mới", "Lưu quy chế", "Thôi áp dụng"),
        "begin": ("Lưu thiết lập",),
        "sample.drop": ("Bỏ dữ liệu mẫu…",),
        "trash.forget": ("Xóa vĩnh viễn…",),
        "keeping.folder": ("Đổi thư mục sao lưu…", "Khôi phục từ tệp khác…"),
    }
)


class Withheld(QObject):
    """Looks rooms over as they are entered, and stays: a room may switch its buttons on again."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = {
            label for task, labels in WITHHELD.items() if not context.may(task) for label in labels
        }
        self._role = context.role.label if context.role else ""

    def look_over(self, room: QWidget) -> None:
        """Switch off what this role is not enough for, and say why."""
        for made in room.findChildren(QPushButton) if self._labels else ():
            if made.text() in self._labels:
                made.setEnabled(False)
                why = self.tr("Tài khoản của bạn ({role}) không làm được việc này")
                made.setToolTip(why.format(role=self._role))
                made.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Switch a button off again that its room has just switched on."""
        if (
            event.type() == QEvent.Type.EnabledChange
            and isinstance(watched, QPushButton)
            and watched.isEnabled()
        ):
            watched.setEnabled(False)
        return super().eventFilter(watched, event)
