"""What the layout could not do, line by line; a line leads to its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.theme.tokens import SPACE

MOST_LINES = 4  # in view at once


@dataclass(frozen=True, slots=True)
class Remark:
    """What the layout could not do: in short, in whole, and where."""

    text: str
    whole: str
    page: int = 0  # from 1; 0 stands for no page in particular
    quote: str = ""


class Remarks(QListWidget):
    """Short lines; the tooltip says what to do.

    Signals: chosen(Remark) when the place of one is wanted.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "remarks")
        self.setAccessibleName(self.tr("Những điểm cần kiểm tra của văn bản"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self.hide()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Replace the lines; none hides the list."""
        self.clear()
        for remark in remarks:
            item = QListWidgetItem(remark.text)
            item.setToolTip(remark.whole)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + SPACE.tiny))  # else it scrolls
            item.setData(Qt.ItemDataRole.UserRole, remark)
            self.addItem(item)
        lines = min(len(remarks), MOST_LINES)
        self.setFixedHeight(lines * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth())
        self.setVisible(bool(remarks))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
