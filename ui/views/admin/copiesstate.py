"""What the tab of copies shows: how safe the records are, and what each copy holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.tasks.admin import backup
from dossier.tasks.keeping import (
    CopyFile,
    CopyHolds,
    Safety,
    choose_folder,
    keep_copy,
    list_copies,
    look_into,
    safety,
)
from dossier.tasks.restoresheet import write_restore_sheet
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

Shown = tuple[Safety, tuple[CopyFile, ...]]


class CopiesState(QObject):
    """Lists copies, looks into them, makes new ones.

    Signals: listed(safety, copies), looked(path, what it holds or the error), done(code, facts)
    for the sentence of what was done, failed(error).
    """

    listed = Signal(object, object)
    looked = Signal(object, object)
    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs
        self._known: dict[Path, CopyHolds] = {}

    def load(self) -> None:
        """List the copies."""
        self._run(self._read, lambda shown: self.listed.emit(*shown))

    def look(self, copy: Path) -> None:
        """Look a copy over, once."""
        if copy in self._known:
            self.looked.emit(copy, self._known[copy])
            return

        def task(_handle: Handle) -> CopyHolds:
            return look_into(self._desk, copy)

        tell = partial(self.looked.emit, copy)
        self._jobs.run(task, then=partial(self._remember, copy), failed=tell)

    def keep(self) -> None:
        """Make a copy now, where anything was kept since the last one."""
        self._run(partial(keep_copy, self._desk), self._kept)

    def copy_to(self, folder: Path) -> None:
        """Make a copy somewhere else, once."""
        self._run(partial(backup, self._desk, folder), partial(self._finish, "window.copied_to"))

    def choose(self, folder: Path | None) -> None:
        """Let copies go into a folder from now on."""
        done = partial(self._finish, "window.copy_folder")
        self._run(partial(choose_folder, self._desk, folder), done)

    def write_sheet(self, path: Path) -> None:
        """Write the sheet that tells how to bring the records back."""
        done = partial(self._finish, "window.sheet_written")
        self._run(partial(write_restore_sheet, self._desk, path), done)

    def _read(self) -> Shown:
        return safety(self._desk), list_copies(self._desk)

    def _remember(self, copy: Path, held: CopyHolds) -> None:
        self._known[copy] = held
        self.looked.emit(copy, held)

    def _kept(self, made: Path | None) -> None:
        self._finish("window.copied_to" if made else "window.copied_already", made)

    def _finish(self, code: str, result: object) -> None:
        self.done.emit(code, {"file": str(result)})
        self.load()

    def _run(self, task: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)
