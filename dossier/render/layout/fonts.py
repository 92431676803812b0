"""Turns text styles into measures in twips, rounded as LibreOffice 25.2 rounds them."""

from __future__ import annotations

from functools import lru_cache

from dossier.paper.face import Face
from dossier.paper.style import TextStyle
from dossier.render.layout.metrics import Metrics

Twips = int

DEVICE = 120  # units of LibreOffice's reference device a point; six of them are a twip


def nearest(value: float) -> int:
    """Round half up, as font measures are rounded (`round` goes to the even neighbour)."""
    return int(value + 0.5)


class Widths(dict[str, float]):
    """Widths in twips by text; what is not there yet is asked once."""

    def __init__(self, metrics: Metrics, face: Face, size: float) -> None:
        super().__init__()
        self._ask = metrics.advance
        self._face, self._size = face, size

    def __missing__(self, text: str) -> float:
        width = self[text] = self._ask(text, self._face, self._size) * 20
        return width


class Font:
    """One text style, measured: the height of its line, and its baseline below the top."""

    __slots__ = ("ascent", "height", "italic", "space", "style", "widths")

    def __init__(self, style: TextStyle, metrics: Metrics, widths: Widths) -> None:
        up, down, gap, em = metrics.vertical(style.face)
        scale = DEVICE * style.size / em
        ascent, descent, lead = nearest(up * scale), nearest(down * scale), nearest(gap * scale)
        leading = nearest(lead / 6)
        self.style = style
        self.widths = widths
        self.height: Twips = nearest((ascent + descent) / 6) + leading
        self.ascent: Twips = nearest(ascent / 6) + leading
        self.space: Twips = nearest(widths[" "])
        # A slanted letter leans over the end of its line by a twelfth of its height.
        self.italic: Twips = self.height // 12 if style.face.italic else 0


class Fonts(dict[TextStyle, Font]):
    """Measured fonts by style; kept for as long as the metrics are used."""

    MOST = 2_000

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics
        self._widths: dict[tuple[Face, float], Widths] = {}

    def __missing__(self, style: TextStyle) -> Font:
        if len(self) >= self.MOST:
            self.clear()
            self._widths.clear()
        key = (style.face, style.size)
        if key not in self._widths:
            self._widths[key] = Widths(self._metrics, *key)
        font = self[style] = Font(style, self._metrics, self._widths[key])
        return font


@lru_cache(maxsize=4)
def fonts_of(metrics: Metrics) -> Fonts:
    """Hand out the fonts of one book, so that words measured once serve all documents."""
    return Fonts(metrics)
