"""Keeps what is typed in the order in which it was typed, however many jobs run beside."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from dossier.model.change import Changes
from ui.bridge.jobs import Handle, Jobs

T = TypeVar("T")


class Keeper(QObject, Generic[T]):
    """Runs one task for each thing to keep, first come first kept; the last one typed stands.

    The order is kept by the tasks themselves, so that it holds also while the window closes and
    nobody hears of their ends.
    """

    def __init__(
        self,
        jobs: Jobs,
        keep: Callable[[T], Changes],
        kept: Callable[[T, Changes], object],
        failed: Callable[[T, Exception], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._keep = keep
        self._kept = kept
        self._failed = failed
        self._waiting: deque[T] = deque()
        self._turn = Lock()

    def put(self, value: T) -> None:
        """Keep a thing after all that came before it."""
        self._waiting.append(value)
        taken: list[T] = []
        then, failed = partial(self._tell_kept, taken), partial(self._tell_failed, taken)
        self._jobs.run(partial(self._work, taken), then=then, failed=failed)

    def _work(self, taken: list[T], _handle: Handle) -> Changes:
        with self._turn:
            taken.append(self._waiting.popleft())
            return self._keep(taken[0])

    def _tell_kept(self, taken: list[T], changes: Changes) -> None:
        self._kept(taken[0], changes)

    def _tell_failed(self, taken: list[T], error: Exception) -> None:
        self._failed(taken[0], error)
