"""What the rooms know of evidence: the files of the record at hand, brought in and out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from dossier.model.change import Changes, Listing, Query
from dossier.model.subject import Ref
from dossier.tasks.evidence import (
    Attached,
    Proves,
    attach,
    attachments,
    copy_out,
    detach,
    find_evidence,
    thumbnails,
)
from ui.bridge.context import Context
from ui.bridge.state import State

FOUND = 50  # files that a search shows


class FilingState(State):
    """Reads and changes the files of one subject behind the window.

    Signals: filed(attachments, pictures by key), attached(Attached), removed(Changes),
    opened(Path) with a copy to show, found(Listing of FoundEvidence), failed(error).
    """

    filed = Signal(object, object)
    attached = Signal(object)
    removed = Signal(object)
    opened = Signal(object)
    found = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._copies = QTemporaryDir()  # goes with the room, copies and all

    def load(self, ref: Ref) -> None:
        """Read the files of a subject with their small pictures."""

        def read() -> object:
            rows = attachments(self._desk, ref)
            return rows, thumbnails(self._desk, rows)

        self._run(read, lambda found: self.filed.emit(*found), question="files")

    def attach(self, ref: Ref, entry: str, paths: Sequence[Path]) -> None:
        """Copy files in beside an entry."""
        self._run(partial(attach, self._desk, Proves(ref, entry), paths), self._attached)

    def detach(self, key: str) -> None:
        """Take a file away."""
        self._run(partial(detach, self._desk, key), self._removed)

    def open(self, key: str) -> None:
        """Copy a file out, each into a folder of its own: two may have one name."""
        folder = Path(self._copies.path()) / key
        self._run(partial(copy_out, self._desk, key, folder), self.opened.emit)

    def search(self, text: str) -> None:
        """Find files by words; a later search overtakes an earlier one."""
        if text.strip():
            task = partial(find_evidence, self._desk, Query(text, limit=FOUND))
            self._run(task, self.found.emit, question="found")
        else:
            self._drop("found")
            self.found.emit(Listing((), 0))

    def _attached(self, done: Attached) -> None:
        self.attached.emit(done)

    def _removed(self, changes: Changes) -> None:
        self.removed.emit(changes)
