"""Turns two ways to do the same work into one row of the table: times, ratio, target."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `note` stands in place of figures that could not be taken."""

    work: str
    against: str = ""
    ours: float = 0.0  # seconds
    theirs: float = 0.0  # seconds
    target: str = ""
    note: str = ""

    @property
    def faster(self) -> float:
        """How many times faster ours is."""
        return self.theirs / self.ours if self.ours else 0.0


def race(ours: Work, theirs: Work, *, rounds: int, each: int = 1) -> tuple[float, float]:
    """Best time of each in seconds, taken in turns so that noise of the machine hits both.

    A round of ours is `each` runs, for work too short to time alone.
    """
    ours()
    theirs()
    times = [(_timed(ours, each), _timed(theirs, 1)) for _ in range(rounds)]
    return min(mine for mine, _ in times), min(other for _, other in times)


def in_turn(work: Callable[[T], object], things: Sequence[T]) -> Work:
    """Do the work on one thing after the other, and on the first again after the last."""
    following = cycle(things)
    return lambda: work(next(following))


def once(work: Callable[[], T]) -> tuple[T, float]:
    """Give the result and the seconds of one run."""
    begun = perf_counter()
    result = work()
    return result, perf_counter() - begun


def _timed(work: Work, runs: int) -> float:
    gc.collect()
    begun = perf_counter()
    for _ in range(runs):
        work()
    return (perf_counter() - begun) / runs


def written(seconds: float) -> str:
    """Seconds for people.

    >>> written(0.00123), written(0.5), written(75)
    ('1.23 ms', '500 ms', '75.0 s')
    """
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{seconds * 1000:.3g} ms"
