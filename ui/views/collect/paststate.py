"""What was imported before, and how columns were remembered; taking either back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Signal

from dossier.model.layout import Layout
from dossier.tasks.intakes import PastImport, imports, undo_import
from dossier.tasks.mappings import forget_mapping, mappings
from dossier.tasks.senders import sender_names
from ui.bridge.state import State


@dataclass(frozen=True, slots=True)
class Past:
    """Imports, the latest first, remembered columns, and the names of the units that sent them."""

    imports: tuple[PastImport, ...] = ()
    layouts: tuple[Layout, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # of units, by key


class PastState(State):
    """Looks back behind the window.

    Signals: listed(Past); undone(PastImport), forgotten() when it is done; failed(error).
    """

    listed = Signal(object)
    undone = Signal(object)
    forgotten = Signal()

    def load(self) -> None:
        """Read what was imported and remembered."""
        self._run(self._read, self.listed.emit)

    def undo(self, past: PastImport) -> None:
        """Take one import back as a whole."""
        task = partial(undo_import, self._desk, past.task)
        self._run(task, lambda _changes: self._then(partial(self.undone.emit, past)))

    def forget(self, layout: Layout) -> None:
        """Let such lists be asked about afresh."""
        task = partial(forget_mapping, self._desk, layout.key)
        self._run(task, lambda _changes: self._then(self.forgotten.emit))

    def _then(self, tell: Callable[[], object]) -> None:
        tell()
        self.load()

    def _read(self) -> Past:
        done, kept = imports(self._desk), mappings(self._desk)
        senders = [past.sender for past in done] + [layout.sender for layout in kept]
        return Past(done, kept, sender_names(self._desk, senders))
