"""Runs tasks off the window's thread and brings back what they changed, or why they could not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import Shiboken

from dossier.errors import DossierError
from dossier.model.change import NOTHING, Changes
from ui.bridge.trouble import note_bug

Task = Callable[["Handle"], Any]
FIRST_LOOK = 1.0  # seconds of a long job before its end is reckoned


@dataclass(frozen=True, slots=True, eq=False)
class Handle:
    """What a running task sees of its caller: whether to stop, and where to say how far it is."""

    report: Callable[[object], None]
    stop: Event = field(default_factory=Event)

    @property
    def cancelled(self) -> bool:
        """Whether the user wants it to end."""
        return self.stop.is_set()

    def is_cancelled(self) -> bool:
        """Answer the same to tasks that ask by calling."""
        return self.stop.is_set()


class Wires(QObject):
    """Carries a job's news to the window's thread, each with the job's number.

    Signals: done(number, result), failed(number, error), advanced(number, progress).
    """

    done = Signal(int, object)
    failed = Signal(int, object)
    advanced = Signal(int, object)


class Job(QRunnable):
    """One task on its way."""

    def __init__(self, number: int, task: Task, wires: Wires) -> None:
        super().__init__()
        self.handle = Handle(partial(wires.advanced.emit, number))
        self._number = number
        self._task = task
        self._wires = wires
        self.setAutoDelete(False)

    def run(self) -> None:
        """Do the task; called by the thread pool."""
        try:
            result = self._task(self.handle)
        except DossierError as error:
            self._wires.failed.emit(self._number, error)
        except Exception as error:  # noqa: BLE001 - the outermost frame of the worker thread
            note_bug(error)
            self._wires.failed.emit(self._number, error)
        else:
            self._wires.done.emit(self._number, result)

    def cancel(self) -> None:
        """Ask the task to end at its next pause."""
        self.handle.stop.set()


@dataclass(slots=True, eq=False)
class LongJob:
    """A job with a title: what the officer is told of it while it runs."""

    title: str
    job: Job
    begun: float  # by the clock of `monotonic`
    done: int = 0
    total: int = 0  # 0 while nobody knows how much there is

    def hear(self, progress: object) -> None:
        """Take how far it is from what the task reports, where that can be counted."""
        self.done = getattr(progress, "done", self.done)
        self.total = getattr(progress, "total", self.total)

    def seconds_left(self, now: float) -> float | None:
        """Reckon from what is done how long the rest takes; None while that would be a guess."""
        if not 0 < self.done <= self.total or now - self.begun < FIRST_LOOK:
            return None
        return (now - self.begun) * (self.total - self.done) / self.done


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A running job and those who wait for it."""

    job: Job
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    advanced: Callable[[Any], None] | None
    long: LongJob | None


class Jobs(QObject):
    """Starts jobs and tells every screen what they changed.

    The news comes in by slots of this object, which lives in the window's thread: Qt then calls
    them there, whichever thread speaks. A bare function would be called in the worker's.

    Signals: changed(Changes) after any task that wrote; failed(error) for those nobody waits for;
    moved() when a job with a title began, came further or ended.
    """

    changed = Signal(object)
    failed = Signal(object)
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[int, Waiting] = {}
        self._numbers = count(1)
        self._wires = Wires(self)
        self._wires.done.connect(self._done)
        self._wires.failed.connect(self._failed)
        self._wires.advanced.connect(self._advanced)

    def run(
        self,
        task: Task,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        advanced: Callable[[Any], None] | None = None,
        title: str = "",
    ) -> Job:
        """Start a task; the callbacks run on the window's thread.

        One with a title is a long one: it is shown while it runs and outlives the window's closing.
        """
        number = next(self._numbers)
        job = Job(number, task, self._wires)
        long = LongJob(title, job, monotonic()) if title else None
        self._running[number] = Waiting(job, then, failed, advanced, long)
        self._pool.start(job)
        self._tell_moved(long)
        return job

    @property
    def long(self) -> tuple[LongJob, ...]:
        """The jobs with a title that run now, the oldest first."""
        return tuple(waiting.long for waiting in self._running.values() if waiting.long)

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait until nothing runs; whether that came in time."""
        return self._pool.waitForDone(milliseconds)

    @property
    def busy(self) -> bool:
        """Whether any task runs or has news that was not yet heard."""
        return bool(self._running)

    def forget(self) -> None:
        """Let nobody hear of what still runs: the window closes."""
        self._running.clear()

    @Slot(int, object)
    def _done(self, number: int, result: object) -> None:
        waiting = self._running.pop(number, None)
        if waiting is None:
            return
        try:
            if waiting.then is not None and _is_there(waiting.then):
                waiting.then(result)
        finally:  # where one room has a bug, the others still hear what was kept
            changes = changes_of(result)
            if changes.touched:
                self.changed.emit(changes)
            self._tell_moved(waiting.long)

    @Slot(int, object)
    def _failed(self, number: int, error: Exception) -> None:
        waiting = self._running.pop(number, None)
        if waiting is None:
            return
        if waiting.failed is not None and _is_there(waiting.failed):
            waiting.failed(error)
        else:
            self.failed.emit(error)
        self._tell_moved(waiting.long)

    @Slot(int, object)
    def _advanced(self, number: int, progress: object) -> None:
        waiting = self._running.get(number)
        if waiting is None:
            return
        if waiting.advanced is not None and _is_there(waiting.advanced):
            waiting.advanced(progress)
        if waiting.long is not None:
            waiting.long.hear(progress)
            self._tell_moved(waiting.long)

    def _tell_moved(self, long: LongJob | None) -> None:
        if long is not None:
            self.moved.emit()


def changes_of(result: object) -> Changes:
    """Find what a task changed: its result, or what the result tells of changes."""
    found = result if isinstance(result, Changes) else getattr(result, "changes", None)
    return found if isinstance(found, Changes) else NOTHING


def _is_there(waiting: object) -> bool:
    """Tell whether who waits is still there: a dialog or page may go before its answer comes."""
    if isinstance(waiting, partial):
        return all(map(_is_there, (waiting.func, *waiting.args)))
    who = getattr(waiting, "__self__", waiting)
    return not isinstance(who, QObject) or Shiboken.isValid(who)
