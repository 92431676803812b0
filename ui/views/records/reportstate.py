"""What is written for a subject's reports: kept at every pause, measured behind the window."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.model.change import Changes
from dossier.model.subject import Ref
from dossier.tasks.answers import save_answers
from dossier.tasks.narrative import Report, ReportHead, report, report_heads, report_length
from ui.bridge.context import Context
from ui.bridge.keeper import Keeper
from ui.bridge.state import State
from ui.views.records.state import RecordsState

PAUSE = 1_200  # milliseconds after the last key before the text is kept, then again measured
Written = tuple[str, Mapping[str, str]]  # a nomination, texts by ask


class ReportState(State):
    """Reads and keeps the written parts of one report at a time.

    Signals: listed(heads), shown(Report), measured(Length, or None where no report is made),
    kept(texts by ask), failed(error), which the whole record tells.
    """

    listed = Signal(object)
    shown = Signal(object)
    measured = Signal(object)
    kept = Signal(object)

    def __init__(
        self, context: Context, records: RecordsState, parent: QObject | None = None
    ) -> None:
        super().__init__(context, parent)
        self.failed.connect(records.failed)
        self._records = records
        self._ref: Ref | None = None
        self.nomination = ""
        self._written: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.finish)
        self._rest.timeout.connect(self.measure)
        keep = partial(_keep, context)
        self._keeper = Keeper(context.jobs, keep, self._kept, self._refused, self)

    def load(self, ref: Ref) -> None:
        """Find the reports of a subject; the one at hand stays where it is one of these."""
        if self._ref is not None and ref.key != self._ref.key:
            self.finish()
        self._ref = ref
        self._run(partial(report_heads, self._desk, ref), self._list, question="reports")

    def choose(self, nomination: str) -> None:
        """Bring the report of a nomination to hand."""
        if nomination != self.nomination:
            self.finish()
        self.nomination = nomination
        self._run(partial(report, self._desk, nomination), self._show, question="report")

    def write(self, ask: str, text: str) -> None:
        """Take a text as it is typed; it is kept at the next pause."""
        self._written[ask] = text
        self._pause.start()

    def finish(self) -> None:
        """Keep what was written since the last pause."""
        self._pause.stop()
        if self._written and self.nomination:
            written, self._written = self._written, {}
            self._keeper.put((self.nomination, written))

    def measure(self) -> None:
        """Count the pages of the report at hand; a later wish overtakes an earlier one."""
        self._rest.stop()
        if self.nomination:
            task = partial(report_length, self._desk, self.nomination)
            self._run(task, self.measured.emit, question="length")

    def _list(self, heads: tuple[ReportHead, ...]) -> None:
        known = [head.nomination for head in heads]
        wanted = self.nomination if self.nomination in known else next(iter(known), "")
        self.listed.emit(heads)
        if wanted:
            self.choose(wanted)
        else:
            self._pause.stop()
            self.nomination, self._written = "", {}  # it was withdrawn, and its texts with it
            self._drop("report")

    def _show(self, found: Report) -> None:
        if found.head.nomination == self.nomination:
            self.shown.emit(found)
            self._rest.start()

    def _kept(self, done: Written, changes: Changes) -> None:
        if done[0] == self.nomination:
            self.kept.emit(done[1])
        self._records.take(changes)

    def _refused(self, done: Written, error: Exception) -> None:
        """Say why nothing was kept; it is tried again with the next pause."""
        if done[0] == self.nomination:
            self._written = {**done[1], **self._written}
        self.failed.emit(error)


def _keep(context: Context, written: Written) -> Changes:
    return save_answers(context.app.desk, *written)
