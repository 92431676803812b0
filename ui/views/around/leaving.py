"""Closing the window while work goes on: let it end in the background, stop it, or stay."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QSystemTrayIcon

from ui.bridge.jobs import Jobs


class Answer(StrEnum):
    """What the officer wants of the work that goes on."""

    FINISH = "finish"
    STOP = "stop"
    STAY = "stay"


class Leaving(QObject):
    """Hides the window until the last long job has ended, then closes it.

    Signals: returned() when the window that was to close is wanted again.
    """

    returned = Signal()

    def __init__(self, window: QMainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._icon: QSystemTrayIcon | None = None
        self.is_waiting = False
        jobs.moved.connect(self._look)

    def may_close(self) -> bool:
        """Tell whether the window may go now; else it stays, or waits out of sight."""
        if not self._jobs.long:
            return True
        if self._is_logging_off():
            self._cancel()
            return True
        answer = self.ask()
        if answer is Answer.STAY:
            return False
        if answer is Answer.STOP:
            self._cancel()
        self._wait()
        return False

    def ask(self) -> Answer:
        """Ask what becomes of the work that goes on."""
        names = ", ".join(long.title for long in self._jobs.long)
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Đóng chương trình"))
        box.setText(self.tr("Đang làm dở: {names}.").format(names=names))
        box.setInformativeText(
            self.tr("Có thể đóng cửa sổ ngay; chương trình làm nốt rồi tự tắt, không mất gì.")
        )
        roles = QMessageBox.ButtonRole
        finish = box.addButton(self.tr("Làm nốt rồi tắt"), roles.AcceptRole)
        stop = box.addButton(self.tr("Dừng và tắt"), roles.DestructiveRole)
        box.setEscapeButton(box.addButton(self.tr("Ở lại"), roles.RejectRole))
        box.setDefaultButton(finish)
        box.exec()
        pressed = box.clickedButton()
        if pressed is finish:
            return Answer.FINISH
        return Answer.STOP if pressed is stop else Answer.STAY

    def come_back(self) -> None:
        """Show the window again, which somebody wants to see."""
        self.is_waiting = False
        QApplication.setQuitOnLastWindowClosed(True)
        if self._icon is not None:
            self._icon.hide()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.activateWindow()
        self.returned.emit()

    def _is_logging_off(self) -> bool:
        """Tell whether the system ends: it waits for no answer."""
        application = cast("QApplication", QApplication.instance())
        return application.isSavingSession()

    def _cancel(self) -> None:
        for long in self._jobs.long:
            long.job.cancel()

    def _wait(self) -> None:
        self.is_waiting = True
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._show_icon()

    def _show_icon(self) -> None:
        """Stand beside the clock meanwhile; a click brings the window back."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.activated.connect(lambda _why: self.come_back())
        self._icon.setToolTip(self.tr("Hồ sơ Khen thưởng: đang làm nốt việc dở"))
        self._icon.show()

    def _look(self) -> None:
        if self.is_waiting and not self._jobs.long:
            self.is_waiting = False
            QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        self._window.close()
        application = QCoreApplication.instance()
        if application is not None:
            application.quit()
