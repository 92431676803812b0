"""What the room of making shows: how far it is, and what lies in the folder in the end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dossier.model.form import Packet
from dossier.tasks.forms.used import forms_used
from dossier.tasks.handing import Handed, Handing, hand_over
from dossier.tasks.make import MadeSet, Make, make
from ui.bridge.context import Context
from ui.bridge.jobs import Handle, Job


@dataclass(frozen=True, slots=True)
class Wish:
    """What the officer chose."""

    folder: Path
    formats: tuple[str, ...]
    despite_stops: bool = False
    again: bool = False  # with the forms that the round was made with before
    packet: Packet = Packet.DOSSIER


class DeliverState(QObject):
    """Makes the dossier behind the window.

    Signals: started(), advanced(Progress), made(MadeSet), failed(error), compared(forms used),
    handed(Handed) once a packet is packed to be sent.
    """

    started = Signal()
    advanced = Signal(object)
    made = Signal(object)
    failed = Signal(object)
    compared = Signal(object)
    handed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None

    @property
    def runs(self) -> bool:
        """Whether a dossier is being made."""
        return self._job is not None

    def load(self) -> None:
        """Compare the forms that the round at hand was made with and those in force."""
        task = partial(forms_used, self._context.app.desk, self._context.round)
        self._context.jobs.run(lambda _handle: task(), then=self.compared.emit)

    def make(self, wish: Wish) -> None:
        """Make the round at hand; one at a time."""
        if self._job is not None or not self._context.round:
            return
        ask = Make(
            self._context.round,
            wish.folder,
            wish.formats,
            jobs=0,
            despite_stops=wish.despite_stops,
            again=wish.again,
            packet=wish.packet,
        )
        self.started.emit()
        self._job = self._context.jobs.run(
            partial(_make, self._context, ask),
            then=self._done,
            failed=self._fail,
            advanced=self.advanced.emit,
            title=self.tr("Lập hồ sơ"),
        )

    def cancel(self) -> None:
        """Ask the making to end; finished files stay and are used next time."""
        if self._job is not None:
            self._job.cancel()

    def hand_over(self, folder: Path, out: Path, packet: Packet) -> None:
        """Pack what was made in a folder, to be sent."""
        ask = Handing(self._context.round, folder, out, packet)
        task = partial(hand_over, self._context.app.desk, ask)
        self._context.jobs.run(lambda _handle: task(), then=self._handed, failed=self.failed.emit)

    def _handed(self, handed: Handed) -> None:
        self.handed.emit(handed)
        self._context.jobs.changed.emit(handed.changes)

    def _done(self, made: MadeSet) -> None:
        self._job = None
        self.made.emit(made)
        self.load()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)


def _make(context: Context, ask: Make, handle: Handle) -> MadeSet:
    return make(context.app.desk, ask, handle.report, handle.is_cancelled)
