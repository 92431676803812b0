"""The nominees of a round, and beside them what one of them still needs."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier.model.finding import Place
from dossier.tasks.ballots import Tally, tallies
from dossier.tasks.rounds import NomineeRow, RoundView
from dossier.tasks.weighing import Weighed
from ui.bridge.context import Context
from ui.bridge.splits import keep_split
from ui.bridge.tables import Rows
from ui.theme.tokens import SPACE
from ui.views.rounds.against import AgainstPanel
from ui.views.rounds.nomineecolumns import nominee_columns
from ui.views.rounds.proposing import propose
from ui.views.rounds.state import RoundsState
from ui.views.rounds.texts import Texts
from ui.widgets.folding import Folding
from ui.widgets.parts import button, retitle, signed, table
from ui.widgets.reasonbar import ReasonBar
from ui.widgets.wrap import wrapped

LEAST = 100  # pixels of the table on the smallest screen


class NomineesTab(QWidget):
    """A table of nominees over what speaks for and against the one at hand, and its texts."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._wanted = ""
        self._weighed: Mapping[str, Weighed] = {}
        self._tallies: Mapping[str, Tally] = {}
        self._rows: Rows[NomineeRow] = Rows(nominee_columns(self._weight_of, self._votes_of), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Các đề nghị"),
            empty=self.tr(
                "Chưa có đề nghị nào: bấm “Thêm đề nghị…”, hoặc chọn ở ngăn “Ai đủ điều kiện”."
            ),
        )
        self._table.setMinimumHeight(LEAST)
        self._name = QLabel()
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._texts = Texts(context, state)
        self._against = AgainstPanel(context)
        self._details = Folding("F6")
        self._reason = ReasonBar(self.tr("Lý do loại khỏi đợt"), self.tr("Loại"))
        self._exclude = button(self.tr("Loại khỏi đợt"), self._take_out)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._table.activated.connect(self._open_record)
        self._reason.given.connect(self._leave_out)
        state.weighed.connect(self._show_weighed)

    def show_round(self, view: RoundView) -> None:
        """Show the nominees of a round; the cursor stays where it was."""
        at_hand = self._wanted or self._key()
        self._tallies = {row.nomination: row for row in tallies(view)}
        self._rows.show(view.rows)
        keys = [found.nomination.value.key for found in view.rows]
        if not keys:
            self._texts.leave()
        else:
            self._table.selectRow(keys.index(at_hand) if at_hand in keys else 0)
        self._wanted = ""
        self._state.weigh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the texts when the tab is left."""
        if not event.spontaneous():
            self._texts.leave()
        super().hideEvent(event)

    def focus_on(self, place: Place) -> None:
        """Go to a nomination, and to one of its texts."""
        keys = [found.nomination.value.key for found in self._rows.rows()]
        self._wanted = place.key
        if place.key in keys:
            self._table.selectRow(keys.index(place.key))
        if place.field:
            self._details.show_page(self._texts)
            self._texts.focus_on(place.field)
        else:
            self._table.setFocus()

    def _current(self) -> NomineeRow | None:
        return self._rows.row(self._table.currentIndex())

    def _key(self) -> str:
        found = self._current()
        return found.nomination.value.key if found else ""

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is None:
            return
        value = found.nomination.value
        self._reason.put_away()
        self._name.setText(f"<b>{escape(found.name)}</b> – {escape(found.award.label)}")
        retitle(
            self._exclude,
            self.tr("Đưa lại vào đợt") if value.excluded else self.tr("Loại khỏi đợt"),
        )
        self._show_points(self._weight_of(found))
        self._texts.show_nomination(found.nomination)

    def _weight_of(self, found: NomineeRow) -> Weighed | None:
        return self._weighed.get(found.nomination.value.key)

    def _votes_of(self, found: NomineeRow) -> Tally | None:
        return self._tallies.get(found.nomination.value.key)

    def _show_weighed(self, weighed: Mapping[str, Weighed]) -> None:
        self._weighed = weighed
        self._table.viewport().update()
        found = self._current()
        self._show_points(self._weight_of(found) if found else None)

    def _show_points(self, weighed: Weighed | None) -> None:
        self._against.show_points(weighed)
        count = len(weighed.findings) if weighed else 0
        title = self.tr("Lưu ý ({count})").format(count=count) if count else self.tr("Tiêu chuẩn")
        self._details.retitle_page(self._against, title)

    def _propose(self) -> None:
        if self._state.view is not None:
            ask = propose(self._context, self._state.view.round.value, self)
            if ask is not None:
                self._state.nominate(ask)

    def _take_out(self) -> None:
        found = self._current()
        if found is None:
            return
        value = found.nomination.value
        if value.excluded:
            self._state.exclude(value.key, "")
            return
        self._reason.ask(value.key)

    def _leave_out(self, key: str, why: str) -> None:
        self._state.exclude(key, why)
        self._table.setFocus()

    def _withdraw(self) -> None:
        found = self._current()
        if found is not None:
            self._state.withdraw(found.nomination.value.key)

    def _open_record(self) -> None:
        found = self._current()
        if found is not None:
            subject = found.nomination.value.subject
            self._context.want(Place(subject.whom.value, subject.key))

    def _lay_out(self) -> None:
        tools = wrapped(
            signed(
                "add", button(self.tr("Thêm đề nghị…"), self._propose, primary=True, keys="Ctrl+D")
            ),
            signed(
                "open",
                button(self.tr("Mở hồ sơ"), self._open_record, tip=self.tr("Mở hồ sơ (Enter)")),
            ),
            self._against.mending,
            self._exclude,
            signed("remove", button(self.tr("Rút đề nghị"), self._withdraw)),
        )
        self._details.add_page(self._against, self.tr("Tiêu chuẩn"))
        self._details.add_page(self._texts, self.tr("Nội dung in"))
        self._details.add_part(self._name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.tiny)
        whole.setSpacing(SPACE.tiny)
        whole.addWidget(tools)
        whole.addWidget(self._reason)
        whole.addWidget(self._split(), 1)

    def _split(self) -> QSplitter:
        """Lay the details beneath the table; both as the officer left them."""
        settings = self._context.settings
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._table)
        split.addWidget(self._details)
        split.setSizes([300, 200])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        keep_split(split, settings, "nominees_split")
        self._details.fold(away=settings.nominees_folded)
        self._details.folded.connect(lambda away: setattr(settings, "nominees_folded", away))
        return split
