"""The work that goes on: in the status bar how far it is and how long still, with a way to stop."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.bridge.jobs import Jobs, LongJob
from ui.theme.tokens import SPACE
from ui.widgets.parts import plain

TICK = 500  # milliseconds between two looks at the clock
BAR_WIDTH = 120
MINUTE = 60


class Tray(QWidget):
    """Shows the oldest long job and how many more there are; hidden while there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self._jobs = jobs
        self._said = plain()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Dừng"))
        self._stop.setToolTip(self.tr("Dừng việc này; những gì đã xong vẫn giữ nguyên"))
        self._stop.clicked.connect(self._cancel)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE.normal, 0)
        for part in (self._said, self._bar, self._stop):
            layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        jobs.moved.connect(self.look)

    def look(self) -> None:
        """Show how things stand now."""
        running = self._jobs.long
        self.setVisible(bool(running))
        if not running:
            self._timer.stop()
            return
        if not self._timer.isActive():
            self._timer.start()
        first = running[0]
        self._said.setText(self._told(first, len(running) - 1))
        self._bar.setAccessibleName(self._said.text())
        self._bar.setRange(0, first.total)
        self._bar.setValue(first.done)
        self._stop.setEnabled(not first.job.handle.cancelled)

    def _told(self, job: LongJob, more: int) -> str:
        left = job.seconds_left(monotonic())
        parts = [job.title]
        if job.total:
            parts.append(self.tr("{done}/{total}").format(done=job.done, total=job.total))
        if job.job.handle.cancelled:
            parts.append(self.tr("đang dừng"))
        elif left is not None:
            parts.append(written_left(left))
        if more:
            parts.append(self.tr("và {more} việc khác").format(more=more))
        return " · ".join(parts)

    def _cancel(self) -> None:
        for job in self._jobs.long[:1]:
            job.job.cancel()
        self.look()


def written_left(seconds: float) -> str:
    """Write how long something still takes, no finer than anyone can know.

    >>> written_left(4), written_left(50), written_left(130), written_left(7300)
    ('sắp xong', 'còn khoảng 50 giây', 'còn khoảng 2 phút', 'còn khoảng 2 giờ 2 phút')
    """
    if seconds < 10:
        return "sắp xong"
    if seconds < MINUTE:
        return f"còn khoảng {round(seconds, -1):.0f} giây"
    minutes = round(seconds / MINUTE)
    if minutes < MINUTE:
        return f"còn khoảng {minutes} phút"
    return f"còn khoảng {minutes // MINUTE} giờ {minutes % MINUTE} phút"
