"""Shows each document of the round page by page, as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from dossier.model.finding import Place
from dossier.tasks.plan import Planned
from dossier.tasks.preview import Preview
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.preview.state import PreviewState
from ui.widgets.contents import Contents
from ui.widgets.finder import Finder
from ui.widgets.pagetools import PageTools
from ui.widgets.parts import Notice, column, heading, muted
from ui.widgets.reader import Reader
from ui.widgets.remarks import Remark, Remarks

LIST_WIDTH = 300


class PreviewView(View):
    """A list of documents beside the sheets of the chosen one."""

    help = "xem-ho-so"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = PreviewState(context, self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Văn bản trong hồ sơ"))
        self._list.setWordWrap(True)
        self._sheets = Reader(context.app.desk.fonts)
        self._sheets.setAccessibleName(self.tr("Các trang của văn bản"))
        self._finder = Finder(self._sheets)
        self._tools = PageTools(self._sheets, self._finder)
        self._notice = Notice()
        self._remarks = Remarks()
        self._contents = Contents()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._shown = ""
        self._empty = muted(self.tr("Chọn một đợt khen thưởng để xem trước văn bản của hồ sơ."))
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Compose anew: records may have changed."""
        self.state.load()

    def show_place(self, place: Place) -> None:
        """Bring a document to the front."""
        self.state.at_hand = place.key
        self.state.load()

    def _connect(self) -> None:
        self.state.listed.connect(self._show_list)
        self.state.opened.connect(self._show_pages)
        self.state.failed.connect(self._show_failure)
        self.state.busy.connect(self._tools.show_busy)
        self._list.currentItemChanged.connect(self._choose)
        self._finder.asked.connect(self._find)
        self._remarks.chosen.connect(self._show_remark)
        self._contents.chosen.connect(self._go_to_heading)
        self._sheets.moved.connect(self._show_heading)

    def _lay_out(self) -> None:
        split = self._split
        split.setHandleWidth(SPACE.normal)
        split.addWidget(self._beside())
        split.addWidget(self._paper())
        split.setSizes([LIST_WIDTH, 900])
        split.setStretchFactor(1, 1)
        layout = column(heading(self.tr("Xem trước")), self._empty, self._notice, split, None)
        layout.setStretchFactor(split, 1000)  # all there is; the rest only while it is hidden
        self.setLayout(layout)

    def _beside(self) -> QWidget:
        beside = QSplitter(Qt.Orientation.Vertical)
        beside.setHandleWidth(SPACE.normal)
        beside.addWidget(self._list)
        beside.addWidget(self._contents)
        self._contents.hide()
        return beside

    def _paper(self) -> QWidget:
        paper = QWidget()
        layout = column(self._remarks, self._tools, self._finder, self._sheets, margin=0)
        layout.setSpacing(SPACE.small)
        paper.setLayout(layout)
        return paper

    def _show_list(self, documents: tuple[Planned, ...]) -> None:
        self._empty.setVisible(not documents)
        self._split.setVisible(bool(documents))
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._list.clear()
        for document in documents:
            item = QListWidgetItem(f"{document.order:02d}. {document.title}")
            item.setData(Qt.ItemDataRole.UserRole, document.id)
            self._list.addItem(item)
            if document.id == self.state.at_hand:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        if not documents:
            self._clear()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.state.open(str(item.data(Qt.ItemDataRole.UserRole)))

    def _show_pages(self, shown: Preview) -> None:
        self._notice.say("")
        self._remarks.show_remarks(self.state.remarks(shown.findings))
        self._sheets.show_pages(shown.pages, stay=shown.planned.id == self._shown)
        self._shown = shown.planned.id
        self._contents.show_entries(self._sheets.landmarks.entries)
        self._show_heading()
        self._finder.ask_again()

    def _clear(self) -> None:
        self._shown = ""
        self._sheets.show_pages(())
        self._remarks.show_remarks(())
        self._contents.show_entries(())

    def _find(self, wanted: str) -> None:
        self._finder.show_found(self.state.find(self._sheets.reading.text, wanted))

    def _show_remark(self, remark: Remark) -> None:
        self._sheets.go_to(remark.page)
        start, end = self._sheets.reading.page(remark.page - 1)
        for at, after in self.state.find(self._sheets.reading.text[start:end], remark.quote)[:1]:
            self._sheets.select((start + at, start + after))

    def _go_to_heading(self, number: int) -> None:
        self._sheets.go_to_goal(self._sheets.landmarks.entries[number].goal)

    def _show_heading(self) -> None:
        self._contents.show_current(self._sheets.current_entry())

    def _show_failure(self, error: Exception) -> None:
        self._clear()
        self._notice.say(self.sentence(error), "stop")
