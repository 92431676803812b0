"""What the page of printing shows: the documents, one of them laid out, and how it goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.form import Packet
from dossier.tasks.plan import Planned
from dossier.tasks.pressrun import Marks
from dossier.tasks.preview import documents, preview
from dossier.tasks.printout import PrintAsk, Printout, printout, write_printout
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.state import State

REMEMBERED = 20  # rounds of which is known what lies printed


class PrintState(State):
    """Lists, lays out and prints behind the window.

    Signals: listed(documents), opened(Preview), advanced(Progress), laid(Printout),
    written(path), printed(number of pages), failed(error).
    """

    listed = Signal(object)
    opened = Signal(object)
    advanced = Signal(object)
    laid = Signal(object)
    written = Signal(object)
    printed = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)

    def load(self, packet: Packet) -> None:
        """List the documents of a packet of the round at hand."""
        desk, key = self._context.app.desk, self._context.round
        if key:
            self._run(partial(documents, desk, key, packet), self.listed.emit, question="list")

    def open(self, document: str) -> None:
        """Lay one document out to be looked at."""
        desk, key = self._context.app.desk, self._context.round
        self._run(partial(preview, desk, key, document), self.opened.emit, question="document")

    def lay_out(self, ask: PrintAsk, title: str) -> None:
        """Lay out what is to be printed."""

        def task(handle: Handle) -> Printout:
            return printout(self._context.app.desk, ask, handle.report, handle.is_cancelled)

        self._context.jobs.run(
            task, self.laid.emit, self.failed.emit, self.advanced.emit, title=title
        )

    def write(self, laid: Printout, path: Path) -> None:
        """Write what was laid out as one PDF."""
        task = partial(write_printout, self._context.app.desk, laid, path)
        self._run(task, self.written.emit)

    def print_out(self, laid: Printout, send: Callable[[Printout], object], title: str) -> None:
        """Send what was laid out to a printer, off the window's thread, and remember it."""

        def task(_handle: Handle) -> Printout:
            send(laid)
            return laid

        self._context.jobs.run(task, self._remember, self.failed.emit, title=title)

    @property
    def marks(self) -> Marks:
        """Tell which pages of the round at hand lie printed."""
        found: Marks = self._memory().get(self._context.round, {})
        return found

    def _remember(self, laid: Printout) -> None:
        memory = self._memory()
        mine = {**memory.pop(laid.round, {}), **laid.marks}
        kept = dict(list(memory.items())[-REMEMBERED + 1 :])
        self._context.settings.printed = json.dumps({**kept, laid.round: mine})
        self.printed.emit(len(laid.pages))

    def _memory(self) -> dict[str, Any]:
        try:
            found = json.loads(self._context.settings.printed or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def listed_as(planned: Planned) -> str:
    """Name a document as the list does.

    >>> listed_as(Planned(3, "f", "k", "", "f", "Tờ trình", "to_trinh"))
    '03. Tờ trình'
    """
    return f"{planned.order:02d}. {planned.title}" if planned.order else planned.title
