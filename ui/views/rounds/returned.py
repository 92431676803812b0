"""Why the dossier came back: remembered, and asked of each later one before it goes up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.round import Return
from dossier.tasks.returns import ReturnRow
from dossier.tasks.rounds import RoundView
from dossier.tasks.typed import typed_day, written_day
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import Tone
from ui.views.rounds.state import RoundsState
from ui.widgets.choice import Choice
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, button, muted, signed, table
from ui.widgets.wrap import wrapped

LEAST = 120  # pixels of the table
INPUTS = (
    Input("reason", "Lý do trả lại", Kind.TEXT, "Ghi đúng như nơi nhận đã nêu", lines=2),
    Input("day", "Ngày trả lại", Kind.DATE, hint="ngày/tháng/năm"),
)


class ReturnedTab(QScrollArea):
    """The reasons so far over the inputs of another one."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: RoundView | None = None  # whose reasons are shown
        self._rows: Rows[ReturnRow] = Rows(return_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Lý do trả lại"),
            empty=self.tr("Chưa ghi lý do trả lại nào."),
        )
        self._table.setMinimumHeight(LEAST)
        self._about = Choice([("", self.tr("Cả hồ sơ"))])
        self._about.setAccessibleName(self.tr("Về đề nghị nào"))
        self._editors = Editors(INPUTS)
        self._notice = Notice()
        self._lay_out()
        state.returned.connect(self._show_rows)
        state.shown.connect(self._look)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the reasons only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def focus_on(self, _field: str) -> None:
        """Go to the reasons."""
        self._table.setFocus()

    def add(self) -> None:
        """Keep another reason."""
        view, values = self._state.view, self._editors.values()
        if view is None:
            return
        try:
            day = typed_day(values["day"])
        except DossierError as error:
            self._editors.mark("day", str(self._context.app.say(error)))
            return
        if not values["reason"].strip():
            self._editors.focus("reason")
            self._notice.say(self.tr("Ghi lý do trước."), "stop")
            return
        self._notice.say("")
        key, about = view.round.value.key, self._about.text()
        reason = Return("", key, values["reason"].strip(), about, day=day)
        self._state.save_return(reason, partial(self._editors.show_values, {}))

    def mend(self) -> None:
        """Mark the reason at hand as mended, or as not mended after all."""
        found = self._at_hand()
        if found is not None:
            value = found.saved.value
            self._state.save_return(
                replace(found.saved, value=replace(value, mended=not value.mended))
            )

    def drop(self) -> None:
        """Forget the reason at hand; taking the step back brings it again."""
        found = self._at_hand()
        if found is not None:
            self._state.drop_return(found.saved.value.key)

    def _at_hand(self) -> ReturnRow | None:
        return self._rows.row(self._table.currentIndex())

    def _look(self, _view: object = None) -> None:
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._offer_nominees()
            self._state.list_returns()

    def _offer_nominees(self) -> None:
        view, chosen = self._state.view, self._about.text()
        rows = view.rows if view else ()
        choices = [(row.nomination.value.key, f"{row.name} – {row.award.short}") for row in rows]
        self._about.offer([("", self.tr("Cả hồ sơ")), *choices])
        self._about.put(chosen)

    def _show_rows(self, rows: tuple[ReturnRow, ...]) -> None:
        at = max(self._table.currentIndex().row(), 0)
        self._rows.show(rows)
        if rows:
            self._table.selectRow(min(at, len(rows) - 1))

    def _lay_out(self) -> None:
        hint = self.tr(
            "Lý do nơi nhận trả hồ sơ được nhớ lại: khi kiểm tra, đợt này và các đợt sau của đơn "
            "vị đều được nhắc."
        )
        mend = button(
            self.tr("Đã sửa / chưa sửa"),
            self.mend,
            keys="Ctrl+M",
            tip=self.tr("Đổi dấu đã sửa của dòng đang chọn"),
        )
        tools = wrapped(
            self._about,
            signed("save", button(self.tr("Ghi lý do"), self.add, primary=True, keys="Ctrl+S")),
            mend,
            signed(
                "trash",
                button(
                    self.tr("Xóa"), self.drop, tip=self.tr("Xóa dòng đang chọn (Ctrl+Z lấy lại)")
                ),
            ),
        )
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (muted(hint), self._editors, tools, self._notice):
            layout.addWidget(part)
        layout.addWidget(self._table, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def return_columns() -> tuple[Column[ReturnRow], ...]:
    """Declare what the table of reasons shows."""
    return (
        Column("Tình trạng", _state, 100, color=_state_color),
        Column("Ngày", lambda row: written_day(row.saved.value.day), 90),
        Column("Về", lambda row: row.about or "Cả hồ sơ", 180),
        Column("Lý do", lambda row: row.saved.value.reason, 300),
    )


def _state(row: ReturnRow) -> str:
    return "Đã sửa" if row.saved.value.mended else "Chưa sửa"


def _state_color(row: ReturnRow) -> Tone:
    return "good" if row.saved.value.mended else "stop"
