"""Keeps the log, and is the last to see a bug: work is kept, and the user is told."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QMessageBox

NAME = "ho-so-khen-thuong"
SAID = (
    "Chương trình gặp lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên."
    " Hãy đóng và mở lại chương trình; nếu lỗi lặp lại, gửi tệp nhật ký cho người hỗ trợ."
)
log = logging.getLogger(__name__)


def watch() -> None:
    """Start the log in the user's own folder and catch what nobody else does."""
    keep_log(user_log_path(NAME, appauthor=False, ensure_exists=True))
    sys.excepthook = LastResort()


def keep_log(folder: Path) -> None:
    """Log to a file that turns over at 1 MB; it names places in the code and nobody's data."""
    lines = RotatingFileHandler(
        folder / "hoso.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    lines.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(lines)
    if sys.stderr is not None:
        faulthandler.enable()


def note_bug(error: BaseException) -> None:
    """Log where a bug arose; its message may hold somebody's data and stays out."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s\n%s", type(error).__name__, frames)


class LastResort:
    """Hears of bugs that nobody caught; those that come while one is told of are only logged."""

    def __init__(self) -> None:
        self.box: QMessageBox | None = None

    def __call__(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Log a bug, and tell the user that work is kept."""
        note_bug(error)
        if not isinstance(error, KeyboardInterrupt) and _can_show():
            self._tell()

    def _tell(self) -> None:
        """Say it beside the work, which goes on."""
        if self.box is None:
            self.box = QMessageBox(QMessageBox.Icon.Critical, "Hồ sơ Khen thưởng", SAID)
            self.box.setModal(False)
        self.box.show()


def _can_show() -> bool:
    """Tell whether this is the window's thread: Qt shows nothing in another."""
    application = QApplication.instance()
    return application is not None and application.thread() is QThread.currentThread()
