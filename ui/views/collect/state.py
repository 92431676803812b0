"""What the room of lists shows: one file read row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.tasks.collect import (
    ImportAsk,
    ImportReading,
    do_import,
    preview_import,
    write_refused,
)
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class CollectState(QObject):
    """Reads and imports behind the window.

    Signals: busy(bool), read(Reading), imported(Changes), reported(path), failed(error).
    """

    busy = Signal(bool)
    read = Signal(object)
    imported = Signal(object)
    reported = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.app.desk
        self.reading: ImportReading | None = None

    def open(self, path: Path, kind: str | None) -> None:
        """Read a list; `kind` None lets the headings tell what it is."""
        self.reading = None
        self._run(partial(preview_import, self._desk, path, ImportAsk(kind)), self._read)

    def take(self, *, into_round: bool) -> None:
        """Write the new and changed rows; one task, so that it can be undone as one."""
        if self.reading is not None:
            key = self._context.round if into_round else ""
            self._run(partial(do_import, self._desk, self.reading, key), self._imported)

    def report(self, path: Path) -> None:
        """Write the refused rows into a workbook for the unit that sent them."""
        if self.reading is not None:
            task = partial(write_refused, self._desk, self.reading, path)
            self._run(task, partial(self._reported, path))

    def _read(self, reading: ImportReading) -> None:
        self.reading = reading
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.read.emit(reading)

    def _imported(self, changes: object) -> None:
        self.reading = None
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.imported.emit(changes)

    def _reported(self, path: Path, _result: object) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.reported.emit(path)

    def _fail(self, error: Exception) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.failed.emit(error)

    def _run(self, task: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self.busy.emit(True)  # noqa: FBT003 - a signal's argument
        self._context.jobs.run(run, then=then, failed=self._fail)
