"""Brings lists in: choose, drop or paste them, look at them, then import; nothing before that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QSizePolicy, QStackedWidget, QWidget

from dossier.model.change import Changes
from dossier.tasks.intakes import PastImport
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.collect.coming import ENDINGS, Coming, coming
from ui.views.collect.dropping import dropping
from ui.views.collect.filling import FillingPage
from ui.views.collect.fillingstate import FillingState
from ui.views.collect.listpage import ListPage
from ui.views.collect.outcomes import WRITTEN, counted
from ui.views.collect.past import PastPage
from ui.views.collect.paststate import PastState
from ui.views.collect.sides import Sides
from ui.views.collect.state import CollectState, Imported
from ui.widgets.parts import Notice, button, column, heading, row, signed
from ui.widgets.wrap import wrapped

LISTS, PAST = range(2)  # the sides of the room
WORKBOOK = "Bảng tính Excel (*.xlsx)"


class CollectView(View):
    """The place to drop lists while none is at hand, else the lists."""

    help = "nhap-danh-sach"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = CollectState(context, self)
        self.news = Notice()
        self.page = ListPage(context, self.state, self.sentence, self._ways_in())
        self._undo = signed("undo", button(self.tr("Hoàn tác lần nhập này"), self.state.undo))
        self.past_state = PastState(context, self)
        self.past = PastPage(self.past_state)
        self.filling_state = FillingState(context, self)
        self.filling = FillingPage(context)
        self._lists = QStackedWidget()
        self.sides = Sides()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Read again what rests on records that other rooms have changed."""
        self.state.refresh()
        if self.sides.current == PAST:
            self.past_state.load()

    def open(self, path: Path) -> None:
        """Read a list and show its rows."""
        self.state.open((path,))

    def take_in(self, found: Coming) -> None:
        """Read files, or cells that were copied."""
        if found.paths:
            self.state.open(found.paths)
        elif found.has_cells:
            self.state.paste(found.text, found.html)
        else:
            said = self.tr(
                "Chưa sao chép bảng nào. Trong Excel hoặc Word, chọn cả bảng kể cả dòng tiêu đề,"
                " bấm Ctrl+C, rồi bấm “Dán bảng”."
            )
            self.news.say(said, "ask")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files and cells."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.state.prepare()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        event.acceptProposedAction()
        self.take_in(coming(event.mimeData()))

    def _choose(self) -> None:
        kinds = self.tr("Danh sách ({endings})").format(endings=" ".join(f"*{e}" for e in ENDINGS))
        self.state.prepare()
        names, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Chọn danh sách"), "", f"{kinds};;{self.tr('Mọi tệp')} (*)"
        )
        self.state.open(Path(name) for name in names)

    def _paste(self) -> None:
        self.take_in(coming(QGuiApplication.clipboard().mimeData()))

    def _write_report(self) -> None:
        path = self._save_as(self.tr("Xuất các dòng không nhận"), "dong-khong-nhan.xlsx")
        if path is not None:
            self.state.report(path)

    def _write_filling(self, kind: str, unit: str, of_round: bool) -> None:  # noqa: FBT001 - a signal's argument
        path = self._save_as(self.tr("Lập bảng để đơn vị điền"), "bang-dien.xlsx")
        if path is not None:
            self.filling_state.make(kind, unit, path, of_round=of_round)

    def _save_as(self, title: str, name: str) -> Path | None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = str(Path(place) / name)
        chosen, _kind = QFileDialog.getSaveFileName(self, title, target, self.tr(WORKBOOK))
        return Path(chosen) if chosen else None

    def _turn(self, side: int) -> None:
        """Bring a side of the room to the front, as things are now."""
        self._forget_news()
        if side == PAST:
            self.past_state.load()

    def _show_lists(self) -> None:
        self._lists.setCurrentIndex(int(bool(self.state.lots)))

    def _hear(self, changes: Changes) -> None:
        self.state.hear(changes)
        if self.isVisible():
            self.state.refresh()

    def _forget_news(self) -> None:
        self.news.say("")
        self._undo.hide()

    def _praise(self, done: Imported) -> None:
        written = counted({name: done.counts.get(name, 0) for name in WRITTEN})
        said = self.tr("Đã nhập {name}: {written}.").format(name=done.name, written=written)
        if done.without_round:
            left = self.tr(" Chưa ghi {count} dòng đề nghị: chưa đưa vào đợt nào.")
            said += left.format(count=done.without_round)
        self.news.say(said, "good")
        self._undo.setVisible(bool(done.changes.task))

    def _tell_undone(self) -> None:
        self._undo.hide()
        self.news.say(self.tr("Đã hoàn tác lần nhập; dữ liệu trở lại như trước."), "good")

    def _tell_past(self, past: PastImport) -> None:
        said = self.tr("Đã hoàn tác lần nhập {file}; dữ liệu trở lại như trước.")
        self._forget_news()
        self.news.say(said.format(file=past.file), "good")

    def _tell_forgotten(self) -> None:
        self._forget_news()
        self.news.say(self.tr("Đã quên. Lần sau chương trình hỏi lại các cột này."), "good")

    def _tell_report(self, path: Path) -> None:
        self.news.say(self.tr("Đã xuất {name}.").format(name=path.name), "good")

    def _tell_filling(self, path: Path) -> None:
        said = self.tr("Đã lập {name}. Gửi tệp này cho đơn vị; khi nhận lại, thả vào đây để nhập.")
        self.news.say(said.format(name=path.name), "good")

    def _come_in(self) -> None:
        """Show the lists, whichever side is in front: one is coming."""
        self.sides.turn_to(LISTS)

    def _fail(self, error: Exception) -> None:
        self.news.say(self.sentence(error), "stop")

    def _connect(self) -> None:
        state = self.state
        self.track(self.context.jobs.changed, self._hear)
        state.wished.connect(self._forget_news)
        state.wished.connect(self._come_in)
        state.listed.connect(self._show_lists)
        state.imported.connect(self._praise)
        state.undone.connect(self._tell_undone)
        state.reported.connect(self._tell_report)
        state.failed.connect(self._fail)
        self.past_state.undone.connect(self._tell_past)
        self.past_state.forgotten.connect(self._tell_forgotten)
        self.past_state.failed.connect(self._fail)
        self.filling.wanted.connect(self._write_filling)
        self.filling_state.made.connect(self._tell_filling)
        self.filling_state.failed.connect(self._fail)
        self.sides.turned.connect(self._turn)
        self.page.writing.reporting.connect(self._write_report)

    def _ways_in(self, *, primary: bool = False) -> tuple[QPushButton, ...]:
        choose = signed(
            "open", button(self.tr("Chọn tệp…"), self._choose, primary=primary, keys="Ctrl+O")
        )
        paste = signed("paste", button(
            self.tr("Dán bảng"), self._paste, keys="Ctrl+V",
            tip=self.tr("Dán bảng đã sao chép từ Excel, Word"),
        ))  # fmt: skip
        return choose, paste

    def _lay_out(self) -> None:
        self._undo.hide()
        self._undo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lists.addWidget(dropping(self._ways_in(primary=True)))
        self._lists.addWidget(self.page)
        self.sides.add(self.tr("Đang nhập"), self._lists, "Ctrl+Shift+1")
        self.sides.add(self.tr("Đã nhập"), self.past, "Ctrl+Shift+2")
        self.sides.add(self.tr("Bảng điền sẵn"), self.filling, "Ctrl+Shift+3")
        head = wrapped(heading(self.tr("Nhập danh sách")), *self.sides.buttons)
        layout = column(head, row(self.news, self._undo), self.sides, margin=SPACE.normal)
        layout.setSpacing(SPACE.small)
        layout.setStretch(2, 1)
        self.setLayout(layout)
