"""Opens the window: the light shell first, then the rooms and all that is heavy."""

from __future__ import annotations

import faulthandler
import importlib
import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from platformdirs import user_log_path
from PySide6.QtCore import QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.bridge.jobs import Handle, Jobs
from ui.shell import Shell
from ui.theme.style import dress

NAME = "HoSoKhenThuong"
log = logging.getLogger(__name__)


def run(arguments: list[str], store: str = "") -> int:
    """Show the window until it is closed; the exit status of the process."""
    application = QApplication(arguments)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Hồ sơ Khen thưởng")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    keep_log(user_log_path(NAME, appauthor=False, ensure_exists=True))
    sys.excepthook = last_resort
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


def keep_log(folder: Path) -> None:
    """Log to a file that turns over at 1 MB; it names places in the code and nobody's data."""
    lines = RotatingFileHandler(
        folder / "hoso.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    lines.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(lines)
    if sys.stderr is not None:
        faulthandler.enable()


def last_resort(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log a bug without the data in its message, and tell the user that work is kept."""
    frames = "".join(traceback.format_tb(trace))
    log.error("%s\n%s", kind.__name__, frames)
    if QApplication.instance() is not None and not isinstance(error, KeyboardInterrupt):
        QMessageBox.critical(
            None,
            "Hồ sơ Khen thưởng",
            "Chương trình gặp lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên."
            " Hãy đóng và mở lại chương trình; nếu lỗi lặp lại, gửi tệp nhật ký cho người hỗ trợ.",
        )
