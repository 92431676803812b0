"""Opens the window: the light shell first, then the rooms and all that is heavy."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDir,
    QLocale,
    QLockFile,
    QSettings,
    QStandardPaths,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.bridge.jobs import Handle, Jobs
from ui.bridge.settings import Settings
from ui.shell import Shell
from ui.theme.style import dress, look_of
from ui.theme.vietnamese import speak_vietnamese

NAME = "HoSoKhenThuong"


def run(arguments: list[str], store: str = "") -> int:
    """Show the window until it is closed; the exit status of the process.

    Where one is open on the same records, it comes to the front instead: two would save over each
    other.
    """
    application = QApplication(arguments)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Hồ sơ Khen thưởng")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    speak_vietnamese(application)
    name = name_of(store)
    lock = QLockFile(f"{_own_folder()}/{name}.lock")
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        return call_other(name)
    settings = Settings(QSettings(NAME, NAME))
    dress(application, look_of(settings.look))
    shell = Shell(settings)
    jobs = Jobs(application)
    shell.show()
    QTimer.singleShot(0, Opening(shell, jobs, store, name).begin)
    status = application.exec()
    jobs.wait()
    return status


def name_of(store: str) -> str:
    """Name the window of these records: nobody else's, and that of no other records, has it."""
    place = Path(store).resolve() if store else ""
    said = f"{_own_folder()}\n{place}"
    return f"ho-so-khen-thuong-{sha256(said.encode()).hexdigest()[:16]}"


def call_other(name: str) -> int:
    """Bring the window that is open to the front; say so where it does not answer."""
    if importlib.import_module("ui.bridge.doorbell").ring(name):
        return 0
    title = QCoreApplication.translate("start", "Hồ sơ Khen thưởng")
    said = QCoreApplication.translate(
        "start",
        "Chương trình đang mở sẵn nhưng chưa trả lời: có thể đang làm nốt việc dở."
        " Chờ vài phút rồi mở lại; nếu vẫn không được, khởi động lại máy.",
    )
    QMessageBox.information(None, title, said)
    return 1


def _own_folder() -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    QDir().mkpath(folder)
    return folder


class Opening:
    """Loads the rooms while the shell is already on the screen.

    The rooms import the tasks, and those the database, Word and PDF libraries, half a second in
    all; the window is there before, so the import is the worker's first job instead of the
    program's.
    """

    def __init__(self, shell: Shell, jobs: Jobs, store: str, name: str) -> None:
        self._shell = shell
        self._jobs = jobs
        self._store = store
        self._name = name

    def begin(self) -> None:
        """Start loading."""
        self._jobs.run(load_rooms, then=self._furnish)

    def _furnish(self, loaded: Loaded) -> None:
        furnisher = loaded.rooms.furnish(self._shell, self._jobs, self._store)
        loaded.doorbell.Doorbell(self._name, furnisher.come_back, self._shell)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The modules that the first window does without."""

    rooms: Any
    doorbell: Any


def load_rooms(_handle: Handle) -> Loaded:
    """Import the rooms, off the window's thread."""
    names = ("ui.rooms", "ui.bridge.doorbell")
    return Loaded(*(importlib.import_module(name) for name in names))
