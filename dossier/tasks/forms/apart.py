"""Keeps a child process warm for work on files from outside, bound in time and memory."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from dossier.errors import DossierError
from dossier.guard.child import Child
from dossier.guard.trouble import ChildError

T = TypeVar("T")

SECONDS = 30.0  # for one piece of work: the largest file that is let in takes a few
MEGABYTES = 1024


class Apart:
    """One child for one piece of work at a time, begun when it is first needed.

    A child that broke, or was stopped for taking too long, is followed by a new one.
    """

    def __init__(self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self._seconds, self._megabytes = seconds, megabytes
        self._lock = Lock()
        self._child: Child[object] | None = None

    def run(self, work: Callable[..., T], *args: object) -> T:
        """Call a function of a module there; raise what it raises, or ChildError."""
        with self._lock:
            try:
                answer: T = self._begun().call(work, args, seconds=self._seconds)  # type: ignore[assignment]
            except DossierError as error:
                if isinstance(error, ChildError):
                    self._end()
                raise
            except BaseException:  # left half way: its answer would be taken for the next one's
                self._end()
                raise
        return answer

    def close(self) -> None:
        """Let the child go; the next work begins another."""
        with self._lock:
            self._end()

    def _begun(self) -> Child[object]:
        if self._child is None:
            self._child = Child(_do, megabytes=self._megabytes).__enter__()
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.__exit__(None, None, None)
            self._child = None


def _do(work: Callable[..., object], args: tuple[object, ...]) -> object:
    return work(*args)
