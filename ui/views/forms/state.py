"""What the room of forms shows: the shelf, and the form at hand with its working copy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dossier.tasks.forms.second import second_admin
from dossier.tasks.forms.shelf import ShelfRow, shelf_rows
from dossier.tasks.forms.workshop import FormView, edited_forms, show_form, working_copies
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.watcher import Watcher
from ui.views.forms.deeds import Situation
from ui.views.forms.editions import Edition, editions, first_seen
from ui.views.forms.looking import Looked, LookState


@dataclass(frozen=True, slots=True)
class Listed:
    """The shelf, and what Word may be changing of it."""

    rows: tuple[ShelfRow, ...]
    edited: frozenset[str]  # ids of forms whose working copy holds what no version does
    copies: tuple[Path, ...]
    needs_second: bool


class FormsState(QObject):
    """Reads the shelf behind the window, and notices when Word saves.

    Signals: listed(Listed), shown(FormView), saved_in_word(form id), situation_changed(),
    failed(error).
    """

    listed = Signal(object)
    shown = Signal(object)
    saved_in_word = Signal(str)
    situation_changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.app.desk
        self.list = Listed((), frozenset(), (), needs_second=False)
        self.view: FormView | None = None
        self.chosen: Edition | None = None  # in the list of versions
        self._wanted = ""  # the form that was asked for last
        self._stops: dict[str, int] = {}  # by SHA-256 of the file looked over
        self.look = LookState(context, self)
        self.watcher = Watcher(self)
        self.watcher.saved.connect(self._take_news)
        self.watcher.gone.connect(self._take_loss)
        self.look.looking.connect(self.situation_changed)
        self.look.looked.connect(self._remember)

    @property
    def form(self) -> str:
        """The id of the form at hand; empty for none."""
        return self.view.row.form.id if self.view else ""

    @property
    def situation(self) -> Situation:
        """Tell how things stand with the form at hand."""
        view = self.view
        if view is None:
            return Situation()
        newest, looked = view.row.newest, self.look.at_hand
        is_looked_at = looked is not None and looked.source == self.look.source
        return Situation(
            form=self.form,
            is_edited=view.is_edited,
            has_copy=view.copy is not None,
            newest=newest,
            published=view.row.published,
            chosen=self.chosen.version if self.chosen else None,
            stops=self._stops.get(self._document(view)),
            problems=len(looked.problems) if looked and is_looked_at else 0,
            who=self._desk.who,
            needs_second=self.list.needs_second,
        )

    def _document(self, view: FormView) -> str:
        """Name the file that saving or publishing is about, by its SHA-256."""
        if view.is_edited and view.copy is not None:
            return view.copy.sha256
        return view.row.newest.document if view.row.newest else ""

    def load(self, form: str = "") -> None:
        """Read the shelf anew; take a form in hand, else the one of before, else the first."""
        self._wanted = form or self._wanted
        self._context.jobs.run(self._read, then=self._list, failed=self.failed.emit)

    def choose(self, form: str) -> None:
        """Take a form in hand."""
        self._wanted = form
        task = partial(_show, self._context, form)
        self._context.jobs.run(task, then=self._show, failed=self.failed.emit)

    def choose_edition(self, edition: Edition | None) -> None:
        """Look at one state of the form; none stands for the newest there is."""
        self.chosen = edition
        if self.view is not None:
            self.look.look(edition or first_seen(self.view))
        self.situation_changed.emit()

    def _read(self, _handle: Handle) -> Listed:
        copies = tuple(copy.path for copy in working_copies(self._desk))
        rows, edited = shelf_rows(self._desk), edited_forms(self._desk)
        return Listed(rows, edited, copies, needs_second=second_admin(self._desk))

    def _list(self, found: Listed) -> None:
        self.list = found
        self.watcher.watch(found.copies)
        self.listed.emit(found)
        forms = [row.form.id for row in found.rows]
        if forms:
            self.choose(self._wanted if self._wanted in forms else forms[0])

    def _show(self, view: FormView) -> None:
        if view.row.form.id != self._wanted:  # another one was asked for since
            return
        is_other = self.form != view.row.form.id
        self.view = view
        self.chosen = None if is_other else self._still_there(view)
        self.shown.emit(view)
        self.look.look(self.chosen or first_seen(view))

    def _still_there(self, view: FormView) -> Edition | None:
        key = self.chosen.key if self.chosen else ""
        return next((edition for edition in editions(view) if edition.key == key), None)

    def _take_loss(self, _path: Path) -> None:
        self.load()

    def _take_news(self, path: Path) -> None:
        """Word saved a working copy: look at it at once if it is at hand."""
        form = path.stem
        if form == self._wanted:
            self.chosen = None
        self.saved_in_word.emit(form)
        self.load()

    def _remember(self, looked: Looked) -> None:
        self._stops[looked.sha256] = looked.stops
        self.situation_changed.emit()


def _show(context: Context, form: str, _handle: Handle) -> FormView:
    return show_form(context.app.desk, form)
