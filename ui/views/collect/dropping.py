"""What the room shows while no list is at hand: where to drop one, and what happens to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.parts import row

STEPS = (
    "<b>1.</b> Chọn tệp Excel, Word của đơn vị, hoặc dán bảng; nếu biết, ghi đơn vị gửi.",
    "<b>2.</b> Xem chương trình hiểu các cột thế nào; cột nào chưa đúng thì chọn lại.",
    "<b>3.</b> Xem từng dòng: mới, thay đổi, không đổi, cần chọn, không nhận.",
    "<b>4.</b> Bấm “Nhập”. Trước đó chưa ghi gì; sau đó vẫn hoàn tác được cả lần nhập.",
)


def dropping(buttons: Sequence[QPushButton]) -> QWidget:
    """Make the page; files are dropped anywhere in the room."""
    card = QFrame()
    card.setProperty("role", "card")
    title = QLabel("Kéo tệp danh sách thả vào đây")
    title.setObjectName("title")
    about = QLabel(
        "Tệp Excel (.xlsx, .xls, .xlsb, .ods, .csv) hoặc Word (.docx) của đơn vị, giữ nguyên như"
        " nhận được. Chọn được nhiều tệp cùng lúc."
    )
    about.setProperty("role", "muted")
    steps = QLabel("<br>".join(STEPS))
    for label in (about, steps):
        label.setWordWrap(True)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
    layout.setSpacing(SPACE.normal)
    layout.addStretch(1)
    for part in (title, about, row(*buttons, None), steps):
        layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addStretch(2)
    return card
