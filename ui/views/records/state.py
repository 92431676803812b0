"""What the rooms of people and units show: one subject with everything known of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Saved
from dossier.model.feat import Achievement
from dossier.model.ledger import LedgerEntry
from dossier.model.subject import Person, Ref, Unit
from dossier.tasks.records import (
    RecordView,
    drop_entry,
    new_person,
    new_unit,
    record,
    save_entry,
    save_person,
    save_unit,
)
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

Entry = LedgerEntry | Achievement


class RecordsState(QObject):
    """Loads and changes one subject at a time behind the window.

    Signals: shown(RecordView), saved(), entered(Ref) after a new subject, failed(error).
    """

    shown = Signal(object)
    saved = Signal()
    entered = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._desk = context.app.desk
        self.ref: Ref | None = None
        self.view: RecordView | None = None

    def show(self, ref: Ref) -> None:
        """Bring a subject to hand."""
        self.ref = ref
        self._run(partial(record, self._desk, ref), self._show)

    def save(self, edited: Saved[Person] | Saved[Unit]) -> None:
        """Keep an edit of the subject itself."""
        if isinstance(edited.value, Person):
            self._change(partial(save_person, self._desk, Saved(edited.value, edited.version)))
        else:
            self._change(partial(save_unit, self._desk, Saved(edited.value, edited.version)))

    def add(self, draft: Person | Unit) -> None:
        """Enter a new subject and bring it to hand."""
        if isinstance(draft, Person):
            self._run(partial(new_person, self._desk, draft), self._added)
        else:
            self._run(partial(new_unit, self._desk, draft), self._added)

    def keep(self, entry: Entry) -> None:
        """Keep an entry of a ledger: new where it has no key."""
        version = self.view.versions.get(entry.key) if self.view else None
        kept = entry if version is None else Saved(entry, version)
        self._change(partial(save_entry, self._desk, kept))

    def drop(self, entry: Entry) -> None:
        """Take an entry out of its ledger."""
        if self.view is not None:
            saved = Saved(entry, self.view.versions[entry.key])
            self._change(partial(drop_entry, self._desk, saved))

    def _show(self, view: RecordView) -> None:
        if view.subject.value.ref == self.ref:
            self.view = view
            self.shown.emit(view)

    def _added(self, saved: Saved[Person] | Saved[Unit]) -> None:
        self.entered.emit(saved.value.ref)
        self.show(saved.value.ref)

    def _change(self, task: Callable[[], Any]) -> None:
        self._run(task, self._changed)

    def _changed(self, _changes: object) -> None:
        self.saved.emit()
        if self.ref is not None:
            self.show(self.ref)

    def _run(self, task: Callable[[], Any], then: Callable[[Any], None]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._jobs.run(run, then=then, failed=self.failed.emit)
