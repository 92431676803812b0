"""What every room shares: the application, its jobs, the round at hand, the way elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from dossier.app import App
from dossier.errors import DossierError
from dossier.model.account import Role
from dossier.model.change import Changes
from dossier.model.finding import Place
from dossier.model.subject import Ref
from dossier.tasks.accounts import role_of
from dossier.tasks.rights import allows
from ui.bridge.doings import Doings
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings


class Context(QObject):
    """Handed to each room when it is made.

    Signals: round_changed(key) when another round comes to hand; wanted(Place) when a room asks to
    go where something can be mended; opened(room name) when a room asks for another room;
    nominated(refs) when subjects are to be proposed in the round at hand; changed(Changes) after
    anything was kept, whichever room did it; closing() before the window goes: jobs that start
    then are waited for; restoring(path) when a copy is to take the place of the records;
    signing_out() when somebody else is to sign in.
    """

    round_changed = Signal(str)
    wanted = Signal(object)
    opened = Signal(str)
    nominated = Signal(object)
    changed = Signal(object)
    closing = Signal()
    restoring = Signal(object)
    signing_out = Signal()

    def __init__(
        self,
        app: App,
        jobs: Jobs,
        parent: QObject | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self.app = app
        self.jobs = jobs
        self.settings = settings or Settings()
        self.role: Role | None = role_of(app.desk)  # None while there are no accounts
        self.doings = Doings(app, jobs, self)
        self._round = ""
        jobs.changed.connect(self._tell)

    @property
    def round(self) -> str:
        """The key of the round at hand; empty while there is none."""
        return self._round

    def take_round(self, key: str) -> None:
        """Make a round the one at hand."""
        if key != self._round:
            self._round = key
            self.round_changed.emit(key)

    def may(self, task: str) -> bool:
        """Tell whether whoever signed in may do a task, by its name in the log."""
        return allows(self.role, task)

    def want(self, place: Place) -> None:
        """Ask to be taken to a place."""
        self.wanted.emit(place)

    def open(self, room: str) -> None:
        """Ask for another room."""
        self.opened.emit(room)

    def nominate(self, refs: Iterable[Ref]) -> None:
        """Take subjects to the round at hand, to be proposed there."""
        self.opened.emit("rounds")
        self.nominated.emit(tuple(refs))

    def sentence(self, error: Exception) -> str:
        """Say what went wrong; a bug gets the general sentence, its trace is in the log."""
        known = error if isinstance(error, DossierError) else DossierError()
        return str(self.app.say(known))

    @Slot(object)
    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)
