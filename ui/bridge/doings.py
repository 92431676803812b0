"""What was done in this window, step by step, to be taken back and done again in any room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dossier.app import App
from dossier.model.change import Changes
from dossier.tasks.admin import undo
from ui.bridge.jobs import Handle, Jobs

MOST = 200  # steps that are remembered
# Papers that lie in a folder are not taken back by a key, nor is a password.
LASTING = ("make", "trash.forget", "account.")


@dataclass(frozen=True, slots=True)
class Step:
    """One task of the log that can be taken back, and what the officer calls it."""

    task: int
    label: str


@dataclass(frozen=True, slots=True)
class Way:
    """From which stack to which steps go: back, or again."""

    source: list[Step]
    target: list[Step]
    is_back: bool


class Doings(QObject):
    """Takes back the last step, and does it again.

    Doing again is taking back the taking back: each is a task of the log like any other, so
    nothing is lost, and a step that later work stands on is refused in words.

    Signals: stacked() when there are other steps than before, moved(label, is_back) after one was
    taken back or done again, failed(error).
    """

    stacked = Signal()
    moved = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, app: App, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._back: list[Step] = []
        self._again: list[Step] = []
        self._own: set[int] = set()  # tasks of taking back and doing again: no new steps
        self._moves = False
        jobs.changed.connect(self._hear)

    @property
    def back(self) -> str:
        """Name the step that would be taken back; empty where there is none."""
        return next(iter(self.steps_back), "")

    @property
    def again(self) -> str:
        """Name the step that would be done again; empty where there is none."""
        return next(iter(self.steps_again), "")

    @property
    def steps_back(self) -> tuple[str, ...]:
        """Name the steps that can be taken back, the last one first."""
        return tuple(step.label for step in reversed(self._back))

    @property
    def steps_again(self) -> tuple[str, ...]:
        """Name the steps that can be done again, the next one first."""
        return tuple(step.label for step in reversed(self._again))

    def undo(self, count: int = 1) -> None:
        """Take the last steps back."""
        self._begin(Way(self._back, self._again, is_back=True), count)

    def redo(self, count: int = 1) -> None:
        """Do the steps again that were taken back last."""
        self._begin(Way(self._again, self._back, is_back=False), count)

    def _begin(self, way: Way, count: int) -> None:
        if not self._moves:
            self._move(way, count)

    def _move(self, way: Way, count: int) -> None:
        self._moves = bool(count and way.source)
        if not self._moves:
            return
        step = way.source.pop()

        def task(_handle: Handle) -> Changes:
            return undo(self._app.desk, step.task)

        then = partial(self._moved, step, way, count - 1)
        self._jobs.run(task, then=then, failed=self._fail)

    def _moved(self, step: Step, way: Way, count: int, changes: Changes) -> None:
        self._own.add(changes.task)
        way.target.append(Step(changes.task, step.label))
        self.stacked.emit()
        self.moved.emit(step.label, way.is_back)
        self._move(way, count)

    def _fail(self, error: Exception) -> None:
        """Leave a step out that cannot be taken back: those before it still may."""
        self._moves = False
        self.stacked.emit()
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if changes.task in self._own or not changes.task or changes.name.startswith(LASTING):
            self._own.discard(changes.task)
            return
        label = str(self._app.say(f"task.{changes.name}"))
        self._back.append(Step(changes.task, label))
        del self._back[:-MOST]
        self._again.clear()
        self.stacked.emit()
