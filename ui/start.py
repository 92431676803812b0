"""Opens the window: the light shell first, then the rooms and all that is heavy."""

from __future__ import annotations

import gc
import importlib
import sys
from pathlib import Path

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import (
    QCryptographicHash,
    QDir,
    QLockFile,
    QSettings,
    QStandardPaths,
    QThread,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from ui.bridge.settings import Settings
from ui.shell import Shell
from ui.theme.icons import icon
from ui.theme.style import FUSION, dress, look_of
from ui.theme.vietnamese import speak_vietnamese

NAME = "HoSoKhenThuong"
SWITCH = 0.0001  # seconds that work behind the window may hold it up; Python's own 0.005 add up
HEAVY = ("ui.bridge.jobs", "ui.rooms", "ui.bridge.doorbell")  # what the first window does without


def run(arguments: list[str], store: str = "") -> int:
    """Show the window until it is closed; the exit status of the process.

    Where one is open on the same records, it comes to the front instead: two would save over each
    other.
    """
    application = QApplication([*arguments, *FUSION])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Hồ sơ Khen thưởng")
    QtCore.QLocale.setDefault(QtCore.QLocale("vi_VN"))
    speak_vietnamese(application)
    name = name_of(store)
    lock = QLockFile(f"{_own_folder()}/{name}.lock")
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        return call_other(name)
    settings = Settings(QSettings(NAME, NAME))
    wardrobe = dress(application, look_of(settings.look))
    application.setWindowIcon(icon("medal", "accent"))
    shell = Shell(settings)
    opening = Opening(shell, store, name)
    opening.started.connect(wardrobe.meet_system)
    shell.show()
    QTimer.singleShot(0, opening.begin)
    status = application.exec()
    opening.wait()
    if shell.begins_anew:
        lock.unlock()
        QtCore.QProcess.startDetached(*begin_again(sys.argv))
    return status


def begin_again(arguments: list[str]) -> tuple[str, list[str]]:
    """Name the program and what it is given, to open it as it was opened; packed or by Python."""
    is_packed = getattr(sys, "frozen", False)
    return sys.executable, arguments[1:] if is_packed else arguments


def name_of(store: str) -> str:
    """Name the window of these records: nobody else's, and that of no other records, has it."""
    place = Path(store).resolve() if store else ""
    said = QCryptographicHash(QCryptographicHash.Algorithm.Sha256)
    said.addData(f"{_own_folder()}\n{place}".encode())
    return f"ho-so-khen-thuong-{said.result().toHex().toStdString()[:16]}"


def call_other(name: str) -> int:
    """Bring the window that is open to the front; say so where it does not answer."""
    if importlib.import_module("ui.bridge.doorbell").ring(name):
        return 0
    title = QtCore.QCoreApplication.translate("start", "Hồ sơ Khen thưởng")
    said = QtCore.QCoreApplication.translate(
        "start",
        "Chương trình đang mở sẵn nhưng chưa trả lời: có thể đang làm nốt việc dở."
        " Chờ vài phút rồi mở lại; nếu vẫn không được, khởi động lại máy.",
    )
    QtWidgets.QMessageBox.information(None, title, said)
    return 1


def _own_folder() -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    QDir().mkpath(folder)
    return folder


class Opening(QThread):
    """Loads the rooms while the shell is already on the screen.

    The rooms import the tasks, and those the database, Word and PDF libraries, half a second in
    all; the window is there before.
    """

    def __init__(self, shell: Shell, store: str, name: str) -> None:
        super().__init__(shell)
        self._shell = shell
        self._store = store
        self._name = name
        self.finished.connect(self._furnish)

    def begin(self) -> None:
        """Start loading."""
        self.start()

    def run(self) -> None:
        """Import what the first window does without; called in a thread of its own."""
        for name in HEAVY:
            importlib.import_module(name)

    def _furnish(self) -> None:
        jobs, rooms, doorbell = (importlib.import_module(name) for name in HEAVY)
        furnisher = rooms.furnish(self._shell, jobs.Jobs(self._shell), self._store)
        doorbell.Doorbell(self._name, furnisher.come_back, self._shell)
        sys.setswitchinterval(SWITCH)
        gc.freeze()  # what is there by now stays: looking through it again and again takes time
        gc.enable()  # see main.load_window
