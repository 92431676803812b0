"""What came back: the decision above, and below a grid of its list, typed or pasted from Excel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.ledger import Decision
from dossier.tasks.grants import GrantRow, read_grants, written_grants
from dossier.tasks.rounds import RoundView
from dossier.tasks.typed import typed_day, written_day
from ui.bridge.context import Context
from ui.views.rounds.lines import Cells, Lines, choose_list
from ui.views.rounds.state import RoundsState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, button, muted, signed
from ui.widgets.wrap import wrapped

INPUTS = (
    Input("number", "Số quyết định", hint="Ví dụ: 123/QĐ-UBND"),
    Input("day", "Ngày quyết định", Kind.DATE, hint="ngày/tháng/năm"),
    Input("issuer", "Nơi ban hành", hint="Ví dụ: Chủ tịch Ủy ban nhân dân tỉnh"),
)
HEADINGS = (
    *("Tên", "Hình thức", "Số quyết định", "Số bằng", "Tiền thưởng", "Ngày trao"),
    "Không tặng vì",
)
NUMBER, HANDED, REFUSED = 2, 5, 6  # columns


class GrantedTab(QScrollArea):
    """Kept all at once; a line that matches no nomination stops it and is quoted.

    What was typed stays until it is kept: when other rooms change the round, when another round
    comes to hand, and while a line cannot be kept. Leaving the tab keeps it.
    """

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: RoundView | None = None  # whose results are shown
        self._rows: tuple[GrantRow, ...] = ()
        self._decided: dict[str, dict[str, str]] = {}  # by round, the decision as it was typed
        self._editors = Editors(INPUTS)
        self._grid = Lines(HEADINGS, self.tr("Kết quả khen thưởng"))
        self._grid.hold_dates(HANDED)
        self._told = muted()
        self._notice = Notice()
        self._lay_out()
        state.granted.connect(self._show_rows)
        state.shown.connect(self._look)
        self._grid.brought.connect(self.bring)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what came back only once somebody wants to see it."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what can be kept when the tab is left; the rest stays in the grid."""
        if not event.spontaneous():
            self.save()
        super().hideEvent(event)

    def focus_on(self, _field: str) -> None:
        """Go to the lines."""
        self._grid.setFocus()

    def fill_number(self) -> None:
        """Write the decision's number into every line that has neither number nor refusal."""
        number = self._editors.values()["number"].strip()
        cells = self._grid.rows()
        if not number:
            self._editors.focus("number")
            return
        self._grid.show_rows([_numbered(line, number) for line in cells])

    def save(self) -> None:
        """Keep the lines that changed."""
        view = self._state.view
        if view is None or view.round.value.key != self._grid.owner or not self._grid.is_touched:
            return
        try:
            changed = read_grants(self._rows, self._grid.rows(), self._decisions())
        except DossierError as error:
            self._notice.say(str(self._context.app.say(error)), "stop")
            return
        self._notice.say("")
        if changed:
            self._seen = None
            self._state.record_grants(changed, self._grid.sent())

    def bring(self, path: Path) -> None:
        """Lay the list of a decision over the lines; nothing is kept before it is looked at."""
        self._state.bring_grants(path, self._rows, self._grid.rows(), self._lay_over)

    def _lay_over(self, lines: Cells) -> None:
        self._grid.bring(lines)
        said = self.tr("Đã lấy danh sách từ tệp; xem lại rồi bấm “Lưu kết quả”.")
        self._notice.say(said, "good")

    def _choose_file(self) -> None:
        path = choose_list(self)
        if path is not None:
            self.bring(path)

    def _decisions(self) -> dict[str, Decision]:
        values = {name: text.strip() for name, text in self._editors.values().items()}
        decision = Decision(values["number"], typed_day(values["day"]), values["issuer"])
        return {decision.number: decision} if decision.is_whole else {}

    def _look(self, _view: object = None) -> None:
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._state.list_grants()

    def _show_rows(self, rows: tuple[GrantRow, ...]) -> None:
        view = self._state.view
        if view is None:
            return
        self._turn_to(view.round.value.key)
        self._rows = rows
        self._grid.show_stored(view.round.value.key, written_grants(rows))
        waiting = sum(row.is_open for row in rows)
        self._told.setText(
            self.tr("{count} đề nghị, {waiting} chưa có kết quả.").format(
                count=len(rows), waiting=waiting
            )
        )
        last = next((row.grant.decision for row in rows if row.grant.decision.number), None)
        if last is not None and not self._editors.values()["number"].strip():
            self._editors.show_values(
                {"number": last.number, "day": written_day(last.day), "issuer": last.issuer}
            )

    def _turn_to(self, key: str) -> None:
        """Lay the decision typed for one round aside and bring out that of another."""
        before = self._grid.owner
        if key == before:
            return
        if before:
            self._decided[before] = self._editors.values()
            self._editors.show_values(self._decided.pop(key, {}))
        self._notice.say("")

    def _lay_out(self) -> None:
        fill = self.tr("Ghi số quyết định vào các dòng còn trống")
        tools = wrapped(
            button(fill, self.fill_number, keys="Ctrl+Shift+D"),
            signed(
                "import",
                button(
                    self.tr("Lấy từ tệp…"),
                    self._choose_file,
                    keys="Ctrl+O",
                    tip=self.tr("Lấy danh sách kèm theo quyết định từ tệp Excel hoặc Word"),
                ),
            ),
            signed("save", button(self.tr("Lưu kết quả"), self.save, primary=True, keys="Ctrl+S")),
        )
        hint = self.tr(
            "Gõ, dán từ Excel theo đúng thứ tự cột, hoặc thả tệp danh sách vào bảng; tên được đối "
            "chiếu với đề nghị của đợt. Dòng có lý do không tặng thì không cần số quyết định."
        )
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (self._editors, tools, self._notice, muted(hint), self._told, self._grid):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def _numbered(line: list[str], number: str) -> list[str]:
    cells = [*line, *[""] * (len(HEADINGS) - len(line))]
    if not (cells[NUMBER] or cells[REFUSED]):
        cells[NUMBER] = number
    return cells
