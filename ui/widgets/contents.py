"""The headings of a document beside its pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.widgets.landmarks import Entry

ENTRY = Qt.ItemDataRole.UserRole


class Contents(QTreeWidget):
    """A tree of headings; the one in view is marked.

    Signals: chosen(number) when a heading is wanted, by its number.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QTreeWidgetItem] = []
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Các đề mục của văn bản"))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the headings; each goes below the nearest of a higher level before it."""
        self.clear()
        self._items = []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for number, entry in enumerate(entries):
            while above and above[-1][0] >= entry.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.invisibleRootItem())
            item.setText(0, entry.title)
            item.setToolTip(0, entry.title)
            item.setData(0, ENTRY, number)
            above.append((entry.level, item))
            self._items.append(item)
        self.expandAll()
        self.setVisible(bool(entries))

    def show_current(self, number: int) -> None:
        """Mark a heading by its number."""
        if 0 <= number < len(self._items):
            with QSignalBlocker(self):
                self.setCurrentItem(self._items[number])

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, ENTRY))
