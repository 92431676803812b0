"""The page of printing: which papers, how often, which pages and sides, beside what they show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QSplitter,
    QWidget,
)

from dossier.model.form import Packet
from dossier.tasks.make import Progress
from dossier.tasks.plan import Planned
from dossier.tasks.pressrun import Run, Side
from dossier.tasks.preview import Preview
from dossier.tasks.printout import PrintAsk, Printout
from ui.bridge.context import Context
from ui.views.deliver.packets import packets
from ui.views.deliver.papers import Papers
from ui.views.deliver.printstate import PrintState
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, row, signed
from ui.widgets.reader import Reader
from ui.widgets.wrap import wrapped

SIDES = (
    (Side.BOTH.value, "Mọi trang"),
    (Side.ODD.value, "Chỉ trang lẻ"),
    (Side.EVEN.value, "Chỉ trang chẵn"),
)
LEAST = 60  # pixels of list and sheets on the smallest screen


class PrintTab(QWidget):
    """Papers and choices on the left, the paper at hand on the right."""

    def __init__(
        self, context: Context, sentence: Callable[[Exception], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._sentence = sentence
        self.state = PrintState(context, self)
        self._packet = packets(self.tr("Tập giấy tờ để in"))
        self._papers = Papers(self.tr("Văn bản để in"))
        self._sheets = Reader(context.app.desk.fonts)
        self._sheets.setAccessibleName(self.tr("Các trang của văn bản"))
        self._pages = QLineEdit()
        self._pages.setPlaceholderText(self.tr("Ví dụ 1-3, 7"))
        self._pages.setAccessibleName(self.tr("Trang cần in, đếm suốt các văn bản đã chọn"))
        self._side = Choice(SIDES)
        self._side.setAccessibleName(self.tr("Trang lẻ, trang chẵn"))
        self._duplex = QCheckBox(self.tr("In hai mặt"))
        self._changed = QCheckBox(self.tr("Chỉ trang đã khác lần in trước"))
        self._separators = QCheckBox(self.tr("Tờ phân cách trước mỗi văn bản"))
        self._progress = QProgressBar()
        self._progress.hide()
        self._notice = Notice()
        self._then: Callable[[Printout], None] = self._send
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """List the documents of the packet at hand anew: records may have changed."""
        self.state.load(Packet(self._packet.text()))

    def print_papers(self) -> None:
        """Lay out what is chosen, then ask for a printer."""
        self._begin(self._send)

    def write_pdf(self) -> None:
        """Lay out what is chosen, and write it as one PDF."""
        wanted = self.tr("Tệp PDF (*.pdf)")
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Ghi thành PDF"), "in.pdf", wanted)
        if found:
            self.write_to(Path(found))

    def write_to(self, path: Path) -> None:
        """Lay out what is chosen, and write it to a file."""
        self._begin(lambda laid: self.state.write(laid, path))

    def _begin(self, then: Callable[[Printout], None]) -> None:
        documents = self._papers.ticked()
        if not documents:
            self._notice.say(self.tr("Đánh dấu văn bản cần in trước (phím cách)."), "stop")
            return
        self._then = then
        self._notice.say("")
        self._progress.setRange(0, 0)
        self._progress.show()
        ask = PrintAsk(
            self._context.round, documents, Packet(self._packet.text()), self._run_asked()
        )
        self.state.lay_out(ask, self.tr("Chuẩn bị in"))

    def _run_asked(self) -> Run:
        return Run(
            copies=self._papers.copies(),
            pages=self._pages.text(),
            side=Side(self._side.text()),
            is_duplex=self._duplex.isChecked(),
            has_separators=self._separators.isChecked(),
            printed=self.state.marks if self._changed.isChecked() else None,
        )

    def _laid(self, laid: Printout) -> None:
        self._progress.hide()
        if laid.pages:
            self._then(laid)
        else:
            self._notice.say(self.tr("Không có trang nào khác lần in trước."), "good")

    def _send(self, laid: Printout) -> None:
        """Ask for a printer, and hand the sheets over in the background."""
        from ui.widgets.printing import (  # noqa: PLC0415 - heavy, and seldom wanted
            ask_printer,
            print_pages,
        )

        printer = ask_printer(laid.pages, self, is_duplex=self._duplex.isChecked())
        if printer is not None:
            fonts = self._context.app.desk.fonts

            def send(ready: Printout) -> None:
                print_pages(ready.pages, printer, fonts)

            self.state.print_out(laid, send, self.tr("Đang in"))

    def _advance(self, progress: Progress) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        self._progress.setFormat(f"{progress.done}/{progress.total} – {progress.title}")

    def _show_list(self, planned: tuple[Planned, ...]) -> None:
        self._papers.show_documents(planned)
        if not planned:
            self._sheets.show_pages(())
            self._notice.say(self.tr("Tập giấy tờ này chưa có văn bản nào để in."), "ask")
        else:
            self._notice.say("")

    def _show_pages(self, shown: Preview) -> None:
        self._sheets.show_pages(shown.pages)

    def _tell_written(self, path: Path) -> None:
        self._notice.say(self.tr("Đã ghi {path}.").format(path=path), "good")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _tell_printed(self, count: int) -> None:
        self._notice.say(self.tr("Đã gửi {count} trang đến máy in.").format(count=count), "good")

    def _fail(self, error: Exception) -> None:
        self._progress.hide()
        self._notice.say(self._sentence(error), "stop")

    def _connect(self) -> None:
        self._packet.currentIndexChanged.connect(lambda _index: self.load())
        self._papers.chosen.connect(self.state.open)
        self.state.listed.connect(self._show_list)
        self.state.opened.connect(self._show_pages)
        self.state.advanced.connect(self._advance)
        self.state.laid.connect(self._laid)
        self.state.written.connect(self._tell_written)
        self.state.printed.connect(self._tell_printed)
        self.state.failed.connect(self._fail)

    def _lay_out(self) -> None:
        for part in (self._papers, self._sheets):
            part.setMinimumHeight(LEAST)
        tools = wrapped(
            signed("print", button(self.tr("In…"), self.print_papers, primary=True, keys="Ctrl+P")),
            signed(
                "pdf",
                button(
                    self.tr("Ghi thành PDF…"),
                    self.write_pdf,
                    keys="Ctrl+Shift+P",
                    tip=self.tr("Ghi đúng những trang sẽ in thành một tệp PDF"),
                ),
            ),
            button(
                self.tr("Chọn hết"),
                self._papers.tick_all,
                tip=self.tr("Đánh dấu mọi văn bản, bấm lần nữa để bỏ"),
            ),
        )
        choices = wrapped(
            self._packet, QLabel(self.tr("Trang:")), self._pages, self._side, self._duplex,
            self._changed, self._separators,
        )  # fmt: skip
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._papers)
        split.addWidget(self._sheets)
        split.setSizes([420, 560])
        split.setChildrenCollapsible(False)
        layout = column(row(tools, None), choices, self._progress, self._notice, split, margin=8)
        layout.setStretch(4, 1)
        self.setLayout(layout)
