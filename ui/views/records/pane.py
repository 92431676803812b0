"""One record: who the subject is, what its ledgers hold, and when it was kept last."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from dossier.errors import DossierError
from dossier.model.finding import Place
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.tasks.ledgercells import ledgers
from dossier.tasks.records import RecordView
from ui.bridge.action import reveal
from ui.bridge.context import Context
from ui.bridge.subjects import pick_unit
from ui.views.records.entries import achievements
from ui.views.records.evidence import EvidenceDesk
from ui.views.records.identity import edited
from ui.views.records.identitypage import IdentityPage, TypedInputs
from ui.views.records.ledger import LedgerTab
from ui.views.records.lines import LinesTab
from ui.views.records.opened import OpenRecords
from ui.views.records.reporttab import ReportTab
from ui.views.records.state import RecordsState
from ui.views.records.yeargrid import YearGridTab
from ui.views.records.years import YearsTab
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed

PAUSE = 1_500  # milliseconds after the last key before what is typed is kept


class RecordPane(QWidget):
    """Shows the record of the subject at hand and keeps what is typed, at every pause.

    Signals: held(Ref or None) when another subject came to hand or none is; listed() when what
    lists show of subjects has changed.
    """

    held = Signal(object)
    listed = Signal()

    def __init__(self, context: Context, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._whom = whom
        self.state = RecordsState(context, self)
        self.title = heading("")
        self.unit = muted()
        self.notice = Notice()
        self._when = muted()
        self._when.setWordWrap(False)
        self.evidence = EvidenceDesk(context, self.state, whom, self.notice.say)
        self.undo = signed(
            "undo", button(self.tr("Hoàn tác"), self.state.undo, tip=self.tr("Bỏ việc vừa làm"))
        )
        self.identity = IdentityPage(whom, context.app.say)
        self.years = YearGridTab(context, self.state)
        self.report = ReportTab(context, self.state)
        self.ledgers = self._make_ledgers()
        self.tabs = QTabWidget()
        self.details = QTabWidget()
        self.details.setDocumentMode(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._at_hand = ""
        self.opened = OpenRecords()
        self.undo.hide()
        self._lay_out()
        self._join()

    def choose(self, ref: Ref) -> None:
        """Bring a subject to hand; what was typed of the one before is kept first."""
        if self.state.ref is not None and ref.key != self.state.ref.key:
            self.finish()
            self.notice.say("")
            self._when.setText("")
            self.undo.hide()
        self.state.show(ref)

    def finish(self) -> None:
        """Keep what is being typed, wherever it is."""
        for page in (self.years, self.report, *self.ledgers):
            page.finish()
        self._keep()

    def renew(self) -> None:
        """Read the record anew."""
        if self.state.ref is not None:
            self.state.show(self.state.ref)

    def go_to(self, place: Place) -> None:
        """Bring the tab of a field to the front, and the field under the cursor."""
        fields = {"achievements": "achievement"} | {
            ledger.field: ledger.name for ledger in ledgers(self._whom)
        }
        named = fields.get(place.field, place.field)
        found = [ledger for ledger in self.ledgers if ledger.kind.name == named]
        self.bring_up(found[0] if found else self.identity)
        self.identity.editors.focus(place.field)

    def bring_up(self, tab: QWidget) -> None:
        """Bring one of the pages to the front, wherever it is."""
        reveal(tab)

    def begin(self, draft: Person | Unit) -> None:
        """Enter a new subject; its name is typed next."""
        self.finish()
        self.state.add(draft)

    def save(self) -> None:
        """Keep what is typed now, and go to the first input that cannot be read."""
        self.identity.point_out(self._keep())

    def _make_ledgers(self) -> list[LedgerTab | LinesTab]:
        app, filing = self._context.app, self.evidence.filing
        whom = self._whom
        lines = [LinesTab(self._context, self.state, filing, one) for one in ledgers(whom)]
        return [LedgerTab(app, self.state, filing, achievements()), *lines]

    def _lay_out(self) -> None:
        head = row(self.title, None, self._when, self.undo)
        layout = column(self.opened, head, self.unit, self.notice, self.tabs, margin=0)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.tabs.addTab(self.identity, self.tr("Thông tin"))
        self.tabs.addTab(YearsTab(self._context, self.state), self.tr("Dòng thời gian"))
        place = self.tabs.addTab(self.years, self.tr("Từng năm"))
        self.tabs.setTabToolTip(place, self.tr("Sổ theo dõi từng năm, gõ và dán như Excel"))
        self.tabs.addTab(self.report, self.tr("Viết báo cáo"))
        for ledger in self.ledgers:
            tabs = self.details if isinstance(ledger, LinesTab) else self.tabs
            place = tabs.addTab(ledger, ledger.kind.short)
            tabs.setTabToolTip(place, ledger.kind.title)
        self.tabs.addTab(self.evidence.page, self.tr("Tệp"))
        place = self.tabs.addTab(self.details, self.tr("Sổ chi tiết"))
        self.tabs.setTabToolTip(place, self.tr("Từng dòng của mỗi sổ, kèm tệp minh chứng"))

    def _join(self) -> None:
        self.opened.wanted.connect(self.choose)
        self.evidence.wanted.connect(self.choose)
        self.evidence.show_in(self.ledgers, self.bring_up)
        self._pause.timeout.connect(self._rest)
        self.identity.editors.edited.connect(lambda *_: self._pause.start())
        self.identity.saving.connect(self.save)
        self.identity.moving.connect(self._move)
        self.identity.dropping.connect(self._drop)
        self.identity.portrait.chosen.connect(self.state.set_portrait)
        self.identity.portrait.dropped.connect(self.state.drop_portrait)
        for tabs in (self.tabs, self.details):
            tabs.currentChanged.connect(lambda _place: self.finish())
        self.state.shown.connect(self._show)
        self.state.amended.connect(self._amended)
        self.state.pictured.connect(self.identity.portrait.show_picture)
        self.state.saved.connect(self._praise)
        self.state.dropped.connect(self._dropped)
        self.state.gone.connect(self._gone)
        self.state.undone.connect(self._undone)
        self.state.entered.connect(self._entered)
        self.state.failed.connect(self._fail)

    def _rest(self) -> None:
        """Keep what is typed at a pause; the input at hand may be half typed."""
        self.identity.mark_left(self._keep())

    def _keep(self) -> TypedInputs:
        self._pause.stop()
        typed = self.identity.typed()
        at_hand = self.state.view
        if at_hand is None or at_hand.subject.value.key != self._at_hand:
            return typed
        if typed.fields or dict(typed.unread_texts) != dict(at_hand.unread):
            self.state.amend(typed.fields, typed.read_texts, typed.unread_texts)
        return typed

    def _amended(self, ref: Ref, texts: dict[str, str]) -> None:
        if ref.key == self._at_hand:
            self.identity.know(texts)
        if texts:
            self.listed.emit()

    def _show(self, view: RecordView) -> None:
        subject = view.subject.value
        self.title.setText(subject.name)
        above = view.record.unit.name if view.record.unit else ""
        said = subject.post if isinstance(subject, Person) else _kind_of(subject)
        self.unit.setText(", ".join(part for part in (said, above) if part))
        if subject.key == self._at_hand:
            self.identity.renew(view)
        else:
            self.identity.show_subject(view)
        self._at_hand = subject.key
        self.held.emit(subject.ref)
        self.opened.show_record(subject.ref, subject.name)
        self.years.show_subject(subject.ref)
        self.report.show_subject(subject.ref)
        for ledger in self.ledgers:
            ledger.show_record(view)

    def _move(self) -> None:
        """Put the subject into another unit."""
        unit = pick_unit(self._context, self) if self.state.view else None
        if unit is not None and self.state.view is not None:
            before = self.state.view.subject
            field = "unit" if isinstance(before.value, Person) else "superior"
            self.state.save(edited(before, {field: unit.key}))
            self.listed.emit()

    def _drop(self) -> None:
        """Take the subject out at once: it can be taken back, and the trash keeps it."""
        if self.state.view is not None:
            self.state.drop_subject()

    def _entered(self, _ref: Ref) -> None:
        self.listed.emit()
        self.tabs.setCurrentIndex(0)
        self.identity.editors.focus("name")

    def _praise(self) -> None:
        now: datetime = self._context.app.desk.clock()
        self._when.setText(self.tr("Đã lưu {time:%H:%M}").format(time=now))
        self.notice.say("")
        self.undo.setVisible(bool(self.state.last))

    def _gone(self, ref: Ref) -> None:
        self.identity.forget()
        self.opened.forget(ref)
        self._at_hand = ""
        self.held.emit(None)

    def _dropped(self, ref: Ref) -> None:
        self._gone(ref)
        self.notice.say(self.tr("Đã xóa {name}.").format(name=self.title.text()), "good")
        self.undo.setVisible(bool(self.state.last))
        self.listed.emit()

    def _undone(self) -> None:
        self._at_hand = ""
        self.notice.say(self.tr("Đã hoàn tác."), "good")
        self.undo.setVisible(bool(self.state.last))
        self.listed.emit()

    def _fail(self, error: Exception) -> None:
        known = error if isinstance(error, DossierError) else DossierError()
        self.notice.say(str(self._context.app.say(known)), "stop")


def _kind_of(unit: Unit) -> str:
    return "" if unit.kind is UnitKind.BODY else unit.kind.label
