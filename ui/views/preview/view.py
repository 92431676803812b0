"""Shows each document of the round page by page, as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSplitter, QWidget

from dossier.tasks.plan import Planned
from dossier.tasks.preview import Preview
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.preview.state import PreviewState
from ui.widgets.parts import Notice, button, column, heading, muted, row
from ui.widgets.sheets import Sheets

LIST_WIDTH = 300


class PreviewView(View):
    """A list of documents beside the sheets of the chosen one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = PreviewState(context, self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Văn bản trong hồ sơ"))
        self._list.setWordWrap(True)
        self._sheets = Sheets(context.app.desk.fonts)
        self._sheets.setAccessibleName(self.tr("Các trang của văn bản"))
        self._where = QLabel()
        self._notice = Notice()
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
        self._sheets.verticalScrollBar().valueChanged.connect(self._tell_page)

    def _lay_out(self) -> None:
        larger, smaller, fit = self.tr("Phóng to"), self.tr("Thu nhỏ"), self.tr("Vừa chiều rộng")
        tools = row(
            button(smaller, self._smaller, keys="Ctrl+-"),
            button(larger, self._larger, keys="Ctrl+="),
            button(fit, self._fit, keys="Ctrl+0"),
            None,
            self._where,
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.normal)
        split.addWidget(self._list)
        split.addWidget(self._sheets)
        split.setSizes([LIST_WIDTH, 900])
        split.setStretchFactor(1, 1)
        layout = column(heading(self.tr("Xem trước")), self._empty, self._notice, tools, split)
        layout.setStretch(4, 1)
        self.setLayout(layout)

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
        self._sheets.show_pages(shown.pages)
        self._tell_page()

    def _show_failure(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")

    def _tell_page(self) -> None:
        page, count = self._sheets.current_page(), self._sheets.page_count
        text = self.tr("Trang {page}/{count}").format(page=page, count=count)
        self._where.setText(text if count else "")

    def _larger(self) -> None:
        self._sheets.step_zoom(1)

    def _smaller(self) -> None:
        self._sheets.step_zoom(-1)

    def _fit(self) -> None:
        self._sheets.set_zoom(0)
