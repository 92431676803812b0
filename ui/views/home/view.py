"""The room in which the day begins: what waits, who is near, what was made, how safe it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, QModelIndex
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QVBoxLayout, QWidget

from dossier.model.finding import Place, Weight
from dossier.model.timeline import Nearing
from dossier.tasks.home import Home, Lack, Paper
from dossier.tasks.keeping import Safety
from ui.bridge.context import Context
from ui.bridge.safety import say_safety
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import SPACE, Tone
from ui.views.home.lines import Line, lines
from ui.views.home.state import HomeState
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed, subheading, table

LEFT, RIGHT = 640, 500
TONES: Mapping[Weight | None, Tone] = {
    None: "accent",
    Weight.STOP: "stop",
    Weight.ASK: "ask",
    Weight.NOTE: "text",
}


class HomeView(View):
    """Rounds under way on the left; who is near and what was made lately on the right."""

    help = "ban-lam-viec"
    least = 490

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = HomeState(context, self)
        self._home: Home | None = None
        self._weighed: dict[str, tuple[Lack, ...]] = {}
        self._lines: Rows[Line] = Rows(self._line_columns(), self)
        self._near: Rows[Nearing] = Rows(self._near_columns(), self)
        self._papers: Rows[Paper] = Rows(self._paper_columns(), self)
        self._day = muted()
        self._notice = Notice()
        self._safety = Notice()
        self._keep = signed(
            "backup",
            button(
                self.tr("Sao lưu ngay"),
                self.state.keep,
                tip=self.tr("Sao lưu những gì đã thay đổi"),
            ),
        )
        self._advice_line = muted()
        self._looked = muted()
        self._on = button(self.tr("Xem tiếp"), self.state.look_on)
        self._rounds_table = self._table(
            self._lines,
            self.tr("Các đợt đang làm"),
            self.tr("Chưa có đợt nào đang làm: bấm “Đợt mới…”."),
        )
        self._near_table = self._table(
            self._near, self.tr("Sắp đủ điều kiện"), self.tr("Chưa có ai sắp đủ điều kiện.")
        )
        self._papers_table = self._table(
            self._papers, self.tr("Giấy tờ mới lập"), self.tr("Chưa lập giấy tờ nào.")
        )
        head = self._rounds_table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._lay_out()
        self._rounds_table.activated.connect(self._go_to_line)
        self._near_table.activated.connect(self._go_to_subject)
        self._papers_table.activated.connect(self._go_to_paper)
        self.state.shown.connect(self._show)
        self.state.kept.connect(self._show_safety)
        self.state.weighed.connect(self._weigh)
        self.state.neared.connect(self._show_near)
        self.state.failed.connect(self._fail)

    def entered(self) -> None:
        """Read the desk anew, and say what happened while the window was away."""
        if news := self.context.settings.news:
            self.context.settings.news = ""
            self._notice.say(news, self.context.settings.news_mood)
        self.state.load()

    def _line_columns(self) -> tuple[Column[Line], ...]:
        return (
            Column("Đợt và việc còn lại", lambda line: line.text, 420, color=_tone),
            Column("Hạn", lambda line: f"{line.day:%d/%m/%Y}" if line.day else "", 90, right=True),
            Column("Còn lại", lambda line: line.left, 110, right=True, color=_tone),
        )

    def _near_columns(self) -> tuple[Column[Nearing], ...]:
        return (
            Column("Tên", lambda near: near.name, 130),
            Column("Danh hiệu, hình thức", lambda near: near.chance.title, 170),
            Column("Cần thêm", lambda near: near.chance.condition, 180),
        )

    def _paper_columns(self) -> tuple[Column[Paper], ...]:
        return (
            Column("Giấy tờ", lambda paper: paper.form, 210),
            Column("Của", lambda paper: paper.whom or paper.round_name, 170),
            Column(
                "Lập lúc", lambda paper: f"{paper.when.astimezone():%d/%m %H:%M}", 90, right=True
            ),
        )

    def _table(
        self, rows: Rows[Line] | Rows[Nearing] | Rows[Paper], name: str, empty: str
    ) -> QTableView:
        return table(rows, [column.width for column in rows.columns], name, empty=empty)

    def _lay_out(self) -> None:
        new = signed("add", button(self.tr("Đợt mới…"), self._new_round, primary=True))
        bring = signed(
            "import", button(self.tr("Nhập danh sách"), lambda: self.context.open("collect"))
        )
        left, right = QWidget(), QWidget()
        left.setLayout(
            _box(subheading(self.tr("Đợt đang làm")), self._advice_line, self._rounds_table)
        )
        looking = row(self._looked, self._on)
        near = subheading(self.tr("Sắp đủ điều kiện trong năm"))
        made = subheading(self.tr("Giấy tờ mới lập"))
        right_box = _box(near, looking, self._near_table, made, self._papers_table)
        right_box.setStretch(2, 3)
        right_box.setStretch(4, 2)
        right.setLayout(right_box)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        for half, width in ((left, LEFT), (right, RIGHT)):
            halves.addWidget(half)
            halves.setStretchFactor(halves.count() - 1, width)
        halves.setSizes([LEFT, RIGHT])
        top = row(heading(self.tr("Bàn làm việc")), self._day, None, bring, new)
        low = row(self._keep, self._safety, stretch_last=True)
        layout = column(top, self._notice, halves, low)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _show(self, found: Home) -> None:
        self._home = found
        keys = {each.key for each in found.rounds}
        self._weighed = {key: lacks for key, lacks in self._weighed.items() if key in keys}
        self._day.setText(
            QLocale().toString(QDate(*found.today.timetuple()[:3]), "dddd, dd/MM/yyyy")
        )
        self._papers.show(found.papers)
        self._advice_line.setText(self._advice(found))
        self._rewrite()

    def _show_safety(self, found: Safety) -> None:
        self._safety.say(*say_safety(self.context.app, found))
        self._keep.setEnabled(not found.is_copied)

    def _advice(self, found: Home) -> str:
        if found.is_empty:
            return self.tr(
                "Chưa có ai trong dữ liệu. Bấm “Nhập danh sách” để lấy cá nhân, tập thể từ Excel"
                " hoặc Word; sau đó bấm “Đợt mới” để mở đợt khen thưởng đầu tiên."
            )
        if found.rounds:
            return self.tr(
                "Ngày của từng bước là gợi ý, đếm ngược từ hạn nộp; Enter để đến chỗ làm."
            )
        return self.tr("Không có đợt nào đang làm. Bấm “Đợt mới” để mở một đợt khen thưởng.")

    def _weigh(self, key: str, lacks: tuple[Lack, ...]) -> None:
        self._weighed[key] = lacks
        self._rewrite()

    def _rewrite(self) -> None:
        """Write the lines of rounds anew and stay at the one that was at hand."""
        at = self._rounds_table.currentIndex().row()
        rounds = self._home.rounds if self._home else ()
        self._lines.show(tuple(lines(self.context.app, rounds, self._weighed)))
        if at >= 0:
            self._rounds_table.selectRow(min(at, self._lines.total - 1))

    def _show_near(self, rows: tuple[Nearing, ...], looked: int, total: int) -> None:
        at = self._near_table.currentIndex().row()
        self._near.show(rows)
        if at >= 0:
            self._near_table.selectRow(min(at, len(rows) - 1))
        facts = {"found": len(rows), "looked": looked, "total": total}
        self._looked.setText(self.context.app.say("home.near", facts).what)
        self._on.setVisible(looked < total)

    def _go_to_line(self, index: QModelIndex) -> None:
        line = self._lines.row(index)
        if line is None:
            return
        self.context.take_round(line.round)
        room = {"check": "check", "make": "deliver"}.get(line.place.kind)
        if room:
            self.context.open(room)
        else:
            self.context.want(
                Place(line.place.kind, line.place.key or line.round, line.place.field)
            )

    def _go_to_subject(self, index: QModelIndex) -> None:
        near = self._near.row(index)
        if near is not None:
            self.context.want(Place(near.subject.whom.value, near.subject.key))

    def _go_to_paper(self, index: QModelIndex) -> None:
        paper = self._papers.row(index)
        if paper is not None:
            self.context.take_round(paper.round)
            self.context.open("preview")

    def _new_round(self) -> None:
        self.context.open("rounds")

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")


def _tone(line: Line) -> Tone:
    return TONES[line.weight]


def _box(*parts: QWidget) -> QVBoxLayout:
    layout = column(*parts, margin=0)
    layout.setSpacing(SPACE.small)
    return layout
