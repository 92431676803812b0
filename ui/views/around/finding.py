"""What the palette shows: commands and records that hold the typed words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from dossier.tasks.anything import Hit, Known, find_anything, known, matching
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

MOST_ACTIONS = 8
OWN = "find"  # the action that brings the palette up


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to what is typed."""

    actions: tuple[Action, ...]
    hits: tuple[Hit, ...]


class Finding(QObject):
    """Searches behind the window, one search at a time; only the last letters are answered.

    Signals: found(Found), failed(error).
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        actions: Callable[[], tuple[Action, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._list_actions = actions
        self._actions: tuple[Action, ...] = ()
        self._known = Known()
        self._text = ""
        self._searches = False

    def begin(self) -> None:
        """Take in what can be done now, and what is found by name."""
        self._actions = tuple(
            each for each in self._list_actions() if each.enabled() and each.name != OWN
        )
        task = partial(_known, self._context)
        self._context.jobs.run(task, then=self._take, failed=self.failed.emit)
        self.search("")

    def search(self, text: str) -> None:
        """Look for what holds the typed words."""
        self._text = text
        if self._searches:
            return
        self._searches = True
        task = partial(_find, self._context, text, self._known, self._actions)
        then = partial(self._tell, text, self._known)
        self._context.jobs.run(task, then=then, failed=self._fail)

    def _take(self, there: Known) -> None:
        self._known = there
        self.search(self._text)

    def _tell(self, text: str, there: Known, found: Found) -> None:
        self._searches = False
        if text == self._text and there is self._known:
            self.found.emit(found)
        else:
            self.search(self._text)

    def _fail(self, error: Exception) -> None:
        self._searches = False
        self.failed.emit(error)


def _known(context: Context, _handle: Handle) -> Known:
    return known(context.app.desk, context.round)


def _find(
    context: Context, text: str, there: Known, actions: tuple[Action, ...], _handle: Handle
) -> Found:
    hits = find_anything(context.app.desk, text, there)
    met = matching(actions, text, lambda action: action.label)
    if not text.strip():
        return Found(tuple(action for action in met if action.keys), hits)
    return Found(met[:MOST_ACTIONS], hits)
