"""Runs a function in a child process with limits of time and memory, and brings its answer home."""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

from dossier.errors import CancelledError, DossierError, never
from dossier.guard.memory import limit_memory
from dossier.guard.trouble import ChildError, SlowChildError

T = TypeVar("T")
PAUSE = 0.05  # seconds between two looks whether the answer is still wanted


def run_limited(function: Callable[..., T], *args: object, seconds: float, megabytes: int) -> T:
    """Call a function of a module in a child; raise ChildError if it dies or takes too long.

    What the function raises as a DossierError is raised here again. The child's memory is
    limited on Linux and Windows, elsewhere only its time.
    """
    with Child(function, megabytes=megabytes) as child:
        return child.call(*args, seconds=seconds)


class Child(Generic[T]):
    """A process that gets ready while its parent still looks at the file, and works until it ends.

    After a ChildError it is of no more use.
    """

    def __init__(self, function: Callable[..., T], *, megabytes: int) -> None:
        context = get_context("spawn")
        self._ours, self._theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(self._theirs, function, megabytes), daemon=True
        )

    def __enter__(self) -> Self:
        self._process.start()
        self._theirs.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.join()
        self._ours.close()

    @property
    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.is_alive()

    def call(self, *args: object, seconds: float, stopped: Callable[[], bool] = never) -> T:
        """Hand the arguments over and wait for the answer; one call at a time.

        Raises CancelledError as soon as `stopped` says so; leaving the child then ends it.
        """
        try:
            self._ours.send(args)
            self._wait(seconds, stopped)
            done, answer = self._ours.recv()
        except (EOFError, ConnectionError) as error:
            self._process.join()
            raise ChildError(status=self._process.exitcode) from error
        if not done:
            raise cast("DossierError", answer)
        return cast("T", answer)

    def _wait(self, seconds: float, stopped: Callable[[], bool]) -> None:
        end = monotonic() + seconds
        while not self._ours.poll(min(PAUSE, max(end - monotonic(), 0))):
            if stopped():
                raise CancelledError
            if monotonic() >= end:
                raise SlowChildError(seconds=seconds)


def _serve(theirs: Connection, function: Callable[..., object], megabytes: int) -> None:
    """Work in the child; its standard error leads nowhere, so that a crash stays silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    limit_memory(megabytes)
    while True:
        try:
            args = theirs.recv()
        except EOFError:  # the parent is gone
            return
        try:
            done, answer = True, function(*args)
        except DossierError as error:
            done, answer = False, error
        theirs.send((done, answer))
