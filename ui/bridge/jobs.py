"""Runs tasks off the window's thread and brings back what they changed, or why they could not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from dossier.errors import DossierError
from dossier.model.change import Changes

log = logging.getLogger(__name__)

Task = Callable[["Handle"], Any]


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
    """Carries a job's news to the window's thread.

    Signals: done(result), failed(error), advanced(progress).
    """

    done = Signal(object)
    failed = Signal(object)
    advanced = Signal(object)


class Job(QRunnable):
    """One task on its way."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.wires = Wires()
        self.handle = Handle(self.wires.advanced.emit)
        self._task = task
        self.setAutoDelete(False)

    def run(self) -> None:
        """Do the task; called by the thread pool."""
        try:
            result = self._task(self.handle)
        except DossierError as error:
            self.wires.failed.emit(error)
        except Exception as error:  # the outermost frame of the worker thread
            log.exception("a task failed unexpectedly")
            self.wires.failed.emit(error)
        else:
            self.wires.done.emit(result)

    def cancel(self) -> None:
        """Ask the task to end at its next pause."""
        self.handle.stop.set()


class Jobs(QObject):
    """Starts jobs and tells every screen what they changed.

    Signals: changed(Changes) after any task that wrote; failed(error) for those nobody waits for.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[int, Job] = {}

    def run(
        self,
        task: Task,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        advanced: Callable[[Any], None] | None = None,
    ) -> Job:
        """Start a task; the callbacks run on the window's thread."""
        job = Job(task)
        self._running[id(job)] = job
        if advanced is not None:
            job.wires.advanced.connect(advanced)
        job.wires.done.connect(self._ending(job, then))
        job.wires.failed.connect(self._ending(job, failed or self.failed.emit))
        self._pool.start(job)
        return job

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait until nothing runs; whether that came in time."""
        return self._pool.waitForDone(milliseconds)

    def _ending(self, job: Job, call: Callable[[Any], None] | None) -> Callable[[Any], None]:
        def end(news: Any) -> None:
            self._running.pop(id(job), None)
            if call is not None:
                call(news)
            if isinstance(news, Changes) and news.touched:
                self.changed.emit(news)

        return end
