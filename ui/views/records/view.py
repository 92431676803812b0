"""The room of people, and likewise that of units: a list to search, and one record beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from dossier.model.finding import Place
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.tasks.records import names_of
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.records.listside import ListSide
from ui.views.records.opened import read_open
from ui.views.records.pane import RecordPane
from ui.widgets.parts import column

LIST_WIDTH = 380


class RecordsView(View):
    """Searches one kind of subject and edits the record at hand."""

    help = "ca-nhan-don-vi"

    def __init__(self, context: Context, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._whom = whom
        self._was_led = False  # to a place by another room: it wins over where one was last
        self.pane = RecordPane(context, whom)
        self.state = self.pane.state
        self.side = ListSide(context, whom)
        self._list = self.side.list
        self._lay_out()
        self._join()
        self._come_back()

    def entered(self) -> None:
        """Search anew: other rooms may have added to the list."""
        self.side.entered()
        self.pane.renew()

    def actions_here(self) -> tuple[Action, ...]:
        """Give what the buttons declare, and what is done with the list."""
        return (*super().actions_here(), *self.side.actions_here(), *self._of_tabs())

    def _of_tabs(self) -> tuple[Action, ...]:
        opened, tr = self.pane.opened, self.tr
        back, on = partial(opened.turn, -1), partial(opened.turn, 1)
        return (
            Action("record.keep", tr("Giữ hồ sơ này mở"), opened.keep, "Ctrl+T"),
            Action("record.close", tr("Đóng hồ sơ đang mở"), opened.close_record, "Ctrl+W"),
            Action("record.reopen", tr("Mở lại hồ sơ vừa đóng"), opened.reopen, "Ctrl+Shift+T"),
            Action("record.next", tr("Sang hồ sơ mở kế tiếp"), on, "Ctrl+PgDown"),
            Action("record.previous", tr("Về hồ sơ mở phía trước"), back, "Ctrl+PgUp"),
        )

    def _come_back(self) -> None:
        """Open the records again that were open when the window was closed."""
        settings, is_person = self.context.settings, self._whom is Whom.PERSON
        here, refs = read_open(settings.people_open if is_person else settings.units_open)
        task = partial(_names, self.context, refs)
        self.context.jobs.run(task, then=partial(self._bring_back, here))

    def _bring_back(self, here: str, names: Mapping[Ref, str]) -> None:
        self.pane.opened.bring_back(names)
        self.pane.opened.altered.connect(self._remember)
        for ref in names:
            if ref.key == here and not self._was_led:
                self._list.hold(ref)
                self.pane.choose(ref)

    def _remember(self) -> None:
        written = self.pane.opened.written()
        if self._whom is Whom.PERSON:
            self.context.settings.people_open = written
        else:
            self.context.settings.units_open = written

    def left(self) -> None:
        """Keep what is being typed."""
        self.pane.finish()

    def show_place(self, place: Place) -> None:
        """Bring the subject of a place to hand, and its field to the front."""
        self._was_led = True
        wanted = Ref(Whom(place.kind), place.key)
        self.pane.choose(wanted)
        self._list.hold(wanted)  # a search that is on its way leaves the cursor there
        self.pane.go_to(place)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setLayout(column(self.side, self.pane.evidence.finds, margin=0))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(left)
        split.addWidget(self.pane)
        split.setSizes([LIST_WIDTH, 740])
        split.setStretchFactor(0, 1)  # a narrow screen takes from both
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.setLayout(column(split))

    def _join(self) -> None:
        self._list.chosen.connect(self.pane.choose)
        self._list.picked.connect(self.pane.opened.keep_open)
        self._list.searched.connect(self.pane.evidence.filing.search)
        self.pane.held.connect(self._list.hold)
        self.pane.listed.connect(self._list.search)
        self.side.adding.connect(self._add)
        self.side.said.connect(self.pane.notice.say)
        self.side.failed.connect(self._fail)
        self.side.wanted.connect(self._bring)

    def _bring(self, ref: Ref) -> None:
        """Show a subject that something was done with, and the list as it is now."""
        self.pane.choose(ref)
        self._list.hold(ref)
        self._list.search()

    def _fail(self, error: Exception) -> None:
        self.pane.notice.say(self.sentence(error), "stop")

    def _add(self) -> None:
        """Enter a subject in the unit of the one at hand."""
        at_hand = self.state.view
        above = at_hand.record.unit.key if at_hand and at_hand.record.unit else ""
        if self._whom is Whom.PERSON:
            self.pane.begin(Person("", self.tr("(chưa có tên)"), unit=above))
            return
        subject = at_hand.subject.value if at_hand else None
        if subject is not None and subject.ref.whom is Whom.UNIT:
            above = subject.key
        kind = UnitKind.HOUSEHOLD if self._list.whom is Whom.HOUSEHOLD else UnitKind.BODY
        self.pane.begin(Unit("", self.tr("(chưa có tên)"), superior=above, kind=kind))


def _names(context: Context, refs: Sequence[Ref], _handle: Handle) -> Mapping[Ref, str]:
    return names_of(context.app.desk, refs)


class PeopleView(RecordsView):
    """The room of people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.PERSON, parent)


class UnitsView(RecordsView):
    """The room of units."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, Whom.UNIT, parent)
