"""Does things at random in the real window, without a screen, and tells of every trouble.

    python -m tools.monkey COUNT [SEED]

Troubles are bugs, warnings of Qt and a store that is not sound afterwards; exits with 1 then.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections import deque
from pathlib import Path
from random import Random
from time import monotonic, sleep
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton
from shiboken6 import delete

from benchmarks.memory import held
from dossier.app import open_app, usual_settings
from dossier.tasks.admin import verify
from dossier.tasks.sample import build_sample
from tools.monkey.deeds import do_something
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings
from ui.rooms import furnish
from ui.shell import Shell

PATIENCE = 60.0  # seconds for jobs of one deed
DIARY = 25  # deeds told with a trouble
BLINK = 30  # milliseconds between two looks for a question
HARMLESS = tuple(  # of a screen that is none
    f"This plugin does not support {what}"
    for what in ("propagateSizeHints()", "raise()", "grabbing the keyboard")
)
EACH = 1000  # deeds between two lines of report


class Troubles(logging.Handler):
    """Gathers what must never happen, with the deeds that went before."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []
        self.diary: deque[str] = deque(maxlen=DIARY)

    def emit(self, record: logging.LogRecord) -> None:
        """Take down a logged error: a bug in a task."""
        self.tell(logging.Formatter().format(record))

    def except_hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take down a bug of the window."""
        text = logging.Formatter().formatException((kind, error, trace))
        self.tell(text)

    def qt_said(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Take down a warning of Qt."""
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and text not in HARMLESS:
            self.tell(f"Qt: {text}")

    def tell(self, text: str) -> None:
        """Print a trouble after its deeds."""
        self.found.append(text)
        print("\n".join(["--- after", *self.diary, "---", text]), flush=True)
        self.diary.clear()


class Outside(QObject):
    """Stands for other programs: what would be opened there is only noted."""

    @Slot(QUrl)
    def open(self, _url: QUrl) -> None:
        """Do nothing."""


class Monkey:
    """One window, and someone who tries everything in it."""

    def __init__(self, application: QApplication, folder: Path, seed: int) -> None:
        self._application = application
        self._random = Random(seed)  # noqa: S311 - no secret
        self.troubles = Troubles()
        self._jobs = Jobs(application)
        path = str(folder / "cai-dat.ini")
        self._shell = Shell(Settings(QSettings(path, QSettings.Format.IniFormat)))
        self._shell.show()
        furnish(self._shell, self._jobs, str(folder / "ho-so.sqlite"))
        self._answering = QTimer(self._shell)  # a question holds up the deed that led to it
        self._answering.timeout.connect(self._dismiss)
        self._answering.start(BLINK)
        self.settle()

    def run(self, count: int) -> None:
        """Do so many things; print how memory grows."""
        for number in range(1, count + 1):
            self._act()
            if number % EACH == 0 or number == count:
                troubles = len(self.troubles.found)
                print(f"{number}: {held() / 1e6:.0f} MB, {troubles} troubles", flush=True)

    def close(self) -> None:
        """Close the window as its user does."""
        self._dismiss()
        self.settle()
        self._shell.close()
        self.settle()
        self._answering.stop()
        delete(self._shell)  # before the application

    def settle(self) -> None:
        """Let all jobs end."""
        patience = monotonic() + PATIENCE
        self._application.processEvents()
        while self._jobs.busy and monotonic() < patience:
            self._application.processEvents()
            self._dismiss()
            sleep(0.001)
        if self._jobs.busy:
            self.troubles.tell(f"jobs still run after {PATIENCE:.0f} s")

    def _act(self) -> None:
        if self._dismiss():
            return
        done = do_something(self._shell, self._random)
        if done:
            self.troubles.diary.append(done)
        if self._random.random() < 0.6:
            self.settle()
        else:
            self._application.processEvents()

    def _dismiss(self) -> bool:
        """Answer a question that stands before the window; whether there was one."""
        box = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if box is None or box is self._shell:
            return False
        if isinstance(box, QDialog) and not isinstance(box, QFileDialog):
            self.troubles.diary.append(f"dialog {box.windowTitle()}")
            self._answer(box)
        else:
            QTest.keyClick(box, Qt.Key.Key_Escape)
            box.close()
        self._application.processEvents()
        return True

    def _answer(self, box: QDialog) -> None:
        buttons = [one for one in box.findChildren(QPushButton) if one.isEnabled()]
        for _ in range(self._random.randrange(3)):
            if not isinstance(box, QMessageBox):
                self.troubles.diary.append(do_something(box, self._random))
        if buttons and self._random.random() < 0.7 and box.isVisible():
            self._random.choice(buttons).click()
        elif box.isVisible():
            box.reject()


def main(arguments: list[str]) -> int:
    """Run; the exit status is 1 where there was trouble."""
    count, seed = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {"HOME": folder, "XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder}
        os.chdir(folder)
        found = use(Path(folder), count, seed)
    print(f"{count} deeds, seed {seed}: {len(found)} troubles")
    return 1 if found else 0


def use(folder: Path, count: int, seed: int) -> list[str]:
    """Lay the sample, use the window on it, and verify the store; what was wrong."""
    store = folder / "ho-so.sqlite"
    with open_app(usual_settings(store)) as app:
        build_sample(app.desk)
    application = QApplication(sys.argv[:1])
    outside = Outside()
    QDesktopServices.setUrlHandler("file", outside, "open")  # type: ignore[arg-type] # as it runs
    monkey = Monkey(application, folder, seed)
    qInstallMessageHandler(monkey.troubles.qt_said)
    logging.getLogger().addHandler(monkey.troubles)
    sys.excepthook = monkey.troubles.except_hook
    monkey.run(count)
    monkey.close()
    qInstallMessageHandler(None)
    QDesktopServices.unsetUrlHandler("file")
    with open_app(usual_settings(store)) as app:
        if not verify(app.desk).is_sound:
            monkey.troubles.tell("the store is not sound")
    found = monkey.troubles.found
    delete(application)  # one that outlives the interpreter falls at its end
    return found


if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(status)  # Qt may fall while Python takes its modules down; all is told by now
