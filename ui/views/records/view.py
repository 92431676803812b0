"""The room of people, and likewise that of units: a list to search, and one record beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.finding import Place
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
from dossier.tasks.records import RecordView
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList, pick_unit
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.records.entries import kinds
from ui.views.records.identity import PERSON_INPUTS, UNIT_INPUTS, edited, reader, written
from ui.views.records.ledger import LedgerTab
from ui.views.records.state import RecordsState
from ui.widgets.editors import Editors
from ui.widgets.parts import Notice, button, column, heading, muted, row

ONLY_UNITS = {"unit_year"}
LIST_WIDTH = 420


class RecordsView(View):
    """Searches one kind of subject and edits the record at hand."""

    def __init__(self, context: Context, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._whom = whom
        self.state = RecordsState(context, self)
        self._list = SubjectList(context, whom)
        self._title = heading("")
        self._unit = muted()
        self._notice = Notice()
        inputs = PERSON_INPUTS if whom is Whom.PERSON else UNIT_INPUTS
        self._editors = Editors(inputs)
        self._ledgers = self._make_ledgers()
        self._tabs = QTabWidget()
        self._lay_out()
        self._list.chosen.connect(self._choose)
        self.state.shown.connect(self._show)
        self.state.saved.connect(self._praise)
        self.state.entered.connect(self._entered)
        self.state.failed.connect(self._fail)

    def entered(self) -> None:
        """Search anew: other rooms may have added to the list."""
        self._list.search()
        if self.state.ref is not None:
            self.state.show(self.state.ref)

    def show_place(self, place: Place) -> None:
        """Bring the subject of a place to hand, and its field to the front."""
        self.state.show(Ref(self._whom, place.key))
        ledgers = [ledger for ledger in self._ledgers if ledger.kind.name == place.field]
        self._tabs.setCurrentIndex(self._tabs.indexOf(ledgers[0]) if ledgers else 0)
        self._editors.focus(place.field)

    def _make_ledgers(self) -> list[LedgerTab]:
        desk = self.context.app.desk
        labels = {award.id: award.label for award in awards(book_in_force(desk), desk.today())}
        fitting = (kind for kind in kinds(labels) if self._fits(kind.name))
        return [LedgerTab(self.context.app, self.state, kind) for kind in fitting]

    def _fits(self, name: str) -> bool:
        return self._whom is Whom.UNIT or name not in ONLY_UNITS

    def _lay_out(self) -> None:
        person = self._whom is Whom.PERSON
        label = self.tr("Cá nhân") if person else self.tr("Tập thể")
        add = self.tr("Thêm cá nhân") if person else self.tr("Thêm tập thể")
        left = QWidget()
        new = button(add, self._add, keys="Ctrl+N")
        left.setLayout(column(row(heading(label), None, new), self._list, margin=0))
        right = QWidget()
        layout = column(self._title, self._unit, self._notice, self._tabs, margin=0)
        layout.setStretch(3, 1)
        right.setLayout(layout)
        self._tabs.addTab(self._identity(), self.tr("Thông tin"))
        for ledger in self._ledgers:
            self._tabs.addTab(ledger, ledger.kind.title)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([LIST_WIDTH, 700])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.setLayout(column(split))

    def _identity(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self._editors)
        move = self.tr("Chuyển đơn vị…") if self._whom is Whom.PERSON else self.tr("Đổi cấp trên…")
        save = button(self.tr("Lưu"), self._save, primary=True, keys="Ctrl+S")
        layout.addWidget(row(button(move, self._move), None, save))
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        return scroll

    def _choose(self, ref: Ref) -> None:
        if ref != self.state.ref:
            self._notice.say("")
        self.state.show(ref)

    def _show(self, view: RecordView) -> None:
        subject = view.subject.value
        self._title.setText(subject.name)
        above = view.record.unit.name if view.record.unit else ""
        post = subject.post if isinstance(subject, Person) else ""
        self._unit.setText(", ".join(part for part in (post, above) if part))
        self._editors.show_values(written(subject))
        for ledger in self._ledgers:
            ledger.show_record(view)

    def _save(self) -> None:
        if self.state.view is None:
            return
        before = self.state.view.subject
        read = self._read()
        if read is not None:
            self.state.save(edited(before, read))

    def _move(self) -> None:
        """Put the subject into another unit."""
        if self.state.view is None:
            return
        before = self.state.view.subject
        unit = pick_unit(self.context, self)
        if unit is not None:
            field = "unit" if isinstance(before.value, Person) else "superior"
            self.state.save(edited(before, {field: unit.key}))

    def _read(self) -> dict[str, object] | None:
        """Read every editor; None where one of them is marked wrong."""
        read: dict[str, object] = {}
        for name, text in self._editors.values().items():
            try:
                read[name] = reader(name)(text)
            except DossierError as error:
                self._editors.mark(name, str(self.context.app.say(error)))
                self._editors.focus(name)
                return None
        if not read["name"]:
            self._editors.mark("name", self.tr("Cần có tên."))
            self._editors.focus("name")
            return None
        return read

    def _add(self) -> None:
        """Enter a subject in the unit of the one at hand; its name is typed next."""
        name = self.tr("(chưa có tên)")
        at_hand = self.state.view
        if self._whom is Whom.PERSON:
            unit = at_hand.record.unit.key if at_hand and at_hand.record.unit else ""
            self.state.add(Person("", name, unit=unit))
        else:
            superior = at_hand.subject.value.key if at_hand else ""
            self.state.add(Unit("", name, superior=superior))

    def _entered(self, _ref: Ref) -> None:
        self._list.search()
        self._tabs.setCurrentIndex(0)
        self._editors.focus("name")

    def _praise(self) -> None:
        self._notice.say(self.tr("Đã lưu."), "good")
        self._list.search()

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")


class PeopleView(RecordsView):
    """The room of people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.PERSON, parent)


class UnitsView(RecordsView):
    """The room of units."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.UNIT, parent)
