"""In which ways the field under the cursor may be printed, each with an example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dossier.tasks.catalogue import FilterRow
from dossier.tasks.forms.fieldrows import FieldRow
from ui.views.forms.clipping import with_filter

TAG = Qt.ItemDataRole.UserRole
TAG_ENDS = "}}"


class Ways(QListWidget):
    """One line for each filter; hidden where none fits.

    Signals: wanted(tag) on a click, on Enter and on Ctrl+C.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters: Mapping[str, FilterRow] = {}
        self.setAccessibleName(self.tr("Các cách in trường này"))
        self.setWordWrap(True)
        self.setSpacing(1)
        self.itemClicked.connect(self._want)
        self.hide()

    def take_filters(self, filters: Sequence[FilterRow]) -> None:
        """Know the filters by how they are typed."""
        self._filters = {each.call or each.name: each for each in filters}

    def show_ways(self, row: FieldRow | None) -> None:
        """Show the filters that fit a field."""
        self.clear()
        calls = row.filters if row is not None and row.tag.endswith(TAG_ENDS) else ()
        for call in calls:
            known = self._filters.get(call)
            if row is not None and known is not None:
                self._add(with_filter(row.tag, call), known)
        self.setVisible(bool(self.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy with Enter and with Ctrl+C."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        item = self.currentItem()
        if (is_enter or event.matches(QKeySequence.StandardKey.Copy)) and item is not None:
            self._want(item)
            return
        super().keyPressEvent(event)

    def _add(self, tag: str, known: FilterRow) -> None:
        example = f"{known.example_in} → {known.example_out}".replace("\n", " / ")
        item = QListWidgetItem(f"{tag}\n{known.about} {example}")
        item.setData(TAG, tag)
        item.setToolTip(known.about)
        self.addItem(item)

    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(TAG))
