"""The guide inside the program (F1): the page about the room in front, pictures and all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QWidget,
)

from dossier.tasks.anything import matching
from ui.bridge.guide import GuidePage, guide_pages
from ui.widgets.parts import column, muted, size_up

LIST_WIDTH = 220
MARGIN = 16  # around the text of a page
EDGE = 60  # pixels beside a picture: margins and the bar


class Page(QTextBrowser):
    """Shows one page; its pictures are no wider than the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = QTimer(self)  # later: a page that is just coming in makes room for its bar
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.reload)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Read a picture so that it fits."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage(self._path(name))
        room = max(200, self.viewport().width() - EDGE)
        if picture.isNull() or picture.width() <= room:
            return picture
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pictures anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start(0)

    def _path(self, name: QUrl | str) -> str:
        url = QUrl(name) if isinstance(name, str) else name
        return self.source().resolved(url).toLocalFile()


class Guide(QDialog):
    """The pages at the left, the chosen one at the right; it may stay open beside the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hướng dẫn sử dụng"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        size_up(self, 980, 640)
        self._pages = guide_pages()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Các trang hướng dẫn"))
        self._list.setWordWrap(True)
        for page in self._pages:
            self._list.addItem(QListWidgetItem(page.title))
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Tìm trong hướng dẫn (không cần dấu)"))
        self._line.setAccessibleName(self.tr("Tìm trong hướng dẫn"))
        self._line.setClearButtonEnabled(True)
        self._page = Page()
        self._page.setAccessibleName(self.tr("Trang hướng dẫn"))
        self._page.document().setDocumentMargin(MARGIN)
        self._lay_out()
        self._line.textChanged.connect(self._narrow)
        self._list.currentRowChanged.connect(self._turn_to)
        self._page.sourceChanged.connect(self._follow)

    def _lay_out(self) -> None:
        missing = muted(self.tr("Bản cài đặt này không có trang hướng dẫn nào."))
        missing.setVisible(not self._pages)
        split = QSplitter(Qt.Orientation.Horizontal)
        side = QWidget()
        side.setLayout(column(self._line, self._list, margin=0))
        split.addWidget(side)
        split.addWidget(self._page)
        split.setSizes([LIST_WIDTH, 760])
        split.setStretchFactor(1, 1)
        layout = column(missing, split, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def open_at(self, name: str) -> None:
        """Come up at a page; at the first one where there is none of that name."""
        names = [page.name for page in self._pages]
        self.show()
        self._list.setCurrentRow(names.index(name) if name in names else 0)
        self._page.setFocus()

    def _narrow(self, text: str) -> None:
        """List the pages that hold all typed words, and show the first of them."""
        met = matching(self._pages, text, lambda page: page.text)
        for number, page in enumerate(self._pages):
            self._list.item(number).setHidden(page not in met)
        if text.strip() and met and self._pages[self._list.currentRow()] not in met:
            self._list.setCurrentRow(self._pages.index(met[0]))

    def _turn_to(self, row: int) -> None:
        if 0 <= row < len(self._pages) and row != self._row_of(self._page.source()):
            self._page.setSource(
                _url(self._pages[row]), QTextDocument.ResourceType.MarkdownResource
            )

    def _follow(self, source: QUrl) -> None:
        """Mark the page to which a link led."""
        self._list.setCurrentRow(self._row_of(source))

    def _row_of(self, source: QUrl) -> int:
        paths = [page.path for page in self._pages]
        path = Path(source.toLocalFile())
        return paths.index(path) if path in paths else -1


def _url(page: GuidePage) -> QUrl:
    return QUrl.fromLocalFile(str(page.path))
