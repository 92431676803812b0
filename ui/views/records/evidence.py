"""Joins the files of a record with its ledgers and the search, and says what became of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dossier.model.attachment import Attachment, AttachmentRow
from dossier.model.change import Changes
from dossier.model.subject import Whom
from dossier.tasks.evidence import Attached
from dossier.tasks.records import RecordView
from ui.bridge.context import Context
from ui.views.records.filespage import FilesPage
from ui.views.records.filing import FilingState
from ui.views.records.finds import Finds
from ui.views.records.ledger import LedgerTab
from ui.views.records.lines import LinesTab
from ui.views.records.state import RecordsState

Say = Callable[[str, str], None]
Ledgers = Sequence[LedgerTab | LinesTab]


class EvidenceDesk(QObject):
    """Keeps what is shown of files in step with the record at hand.

    Signals: wanted(Ref) when a file that was found leads to a subject.
    """

    wanted = Signal(object)

    def __init__(self, context: Context, state: RecordsState, whom: Whom, say: Say) -> None:
        super().__init__(state)
        self._app = context.app
        self._state = state
        self._say = say
        self._ledgers: Ledgers = ()
        self._bring_up: Callable[[QWidget], None] = _nowhere
        self._awaited: AttachmentRow | None = None
        self.filing = FilingState(context, self)
        self.finds = Finds(whom)
        self.page = FilesPage(self.filing)
        self._join()

    def show_in(self, ledgers: Ledgers, bring_up: Callable[[QWidget], None]) -> None:
        """Show files in these ledgers; `bring_up` puts one of them in front."""
        self._ledgers, self._bring_up = ledgers, bring_up

    def _join(self) -> None:
        self._state.shown.connect(self._load)
        self.finds.chosen.connect(self._go)
        self.filing.found.connect(self.finds.show_found)
        self.filing.filed.connect(self._show)
        self.filing.attached.connect(self._attached)
        self.filing.removed.connect(self._removed)
        self.filing.opened.connect(_open)
        self.filing.failed.connect(self._state.failed)

    def _load(self, view: RecordView) -> None:
        self.page.show_record(view)
        self.filing.load(view.subject.value.ref)

    def _show(self, files: Sequence[Attachment], pictures: Mapping[str, bytes]) -> None:
        for ledger in self._ledgers:
            ledger.files.show_files(files, pictures)
        self.page.show_files(files)
        awaited, self._awaited = self._awaited, None
        for ledger in self._ledgers if awaited else ():
            if awaited and ledger.focus_on(awaited.entry):
                self._bring_up(ledger)
                ledger.files.point_at(awaited.key)
        if awaited and self.page.choose(awaited.key):
            self._bring_up(self.page)

    def _go(self, row: AttachmentRow) -> None:
        self._awaited = row
        self.wanted.emit(row.subject)

    def _attached(self, done: Attached) -> None:
        """Say what became of the files; a refused one says why."""
        if done.changes.task:
            self._state.take(done.changes)
        said = []
        if done.added:
            said.append(self.tr("Đã đính kèm {count} tệp.").format(count=len(done.added)))
        if done.same:
            said.append(self.tr("{count} tệp đã có sẵn.").format(count=len(done.same)))
        said += [f"{one.name}: {self._app.say(one.error)}" for one in done.refused]
        self._say(" ".join(said), "stop" if done.refused else "good")

    def _removed(self, changes: Changes) -> None:
        self._state.take(changes)
        self._say(self.tr("Đã bỏ tệp minh chứng."), "good")


def _nowhere(_page: QWidget) -> None:
    """Stay where one is."""


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
