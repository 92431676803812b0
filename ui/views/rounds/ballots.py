"""The ballots on each nomination, typed, pasted or from a file, against the share that it needs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.tasks.ballots import Tally, read_ballots, tallies, written_ballots
from dossier.tasks.rounds import RoundView
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import Tone
from ui.views.rounds.lines import Cells, Lines, choose_list
from ui.views.rounds.state import RoundsState
from ui.widgets.judged import sourced
from ui.widgets.parts import Notice, button, muted, signed, table
from ui.widgets.wrap import wrapped

HEADINGS = ("Tên", "Hình thức", "Đồng ý", "Không đồng ý")
LEAST = 150  # pixels of the table of shares


class BallotsTab(QScrollArea):
    """A grid of ballots above, what they come to below; leaving the page keeps them."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._view: RoundView | None = None
        self._grid = Lines(HEADINGS, self.tr("Số phiếu của từng đề nghị"))
        self._tallies: Rows[Tally] = Rows(tally_columns(), self)
        widths = [column.width for column in self._tallies.columns]
        self._table = table(
            self._tallies,
            widths,
            self.tr("Tỷ lệ phiếu"),
            empty=self.tr("Chưa có đề nghị nào để tính phiếu."),
        )
        self._table.setMinimumHeight(LEAST)
        self._notice = Notice()
        self._told = muted()
        self._lay_out()
        self.setFocusProxy(self._grid)
        self._grid.brought.connect(self.bring)

    def show_round(self, view: RoundView) -> None:
        """Show the ballots of a round; lines that were typed and not kept stay."""
        self._view = view
        self._grid.show_stored(view.round.value.key, written_ballots(view))
        counted = tallies(view)
        self._tallies.show(counted)
        short = [row for row in counted if row.reaches is False]
        open_ = [row for row in counted if row.yes is None]
        self._told.setText(
            self.tr("{total} đề nghị: {short} chưa đạt tỷ lệ, {open} chưa có phiếu.").format(
                total=len(counted), short=len(short), open=len(open_)
            )
            if view.council
            else self.tr("Nhập thành viên ở phần Cuộc họp trước: tỷ lệ tính trên tổng số người.")
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed when the page is left."""
        if not event.spontaneous():
            self.save()
        super().hideEvent(event)

    def save(self) -> None:
        """Keep the lines that changed; a line that cannot be kept is quoted and stays."""
        view = self._view
        if view is None or not self._grid.is_touched:
            return
        try:
            counts = read_ballots(view, self._grid.rows())
        except DossierError as error:
            self._notice.say(str(self._context.app.say(error)), "stop")
            return
        self._notice.say("")
        if counts:
            self._state.vote(counts, self._grid.sent())

    def bring(self, path: Path) -> None:
        """Lay the list of a ballot count over the lines; nothing is kept before it is seen."""
        self._state.bring_ballots(path, self._grid.rows(), self._lay_over)

    def _lay_over(self, lines: Cells) -> None:
        self._grid.bring(lines)
        self._notice.say(self.tr("Đã lấy số phiếu từ tệp; xem lại rồi bấm “Lưu số phiếu”."), "good")

    def _choose_file(self) -> None:
        path = choose_list(self)
        if path is not None:
            self.bring(path)

    def _lay_out(self) -> None:
        tools = wrapped(
            signed(
                "import",
                button(
                    self.tr("Lấy từ tệp…"),
                    self._choose_file,
                    keys="Ctrl+O",
                    tip=self.tr("Lấy kết quả kiểm phiếu từ tệp Excel hoặc Word"),
                ),
            ),
            signed("save", button(self.tr("Lưu số phiếu"), self.save, primary=True, keys="Ctrl+S")),
        )
        hint = self.tr(
            "Số phiếu của người dự họp. Gõ, dán từ Excel hoặc thả tệp vào bảng; ý kiến bằng văn "
            "bản được cộng thêm khi tính tỷ lệ, và cùng các số này vào biên bản."
        )
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (tools, self._notice, muted(hint), self._grid):
            layout.addWidget(part)
        layout.addWidget(QLabel(self.tr("Tỷ lệ trên tổng số thành viên")))
        layout.addWidget(self._told)
        layout.addWidget(self._table, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def tally_columns() -> tuple[Column[Tally], ...]:
    """Declare what the table of shares shows."""
    return (
        Column("Đề nghị", lambda row: f"{row.name} – {row.award.short}", 250),
        Column("Đồng ý", _counted, 70, right=True),
        Column("Tỷ lệ", _share, 70, right=True),
        Column("Cần", _needed, 130),
        Column("Kết luận", _reaches, 110, color=_reaches_color),
        Column("Căn cứ", lambda row: sourced(row.cite, row.confidence), 200),
    )


def _counted(row: Tally) -> str:
    return "" if row.yes is None else f"{row.yes}/{row.total}"


def _share(row: Tally) -> str:
    return "" if row.share is None else f"{row.share:f}%".replace(".", ",")


def _needed(row: Tally) -> str:
    threshold = row.award.ballot.threshold
    if row.needed is None:
        return "Theo quy chế" if not threshold else f"{_least(threshold)}"
    return f"{row.needed} phiếu ({_least(threshold)})"


def _least(threshold: int) -> str:
    """Write a share; half is meant as more than half."""
    return f"trên {threshold}%" if threshold == 50 else f"từ {threshold}%"


def _reaches(row: Tally) -> str:
    return {True: "Đạt", False: "Chưa đạt", None: ""}[row.reaches]


def _reaches_color(row: Tally) -> Tone | None:
    return None if row.reaches is None else "good" if row.reaches else "stop"
