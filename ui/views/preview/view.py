"""Shows each document of the round page by page, as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from dossier.tasks.find import find
from dossier.tasks.plan import Planned
from dossier.tasks.preview import Preview
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.preview.state import PreviewState
from ui.views.preview.tools import Tools
from ui.widgets.finder import Finder
from ui.widgets.parts import Notice, column, heading, muted
from ui.widgets.reader import Reader

LIST_WIDTH = 300


class PreviewView(View):
    """A list of documents beside the sheets of the chosen one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = PreviewState(context, self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Văn bản trong hồ sơ"))
        self._list.setWordWrap(True)
        self._sheets = Reader(context.app.desk.fonts)
        self._sheets.setAccessibleName(self.tr("Các trang của văn bản"))
        self._finder = Finder(self._sheets)
        self._tools = Tools(self._sheets, self._finder)
        self._notice = Notice()
        self._shown = ""
        self._empty = muted(self.tr("Chọn một đợt khen thưởng để xem trước văn bản của hồ sơ."))
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Compose anew: records may have changed."""
        self.state.load()

    def _connect(self) -> None:
        self.state.listed.connect(self._show_list)
        self.state.opened.connect(self._show_pages)
        self.state.failed.connect(self._show_failure)
        self._list.currentItemChanged.connect(self._choose)
        self._finder.asked.connect(self._find)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(self._list)
        split.addWidget(self._paper())
        split.setSizes([LIST_WIDTH, 900])
        split.setStretchFactor(1, 1)
        layout = column(heading(self.tr("Xem trước")), self._empty, self._notice, split)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _paper(self) -> QWidget:
        paper = QWidget()
        layout = column(self._tools, self._finder, self._sheets, margin=0)
        layout.setSpacing(SPACE.small)
        paper.setLayout(layout)
        return paper

    def _show_list(self, documents: tuple[Planned, ...]) -> None:
        self._empty.setVisible(not documents)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._list.clear()
        for document in documents:
            item = QListWidgetItem(f"{document.order:02d}. {document.title}")
            item.setData(Qt.ItemDataRole.UserRole, document.id)
            self._list.addItem(item)
            if document.id == self.state.at_hand:
                self._list.setCurrentItem(item)
        if documents and self._list.currentItem() is None:
            self._list.setCurrentRow(0)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        if not documents:
            self._sheets.show_pages(())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.state.open(str(item.data(Qt.ItemDataRole.UserRole)))

    def _show_pages(self, shown: Preview) -> None:
        said = [str(self.context.app.say(finding)) for finding in shown.findings]
        self._notice.say("\n".join(said), "ask")
        self._sheets.show_pages(shown.pages, stay=shown.planned.id == self._shown)
        self._shown = shown.planned.id
        self._finder.ask_again()

    def _find(self, wanted: str) -> None:
        self._finder.show_found(find(self._sheets.reading.text, wanted))

    def _show_failure(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")
