"""What the window of doubles shows: likely pairs, and one of them side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from dossier.errors import CancelledError
from dossier.model.change import Changes
from dossier.model.subject import Person
from dossier.tasks.merging import (
    DoubleRow,
    Merge,
    Merging,
    keep_apart,
    list_doubles,
    look_at_merge,
    merge,
)
from ui.bridge.context import Context
from ui.bridge.jobs import Handle, Job
from ui.bridge.state import State


class DoublesState(State):
    """Finds doubles, compares two records and merges them, behind the window.

    Signals: told(rows), advanced(Searched) while the search goes on, stopped() where it was
    stopped, looked(Merging), merged(Person) with the one that stays, failed(error).
    """

    told = Signal(object)
    advanced = Signal(object)
    stopped = Signal()
    looked = Signal(object)
    merged = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[DoubleRow, ...] = ()
        self.merging: Merging | None = None
        self._search: Job | None = None  # while it runs

    def load(self) -> None:
        """Look for likely pairs anew; among many people that takes a while."""

        def task(handle: Handle) -> tuple[DoubleRow, ...]:
            return list_doubles(self._desk, handle.report, handle.is_cancelled)

        self.stop()
        self._search = self._jobs.run(
            task,
            then=self._told,
            failed=self._stopped,
            advanced=self.advanced.emit,
            title=self.tr("Tìm bản ghi trùng"),
        )

    def stop(self) -> None:
        """Let the search that runs end."""
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _stopped(self, error: Exception) -> None:
        """Say that a search ended early, unless another one began."""
        if isinstance(error, CancelledError):
            if self._search is None:
                self.stopped.emit()
            return
        self._search = None
        self.failed.emit(error)

    def look(self, kept: str, gone: str) -> None:
        """Compare two records, by their keys."""
        self._run(partial(look_at_merge, self._desk, kept, gone), self._looked, question="pair")

    def turn_round(self) -> None:
        """Let the other one of the two stay."""
        if self.merging is not None:
            self.look(self.merging.gone.value.key, self.merging.kept.value.key)

    def merge(self, taken: frozenset[str]) -> None:
        """Make one person of the two at hand."""
        if self.merging is not None:
            wish = Merge(self.merging.kept.value.key, self.merging.gone.value.key, taken)
            done = partial(self._merged, self.merging)
            self._decide(partial(merge, self._desk, wish), done)

    def keep_apart(self) -> None:
        """Note that the two at hand are two people."""
        if self.merging is not None:
            pair: tuple[Person, Person] = (self.merging.kept.value, self.merging.gone.value)
            keys = frozenset(person.key for person in pair)
            done = partial(self._kept_apart, keys)
            self._decide(partial(keep_apart, self._desk, *pair), done)

    def _told(self, rows: tuple[DoubleRow, ...]) -> None:
        self.rows, self._search = rows, None
        self.merging = None
        self.told.emit(rows)

    def _looked(self, merging: Merging) -> None:
        self.merging = merging
        self.looked.emit(merging)

    def _decide(self, task: Callable[[], Changes], then: Callable[[Changes], None]) -> None:
        """Let nobody decide on a pair twice, but again where it could not be done."""
        pair, self.merging = self.merging, None
        self._run(task, then, partial(self._refused, pair))

    def _refused(self, pair: Merging | None, error: Exception) -> None:
        self.merging = self.merging or pair
        self.failed.emit(error)

    def _merged(self, done: Merging, _changes: Changes) -> None:
        gone = done.gone.value.key
        self._told(tuple(row for row in self.rows if gone not in _keys(row)))
        self.merged.emit(done.kept.value)

    def _kept_apart(self, pair: frozenset[str], _changes: Changes) -> None:
        self._told(tuple(row for row in self.rows if _keys(row) != pair))


def _keys(row: DoubleRow) -> set[str]:
    return {row.first.key, row.second.key}
