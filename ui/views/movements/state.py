"""What the room of movements shows: all movements, one of them, and what is registered a year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.award import Award
from dossier.model.change import Changes, Saved
from dossier.model.feat import Movement, Review
from dossier.model.round import Round
from dossier.tasks.catalogue import awards
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_in_force
from dossier.tasks.movements import (
    MovementRow,
    MovementView,
    drop_movement,
    list_movements,
    new_movement,
    open_round,
    save_movement,
    show_movement,
)
from dossier.tasks.registered import registered_years, registrations
from dossier.tasks.registering import (
    RegisterAll,
    RegistrationGrid,
    copy_registrations,
    record_registrations,
    register_all,
)
from dossier.tasks.reviews import drop_review, figure_lines, figures, reviews, save_review
from dossier.tasks.standouts import exemplars
from dossier.tasks.statistics import write_registrations, write_statistics
from dossier.tasks.targets import TargetGrid, record_targets, targets
from dossier.tasks.unregistered import unregistered
from ui.bridge.context import Context
from ui.bridge.state import State


class MovementsState(State):
    """Loads and changes movements behind the window.

    Signals: listed(rows), shown(MovementView or None), targeted(rows of targets),
    registered(year, movement, rows), unregistered(year, rows of titles),
    years(those registered for), awarded(awards of the catalogue),
    reviewed(reviews, lines of figures), exemplary(rows), written(path), saved(), failed(error);
    of the grids: targets_kept(), registrations_kept(), targets_refused(error),
    registrations_refused(error).
    """

    listed = Signal(object)
    shown = Signal(object)
    targeted = Signal(object)
    registered = Signal(int, str, object)
    unregistered = Signal(int, object)
    years = Signal(object)
    awarded = Signal(object)
    reviewed = Signal(object, object)
    exemplary = Signal(object)
    saved = Signal()
    written = Signal(object)
    targets_kept = Signal()
    targets_refused = Signal(object)
    registrations_kept = Signal()
    registrations_refused = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[MovementRow, ...] = ()
        self.view: MovementView | None = None
        self.awards: tuple[Award, ...] = ()
        self.year = self._desk.today().year  # whose registrations were asked for last
        self._wanted = ""

    @property
    def key(self) -> str:
        """The movement at hand; empty where there is none."""
        return self.view.movement.value.key if self.view else ""

    def load(self) -> None:
        """List the movements, show the one at hand, and what awards there are."""
        self._run(partial(list_movements, self._desk), self._list, question="movements")
        self._run(self._catalogue, self._offer)

    def choose(self, key: str) -> None:
        """Take a movement in hand."""
        self._wanted = key
        self._run(partial(show_movement, self._desk, key), self._show, question="movement")

    def enter(self, draft: Movement) -> None:
        """Enter a new movement and take it in hand."""
        self._run(partial(new_movement, self._desk, draft), self._entered)

    def save(self, edited: Saved[Movement]) -> None:
        """Keep the facts of a movement."""
        self._change(partial(save_movement, self._desk, edited))

    def drop(self) -> None:
        """Take the movement at hand out."""
        if self.key:
            self._change(partial(drop_movement, self._desk, self.key))

    def open_round(self, office: str) -> None:
        """Open a round for the movement at hand and go there."""
        if self.key:
            self._run(partial(open_round, self._desk, self.key, office), self._opened)

    def list_targets(self) -> None:
        """Bring the targets of the movement at hand."""
        self._ask_movement(targets, self.targeted.emit, "targets")

    def record_targets(self, grid: TargetGrid) -> None:
        """Keep a grid of targets."""
        task = partial(record_targets, self._desk, grid)
        self._run(task, self._kept_targets, self.targets_refused.emit)

    def list_registrations(self, year: int, movement: str) -> None:
        """Bring what is registered for a year, of one movement or of all."""
        self.year = year
        task = partial(registrations, self._desk, year, movement)
        then = partial(self.registered.emit, year, movement)
        self._run(task, then, question=f"registered {year} {movement}")

    def list_unregistered(self, year: int) -> None:
        """Bring the titles of a year whose holders had registered for none."""
        then = partial(self.unregistered.emit, year)
        self._run(partial(unregistered, self._desk, year), then, question="unregistered")

    def list_years(self) -> None:
        """Bring the years for which something is registered."""
        self._run(partial(registered_years, self._desk), self.years.emit, question="years")

    def record_registrations(self, grid: RegistrationGrid, only: str) -> None:
        """Keep a grid of registrations, and show again what it showed: of one movement or all."""
        then = partial(self._kept_registrations, grid.year, only)
        task = partial(record_registrations, self._desk, grid)
        self._run(task, then, self.registrations_refused.emit)

    def register_all(self, year: int, unit: str, award: str, movement: str) -> None:
        """Register all of a unit (by key) for an award."""
        ask = RegisterAll(year, unit, award, movement)
        then = partial(self._kept_registrations, year, movement)
        self._run(partial(register_all, self._desk, ask), then)

    def copy_registrations(self, year: int, movement: str) -> None:
        """Register for a year what was registered for the one before."""
        then = partial(self._kept_registrations, year, movement)
        self._run(partial(copy_registrations, self._desk, year, movement), then)

    def list_reviews(self) -> None:
        """Bring the reviews of the movement at hand, and its figures in sentences."""
        self._ask_movement(_look_back, self._reviewed, "reviews")

    def save_review(self, review: Saved[Review] | Review) -> None:
        """Keep a review."""
        self._run(partial(save_review, self._desk, review), self._kept_review)

    def drop_review(self, key: str) -> None:
        """Take a review out."""
        self._run(partial(drop_review, self._desk, key), self._kept_review)

    def list_exemplars(self) -> None:
        """Bring the exemplars of the movement at hand."""
        self._ask_movement(exemplars, self.exemplary.emit, "exemplars")

    def write_statistics(self, path: Path) -> None:
        """Write the statistics of the movement at hand."""
        if self.key:
            self._run(partial(write_statistics, self._desk, self.key, path), self.written.emit)

    def write_registrations(self, year: int, movement: str, path: Path) -> None:
        """Write what is registered for a year."""
        task = partial(write_registrations, self._desk, year, path, movement)
        self._run(task, self.written.emit)

    def _list(self, rows: tuple[MovementRow, ...]) -> None:
        self.rows = rows
        self.listed.emit(rows)
        keys = [row.key for row in rows]
        if keys:
            self.choose(self._wanted if self._wanted in keys else keys[0])
        else:
            self._show(None)

    def _show(self, view: MovementView | None) -> None:
        self.view = view
        self.shown.emit(view)

    def _catalogue(self) -> tuple[Award, ...]:
        return awards(book_in_force(self._desk), self._desk.today())

    def _offer(self, found: tuple[Award, ...]) -> None:
        self.awards = found
        self.awarded.emit(found)

    def _entered(self, saved: Saved[Movement]) -> None:
        self._wanted = saved.value.key
        self.saved.emit()
        self.load()

    def _opened(self, saved: Saved[Round]) -> None:
        self._context.take_round(saved.value.key)
        self._context.open("rounds")

    def _kept_targets(self, _changes: Changes) -> None:
        self.targets_kept.emit()
        self.list_targets()

    def _kept_registrations(self, year: int, movement: str, _changes: Changes) -> None:
        self.registrations_kept.emit()
        self.list_registrations(year, movement)

    def _kept_review(self, _changes: Changes) -> None:
        self.saved.emit()
        self.list_reviews()

    def _ask_movement(
        self, task: Callable[[Desk, str], Any], then: Callable[[Any], Any], question: str
    ) -> None:
        """Ask something of the movement at hand; nobody hears it where another is by then."""
        if self.key:
            tell = partial(self._tell, self.key, then)
            self._run(partial(task, self._desk, self.key), tell, question=question)

    def _tell(self, key: str, then: Callable[[Any], Any], found: object) -> None:
        if self.key == key:
            then(found)

    def _reviewed(self, found: tuple[object, object]) -> None:
        self.reviewed.emit(*found)

    def _change(self, task: Callable[[], Changes]) -> None:
        self._run(task, self._changed)

    def _changed(self, _changes: Changes) -> None:
        self.saved.emit()
        self.load()


def _look_back(desk: Desk, key: str) -> tuple[tuple[Saved[Review], ...], tuple[str, ...]]:
    return reviews(desk, key), figure_lines(desk, figures(desk, key))
