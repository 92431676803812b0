"""The base of every room: it shares the context and undoes its connections when it closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtWidgets import QWidget

from dossier.model.finding import Place
from ui.bridge.action import Action, of_buttons
from ui.bridge.context import Context


class View(QWidget):
    """A room of the window; `track` instead of `connect` for whatever outlives it.

    `help` names the page of the guide that tells of the room, as "bieu-mau"; `least` is the height
    in which one can work in it.
    """

    help = ""
    least = 430  # pixels of height: a window that has less scrolls the room as a whole

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._tracked: list[tuple[SignalInstance, Callable[..., Any]]] = []

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks below which size the room scrolls."""
        return super().minimumSizeHint().expandedTo(QSize(0, self.least))

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """Qt asks at which height the room scrolls where parts wrap: at the least, not at ease."""
        return self.minimumSizeHint().height()

    def track(self, signal: SignalInstance, slot: Callable[..., Any]) -> None:
        """Connect until this room is left for good."""
        signal.connect(slot)
        self._tracked.append((signal, slot))

    def release(self) -> None:
        """Undo every tracked connection."""
        while self._tracked:
            signal, slot = self._tracked.pop()
            signal.disconnect(slot)

    def sentence(self, error: Exception) -> str:
        """Say what went wrong, in words."""
        return self.context.sentence(error)

    def actions_here(self) -> tuple[Action, ...]:
        """Give what can be done here: what the buttons declare, and whatever a room adds.

        Qt has a method `actions` of its own. Keys of actions that no button has are bound by the
        window; they work while the room is in front.
        """
        return of_buttons(self)

    def entered(self) -> None:
        """Refresh what other rooms may have changed; called whenever the room comes up."""

    def left(self) -> None:
        """Keep what is still being typed: another room comes up, or the window closes."""

    def refresh(self) -> None:
        """Show what is kept now: a step was taken back or done again, wherever it was made."""
        self.entered()

    def show_place(self, place: Place) -> None:
        """Bring a place to the front where it can be mended; rooms that mend nothing do nothing."""
