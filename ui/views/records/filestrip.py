"""The files beside one entry: small pictures in a row; dropped on, opened, taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
)
from PySide6.QtWidgets import QWidget as Widget

from dossier.model.attachment import Attachment
from dossier.tasks.typed import written_day
from ui.theme.tokens import SPACE
from ui.widgets.drops import Drops
from ui.widgets.parts import button, muted, signed

ICON = QSize(54, 72)
CELL = QSize(150, 110)
HEIGHT = 122
FILTER = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp *.gif *.webp *.docx"
KEY = Qt.ItemDataRole.UserRole


class FileStrip(Widget):
    """Files of the entry under the cursor.

    Signals: added(paths), opened(key), removed(key).
    """

    added = Signal(object)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: Widget | None = None) -> None:
        super().__init__(parent)
        self._said = muted()
        self._list = _list()
        self._list.setAccessibleName(self.tr("Tệp minh chứng"))
        self._list.itemActivated.connect(lambda item: self.opened.emit(item.data(KEY)))
        self._list.currentItemChanged.connect(self._tell)
        self._add = signed("attach", button(self.tr("Đính kèm tệp…"), self._choose))
        self._open = signed(
            "open", button(self.tr("Mở"), self._open_one, tip=self.tr("Mở bản chỉ đọc (Enter)"))
        )
        self._remove = signed(
            "remove", button(self.tr("Bỏ tệp"), self._remove_one, tip=self.tr("Hoàn tác được"))
        )
        for watched in (self, self._list.viewport()):
            Drops(watched).dropped.connect(lambda paths, _place: self._take(paths))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.tiny)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE.small)
        tools.addWidget(self._said, 1)
        for tool in (self._add, self._open, self._remove):
            tools.addWidget(tool)
        layout.addLayout(tools)
        layout.addWidget(self._list)
        self.show_files("", (), {})

    def show_files(
        self, of: str, files: Sequence[Attachment], pictures: Mapping[str, bytes]
    ) -> None:
        """Show the files of what is called so; nothing is at hand where that is empty."""
        self._list.clear()
        for file in files:
            self._list.addItem(_item(file, pictures.get(file.key, b"")))
        self._list.setVisible(bool(files))
        self._add.setEnabled(bool(of))
        self.setAcceptDrops(bool(of))
        if not of:
            self._said.setText(self.tr("Chọn một dòng để xem hoặc đính kèm tệp minh chứng."))
        elif files:
            said = self.tr("{count} tệp minh chứng của dòng đang chọn")
            self._said.setText(said.format(count=len(files)))
        else:
            self._said.setText(
                self.tr("Chưa có tệp minh chứng. Kéo tệp PDF, ảnh, Word thả vào dòng.")
            )
        self._tell()

    def choose(self, key: str) -> None:
        """Put the cursor on a file."""
        for at in range(self._list.count()):
            if self._list.item(at).data(KEY) == key:
                self._list.setCurrentRow(at)

    @property
    def keys(self) -> list[str]:
        """The files shown, in their order."""
        return [self._list.item(at).data(KEY) for at in range(self._list.count())]

    def _take(self, paths: Sequence[Path]) -> None:
        if self._add.isEnabled():
            self.added.emit(paths)

    def _choose(self) -> None:
        kinds = self.tr("PDF, ảnh, Word") + f" ({FILTER})"
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp minh chứng"), "", kinds)
        if names:
            self.added.emit(tuple(map(Path, names)))

    def _open_one(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self.opened.emit(item.data(KEY))

    def _remove_one(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self.removed.emit(item.data(KEY))

    def _tell(self, *_news: object) -> None:
        for part in (self._open, self._remove):
            part.setVisible(self._list.count() > 0)
            part.setEnabled(self._list.currentItem() is not None)


def _list() -> QListWidget:
    made = QListWidget()
    made.setViewMode(QListView.ViewMode.IconMode)
    made.setFlow(QListView.Flow.LeftToRight)
    made.setWrapping(False)
    made.setMovement(QListView.Movement.Static)
    made.setIconSize(ICON)
    made.setGridSize(CELL)
    made.setFixedHeight(HEIGHT)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return made


def _item(file: Attachment, picture: bytes) -> QListWidgetItem:
    pixmap = QPixmap()
    pixmap.loadFromData(picture)
    pages = f"{file.kind.label}, {file.pages} trang"
    item = QListWidgetItem(QIcon(pixmap), file.name)
    item.setData(KEY, file.key)
    item.setToolTip(f"{file.name}\n{pages}\nĐính kèm ngày {written_day(file.added)}")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{file.name}, {pages}")
    return item
