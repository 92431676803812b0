"""The room of people, and likewise that of units: a list to search, and one record beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QSplitter, QTabWidget, QWidget

from dossier.model.finding import Place
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
from dossier.tasks.records import RecordView
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList, pick_unit
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.records.entries import kinds
from ui.views.records.evidence import EvidenceDesk
from ui.views.records.identity import edited
from ui.views.records.identitypage import IdentityPage
from ui.views.records.ledger import LedgerTab
from ui.views.records.state import RecordsState
from ui.views.records.years import YearsTab
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, heading, muted, row

ONLY_UNITS = {"unit_year"}
# The ledgers of a record, as findings name where a datum is missing, and their entries.
LEDGERS = {
    "ratings": "rating",
    "honours": "honour",
    "initiatives": "initiative",
    "achievements": "achievement",
    "disciplines": "discipline",
    "years": "unit_year",
    "tenures": "tenure",
    "absences": "absence",
}
ONLY_PERSONS = {"tenure", "absence"}
FILTER = (("", "Tập thể và hộ gia đình"), ("unit", "Tập thể"), ("household", "Hộ gia đình"))
LIST_WIDTH = 380


class RecordsView(View):
    """Searches one kind of subject and edits the record at hand."""

    def __init__(self, context: Context, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._whom = whom
        self.state = RecordsState(context, self)
        self._list = SubjectList(context, whom if whom is Whom.PERSON else None)
        self._title = heading("")
        self._unit = muted()
        self._notice = Notice()
        self.evidence = EvidenceDesk(context, self.state, whom, self._notice.say)
        self._undo = button(self.tr("Hoàn tác"), self.state.undo, tip=self.tr("Bỏ việc vừa làm"))
        self._identity = IdentityPage(whom)
        self._ledgers = self._make_ledgers()
        self._tabs = QTabWidget()
        self._at_hand = ""
        self._undo.hide()
        self._lay_out()
        self._join()

    def entered(self) -> None:
        """Search anew: other rooms may have added to the list."""
        self._list.search()
        if self.state.ref is not None:
            self.state.show(self.state.ref)

    def refresh(self) -> None:
        """Show what is kept now; what was typed and not saved stays."""
        if not self._identity.editors.is_touched:
            self._at_hand = ""
        self.entered()

    def show_place(self, place: Place) -> None:
        """Bring the subject of a place to hand, and its field to the front."""
        wanted = Ref(Whom(place.kind), place.key)
        self._choose(wanted)
        if self.state.ref == wanted:
            self._list.hold(wanted)  # a search that is on its way leaves the cursor there
        named = LEDGERS.get(place.field, place.field)
        ledgers = [ledger for ledger in self._ledgers if ledger.kind.name == named]
        self._tabs.setCurrentIndex(self._tabs.indexOf(ledgers[0]) if ledgers else 0)
        self._identity.editors.focus(place.field)

    def bring_up(self, tab: QWidget) -> None:
        """Bring one of the tabs to the front."""
        self._tabs.setCurrentWidget(tab)

    def _make_ledgers(self) -> list[LedgerTab]:
        desk = self.context.app.desk
        catalogue = awards(book_in_force(desk), desk.today())
        labels = {award.id: award.label for award in catalogue}
        fitting = (kind for kind in kinds(labels) if self._fits(kind.name))
        app = self.context.app
        return [LedgerTab(app, self.state, self.evidence.filing, kind) for kind in fitting]

    def _fits(self, name: str) -> bool:
        return name not in (ONLY_UNITS if self._whom is Whom.PERSON else ONLY_PERSONS)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        left.setLayout(column(*self._search(), self._list, self.evidence.finds, margin=0))
        head = row(self._title, None, self._undo)
        layout = column(head, self._unit, self._notice, self._tabs, margin=0)
        layout.setStretch(3, 1)
        right.setLayout(layout)
        self._tabs.addTab(self._identity, self.tr("Thông tin"))
        for ledger in self._ledgers:
            place = self._tabs.addTab(ledger, ledger.kind.short)
            self._tabs.setTabToolTip(place, ledger.kind.title)
        self._tabs.insertTab(1, YearsTab(self.context, self.state), self.tr("Dòng thời gian"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([LIST_WIDTH, 740])
        split.setStretchFactor(0, 1)  # a narrow screen takes from both
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.setLayout(column(split))

    def _search(self) -> list[QWidget]:
        """Make what stands above the list: its name, the way to enter one more, a filter."""
        if self._whom is Whom.PERSON:
            add = button(self.tr("Thêm cá nhân"), self._add, keys="Ctrl+N")
            return [row(heading(self.tr("Cá nhân")), None, add)]
        add = button(self.tr("Thêm…"), self._add, keys="Ctrl+N")
        narrow = Choice(FILTER)
        narrow.setAccessibleName(self.tr("Loại"))
        narrow.currentIndexChanged.connect(lambda _at: self._narrow(narrow.text()))
        return [row(heading(self.tr("Tập thể")), None, add), narrow]

    def _join(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.searched.connect(self.evidence.filing.search)
        self.evidence.wanted.connect(self._choose)
        self.evidence.show_in(self._ledgers, self.bring_up)
        self._identity.saving.connect(self._save)
        self._identity.moving.connect(self._move)
        self._identity.dropping.connect(self._drop)
        self._identity.portrait.chosen.connect(self.state.set_portrait)
        self._identity.portrait.dropped.connect(self.state.drop_portrait)
        self.state.shown.connect(self._show)
        self.state.pictured.connect(self._identity.portrait.show_picture)
        self.state.saved.connect(self._praise)
        self.state.dropped.connect(self._dropped)
        self.state.undone.connect(self._undone)
        self.state.entered.connect(self._entered)
        self.state.failed.connect(self._fail)

    def _narrow(self, whom: str) -> None:
        self._list.narrow(Whom(whom) if whom else None)

    def _choose(self, ref: Ref) -> None:
        if self.state.ref is not None and ref.key != self.state.ref.key:
            if not self._may_leave():
                self._list.hold(self.state.ref)
                return
            self._notice.say("")
            self._undo.hide()
        self.state.show(ref)

    def _may_leave(self) -> bool:
        """Ask what becomes of changes that are not saved; whether to go on."""
        if not self._identity.editors.is_touched:
            return True
        box = QMessageBox(self)
        box.setText(self.tr("Thay đổi của {name} chưa được lưu.").format(name=self._title.text()))
        keys = QMessageBox.StandardButton
        box.setStandardButtons(keys.Discard | keys.Cancel)
        box.button(keys.Discard).setText(self.tr("Bỏ thay đổi"))
        box.button(keys.Cancel).setText(self.tr("Ở lại"))
        box.setDefaultButton(keys.Cancel)
        return box.exec() == keys.Discard

    def _show(self, view: RecordView) -> None:
        subject = view.subject.value
        self._title.setText(subject.name)
        above = view.record.unit.name if view.record.unit else ""
        said = subject.post if isinstance(subject, Person) else _kind_of(subject)
        self._unit.setText(", ".join(part for part in (said, above) if part))
        self._identity.show_subject(subject, anew=subject.key != self._at_hand)
        self._at_hand = subject.key
        self._list.hold(subject.ref)
        for ledger in self._ledgers:
            ledger.show_record(view)

    def _save(self) -> None:
        if self.state.view is None:
            return
        before = self.state.view.subject
        read = self._identity.read(self.context.app.say)
        if read is not None:
            self._at_hand = ""  # once it is saved, what is kept is shown
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

    def _add(self) -> None:
        """Enter a subject in the unit of the one at hand; its name is typed next."""
        if not self._may_leave():
            return
        at_hand = self.state.view
        above = at_hand.record.unit.key if at_hand and at_hand.record.unit else ""
        if self._whom is Whom.PERSON:
            self.state.add(Person("", self.tr("(chưa có tên)"), unit=above))
            return
        subject = at_hand.subject.value if at_hand else None
        if subject is not None and subject.ref.whom is Whom.UNIT:
            above = subject.key
        kind = UnitKind.HOUSEHOLD if self._list.whom is Whom.HOUSEHOLD else UnitKind.BODY
        self.state.add(Unit("", self.tr("(chưa có tên)"), superior=above, kind=kind))

    def _drop(self) -> None:
        if self.state.view is None:
            return
        keys = QMessageBox.StandardButton
        asked = self.tr("Xóa {name} cùng toàn bộ quá trình đã nhập? Có thể hoàn tác ngay sau đó.")
        said = asked.format(name=self._title.text())
        if QMessageBox.question(self, self.tr("Xóa"), said, keys.Yes | keys.No) == keys.Yes:
            self.state.drop_subject()

    def _entered(self, _ref: Ref) -> None:
        self._list.search()
        self._tabs.setCurrentIndex(0)
        self._identity.editors.focus("name")

    def _praise(self) -> None:
        self._say_done(self.tr("Đã lưu."))

    def _dropped(self) -> None:
        self._identity.forget()
        self._at_hand = ""
        self._list.hold(None)
        self._say_done(self.tr("Đã xóa {name}.").format(name=self._title.text()))

    def _undone(self) -> None:
        self._at_hand = ""
        self._say_done(self.tr("Đã hoàn tác."))

    def _say_done(self, text: str) -> None:
        self._notice.say(text, "good")
        self._undo.setVisible(bool(self.state.last))
        self._list.search()

    def _fail(self, error: Exception) -> None:
        if self.state.view is not None:
            self._at_hand = self.state.view.subject.value.key
        self._notice.say(self.sentence(error), "stop")


def _kind_of(unit: Unit) -> str:
    return "" if unit.kind is UnitKind.BODY else unit.kind.label


class PeopleView(RecordsView):
    """The room of people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.PERSON, parent)


class UnitsView(RecordsView):
    """The room of units."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.UNIT, parent)
