"""What an admin wants done with forms: each wish is one task behind the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.errors import DossierError
from dossier.model.finding import Weight
from dossier.model.shelf import Version
from dossier.tasks.forms import bindings, formset, own_forms, second, versions, workshop
from dossier.tasks.forms.formset import Arrival
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.views.forms.editions import Edition
from ui.views.forms.state import FormsState


class Wishes(QObject):
    """Changes forms, and reads the shelf anew after each change.

    Signals: done(code, facts) with the sentence that tells it, opened(path) when a file should
    come up in Word, failed(error).
    """

    done = Signal(str, object)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, state: FormsState) -> None:
        super().__init__(state)
        self._context = context
        self._desk = context.app.desk
        self._state = state

    def open_in_word(self) -> None:
        """Bring the working copy up in Word; where nothing is edited, write it anew first."""
        view = self._state.view
        if view is not None and view.is_edited and view.copy is not None:
            self.opened.emit(view.copy.path)
        elif view is not None:
            key = view.draft.key if view.draft else ""
            task = partial(workshop.take_out, self._desk, view.row.form.id, key)
            self._run(task, self._take_out)

    def bring_in(self, path: Path) -> None:
        """Take a Word file from elsewhere as the working copy."""
        task = partial(workshop.bring_in, self._desk, self._state.form, path)
        self._run(task, self._brought)

    def put_away(self) -> None:
        """Lay the working copy aside."""
        self._do(partial(workshop.put_away, self._desk, self._state.form), "window.put_away")

    def save(self, note: str) -> None:
        """Keep the working copy as a new version."""
        self._run(partial(workshop.save_copy, self._desk, self._state.form, note), self._saved)

    def publish(self) -> None:
        """Publish the newest version, or ask that a second person does."""
        draft = self._state.view.draft if self._state.view else None
        if draft is not None:
            self._run(partial(versions.publish, self._desk, draft.key), self._published)

    def withdraw(self) -> None:
        """Take what is in force out of use."""
        self._do(partial(versions.withdraw, self._desk, self._state.form), "window.withdrawn")

    def go_back(self) -> None:
        """Use the chosen version again."""
        chosen = self._state.situation.chosen
        if chosen is not None:
            self._run(partial(versions.roll_back, self._desk, chosen.key), self._published)

    def discard(self) -> None:
        """Drop the newest draft."""
        draft = self._state.view.draft if self._state.view else None
        if draft is not None:
            self._do(partial(versions.discard, self._desk, draft.key), "window.draft_dropped")

    def make_own(self, label: str) -> None:
        """Make a form of one's own out of the one at hand, and take it in hand."""
        task = partial(own_forms.new_form, self._desk, self._state.form, "", label)
        self._run(task, self._made_own)

    def offer(self, then: Callable[[bindings.Offer], None]) -> None:
        """Find out what the form at hand can be bound to."""
        self._run(partial(bindings.offer, self._desk, self._state.form), then)

    def bind(self, wish: bindings.Bind) -> None:
        """Keep a draft that is meant for certain cases only."""
        self._run(partial(bindings.bind, self._desk, wish), self._bound)

    def say(self, error: DossierError) -> str:
        """Say what is wrong."""
        return str(self._context.app.say(error))

    def export(self, forms: Sequence[str], path: Path) -> None:
        """Write forms into one file."""
        task = partial(formset.export_forms, self._desk, tuple(forms), path)
        self._run(task, self._exported)

    def bring_in_set(self, path: Path) -> None:
        """Take the forms of a file as drafts."""
        self._run(partial(formset.import_forms, self._desk, path), self._taken_in)

    def comment(self, path: Path) -> None:
        """Write the file in sight with a comment at each problem."""
        source = self._state.look.source
        if source is not None:
            self._do(partial(self._write_commented, source, path), "window.commented")

    def require_second(self, needed: bool) -> None:  # noqa: FBT001 - a tick says so
        """Let a second person publish, or not; ending that takes two people as well."""
        self._run(partial(second.set_second_admin, self._desk, on=needed), self._ruled)

    def _brought(self, copy: workshop.WorkingCopy) -> None:
        self._state.watcher.know(copy.path)
        self._tell("window.brought")

    def _take_out(self, copy: workshop.WorkingCopy) -> None:
        self._state.watcher.know(copy.path)
        self._state.load()
        self.opened.emit(copy.path)

    def _saved(self, version: Version) -> None:
        self._tell("window.version_saved", number=version.number)

    def _published(self, published: versions.Published) -> None:
        code = "window.publish_asked" if published.is_waiting else "window.published"
        self._tell(code, number=published.version.number)

    def _bound(self, bound: bindings.Bound) -> None:
        stops = [each for each in bound.findings if each.weight is Weight.STOP]
        if stops:
            why = self._context.app.say(stops[0])
            self._tell("window.bound_wrong", number=bound.version.number, why=why)
        else:
            self._tell("window.bound", number=bound.version.number)

    def _made_own(self, version: Version) -> None:
        self._state.load(version.form)
        self.done.emit("window.form_made", {})

    def _ruled(self, rule: second.SecondAdmin) -> None:
        asked = "window.second_asked" if rule.asked_by else "window.second_on"
        self._tell(asked if rule.is_on else "window.second_off")

    def _write_commented(self, source: Edition, path: Path) -> None:
        docx = self._state.look.content(source)
        workshop.write_commented(self._desk, source.form, docx, path)

    def _exported(self, made: formset.Exported) -> None:
        self._tell("window.forms_exported", count=len(made.forms), file=made.file.name)

    def _taken_in(self, found: formset.Imported) -> None:
        counts = {each.value: sum(row.arrival is each for row in found.rows) for each in Arrival}
        refused = ", ".join(row.label for row in found.rows if row.arrival is Arrival.REFUSED)
        code = "window.forms_refused" if refused else "window.forms_imported"
        drafts = counts["new"] + counts["version"]
        self._tell(code, drafts=drafts, same=counts["same"], refused=refused)

    def _do(self, task: Callable[[], Any], code: str) -> None:
        def tell(_answer: object) -> None:
            self._tell(code)

        self._run(task, tell)

    def _tell(self, code: str, **facts: object) -> None:
        self._state.load()
        self.done.emit(code, facts)

    def _run(self, task: Callable[[], Any], then: Callable[[Any], None]) -> None:
        def run(_handle: Handle) -> Any:
            return task()

        self._context.jobs.run(run, then=then, failed=self.failed.emit)
