"""Keeps a child ready before there is work for it, so that nobody waits while it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Generic, TypeVar

from dossier.guard.child import Child

T = TypeVar("T")


class Ahead(Generic[T]):
    """One child that may get ready ahead; each serves for one piece of work, then it is ended."""

    def __init__(self, function: Callable[..., T], *, megabytes: int) -> None:
        self._function, self._megabytes = function, megabytes
        self._lock = Lock()
        self._ready: Child[T] | None = None

    def prepare(self) -> None:
        """Let a child get ready, unless one is; this does not wait for it."""
        with self._lock:
            if self._ready is None or not self._ready.is_alive:
                self._ready = self._begun()

    @contextmanager
    def child(self) -> Iterator[Child[T]]:
        """Give the child that got ready, else a new one, for one piece of work."""
        with self._lock:
            ready, self._ready = self._ready, None
        child = ready if ready is not None and ready.is_alive else self._begun()
        try:
            yield child
        finally:
            child.__exit__(None, None, None)

    def close(self) -> None:
        """End the child that nobody needed."""
        with self._lock:
            if self._ready is not None:
                self._ready.__exit__(None, None, None)
            self._ready = None

    def _begun(self) -> Child[T]:
        return Child(self._function, megabytes=self._megabytes).__enter__()
