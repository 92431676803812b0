"""Gives the window's icons by name, in the colours of the theme worn as they are painted."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.tokens import Tone, shade

FOLDER = Path(__file__).parent
INK = b"currentColor"
NOTHING = QColor(0, 0, 0, 0)  # what a picture is before it is drawn


def icon(name: str, tone: Tone = "text") -> QIcon:
    """Make an icon of ui/theme/icons, drawn in a colour of ui.theme.tokens.Colors.

    It follows a change of theme by itself; what cannot be pressed is drawn faint.
    """
    _drawing(name)  # a name that no icon has is a bug: better here than while painting
    return QIcon(Drawn(name, tone))


def names() -> tuple[str, ...]:
    """List the icons that there are."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg")))


class Drawn(QIconEngine):
    """Paints a drawing at any size, sharp at any scale of the screen."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        """Qt wants another of the same."""
        return Drawn(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Qt asks to paint."""
        tone: Tone = "faint" if mode == QIcon.Mode.Disabled else self._tone
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, shade(tone)).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Qt wants a picture of some size in device pixels."""
        picture = QPixmap(size)
        picture.fill(NOTHING)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


@cache
def _drawing(name: str) -> bytes:
    return (FOLDER / f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace(INK, color.encode())))
