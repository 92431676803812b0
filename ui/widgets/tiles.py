"""Keeps painted pieces of sheets, so that scrolling only moves them; memory stays bounded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dossier.paper.frame import Item, Page
from ui.widgets.extents import extent
from ui.widgets.letters import Letters
from ui.widgets.painter import PagePainter

WIDE, HIGH = 1024, 256  # device pixels of a piece
MOST = 64_000_000  # bytes of all pieces
BYTES = 4  # a pixel


@dataclass(frozen=True, slots=True)
class Laid:
    """An item and how far up and down it reaches."""

    top: float
    bottom: float
    item: Item


class Tiles:
    """Paints pages piece by piece and remembers the pieces that were seen last."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._pages: Sequence[Page] = ()
        self._laid: dict[int, tuple[Laid, ...]] = {}
        self._kept: OrderedDict[tuple[int, int, int], QPixmap] = OrderedDict()
        self._scale = self._ratio = 1.0
        self._bytes = 0

    def show(self, pages: Sequence[Page]) -> None:
        """Take other pages."""
        self._pages = pages
        self._laid.clear()
        self._forget()

    @property
    def size(self) -> int:
        """How many bytes the pieces take."""
        return self._bytes

    def zoom(self, scale: float, ratio: float) -> None:
        """Paint at so many pixels a point on a screen with so many device pixels for each."""
        if (scale, ratio) != (self._scale, self._ratio):
            self._forget()
            self._scale, self._ratio = scale, ratio

    def paint(self, painter: QPainter, number: int, corner: QPointF, seen: QRectF) -> None:
        """Paint what is seen of a sheet with its corner at a place, in pixels of the screen."""
        ratio, page = self._ratio, self._pages[number]
        origin = QPointF(round(corner.x() * ratio), round(corner.y() * ratio))
        fine = self._scale * ratio
        whole = QRect(0, 0, round(page.width * fine), round(page.height * fine))
        wanted = QRectF(seen.topLeft() * ratio - origin, seen.size() * ratio).toAlignedRect()
        part = wanted.intersected(whole)
        if part.isEmpty():
            return
        for down in range(part.top() // HIGH, part.bottom() // HIGH + 1):
            for across in range(part.left() // WIDE, part.right() // WIDE + 1):
                tile = self._tile((number, across, down), whole)
                painter.drawPixmap((origin + QPointF(across * WIDE, down * HIGH)) / ratio, tile)

    def _tile(self, key: tuple[int, int, int], whole: QRect) -> QPixmap:
        found = self._kept.get(key)
        if found is None:
            _number, across, down = key
            piece = QRect(across * WIDE, down * HIGH, WIDE, HIGH).intersected(whole)
            found = self._kept[key] = self._painted(key[0], piece)
            self._bytes += piece.width() * piece.height() * BYTES
        self._kept.move_to_end(key)
        while self._bytes > MOST and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.width() * old.height() * BYTES
        return found

    def _painted(self, number: int, piece: QRect) -> QPixmap:
        fine = self._scale * self._ratio
        top, bottom = piece.top() / fine, (piece.bottom() + 1) / fine
        near = (laid for laid in self._items(number) if laid.bottom > top and laid.top < bottom)
        pixmap = QPixmap(piece.size())
        pixmap.fill(Qt.GlobalColor.white)
        painter = QPainter(pixmap)
        painter.translate(-piece.left(), -piece.top())
        painter.scale(fine, fine)
        PagePainter(painter, self._letters).paint(laid.item for laid in near)
        painter.end()
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap

    def _items(self, number: int) -> tuple[Laid, ...]:
        if number not in self._laid:
            items = self._pages[number].items
            self._laid[number] = tuple(Laid(*extent(item), item) for item in items)
        return self._laid[number]

    def _forget(self) -> None:
        self._kept.clear()
        self._bytes = 0
