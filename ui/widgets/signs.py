"""Small signs that tell weights apart by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from dossier.model.finding import Weight
from ui.theme.tokens import COLORS

SIZE = 16  # device-independent pixels
RATIO = 2.0  # painted finer, so that it is crisp on scaled screens


@dataclass(frozen=True, slots=True)
class Sign:
    """How a weight looks and is called."""

    word: str
    color: str
    outline: tuple[tuple[float, float], ...]  # within a square of 16; empty for a disc
    letter: str


SIGNS: Mapping[Weight, Sign] = {
    Weight.STOP: Sign("Phải sửa", COLORS.stop, (), "×"),
    Weight.ASK: Sign("Cần xem lại", COLORS.ask, ((8, 1), (15.5, 15), (0.5, 15)), "!"),
    Weight.NOTE: Sign("Lưu ý", COLORS.muted, ((1, 1), (15, 1), (15, 15), (1, 15)), "i"),
}


def sign(weight: Weight) -> QIcon:
    """Paint the sign of a weight."""
    said = SIGNS[weight]
    pixmap = QPixmap(round(SIZE * RATIO), round(SIZE * RATIO))
    pixmap.setDevicePixelRatio(RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, said)
    painter.end()
    return QIcon(pixmap)


def _paint(painter: QPainter, said: Sign) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(said.color))
    if said.outline:
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in said.outline]))
    else:
        painter.drawEllipse(QRectF(0.5, 0.5, 15, 15))
    font = painter.font()
    font.setPixelSize(12)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QPen(QColor("#ffffff")))
    down = 2.0 if said.letter == "!" else 0.0  # a triangle is widest below
    painter.drawText(QRectF(0, down, 16, 16 - down), Qt.AlignmentFlag.AlignCenter, said.letter)
