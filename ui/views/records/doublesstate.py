"""What the window of doubles shows: likely pairs, and one of them side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

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
from ui.bridge.jobs import Handle


class DoublesState(QObject):
    """Finds doubles, compares two records and merges them, behind the window.

    Signals: told(rows), looked(Merging), merged(Person) with the one that stays, failed(error).
    """

    told = Signal(object)
    looked = Signal(object)
    merged = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._desk = context.app.desk
        self.rows: tuple[DoubleRow, ...] = ()
        self.merging: Merging | None = None

    def load(self) -> None:
        """Look for likely pairs anew; among many people that takes a while."""

        def task(_handle: Handle) -> tuple[DoubleRow, ...]:
            return list_doubles(self._desk)

        title = self.tr("Tìm bản ghi trùng")
        self._jobs.run(task, then=self._told, failed=self.failed.emit, title=title)

    def look(self, kept: str, gone: str) -> None:
        """Compare two records, by their keys."""
        self._run(partial(look_at_merge, self._desk, kept, gone), self._looked)

    def turn_round(self) -> None:
        """Let the other one of the two stay."""
        if self.merging is not None:
            self.look(self.merging.gone.value.key, self.merging.kept.value.key)

    def merge(self, taken: frozenset[str]) -> None:
        """Make one person of the two at hand."""
        if self.merging is not None:
            wish = Merge(self.merging.kept.value.key, self.merging.gone.value.key, taken)
            self._run(partial(merge, self._desk, wish), self._merged)

    def keep_apart(self) -> None:
        """Note that the two at hand are two people."""
        if self.merging is not None:
            pair: tuple[Person, Person] = (self.merging.kept.value, self.merging.gone.value)
            self._run(partial(keep_apart, self._desk, *pair), self._kept_apart)

    def _told(self, rows: tuple[DoubleRow, ...]) -> None:
        self.rows = rows
        self.merging = None
        self.told.emit(rows)

    def _looked(self, merging: Merging) -> None:
        self.merging = merging
        self.looked.emit(merging)

    def _merged(self, _changes: Changes) -> None:
        if self.merging is not None:
            person, gone = self.merging.kept.value, self.merging.gone.value.key
            self._told(tuple(row for row in self.rows if gone not in _keys(row)))
            self.merged.emit(person)

    def _kept_apart(self, _changes: Changes) -> None:
        if self.merging is not None:
            pair = {self.merging.kept.value.key, self.merging.gone.value.key}
            self._told(tuple(row for row in self.rows if _keys(row) != pair))

    def _run(self, task: Callable[[], Any], then: Callable[[Any], None]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)


def _keys(row: DoubleRow) -> set[str]:
    return {row.first.key, row.second.key}
