"""Joins the entries of a ledger with their files: those at hand are shown, dropped ones kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QTableView

from dossier.model.attachment import Attachment
from dossier.model.subject import Ref
from ui.views.records.filestrip import FileStrip
from ui.views.records.filing import FilingState
from ui.widgets.drops import Drops

EntryOf = Callable[[QModelIndex], tuple[Ref, str] | None]  # whose it is, and its key


class EntryFiles(QObject):
    """Shows the files of the entry under the cursor of a table, in a strip of its own."""

    def __init__(self, table: QTableView, filing: FilingState, entry_of: EntryOf) -> None:
        super().__init__(table)
        self._table = table
        self._filing = filing
        self._entry_of = entry_of
        self._files: Sequence[Attachment] = ()
        self._pictures: Mapping[str, bytes] = {}
        self._wanted = ""  # key of the file to point at once it is shown
        self.strip = FileStrip()
        table.selectionModel().currentChanged.connect(lambda *_: self.renew())
        self.strip.added.connect(self._attach)
        self.strip.opened.connect(filing.open)
        self.strip.removed.connect(filing.detach)
        drops = Drops(table.viewport())
        drops.hovered.connect(self._point)
        drops.dropped.connect(self._drop)

    def show_files(self, files: Sequence[Attachment], pictures: Mapping[str, bytes]) -> None:
        """Take the files of the whole record; those of the entry at hand are shown."""
        self._files, self._pictures = files, pictures
        self.renew()

    def point_at(self, key: str) -> None:
        """Put the cursor on a file once it is shown."""
        self._wanted = key
        self._choose()

    def renew(self) -> None:
        """Show the files of the entry that is under the cursor by now."""
        found = self._entry_of(self._table.currentIndex())
        key = found[1] if found else ""
        files = [file for file in self._files if key and file.entry == key]
        self.strip.show_files(key, files, self._pictures)
        self._choose()

    def _choose(self) -> None:
        if self._wanted in self.strip.keys:
            self.strip.choose(self._wanted)
            self._wanted = ""

    def _attach(self, paths: Sequence[Path]) -> None:
        found = self._entry_of(self._table.currentIndex())
        if found is not None:
            self._filing.attach(*found, paths)

    def _point(self, place: QPoint) -> None:
        """Show on which entry the files would fall."""
        index = self._table.indexAt(place)
        if index.isValid():
            self._table.setCurrentIndex(index)

    def _drop(self, paths: Sequence[Path], place: QPoint) -> None:
        self._point(place)
        self._attach(paths)
