"""What absent members of the council wrote on each nomination."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.tasks.opinions import NO, YES, read_opinions, written_opinions
from dossier.tasks.rounds import RoundView
from ui.bridge.context import Context
from ui.views.rounds.lines import Lines
from ui.views.rounds.state import RoundsState
from ui.widgets.parts import Notice, button, muted, signed
from ui.widgets.wrap import wrapped

HEADINGS = ("Tên", "Hình thức", "Thành viên", "Ý kiến", "Ngày", "Nội dung")
SAID = 3  # column of the opinion


class OpinionsTab(QScrollArea):
    """A line for every absent member and nomination; leaving the page keeps them."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._view: RoundView | None = None
        self._grid = Lines(HEADINGS, self.tr("Ý kiến bằng văn bản"))
        self._grid.hold_dates(HEADINGS.index("Ngày"))
        self._notice = Notice()
        self._told = muted()
        self._lay_out()
        self.setFocusProxy(self._grid)

    def show_round(self, view: RoundView) -> None:
        """Show the opinions on a round; what was typed and not kept stays."""
        self._view = view
        lines = written_opinions(view)
        self._grid.show_stored_whole(view.round.value.key, lines)
        waiting = sum(not line[SAID] for line in lines)
        self._told.setText(
            self.tr("{count} phiếu lấy ý kiến, {waiting} chưa trả lời.").format(
                count=len(lines), waiting=waiting
            )
            if lines
            else self.tr("Mọi thành viên đều có mặt, không phải lấy ý kiến bằng văn bản.")
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed when the page is left."""
        if not event.spontaneous():
            self.save()
        super().hideEvent(event)

    def agree_all(self) -> None:
        """Write that all who have not answered agree, where their papers say so."""
        lines = [[*line, *[""] * (len(HEADINGS) - len(line))] for line in self._grid.rows()]
        for line in lines:
            line[SAID] = line[SAID] or YES
        self._grid.bring(lines)

    def save(self) -> None:
        """Keep the lines that changed; a line that cannot be kept is quoted and stays."""
        if self._view is None or not self._grid.is_touched:
            return
        try:
            opinions = read_opinions(self._view, self._grid.rows())
        except DossierError as error:
            self._notice.say(str(self._context.app.say(error)), "stop")
            return
        self._notice.say("")
        if opinions:
            self._state.save_opinions(opinions, self._grid.sent())

    def _lay_out(self) -> None:
        tools = wrapped(
            button(
                self.tr("Ghi đồng ý vào dòng trống"),
                self.agree_all,
                tip=self.tr("Dùng khi mọi phiếu trả lời đều đồng ý"),
                keys="Ctrl+Shift+D",
            ),
            signed("save", button(self.tr("Lưu ý kiến"), self.save, primary=True, keys="Ctrl+S")),
        )
        hint = self.tr(
            "Dành cho thành viên vắng mặt. Ghi “{yes}” hoặc “{no}”; để trống là chưa trả lời."
        ).format(yes=YES, no=NO)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (tools, self._notice, muted(hint), self._told, self._grid):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
