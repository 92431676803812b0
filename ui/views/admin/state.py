"""What the room of keeping shows: the latest tasks; and its wishes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.tasks.admin import backup, history, undo, verify
from dossier.tasks.sample import start_afresh
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

LINES = 500


class AdminState(QObject):
    """Looks back and keeps safe behind the window.

    Signals: listed(task lines), done(code of a sentence), emptied(), failed(error).
    """

    listed = Signal(object)
    done = Signal(str)
    emptied = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs

    def load(self) -> None:
        """List the latest tasks."""
        self._run(partial(history, self._desk, LINES), self.listed.emit)

    def undo(self, task: int) -> None:
        """Take one task back."""
        self._run(partial(undo, self._desk, task), partial(self._done, "window.undone"))

    def backup(self, target: Path) -> None:
        """Write a verified copy of the store."""
        self._run(partial(backup, self._desk, target), partial(self._done, "window.backed_up"))

    def verify(self) -> None:
        """Check the store."""
        self._run(partial(verify, self._desk), partial(self._done, "window.verified"))

    def start_afresh(self) -> None:
        """Empty the store of its sample."""
        self._run(partial(start_afresh, self._desk), self._empty)

    def _done(self, code: str, _result: object) -> None:
        self.done.emit(code)
        self.load()

    def _empty(self, _result: object) -> None:
        self.emptied.emit()
        self.load()

    def _run(self, task: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)
