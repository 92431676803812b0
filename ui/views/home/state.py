"""What the desk shows: rounds under way, who is near, papers made; read behind the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dossier.model.change import Changes
from dossier.model.subject import Ref
from dossier.model.timeline import Nearing
from dossier.tasks.home import Home, Lack, home, weighed_lacks
from dossier.tasks.keeping import keep_copy, safety
from dossier.tasks.timeline import highest_first, may_be_near, near_among
from ui.bridge.context import Context
from ui.bridge.state import State

BATCH = 25  # records that are weighed in one job, so that other work comes in between
FIRST_LOOK = 2_000  # records that are weighed without being asked


class HomeState(State):
    """Reads the desk at once, then weighs rounds and records a few at a time.

    Signals: shown(Home), kept(how safe the records are), weighed(round key, lacks), neared(rows,
    how many were looked at, how many there are), failed(error).
    """

    shown = Signal(object)
    kept = Signal(object)
    weighed = Signal(str, object)
    neared = Signal(object, int, int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._turn = 0  # of looking who is near; what comes of an earlier turn is dropped
        self._is_stale = True
        self._refs: tuple[Ref, ...] = ()
        self._near: list[Nearing] = []
        self._looked = 0
        context.changed.connect(self._age)

    def load(self) -> None:
        """Read the desk; who is near is looked for anew where anything was kept since."""
        self._run(partial(home, self._desk), self._show, question="desk")
        if self._desk.store.place.path is not None:
            self._run(partial(safety, self._desk), self.kept.emit)

    def keep(self) -> None:
        """Make a copy now, where anything was kept since the last one."""
        self._run(partial(keep_copy, self._desk), lambda _made: self.load())

    def look_on(self) -> None:
        """Weigh those as well who were left for later."""
        self._look(self._turn, len(self._refs))

    @Slot(object)
    def _age(self, _changes: Changes) -> None:
        self._is_stale = True

    def _show(self, found: Home) -> None:
        self.shown.emit(found)
        for row in found.rounds:
            then = partial(self.weighed.emit, row.key)
            self._run(partial(self._weigh, row.key), then)
        if self._is_stale:
            self._is_stale = False
            self._turn += 1
            self._run(partial(may_be_near, self._desk), partial(self._begin, self._turn))

    def _weigh(self, key: str) -> tuple[Lack, ...]:
        return weighed_lacks(self._desk, key)

    def _begin(self, turn: int, refs: tuple[Ref, ...]) -> None:
        if turn == self._turn:
            self._refs, self._near, self._looked = refs, [], 0
            self.neared.emit((), 0, len(refs))
            self._look(turn, FIRST_LOOK)

    def _look(self, turn: int, until: int) -> None:
        """Weigh the next few, then those after them, up to a number."""
        few = self._refs[self._looked : min(self._looked + BATCH, until)]
        if few and turn == self._turn:
            year = self._desk.today().year
            look = partial(near_among, self._desk, year, few)
            self._run(look, partial(self._take, turn, until, len(few)))

    def _take(self, turn: int, until: int, few: int, rows: tuple[Nearing, ...]) -> None:
        if turn != self._turn:
            return
        self._near += rows
        self._looked += few
        self.neared.emit(highest_first(self._near), self._looked, len(self._refs))
        self._look(turn, until)
