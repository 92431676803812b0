"""Opens the window: the light shell first, then the rooms and all that is heavy."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from ui.bridge.jobs import Handle, Jobs
from ui.shell import Shell
from ui.theme.style import dress

NAME = "HoSoKhenThuong"


def run(arguments: list[str], store: str = "") -> int:
    """Show the window until it is closed; the exit status of the process."""
    application = QApplication(arguments)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Hồ sơ Khen thưởng")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    dress(application)
    shell = Shell(QSettings(NAME, NAME))
    jobs = Jobs(application)
    shell.show()
    QTimer.singleShot(0, Opening(shell, jobs, store).begin)
    status = application.exec()
    jobs.wait()
    return status


class Opening:
    """Loads the rooms while the shell is already on the screen.

    The rooms import the tasks, and those the database, Word and PDF libraries, half a second in
    all; the window is there before, so the import is the worker's first job instead of the
    program's.
    """

    def __init__(self, shell: Shell, jobs: Jobs, store: str) -> None:
        self._shell = shell
        self._jobs = jobs
        self._store = store

    def begin(self) -> None:
        """Start loading."""
        self._jobs.run(load_rooms, then=self._furnish)

    def _furnish(self, rooms: Any) -> None:
        rooms.furnish(self._shell, self._jobs, self._store)


def load_rooms(_handle: Handle) -> Any:
    """Import the rooms, off the window's thread."""
    return importlib.import_module("ui.rooms")
