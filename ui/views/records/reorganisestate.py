"""Carries out behind the window what a decision on organisation says of units."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from dossier.model.change import Changes
from dossier.tasks.reorganise import Reorganisation, reorganise
from dossier.tasks.unittree import history_of, members_of
from ui.bridge.state import State


class ReorganiseState(State):
    """Carries reorganisations out, behind the window.

    Signals: done(Changes), told(rows) with the history of a unit, met(people) with its members,
    failed(error).
    """

    done = Signal(object)
    met = Signal(object)
    told = Signal(object)

    def carry_out(self, wish: Reorganisation) -> None:
        """Do what the decision says."""
        self._run(partial(reorganise, self._desk, wish), self._done)

    def look_back(self, unit: str) -> None:
        """Read the history of a unit."""
        self._run(partial(history_of, self._desk, unit), self.told.emit, question="history")

    def meet(self, unit: str) -> None:
        """Read who works in a unit."""
        self._run(partial(members_of, self._desk, unit), self.met.emit, question="members")

    def _done(self, changes: Changes) -> None:
        self.done.emit(changes)
