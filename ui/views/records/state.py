"""What the rooms of people and units show: one subject with everything known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.errors import DossierError
from dossier.model.change import Changes, Saved
from dossier.model.subject import Person, Ref, Unit
from dossier.tasks.admin import undo
from dossier.tasks.amending import Texts, amend, keep_unread
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.portraits import drop_portrait, portrait, set_portrait
from dossier.tasks.records import (
    RecordView,
    drop_entry,
    drop_subject,
    new_person,
    new_unit,
    record,
    save_entry,
    save_person,
    save_unit,
)
from dossier.tasks.subjects import Entry
from ui.bridge.context import Context
from ui.bridge.keeper import Keeper
from ui.bridge.state import State


@dataclass(frozen=True, slots=True)
class Amendment:
    """What was typed of a subject: read fields, the texts they are from, and what was not read."""

    ref: Ref
    fields: Mapping[str, Any]
    known: tuple[Person | Unit, ...]  # how the subject stood where it was typed
    texts: Texts
    unread: Texts


class RecordsState(State):
    """Loads and changes one subject at a time behind the window.

    Signals: shown(RecordView), amended(Ref, texts) after typed inputs were kept, pictured(bytes)
    with the portrait, saved() after a change, dropped(Ref) and undone() after those, gone(Ref)
    where a subject was merged or deleted elsewhere, entered(Ref) after a new one, failed(error).
    """

    shown = Signal(object)
    amended = Signal(object, object)
    pictured = Signal(bytes)
    saved = Signal()
    dropped = Signal(object)
    undone = Signal()
    gone = Signal(object)
    entered = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.ref: Ref | None = None
        self.view: RecordView | None = None
        self.last = 0  # number of the task done last here, for undoing
        self._lost: Ref | None = None  # what that task took out
        self._mine: dict[str, Person | Unit] = {}  # as this window has typed them, by key
        keep = partial(_amend, self._desk)
        self._keeper = Keeper(context.jobs, keep, self._amended, self._refused, self)

    def show(self, ref: Ref) -> None:
        """Bring a subject to hand."""
        self.ref = ref
        lost = partial(self._not_shown, ref)
        self._run(partial(record, self._desk, ref), self._show, lost, question="record")

    def save(self, edited: Saved[Person] | Saved[Unit]) -> None:
        """Keep an edit of the subject itself."""
        if isinstance(edited.value, Person):
            self._change(partial(save_person, self._desk, Saved(edited.value, edited.version)))
        else:
            self._change(partial(save_unit, self._desk, Saved(edited.value, edited.version)))

    def amend(self, fields: Mapping[str, Any], texts: Texts, unread: Texts) -> None:
        """Keep what was typed of the subject at hand, one after the other, wherever one goes next.

        `texts` are what the fields were read from; they are kept as typed where the store refuses.
        """
        if self.view is None:
            return
        before = self.view.subject.value
        mine = self._mine.get(before.key, before)
        self._mine[before.key] = replace(mine, **fields)
        self._keeper.put(Amendment(before.ref, fields, (before, mine), texts, unread))

    def _amended(self, done: Amendment, changes: Changes) -> None:
        self.amended.emit(done.ref, done.texts)
        if changes.task:
            self.last, self._lost = changes.task, None
            self.saved.emit()
        if self.ref is not None and done.ref.key == self.ref.key:
            self.show(self.ref)

    def _refused(self, done: Amendment, error: Exception) -> None:
        self._mine.pop(done.ref.key, None)
        self.failed.emit(error)

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

    def drop_subject(self) -> None:
        """Take the subject at hand out of the store, with its ledgers."""
        if self.view is not None:
            self._run(partial(drop_subject, self._desk, self.view.subject), self._gone)

    def set_portrait(self, path: Path) -> None:
        """Read a picture file and keep it as the portrait of the person at hand."""
        if self.view is not None:
            key = self.view.subject.value.key
            self._change(partial(set_portrait, self._desk, key, path))

    def drop_portrait(self) -> None:
        """Let the person at hand be without portrait."""
        if self.view is not None:
            self._change(partial(drop_portrait, self._desk, self.view.subject.value.key))

    def take(self, changes: Changes) -> None:
        """Let what was done elsewhere to the subject at hand be undone here."""
        if changes.task:
            self._changed(changes)
        elif self.ref is not None:
            self.show(self.ref)

    def undo(self) -> None:
        """Take back what was done last here."""
        if self.last:
            self._run(partial(undo, self._desk, self.last), self._undone)

    def _show(self, view: RecordView) -> None:
        subject = view.subject.value
        if self.ref is not None and subject.key == self.ref.key:
            self.ref = subject.ref  # a household may have been asked for as a unit
            self.view = view
            self.shown.emit(view)
            if isinstance(subject, Person):
                picture = partial(portrait, self._desk, subject.key)
                self._run(picture, self.pictured.emit, question="portrait")

    def _not_shown(self, ref: Ref, error: Exception) -> None:
        if isinstance(error, NotThereError):
            self.ref = self.view = None
            self.gone.emit(ref)
        self.failed.emit(error)

    def _added(self, saved: Saved[Person] | Saved[Unit]) -> None:
        self.last = 0  # taking it out again is what undoes it
        self.entered.emit(saved.value.ref)
        self.show(saved.value.ref)

    def _change(self, task: Callable[[], Changes]) -> None:
        self._run(task, self._changed)

    def _changed(self, changes: Changes) -> None:
        self.last, self._lost = changes.task, None
        self.saved.emit()
        if self.ref is not None:
            self.show(self.ref)

    def _gone(self, changes: Changes) -> None:
        self.last, self._lost = changes.task, self.ref
        self.ref = self.view = None
        self.dropped.emit(self._lost)

    def _undone(self, _changes: Changes) -> None:
        self.last = 0
        self.undone.emit()
        back, self._lost = self._lost or self.ref, None
        if back is not None:
            self.show(back)


def _amend(desk: Desk, wish: Amendment) -> Changes:
    """Keep fields; where the store refuses them, keep all that was typed as text."""
    try:
        return amend(desk, wish.ref, wish.fields, wish.known, wish.unread)
    except DossierError:
        keep_unread(desk, wish.ref, {**wish.texts, **wish.unread})
        raise
