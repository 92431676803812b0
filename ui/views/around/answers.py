"""Paints the lines of the palette: sign, name, and at the right what tells it from others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.tokens import SPACE, colors

ABOUT = Qt.ItemDataRole.UserRole + 1
LEAST = 60  # pixels: with less room nothing is said at the right
GAP = 40  # pixels taken beside the name: its sign and distances


class Answers(QStyledItemDelegate):
    """Leaves the name whole and cuts what is at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt asks to paint a line."""
        super().paint(painter, option, index)
        about = str(index.data(ABOUT) or "")
        metrics = painter.fontMetrics()
        name = metrics.horizontalAdvance(str(index.data()))
        place = option.rect.adjusted(name + GAP + SPACE.normal, 0, -SPACE.small, 0)
        if not about or place.width() < LEAST:
            return
        painter.save()
        painter.setPen(colors().muted)
        said = metrics.elidedText(about, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()
