"""Copies the store while one works: every half hour and on leaving, where anything was kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dossier.model.change import Changes
from dossier.tasks.keeping import keep_copy
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

EVERY = 30 * 60 * 1000  # milliseconds


class Copier(QObject):
    """Makes the copies that nobody has to think of.

    Signals: kept(path) after a copy was made, failed(error).
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: Context, parent: QObject | None = None, *, every: int = EVERY
    ) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs
        self._is_due = True  # what an earlier run of the program left uncopied, too
        timer = QTimer(self, interval=every)
        timer.timeout.connect(self.keep)
        timer.start()
        context.changed.connect(self._note)
        context.closing.connect(self.keep)

    def keep(self) -> None:
        """Make a copy behind the window, where one is due."""
        if self._is_due:
            self._is_due = False
            self._jobs.run(self._copy, then=self._tell, failed=self._fail)

    def _copy(self, _handle: Handle) -> Path | None:
        return keep_copy(self._desk)

    @Slot(object)
    def _note(self, _changes: Changes) -> None:
        self._is_due = True

    def _tell(self, made: Path | None) -> None:
        if made is not None:
            self.kept.emit(made)

    def _fail(self, error: Exception) -> None:
        """Try again at the next half hour: a full disk may be emptied, a stick put in."""
        self._is_due = True
        self.failed.emit(error)
