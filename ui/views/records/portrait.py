"""Shows a person's portrait, and lets one be chosen from a file or taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.parts import button, muted, signed

SIZE = (105, 140)  # three to four, as portraits on papers are
FILTER = "*.jpg *.jpeg *.png"


class PortraitPanel(QWidget):
    """The thumbnail beside its two buttons.

    Signals: chosen(Path) with a file to read, dropped() when there should be none.
    """

    chosen = Signal(object)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._picture.setFixedSize(*SIZE)
        self._picture.setFrameShape(QLabel.Shape.StyledPanel)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setWordWrap(True)
        self._picture.setAccessibleName(self.tr("Ảnh chân dung"))
        self._drop = signed("remove", button(self.tr("Bỏ ảnh"), self.dropped.emit))
        side = QVBoxLayout()
        side.setSpacing(SPACE.small)
        side.addWidget(signed("picture", button(self.tr("Chọn ảnh…"), self._choose)))
        side.addWidget(self._drop)
        side.addStretch(1)
        hint = self.tr(
            "Ảnh JPEG hoặc PNG. Ảnh được thu nhỏ và bỏ nơi chụp, máy chụp trước khi lưu."
        )
        layout = QHBoxLayout(self)
        layout.setSpacing(SPACE.normal)
        layout.addWidget(self._picture)
        layout.addLayout(side)
        layout.addWidget(muted(hint), 1, Qt.AlignmentFlag.AlignTop)
        self.show_picture(b"")

    def show_picture(self, content: bytes) -> None:
        """Show a picture that the program has read before; no bytes: there is none."""
        pixmap = QPixmap()
        pixmap.loadFromData(content)
        self._drop.setEnabled(bool(content))
        if pixmap.isNull():
            self._picture.setText(self.tr("Chưa có ảnh"))
            return
        scale = self.devicePixelRatioF()
        fitted = pixmap.scaled(
            int(SIZE[0] * scale),
            int(SIZE[1] * scale),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(scale)
        self._picture.setPixmap(fitted)

    def _choose(self) -> None:
        kinds = self.tr("Ảnh") + f" ({FILTER})"
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Chọn ảnh chân dung"), "", kinds)
        if name:
            self.chosen.emit(Path(name))
