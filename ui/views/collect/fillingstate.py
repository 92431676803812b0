"""Makes the workbooks that units fill in, off the window's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dossier.tasks.fillin import write_fillin
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class FillingState(QObject):
    """Writes one workbook.

    Signals: made(path), failed(error).
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def make(self, kind: str, unit: str, path: Path, *, of_round: bool) -> None:
        """Write the workbook of a kind of list for a unit, or for all where none is named."""
        key = self._context.round if of_round else ""
        task = partial(write_fillin, self._context.app.desk, kind, path, unit, key)

        def run(_handle: Handle) -> Path:
            return task()

        self._context.jobs.run(run, then=self.made.emit, failed=self.failed.emit)
