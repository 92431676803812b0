"""What was kept of the searches of a list, and the deeds on the whole list: filters, workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Changes
from dossier.model.subject import Whom
from dossier.tasks.filters import SavedFilter, forget_filter, save_filter, saved_filters
from dossier.tasks.listing import ListAsk, ListColumn, prepare_lists, write_list
from dossier.tasks.reorganise import move_people
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.state import State


class FilterState(State):
    """Keeps filters of a list and writes the list out, behind the window.

    Signals: told(filters) when other filters are kept than before, written(Path), moved(count) with
    how many people were, failed(error).
    """

    told = Signal(object)
    written = Signal(object)
    moved = Signal(int)

    def __init__(self, context: Context, whom: Whom, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._whom = whom
        self.filters: tuple[SavedFilter, ...] = ()
        self._is_ready = False

    def load(self) -> None:
        """Read the filters; the first time, what searches would wait for as well."""
        self._run(partial(saved_filters, self._desk, self._whom), self._told)
        if not self._is_ready:
            self._is_ready = True
            self._run(partial(prepare_lists, self._desk), _nothing)

    def save(self, name: str, line: str) -> None:
        """Keep a line under a name."""
        self._run(partial(save_filter, self._desk, self._whom, SavedFilter(name, line)), self._kept)

    def forget(self, name: str) -> None:
        """Keep a filter no longer."""
        self._run(partial(forget_filter, self._desk, self._whom, name), self._kept)

    def move(self, people: Sequence[str], unit: str) -> None:
        """Put people into another unit, by their keys."""

        def then(_changes: Changes) -> None:
            self.moved.emit(len(people))

        self._run(partial(move_people, self._desk, tuple(people), unit), then)

    def write(self, ask: ListAsk, columns: tuple[ListColumn, ...], path: Path) -> None:
        """Write all that the list shows as a workbook."""

        def task(handle: Handle) -> Path:
            return write_list(self._desk, ask, columns, path, handle.is_cancelled)

        title = self.tr("Xuất danh sách ra {file}").format(file=path.name)
        self._jobs.run(task, then=self.written.emit, failed=self.failed.emit, title=title)

    def _told(self, filters: tuple[SavedFilter, ...]) -> None:
        self.filters = filters
        self.told.emit(filters)

    def _kept(self, _changes: Changes) -> None:
        self.load()


def _nothing(_result: object) -> None:
    """Nobody waits for it."""
