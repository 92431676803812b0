"""The nominees of a round, and beside them what one of them still needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QInputDialog,
    QLabel,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier.model.change import Saved
from dossier.model.finding import Outcome, Place
from dossier.model.subject import Whom
from dossier.tasks.answers import AskRow
from dossier.tasks.rounds import NomineeRow, RoundView
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import Tone
from ui.views.rounds.proposing import propose
from ui.views.rounds.state import RoundsState
from ui.widgets.asks import AskEditors
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, muted, table
from ui.widgets.wrap import wrapped

OUTCOMES: Mapping[Outcome, tuple[str, Tone]] = {
    Outcome.MET: ("Đủ điều kiện", "good"),
    Outcome.UNMET: ("Chưa đủ điều kiện", "stop"),
    Outcome.UNKNOWN: ("Thiếu số liệu", "ask"),
    Outcome.CONFIRM: ("Cần kiểm tra", "ask"),
}
SUMMARY = Input(
    "summary",
    "Tóm tắt thành tích",
    Kind.TEXT,
    "Một hoặc hai dòng cho danh sách trích ngang",
    lines=2,
)


class NomineesTab(QWidget):
    """A table of nominees over the texts of the one under the cursor."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._wanted = ""
        self._rows: Rows[NomineeRow] = Rows(nominee_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(self._rows, widths, self.tr("Các đề nghị"))
        self._name = QLabel()
        self._summary = Editors((SUMMARY,))
        self._asks = AskEditors()
        self._exclude = button(self.tr("Loại khỏi đợt"), self._take_out)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._table.activated.connect(self._open_record)
        state.asked.connect(self._show_asks)

    def show_round(self, view: RoundView) -> None:
        """Show the nominees of a round; the cursor stays where it was."""
        at_hand = self._wanted or self._key()
        self._rows.show(view.rows)
        keys = [found.nomination.value.key for found in view.rows]
        if keys:
            self._table.selectRow(keys.index(at_hand) if at_hand in keys else 0)
        self._wanted = ""

    def focus_on(self, place: Place) -> None:
        """Go to a nomination, and to one of its texts."""
        keys = [found.nomination.value.key for found in self._rows.rows()]
        self._wanted = place.key
        if place.key in keys:
            self._table.selectRow(keys.index(place.key))
        if not self._summary.focus(place.field):
            self._asks.focus(place.field)

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
        self._name.setText(f"<b>{found.name}</b> – {found.award.label}")
        self._summary.show_values({"summary": value.summary})
        self._exclude.setText(
            self.tr("Đưa lại vào đợt") if value.excluded else self.tr("Loại khỏi đợt")
        )
        self._state.ask(value.key)

    def _show_asks(self, owner: str, rows: tuple[AskRow, ...]) -> None:
        if owner == self._key():
            self._asks.show_asks(rows)

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
        title = self.tr("Loại khỏi đợt")
        why, agreed = QInputDialog.getText(self, title, self.tr("Lý do:"))
        if agreed and why.strip():
            self._state.exclude(value.key, why.strip())

    def _withdraw(self) -> None:
        found = self._current()
        if found is None:
            return
        asked = self.tr("Rút đề nghị của {name}? Có thể hoàn tác trong phòng Quản trị.")
        keys = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self, self.tr("Rút đề nghị"), asked.format(name=found.name), keys.Yes | keys.No
        )
        if answer == keys.Yes:
            self._state.withdraw(found.nomination.value.key)

    def _save(self) -> None:
        found = self._current()
        if found is None:
            return
        before, answers = found.nomination, self._asks.read(self._context.app.say)
        if answers is None:
            return
        summary = self._summary.values()["summary"].strip()
        if summary != before.value.summary:
            edited = Saved(replace(before.value, summary=summary), before.version)
            self._state.save_nomination(edited)
        if answers != self._asks.shown:
            self._state.answer(before.value.key, answers)

    def _open_record(self) -> None:
        found = self._current()
        if found is not None:
            subject = found.nomination.value.subject
            self._context.want(Place(subject.whom.value, subject.key))

    def _lay_out(self) -> None:
        tools = wrapped(
            button(self.tr("Thêm đề nghị…"), self._propose, primary=True, keys="Ctrl+D"),
            button(self.tr("Mở hồ sơ"), self._open_record, tip=self.tr("Mở hồ sơ (Enter)")),
            self._exclude,
            button(self.tr("Rút đề nghị"), self._withdraw),
            button(self.tr("Lưu nội dung"), self._save, keys="Ctrl+S"),
        )
        inside = QWidget()
        texts = QVBoxLayout(inside)
        hint = self.tr("Nội dung dưới đây được in trong danh sách và báo cáo thành tích.")
        for part in (self._name, muted(hint), self._summary, self._asks):
            texts.addWidget(part)
        texts.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._table)
        split.addWidget(scroll)
        split.setSizes([240, 260])
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(split, 1)


def nominee_columns() -> tuple[Column[NomineeRow], ...]:
    """Declare what the table of nominees shows."""
    return (
        Column("Cá nhân, tập thể, hộ gia đình", lambda row: row.name, 190),
        Column("Chức vụ, đơn vị", _post, 180),
        Column("Hình thức đề nghị", lambda row: row.award.label, 205),
        Column("Điều kiện", _outcome, 125, color=_outcome_color),
        Column("Số phiếu", _vote, 70),
        Column("Ghi chú", _note, 60),
    )


def _post(found: NomineeRow) -> str:
    if found.nomination.value.subject.whom is not Whom.PERSON:
        return found.unit
    return ", ".join(part for part in (found.post, found.unit) if part)


def _outcome(found: NomineeRow) -> str:
    return OUTCOMES[found.outcome][0] if found.outcome else ""


def _outcome_color(found: NomineeRow) -> Tone | None:
    return OUTCOMES[found.outcome][1] if found.outcome else None


def _vote(found: NomineeRow) -> str:
    if found.vote is None:
        return ""
    return f"{found.vote.value.yes}/{found.vote.value.yes + found.vote.value.no}"


def _note(found: NomineeRow) -> str:
    why = found.nomination.value.excluded
    return f"Không đưa vào đợt: {why}" if why else ""
