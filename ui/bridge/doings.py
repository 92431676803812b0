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
LASTING = frozenset({"make"})  # papers that lie in a folder are not taken back by a key


@dataclass(frozen=True, slots=True)
class Step:
    """One task of the log that can be taken back, and what the officer calls it."""

    task: int
    label: str


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
        return self._back[-1].label if self._back else ""

    @property
    def again(self) -> str:
        """Name the step that would be done again; empty where there is none."""
        return self._again[-1].label if self._again else ""

    def undo(self) -> None:
        """Take the last step back."""
        self._move(self._back, self._again, is_back=True)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._move(self._again, self._back, is_back=False)

    def _move(self, source: list[Step], target: list[Step], *, is_back: bool) -> None:
        if self._moves or not source:
            return
        step, self._moves = source.pop(), True

        def task(_handle: Handle) -> Changes:
            return undo(self._app.desk, step.task)

        then = partial(self._moved, step, target, is_back)
        self._jobs.run(task, then=then, failed=self._fail)

    def _moved(self, step: Step, target: list[Step], is_back: bool, changes: Changes) -> None:  # noqa: FBT001 - bound by the caller above
        self._moves = False
        self._own.add(changes.task)
        target.append(Step(changes.task, step.label))
        self.stacked.emit()
        self.moved.emit(step.label, is_back)

    def _fail(self, error: Exception) -> None:
        """Leave a step out that cannot be taken back: those before it still may."""
        self._moves = False
        self.stacked.emit()
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if changes.task in self._own or not changes.task or changes.name in LASTING:
            self._own.discard(changes.task)
            return
        label = str(self._app.say(f"task.{changes.name}"))
        self._back.append(Step(changes.task, label))
        del self._back[:-MOST]
        self._again.clear()
        self.stacked.emit()
