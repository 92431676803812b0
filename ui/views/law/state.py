"""What the tab of local rules works on: one text, what is wrong with it, what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.tasks import localforms
from dossier.tasks.localforms import Section, Typed
from dossier.tasks.localrules import (
    LocalRow,
    LocalSaved,
    check_local,
    clear_local,
    local_rules,
    roll_back_local,
    save_local,
)
from ui.bridge.context import Context
from ui.bridge.state import State

PAUSE = 300  # milliseconds without a key before the text is read


class RulesState(State):
    """The text at hand; tables and the plain text both write it.

    Signals: listed(rows) the kept rules; taken() when another text came to hand; checked(Reading);
    changed() when the text was written; kept() when the store changed; failed(error).
    """

    listed = Signal(object)
    taken = Signal()
    checked = Signal(object)
    changed = Signal()
    kept = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.desk = self._desk
        self.rows: tuple[LocalRow, ...] = ()
        self.row: LocalRow | None = None  # None: a text that is not kept yet
        self.text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.check)

    @property
    def is_edited(self) -> bool:
        """Whether the text holds what the store does not."""
        return self.text != (self.row.edition.text if self.row else "")

    def load(self, id_: str = "") -> None:
        """Read the kept rules anew; take the named one in hand unless a text is being edited."""
        self.rows = local_rules(self.desk)
        self.listed.emit(self.rows)
        if not self.is_edited or id_:
            wanted = id_ or (self.row.id if self.row else "")
            found = [row for row in self.rows if row.id == wanted] or list(self.rows)
            self.take(found[0] if found else None)

    def take(self, row: LocalRow | None, text: str = "") -> None:
        """Take kept rules in hand, or a new text."""
        self.row = row
        self.text = row.edition.text if row else text
        self.taken.emit()
        self.check()

    def begin(self, name: str) -> None:
        """Begin new rules that hold from the first day of this year on."""
        self.take(None, localforms.first_text(self.desk.today(), name))

    def write(self, text: str) -> None:
        """Put another text in the place of the one at hand."""
        if text != self.text:
            self.text = text
            self.changed.emit()
            self._timer.start()

    def write_rows(self, section: Section, rows: Sequence[Typed]) -> None:
        """Write the tables of one sort into the text."""
        self.write(localforms.put_rows(self.text, section, rows))

    def check(self) -> None:
        """Read the text and say what is wrong with it."""
        self._timer.stop()
        if self.text:
            self.checked.emit(check_local(self.desk, self.text))

    def save(self, note: str) -> None:
        """Keep the text."""
        of = self.row.id if self.row else ""
        text = self.text
        self._run(lambda: save_local(self._desk, text, note, of), partial(self._saved, text))

    def back(self, edition: str) -> None:
        """Put an earlier edition in force again."""
        task = partial(roll_back_local, self._desk, edition)
        self._run(task, partial(self._saved, self.text))

    def clear(self) -> None:
        """Take the rules at hand out of force."""
        if self.row is not None:
            id_ = self.row.id
            self._run(lambda: clear_local(self._desk, id_), self._cleared)

    def _saved(self, sent: str, saved: object) -> None:
        if isinstance(saved, LocalSaved):
            typed, self.text, self.row = self.text, saved.edition.text, None
            self.load(saved.edition.name.rpartition("/")[2])
            if typed != sent:  # meanwhile
                self.text = typed
                self.taken.emit()
                self.check()
            self.kept.emit()

    def _cleared(self, _changes: object) -> None:
        self.row, self.text = None, ""
        self.load()
        self.kept.emit()
