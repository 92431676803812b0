"""Types into the list of 100,000 people and into Ctrl+K, from each key to the painted answer."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmarks.measure import Row, written
from benchmarks.office import opened, settle
from ui.bridge.context import Context
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings
from ui.bridge.subjects import SubjectList
from ui.theme.style import FUSION, dress
from ui.views.around.finding import Finding
from ui.views.around.palette import Palette
from ui.views.records.view import PeopleView

COUNT = 100_000
TYPED = ("nguyen van d", "do duc", "tran thi h", "zzz")
FRAME = "one frame, 16 ms"


@dataclass(frozen=True, slots=True)
class Stroke:
    """What one key took, by the clock and of the window's own thread, in seconds."""

    clock: float
    window: float


@dataclass(frozen=True, slots=True)
class Desk:
    """One line to type into, what shows the answers, and the answers since the last key."""

    whole: QWidget
    line: QLineEdit
    seen: QWidget
    answers: list[object]


def rows() -> Iterator[Row]:
    """Time each key of some names, in the room of people and in Ctrl+K."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([*FUSION])
    dress(application)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, opened(Path(name)) as app:
        settle(app.desk, COUNT)
        with app.desk.store.work("bench", "prepare") as work:
            work.prepare_lists()
        jobs = Jobs(application)
        context = Context(app, jobs, QObject(application), Settings())
        for said, desk in (("the list", _list(context)), ("Ctrl+K", _palette(context))):
            _wait(application, lambda: not jobs.busy)
            strokes = [one for text in TYPED for one in _typed(application, desk, text, jobs)]
            yield from _told(said, strokes)
        jobs.wait()


def _list(context: Context) -> Desk:
    view = PeopleView(context)
    view.resize(1176, 660)
    view.show()
    view.entered()
    shown = view.findChildren(SubjectList)[0]
    answers: list[object] = []
    shown.table.model().modelReset.connect(lambda: answers.append(None))
    return Desk(view, shown.line, shown.table.viewport(), answers)


def _palette(context: Context) -> Desk:
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    palette = Palette(context, tuple, window)
    palette.open()
    answers: list[object] = []
    palette.findChildren(Finding)[0].found.connect(answers.append)
    return Desk(window, palette.findChildren(QLineEdit)[0], palette, answers)


def _typed(application: QApplication, desk: Desk, text: str, jobs: Jobs) -> Iterator[Stroke]:
    desk.line.clear()
    _wait(application, lambda: not jobs.busy)
    for key in text:
        desk.answers.clear()
        begun = perf_counter(), thread_time()
        QTest.keyClicks(desk.line, key)
        _wait(application, lambda: bool(desk.answers))
        desk.seen.repaint()
        yield Stroke(perf_counter() - begun[0], thread_time() - begun[1])
        _wait(application, lambda: not jobs.busy)


def _wait(application: QApplication, until: Callable[[], bool]) -> None:
    while not until():
        application.processEvents()


def _told(said: str, strokes: list[Stroke]) -> Iterator[Row]:
    for name, times in (
        ("by the clock", [one.clock for one in strokes]),
        ("work of the window's thread", [one.window for one in strokes]),
    ):
        times.sort()
        middle, slow = written(median(times)), written(times[len(times) * 95 // 100])
        note = f"median {middle}, p95 {slow} of {len(times)} keys"
        yield Row(f"a key in {said}, {name}", note=note, target=FRAME)
