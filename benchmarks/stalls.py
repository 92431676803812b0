"""Walks through all rooms while 1,000 dossiers are made, and tells how the window stood still."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, written
from benchmarks.office import made, opened, propose, settle
from dossier.app import App
from ui.bridge.jobs import Handle, Jobs
from ui.bridge.settings import Settings
from ui.rooms import ROOMS, furnish
from ui.shell import Shell
from ui.start import SWITCH

MANY = 1_000
BEAT = 5  # milliseconds between two looks at the clock
STAY = 1.5  # seconds in a room before the next
STILL = 0.1  # seconds that a person feels


@dataclass(slots=True)
class Beats:
    """How late each beat of the window's thread came, by the room in front.

    The time that the thread itself worked tells the same where others share the processors.
    """

    last: float = 0.0
    worked: float = 0.0
    late: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    own: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def beat(self, room: str) -> None:
        """Take down one beat."""
        now, worked = perf_counter(), thread_time()
        if self.last:
            self.late[room].append(max(0.0, now - self.last - BEAT / 1000))
            self.own[room].append(worked - self.worked)
        self.last, self.worked = now, worked


def rows() -> Iterator[Row]:
    """Measure once beside a run and once without."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with opened(folder) as app:
            settle(app.desk, 10_000)
            key = propose(app.desk, [f"p{place}" for place in range(MANY)])
            yield from _told(_walk(application, folder, app, key), f"beside {MANY:,} dossiers")
            yield from _told(_walk(application, folder, app, ""), "with nothing beside")
    del application


def _walk(application: QApplication, folder: Path, app: App, key: str) -> Beats:
    """Go from room to room until the run ends, or twice where there is none."""
    jobs = Jobs(application)
    shell = Shell(Settings(QSettings(str(folder / "cai-dat.ini"), QSettings.Format.IniFormat)))
    shell.resize(1366, 768)
    shell.show()
    furnish(shell, jobs, str(folder / "store.sqlite"))
    while jobs.busy or not shell.current:
        application.processEvents()
    gc.freeze()  # as ui.start does
    sys.setswitchinterval(SWITCH)
    running = Jobs(application)

    def task(_handle: Handle) -> object:
        return made(app.desk, key, folder / "out", jobs=0)

    if key:
        running.run(task)
    beats = _listen(application, shell, running)
    shell.close()
    jobs.wait()
    return beats


def _listen(application: QApplication, shell: Shell, running: Jobs) -> Beats:
    beats, timer, around = Beats(), QTimer(), 0
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.beat(shell.current))
    timer.start(BEAT)
    while running.busy or around < 2:
        around += 1
        for room in ROOMS:
            if around > 2 and not running.busy:
                break
            shell.go(room.name)
            until = perf_counter() + STAY
            while perf_counter() < until:
                application.processEvents()
                application.thread().usleep(500)
    timer.stop()
    return beats


def _told(beats: Beats, how: str) -> Iterator[Row]:
    yield Row(f"window stands still, {how}", note=_note(beats.late), target="p99 ≤ 100 ms")
    yield Row("  its own work alone", note=_note(beats.own))
    for room, times in beats.late.items():
        longest, own = written(max(times)), written(max(beats.own[room]))
        yield Row(f"  {room}", note=f"longest {longest}, own work {own}")


def _note(by_room: dict[str, list[float]]) -> str:
    late = sorted(one for room in by_room.values() for one in room)
    p99, stalls = late[len(late) * 99 // 100], sum(one > STILL for one in late)
    return f"p99 {written(p99)}, longest {written(late[-1])}, {stalls} over 100 ms of {len(late):,}"
