"""What the room of rounds shows: all rounds, and one of them with its nominees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Saved
from dossier.model.round import Council, Grant, Nomination, Opinion, Return, Round
from dossier.tasks.answers import asks, save_answers
from dossier.tasks.council import save_council, vote
from dossier.tasks.desk import Desk
from dossier.tasks.grants import GrantRow, grants, record_grants
from dossier.tasks.listfile import ballots_of_file, grants_of_file
from dossier.tasks.nominating import Qualified, nominate_all, qualified
from dossier.tasks.opinions import save_opinions
from dossier.tasks.returns import drop_return, list_returns, save_return
from dossier.tasks.rounds import (
    Nominate,
    RoundRow,
    RoundView,
    drop_round,
    exclude,
    list_rounds,
    new_round,
    nominate,
    save_nomination,
    save_round,
    show_round,
    withdraw,
)
from dossier.tasks.sample import is_sample, start_afresh
from dossier.tasks.weighing import weigh_nominations, why_qualified
from ui.bridge.context import Context
from ui.bridge.state import State

Cells = list[list[str]]


def _nothing() -> None:
    """Wait for nothing."""


class RoundsState(State):
    """Loads and changes rounds behind the window.

    Signals: listed(rows), shown(RoundView), asked(owner, rows of asks), saved(), failed(error),
    qualified(rows of those who can be proposed), granted(rows of what came back),
    weighed(Weighed by nomination), reasons(a row of those who qualify, the
    verdicts by which), returned(rows of why it came back).
    """

    listed = Signal(object)
    shown = Signal(object)
    asked = Signal(str, object)
    saved = Signal()
    qualified = Signal(object)
    granted = Signal(object)
    weighed = Signal(object)
    reasons = Signal(object, object)
    returned = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[RoundRow, ...] = ()
        self.view: RoundView | None = None

    @property
    def shows_sample(self) -> bool:
        """Whether the round at hand is the sample's."""
        return self.view is not None and is_sample(self.view.round.value.key)

    def load(self) -> None:
        """List the rounds and show the one at hand."""
        self._run(partial(list_rounds, self._desk), self._list, question="rounds")

    def choose(self, key: str) -> None:
        """Take a round in hand and show it."""
        self._context.take_round(key)
        if key:
            self._run(partial(show_round, self._desk, key), self._show, question="round")

    def open_round(self, draft: Round) -> None:
        """Open a new round and take it in hand."""
        self._run(partial(new_round, self._desk, draft), self._opened)

    def save_round(self, edited: Saved[Round]) -> None:
        """Keep the round's own facts."""
        self._change(partial(save_round, self._desk, edited))

    def drop_round(self) -> None:
        """Delete the round at hand; the trash keeps it."""
        if self.view is not None:
            key = self.view.round.value.key
            self._change(partial(drop_round, self._desk, key), self._let_go)

    def nominate(self, ask: Nominate) -> None:
        """Propose a subject for an award."""
        self._change(partial(nominate, self._desk, ask))

    def qualify(self) -> None:
        """Look for those who can be proposed in the round at hand."""
        self._ask_round(qualified, self.qualified.emit, "qualified")

    def weigh(self) -> None:
        """Weigh every nomination of the round at hand."""
        self._ask_round(weigh_nominations, self.weighed.emit, "weighed")

    def reason(self, row: Qualified) -> None:
        """Bring the verdicts by which somebody qualifies."""
        why = partial(why_qualified, row=row)
        self._ask_round(why, partial(self.reasons.emit, row), "reasons")

    def nominate_all(self, asks: Iterable[Nominate]) -> None:
        """Propose many at once."""
        self._change(partial(nominate_all, self._desk, tuple(asks)))

    def list_grants(self) -> None:
        """Bring what came back for the nominations of the round at hand."""
        self._ask_round(grants, self.granted.emit, "grants")

    def record_grants(self, rows: Iterable[Grant], then: Callable[[], None]) -> None:
        """Keep what came back, all or nothing."""
        if self.view is not None:
            key = self.view.round.value.key
            self._change(partial(record_grants, self._desk, key, tuple(rows)), then)

    def bring_grants(
        self, path: Path, rows: Sequence[GrantRow], typed: Cells, then: Callable[[Cells], None]
    ) -> None:
        """Lay the list of a decision over the lines at hand."""
        self._run(partial(grants_of_file, path, rows, typed), then)

    def bring_ballots(self, path: Path, typed: Cells, then: Callable[[Cells], None]) -> None:
        """Lay the list of a ballot count over the lines at hand."""
        if self.view is not None:
            self._run(partial(ballots_of_file, path, self.view, typed), then)

    def save_nomination(self, edited: Saved[Nomination]) -> None:
        """Keep an edit of a nomination."""
        self._change(partial(save_nomination, self._desk, edited))

    def exclude(self, key: str, why: str) -> None:
        """Leave a nomination out of the round, or take it back in with an empty reason."""
        self._change(partial(exclude, self._desk, key, why))

    def withdraw(self, key: str) -> None:
        """Take a nomination out for good."""
        self._change(partial(withdraw, self._desk, key))

    def save_council(self, meeting: Saved[Council] | Council, then: Callable[[], None]) -> None:
        """Keep the council's meeting."""
        self._change(partial(save_council, self._desk, meeting), then)

    def vote(self, counts: dict[str, tuple[int, int]], then: Callable[[], None]) -> None:
        """Keep the votes, (yes, no) by nomination key."""
        self._change(partial(vote, self._desk, counts), then)

    def save_opinions(self, opinions: Iterable[Opinion], then: Callable[[], None]) -> None:
        """Keep what absent members wrote."""
        if self.view is not None:
            key = self.view.round.value.key
            self._change(partial(save_opinions, self._desk, key, tuple(opinions)), then)

    def list_returns(self) -> None:
        """Bring the reasons for which the round at hand came back."""
        self._ask_round(list_returns, self.returned.emit, "returns")

    def save_return(
        self, edited: Saved[Return] | Return, then: Callable[[], None] = _nothing
    ) -> None:
        """Keep a reason for which it came back."""
        self._change(partial(save_return, self._desk, edited), then)

    def drop_return(self, key: str) -> None:
        """Forget such a reason."""
        self._change(partial(drop_return, self._desk, key))

    def start_afresh(self) -> None:
        """Take the sample out of the store, to begin with one's own records."""
        self._context.take_round("")
        self._change(partial(start_afresh, self._desk))

    def ask(self, owner: str) -> None:
        """Bring the questions of a round or a nomination."""
        self._run(partial(asks, self._desk, owner), partial(self.asked.emit, owner))

    def answer(self, owner: str, texts: dict[str, str]) -> None:
        """Keep the answers to those questions."""
        self._change(partial(save_answers, self._desk, owner, texts))

    def _list(self, rows: tuple[RoundRow, ...]) -> None:
        self.rows = rows
        self.listed.emit(rows)
        keys = [row.key for row in rows]
        self.view = self.view if keys else None
        if keys:
            self.choose(self._context.round if self._context.round in keys else keys[0])

    def _show(self, view: RoundView) -> None:
        self.view = view
        self.shown.emit(view)

    def _ask_round(
        self, task: Callable[[Desk, str], Any], then: Callable[[Any], Any], question: str
    ) -> None:
        """Ask something of the round at hand; nobody hears it where another is by then."""
        if self.view is not None:
            key = self.view.round.value.key
            tell = partial(self._tell, key, then)
            self._run(partial(task, self._desk, key), tell, question=question)

    def _tell(self, key: str, then: Callable[[Any], Any], found: object) -> None:
        if self.view is not None and self.view.round.value.key == key:
            then(found)

    def _opened(self, saved: Saved[Round]) -> None:
        self._context.take_round(saved.value.key)
        self.load()

    def _let_go(self) -> None:
        self.view = None
        self._context.take_round("")

    def _change(self, task: Callable[[], Any], then: Callable[[], None] = _nothing) -> None:
        self._run(task, partial(self._changed, then), self._refused)

    def _refused(self, error: Exception) -> None:
        """Say why it was not kept, and read anew: somebody else may have changed the round."""
        self.failed.emit(error)
        self.load()

    def _changed(self, then: Callable[[], None], _changes: object) -> None:
        then()
        self.saved.emit()
        self.load()
