"""What the log of the room of keeping shows: the tasks asked for; and its wishes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.tasks.admin import StoreCheck, undo, verify
from dossier.tasks.journal import JournalAsk, journal, write_journal
from dossier.tasks.sample import start_afresh
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class AdminState(QObject):
    """Looks back and takes back behind the window.

    Signals: listed(Journal), done(code, facts) for the sentence of what was done,
    unsound(findings) where the store is not as it was written, emptied(), failed(error).
    """

    listed = Signal(object)
    done = Signal(str, object)
    unsound = Signal(object)
    emptied = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs
        self._ask = JournalAsk()

    def load(self) -> None:
        """List the tasks that are asked for."""
        self._run(partial(journal, self._desk, self._ask), self.listed.emit)

    def narrow(self, ask: JournalAsk) -> None:
        """Ask for other tasks."""
        self._ask = ask
        self.load()

    def write(self, path: Path) -> None:
        """Write every task that is asked for into a workbook."""
        done = partial(self._done, "window.journal_written")
        self._run(partial(write_journal, self._desk, self._ask, path), done)

    def undo(self, task: int) -> None:
        """Take one task back."""
        self._run(partial(undo, self._desk, task), partial(self._done, "window.undone"))

    def verify(self) -> None:
        """Check the store."""
        self._run(partial(verify, self._desk), self._tell_check)

    def start_afresh(self) -> None:
        """Empty the store of its sample."""
        self._run(partial(start_afresh, self._desk), self._empty)

    def _done(self, code: str, result: object) -> None:
        self.done.emit(code, {"file": str(result)})
        self.load()

    def _tell_check(self, found: StoreCheck) -> None:
        if found.is_sound:
            self._done("window.verified", "")
        else:
            self.unsound.emit(found.findings)

    def _empty(self, _result: object) -> None:
        self.emptied.emit()
        self.load()

    def _run(self, task: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)
