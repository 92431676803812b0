"""Lays parts side by side, and on further lines where a window is too narrow for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.theme.tokens import SPACE


class Wrapped(QLayout):
    """A row that goes on below itself; what is hidden takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(SPACE.small)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Qt hands over a part."""
        self._items.append(item)

    def count(self) -> int:
        """Qt asks how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt asks for a part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt takes a part away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Qt asks where more room would be used: nowhere."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt asks whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt asks how high the lines are together."""
        lines = list(self._lines(width))
        return sum(_height(line) for line in lines) + self.spacing() * max(0, len(lines) - 1)

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt gives the room."""
        super().setGeometry(place)
        top = place.top()
        for line in self._lines(place.width()):
            height, left = _height(line), place.left()
            for item in line:
                size = item.sizeHint().expandedTo(item.minimumSize())
                width = min(size.width(), place.width())
                down = (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, top + down), QSize(width, size.height())))
                left += width + self.spacing()
            top += height + self.spacing()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks for the size that is best: all on one line."""
        shown = self._shown()
        return QSize(self._width(shown), _height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt asks for the size that is needed: the widest part."""
        shown = self._shown()
        widest = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(widest, _height(shown))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, line: Sequence[QLayoutItem]) -> int:
        gaps = self.spacing() * max(0, len(line) - 1)
        return sum(_wide(item) for item in line) + gaps

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        for item in self._shown():
            if line and self._width([*line, item]) > width:
                yield line
                line = []
            line.append(item)
        if line:
            yield line


def wrapped(*parts: QWidget) -> QWidget:
    """Lay parts side by side, on as many lines as it takes."""
    holder = QWidget()
    layout = Wrapped(holder)
    for part in parts:
        layout.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def _wide(item: QLayoutItem) -> int:
    return item.sizeHint().expandedTo(item.minimumSize()).width()


def _height(line: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
