"""What the tab of the trash shows: what was deleted lately; and its wish to have it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Changes
from dossier.tasks.trash import TrashRow, forget_person, list_trash, restore_deleted
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class TrashState(QObject):
    """Reads the trash behind the window, and brings things back one by one.

    Signals: listed(rows), restored(row), forgotten(row), failed(error).
    """

    listed = Signal(object)
    restored = Signal(object)
    forgotten = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs

    def load(self) -> None:
        """List what was deleted in the last 30 days."""

        def task(_handle: Handle) -> tuple[TrashRow, ...]:
            return list_trash(self._desk)

        self._jobs.run(task, then=self.listed.emit, failed=self.failed.emit)

    def restore(self, row: TrashRow) -> None:
        """Bring one thing back."""

        def task(_handle: Handle) -> Changes:
            return restore_deleted(self._desk, row.key, row.kind)

        self._jobs.run(task, then=partial(self._done, row), failed=self.failed.emit)

    def forget(self, row: TrashRow) -> None:
        """Blank for good what the log kept of a deleted person."""

        def task(_handle: Handle) -> Changes:
            return forget_person(self._desk, row.key)

        self._jobs.run(task, then=partial(self._gone, row), failed=self.failed.emit)

    def _gone(self, row: TrashRow, _changes: Changes) -> None:
        self.forgotten.emit(row)
        self.load()

    def _done(self, row: TrashRow, _changes: Changes) -> None:
        self.restored.emit(row)
        self.load()
