"""What the room of findings shows: the check of the round at hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Place, Verdict, Weight
from dossier.tasks.alike import alike
from dossier.tasks.check import Checked, check_round
from dossier.tasks.explaining import explain
from ui.bridge.context import Context
from ui.bridge.state import State


class CheckState(State):
    """Checks behind the window.

    Signals: busy(bool), checked(Checked), explained(tuple of Explanation), compared(tuple of
    AlikePair), failed(error).
    """

    busy = Signal(bool)
    checked = Signal(object)
    explained = Signal(object)
    compared = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.failed.connect(self._rest)
        self.at_hand: Checked | None = None

    def check(self) -> None:
        """Check the round at hand."""
        if not self._context.round:
            return
        self.busy.emit(True)  # noqa: FBT003 - a signal's argument
        self._run(partial(check_round, self._desk, self._context.round), self._show, question="all")

    def explain(self) -> None:
        """Explain every nomination of the round at hand."""
        if self._context.round:
            task = partial(explain, self._desk, self._context.round)
            self._run(task, self.explained.emit, question="explain")

    def compare(self) -> None:
        """Look for narratives that share passages."""
        if self._context.round:
            task = partial(alike, self._desk, self._context.round)
            self._run(task, self.compared.emit, question="compare")

    def nomination_at(self, place: Place) -> str:
        """Find the nomination of a place: itself, or that of its subject; empty where none is."""
        entries = self.at_hand.dossier.entries if self.at_hand else ()
        keys = {key: entry.nomination.key for entry in entries for key in _keys(entry)}
        return keys.get((place.kind, place.key), "")

    def _show(self, checked: Checked) -> None:
        self.at_hand = checked
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.checked.emit(checked)

    @Slot(object)
    def _rest(self, _error: Exception) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument


def _keys(entry: Entry) -> tuple[tuple[str, str], ...]:
    subject = entry.nomination.subject
    return ("nomination", entry.nomination.key), (subject.whom.value, subject.key)


def counts(findings: tuple[Finding, ...]) -> dict[Weight, int]:
    """Count the findings of each weight."""
    return {weight: sum(found.weight is weight for found in findings) for weight in Weight}


def verdicts(dossier: Dossier) -> tuple[tuple[Entry, Verdict], ...]:
    """List every verdict of the paths that decided, nominee by nominee."""
    return tuple(
        (entry, verdict)
        for entry in dossier.entries
        if entry.assessment
        for verdict in entry.assessment.verdicts
        if verdict.path in ("", entry.assessment.path)
    )
