"""Those who qualify within the office of the round, ready to be put into it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier.model.finding import Place, Verdict
from dossier.model.ledger import Ground
from dossier.tasks.nominating import Qualified
from dossier.tasks.rounds import RoundView
from ui.bridge.context import Context
from ui.bridge.splits import keep_split
from ui.bridge.tables import Column, Rows
from ui.views.rounds.state import RoundsState
from ui.widgets.judged import OUTCOMES, card, evidence, sourced
from ui.widgets.parts import Notice, button, muted, table
from ui.widgets.wrap import wrapped

LEAST = 48  # pixels: both parts stay usable on the smallest screen


class QualifyingTab(QWidget):
    """A table of chances; the lines that are chosen go into the round together."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: RoundView | None = None  # whose chances are shown
        self._rows: Rows[Qualified] = Rows(qualified_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Những trường hợp đủ điều kiện"),
            empty=self.tr("Chưa có ai đủ điều kiện theo dữ liệu đã nhập."),
        )
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._told = muted()
        self._remark = Notice()
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._ask_why)
        state.reasons.connect(self._tell_why)
        self._table.activated.connect(self._open_record)
        state.qualified.connect(self._show_rows)
        state.shown.connect(self._look)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for those who qualify only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def take(self) -> None:
        """Put the chosen lines into the round; without a choice, say how to choose."""
        view, chosen = self._state.view, self._chosen()
        if view is None or not chosen:
            self._told.setText(
                self.tr("Chọn dòng trước: giữ Ctrl hoặc Shift để chọn nhiều, Ctrl+A để chọn hết.")
            )
            return
        self._state.nominate_all([row.ask(view.round.value.key) for row in chosen])

    def _look(self, _view: object = None) -> None:
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._told.setText(self.tr("Đang tìm…"))
            self._state.qualify()

    def _show_rows(self, rows: tuple[Qualified, ...]) -> None:
        self._rows.show(rows)
        self._told.setText(
            self.tr("{count} trường hợp đủ điều kiện theo dữ liệu đã nhập.").format(count=len(rows))
            if rows
            else self.tr(
                "Chưa có trường hợp nào khác đủ điều kiện. Nhập xếp loại, danh hiệu, sáng kiến của "
                "năm xét ở “Cá nhân” hoặc “Nhập danh sách” rồi xem lại."
            )
        )
        self._ask_why(self._table.currentIndex())
        self._remark.say("\n".join(dict.fromkeys(row.remark for row in rows if row.remark)), "ask")

    def _ask_why(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        self._why.setText(self.tr("Chọn một dòng để xem vì sao đủ điều kiện."))
        if found is not None:
            self._state.reason(found)

    def _tell_why(self, row: Qualified, verdicts: tuple[Verdict, ...]) -> None:
        """Say by which criteria the line at hand qualifies, with what proves each."""
        if row == self._rows.row(self._table.currentIndex()):
            head = f"{row.name} – {_award(row)}"
            self._why.setText(card(head, (self._reason(verdict) for verdict in verdicts)))

    def _reason(self, verdict: Verdict) -> str:
        said = self._context.app.say(verdict.code, dict(verdict.params))
        parts = (
            f"{OUTCOMES[verdict.outcome][0]}: {said.what}",
            evidence(verdict),
            sourced(verdict.cite, verdict.confidence),
        )
        return "• " + " · ".join(part for part in parts if part)

    def _chosen(self) -> list[Qualified]:
        places = self._table.selectionModel().selectedRows()
        found = (self._rows.row(place) for place in places)
        return [row for row in found if row is not None]

    def _open_record(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self._context.want(Place(found.subject.whom.value, found.subject.key))

    def _lay_out(self) -> None:
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        tools = wrapped(
            button(
                self.tr("Đưa vào đợt"),
                self.take,
                primary=True,
                keys="Ctrl+Return",
                tip=self.tr("Đề nghị các dòng đã chọn"),
            ),
            button(
                self.tr("Chọn tất cả"),
                self._table.selectAll,
                tip=self.tr("Chọn mọi dòng (Ctrl+A trong bảng)"),
            ),
        )
        layout = QVBoxLayout(self)
        for part in (tools, self._told, self._remark):
            layout.addWidget(part)
        why = QScrollArea()
        why.setWidget(self._why)
        why.setWidgetResizable(True)
        why.setAccessibleName(self.tr("Vì sao đủ điều kiện"))
        for part in (self._table, why):
            part.setMinimumHeight(LEAST)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._table)
        split.addWidget(why)
        split.setSizes([300, 130])
        keep_split(split, self._context.settings, "qualified_split")
        layout.addWidget(split, 1)


def qualified_columns() -> tuple[Column[Qualified], ...]:
    """Declare what the table of chances shows."""
    return (
        Column("Cá nhân, tập thể", lambda row: row.name, 220),
        Column("Đơn vị", lambda row: row.unit, 220),
        Column("Có thể đề nghị", _award, 320),
    )


def _award(found: Qualified) -> str:
    ground = "" if found.ground is Ground.MERIT else f" ({found.ground.label})"
    return found.award.label + ground
