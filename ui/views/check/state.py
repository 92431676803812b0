"""What the room of findings shows: the check of the round at hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Verdict, Weight
from dossier.tasks.check import Checked, check_round
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


class CheckState(QObject):
    """Checks behind the window.

    Signals: busy(bool), checked(Checked), failed(error).
    """

    busy = Signal(bool)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.at_hand: Checked | None = None

    def check(self) -> None:
        """Check the round at hand."""
        if not self._context.round:
            return
        self.busy.emit(True)  # noqa: FBT003 - a signal's argument
        task = partial(_check, self._context, self._context.round)
        self._context.jobs.run(task, then=self._show, failed=self._fail)

    def _show(self, checked: Checked) -> None:
        self.at_hand = checked
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.checked.emit(checked)

    def _fail(self, error: Exception) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.failed.emit(error)


def _check(context: Context, key: str, _handle: Handle) -> Checked:
    return check_round(context.app.desk, key)


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
