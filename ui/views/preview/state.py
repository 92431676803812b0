"""What the preview room shows: the documents of the round at hand and the pages of one of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from dossier.model.finding import Finding
from dossier.tasks.find import Span, find
from dossier.tasks.plan import Planned
from dossier.tasks.preview import Preview, documents, preview
from ui.bridge.context import Context
from ui.bridge.state import State
from ui.widgets.remarks import Remark


class PreviewState(State):
    """Loads documents and pages behind the window.

    Signals: listed(documents), opened(Preview), failed(error), busy(bool).
    """

    listed = Signal(object)
    opened = Signal(object)
    busy = Signal(bool)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.documents: tuple[Planned, ...] = ()
        self.at_hand = ""

    def load(self) -> None:
        """List the documents of the round at hand."""
        key = self._context.round
        if not key:
            self._drop("list")
            self._list(())
            return
        self._run(partial(documents, self._desk, key), self._list, question="list")

    def open(self, document: str) -> None:
        """Compose one document and lay out its pages."""
        self.at_hand = document
        self.busy.emit(True)  # noqa: FBT003 - a signal's argument
        task = partial(preview, self._desk, self._context.round, document)
        self._run(task, self._show, self._fail, question="document")

    def remarks(self, findings: Iterable[Finding]) -> tuple[Remark, ...]:
        """Say what the layout could not do, page by page."""
        found = (self._remark(finding) for finding in findings)
        return tuple(sorted(found, key=lambda remark: remark.page))

    def find(self, text: str, wanted: str) -> tuple[Span, ...]:
        """Find words in a text, whatever their case and diacritics."""
        return find(text, wanted)

    def _remark(self, finding: Finding) -> Remark:
        said, facts = self._context.app.say(finding), dict(finding.params)
        page, quote = facts.get("page"), facts.get("quote") or facts.get("sign") or ""
        return Remark(said.what, str(said), page if isinstance(page, int) else 0, str(quote))

    def _list(self, found: tuple[Planned, ...]) -> None:
        self.documents = found
        if self.at_hand not in {document.id for document in found}:
            # The index waits for all others to be laid out; what is there at once comes first.
            first = next((row for row in found if row.order), found[0] if found else None)
            self.at_hand = first.id if first else ""
        self.listed.emit(found)
        if found:
            self.open(self.at_hand)

    def _show(self, shown: Preview) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.opened.emit(shown)

    def _fail(self, error: Exception) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal's argument
        self.failed.emit(error)
