"""Turns text styles into measures in twips, rounded as LibreOffice 25.2 rounds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dossier.paper.face import Face
from dossier.paper.length import Length
from dossier.paper.style import Script, TextStyle
from dossier.render.layout.metrics import Metrics

Twips = int

DEVICE = 120  # units of LibreOffice's reference device a point; six of them are a twip


def nearest(value: float) -> int:
    """Round half up, as font measures are rounded (`round` goes to the even neighbour)."""
    return int(value + 0.5)


class Widths(dict[str, float]):
    """Widths in twips by text; what is not there yet is asked once."""

    def __init__(self, metrics: Metrics, style: TextStyle, size: float) -> None:
        super().__init__()
        self._ask = metrics.advance
        self._face, self._size = style.face, size
        self._spread, self._scale = style.spread * 20, style.scale * 20
        self._kern = metrics.kern if style.is_kerned else None

    def __missing__(self, text: str) -> float:
        width = self._ask(text, self._face, self._size) * self._scale
        if self._spread:
            width += len(text) * self._spread
        if self._kern:
            moves = (self._kern(a + b, self._face) for a, b in pairwise(text))
            width += sum(moves) * self._size * self._scale
        self[text] = width
        return width


SCRIPT = 58  # per cent of the size: raised and lowered letters
SMALL = 80  # the same of small capitals


def _part(size: float, per_cent: int) -> float:
    """Take a part of a size, in whole twips as LibreOffice sets letters."""
    return round(size * 20) * per_cent // 100 / 20


@dataclass(frozen=True, slots=True)
class Heights:
    """Vertical measures of a face at a size, each rounded by itself."""

    ascent: Twips  # with the line gap, which LibreOffice puts above
    descent: Twips
    line: Twips


# Ascent, descent, line gap and em of OpenSymbol, in which LibreOffice sets Symbol and Wingdings.
SIGNS = (1420, 442, 307, 2048)


def heights(metrics: Metrics, face: Face, size: float) -> Heights:
    """Measure the lines of a face."""
    return _heights(metrics.vertical(face), size)


def _heights(vertical: tuple[int, int, int, int], size: float) -> Heights:
    up, down, gap, em = vertical
    scale = DEVICE * size / em
    ascent, descent, lead = nearest(up * scale), nearest(down * scale), nearest(gap * scale)
    leading = nearest(lead / 6)
    line = nearest((ascent + descent) / 6) + leading
    return Heights(nearest(ascent / 6) + leading, nearest(descent / 6), line)


class Font:
    """One text style, measured: the room its lines need, where and how large it is drawn."""

    __slots__ = (
        *(
            "above",
            "below",
            "height",
            "is_adorned",
            "is_plain",
            "italic",
            "metrics",
            "rise",
            "size",
            "space",
            "spread",
        ),
        *("style", "widths"),
    )

    def __init__(self, style: TextStyle, metrics: Metrics, widths: Widths, size: float) -> None:
        own = heights(metrics, style.face, style.size)
        self.style = style
        self.metrics = metrics
        self.widths = widths
        self.size = size  # as drawn
        strikes = style.strike or style.double_strike
        self.is_adorned = bool(style.highlight or style.underline or strikes or style.link)
        self.height: Twips = own.line
        small = heights(metrics, style.face, _part(style.size, SCRIPT))
        self.rise: Twips = _rise(style, own, small)
        self.is_plain = not (self.is_adorned or self.rise or style.is_kerned)
        # Raised letters still need the depth of the line, and lowered ones its height.
        lift = 0 if style.script else self.rise  # small letters stay within it
        self.above: Twips = own.ascent + max(lift, 0)
        self.below: Twips = own.line - own.ascent + max(-lift, 0)
        self.spread: Twips = round(style.spread * 20)
        self.space: Twips = int(widths[" "]) - self.spread
        # A slanted letter leans over the end of its line by a twelfth of its height.
        self.italic: Twips = own.line // 12 if style.face.italic else 0

    def parts(self, text: str) -> Sequence[tuple[str, Face]]:
        """Cut a measured text where another face draws what this one lacks."""
        return self.metrics.parts(text, self.style.face)

    def kern(self, letters: str) -> float:
        """How far two letters move together, in twips."""
        style = self.style
        return self.metrics.kern(letters, style.face) * self.size * style.scale * 20

    def advance(self, text: str, face: Face) -> Length:
        """Width of a text of this size in another face, in points."""
        style = self.style
        return self.metrics.advance(text, face, self.size) * style.scale + len(text) * style.spread


def _rise(style: TextStyle, own: Heights, small: Heights) -> Twips:
    """How far the baseline of a text style stands above that of its line."""
    if style.script is Script.SUPER:
        return own.ascent - small.ascent
    if style.script is Script.SUB:
        return small.descent - own.descent
    if not style.rise:
        return 0
    per_cent = nearest(abs(style.rise) / style.size * 100)  # LibreOffice keeps it so
    return per_cent * own.line // 100 * (1 if style.rise > 0 else -1)


class Fonts(dict[TextStyle, Font]):
    """Measured fonts by style; kept for as long as the metrics are used."""

    MOST = 2_000

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics
        self._widths: dict[tuple[Face, float, float, float, bool], Widths] = {}
        self._signs: dict[TextStyle, Font] = {}

    def __missing__(self, style: TextStyle) -> Font:
        if len(self) >= self.MOST:
            self.clear()
            self._signs.clear()
            self._widths.clear()
        size = _part(style.size, SCRIPT) if style.script else style.size
        size = _part(size, SMALL) if style.is_small else size
        key = (style.face, size, style.spread, style.scale, style.is_kerned)
        if key not in self._widths:
            self._widths[key] = Widths(self._metrics, style, size)
        font = self[style] = Font(style, self._metrics, self._widths[key], size)
        return font

    def sign(self, style: TextStyle) -> Font:
        """Measure a sign of a symbol font, whose lines have that font's height."""
        font = self._signs.get(style)
        if font is None:
            usual, own = self[style], _heights(SIGNS, style.size)
            font = Font(style, self._metrics, usual.widths, usual.size)
            font.above, font.below = own.ascent, own.line - own.ascent
            self._signs[style] = font
        return font


@lru_cache(maxsize=4)
def fonts_of(metrics: Metrics) -> Fonts:
    """Hand out the fonts of one book, so that words measured once serve all documents."""
    return Fonts(metrics)
