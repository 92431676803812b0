"""Chooses the real case that a form is filled with: a round, and for reports one nominee."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from dossier.model.form import Form, Scope
from dossier.tasks.rounds import RoundRow, RoundView, list_rounds, show_round
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.widgets.parts import row

WIDTH = 230  # pixels of a list


@dataclass(frozen=True, slots=True)
class Case:
    """A round, and for forms of nominees one of them."""

    round: str = ""
    nomination: str = ""


class CaseState(QObject):
    """Reads rounds and their nominees behind the window.

    Signals: rounds(rows), people(pairs of nomination key and label), failed(error).
    """

    rounds = Signal(object)
    people = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._form: Form | None = None
        self._round = ""

    def take_form(self, form: Form) -> None:
        """Look for cases that suit a form."""
        self._form = form
        self._context.jobs.run(self._list, then=self.rounds.emit, failed=self.failed.emit)

    def take_round(self, key: str) -> None:
        """Look for the nominees of a round."""
        self._round = key
        task = partial(self._show, key)
        self._context.jobs.run(task, then=partial(self._tell, key), failed=self.failed.emit)

    def _list(self, _handle: Handle) -> tuple[RoundRow, ...]:
        return list_rounds(self._context.app.desk)

    def _show(self, key: str, _handle: Handle) -> RoundView:
        return show_round(self._context.app.desk, key)

    def _tell(self, key: str, view: RoundView) -> None:
        if key == self._round and self._form is not None:
            self.people.emit(suiting(self._form, view))


class CaseChoice(QWidget):
    """Two lists; the second is there for forms that are made once for each nominee.

    Signals: chosen(Case).
    """

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = CaseState(context, self)
        self._context = context
        self._rounds = _list(self.tr("Đợt khen thưởng"))
        self._people = _list(self.tr("Người hoặc tập thể được đề nghị"))
        self._needs_person = False
        holder = row(self._rounds, self._people)
        layout = holder.layout()
        if layout is not None:
            self.setLayout(layout)
        self.state.rounds.connect(self._show_rounds)
        self.state.people.connect(self._show_people)
        self._rounds.currentIndexChanged.connect(self._take_round)
        self._people.currentIndexChanged.connect(self._tell)

    def take_form(self, form: Form) -> None:
        """Offer the cases that suit a form."""
        self._needs_person = form.scope is Scope.NOMINATION
        self._people.setVisible(self._needs_person)
        self.state.take_form(form)

    @property
    def case(self) -> Case:
        """What is chosen; an empty round while nothing is."""
        person = str(self._people.currentData() or "") if self._needs_person else ""
        return Case(str(self._rounds.currentData() or ""), person)

    def _show_rounds(self, rows: tuple[RoundRow, ...]) -> None:
        before = self.case.round or self._context.round
        with QSignalBlocker(self._rounds):
            self._rounds.clear()
            for found in rows:
                self._rounds.addItem(f"{found.year} · {found.name}", found.key)
            self._rounds.setCurrentIndex(max(0, self._rounds.findData(before)))
        self._take_round()

    def _take_round(self, _index: int = 0) -> None:
        key = self.case.round
        if key and self._needs_person:
            self.state.take_round(key)
        else:
            self._tell()

    def _show_people(self, people: tuple[tuple[str, str], ...]) -> None:
        before = self._people.currentData()
        with QSignalBlocker(self._people):
            self._people.clear()
            for key, label in people:
                self._people.addItem(label, key)
            self._people.setCurrentIndex(max(0, self._people.findData(before)))
        self._tell()

    def _tell(self, _index: int = 0) -> None:
        self.chosen.emit(self.case)


def suiting(form: Form, view: RoundView) -> tuple[tuple[str, str], ...]:
    """List the nominees that a form is made for: nomination key, name with award."""
    rows = (found for found in view.rows if not found.nomination.value.excluded)
    return tuple(
        (found.nomination.value.key, f"{found.name} ({found.award.short})")
        for found in rows
        if form.whom in (None, found.nomination.value.subject.whom)
    )


def _list(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setMinimumContentsLength(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMaximumWidth(WIDTH)
    return made
