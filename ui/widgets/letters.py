"""Turns text of a page into outlines of letters, out of the font files that the PDF embeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from PySide6.QtGui import QFont, QPainterPath, QRawFont

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs

EM = 2048  # size at which outlines are taken: the units of most fonts, so that nothing is lost
MOST_SHAPES = 5_000  # remembered texts: about a hundred pages


class FontFile(Protocol):
    """One font file."""

    @property
    def content(self) -> bytes:
        """The file."""

    def drawn(self, text: str) -> str:
        """Write a text with the signs that the face draws for it."""


class Fonts(Protocol):
    """What the screen needs to know of the fonts of a document."""

    def face(self, face: Face) -> FontFile:
        """Find the file that draws a face."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A text with the outline and the advance of each sign, at the size EM."""

    text: str
    outlines: tuple[QPainterPath, ...]
    advances: tuple[float, ...]

    def edges(self, item: Glyphs) -> tuple[float, ...]:
        """Tell where each sign of an item begins, and the last one ends, in points."""
        return tuple(accumulate(self._steps(item), initial=item.x))

    def _steps(self, item: Glyphs) -> Iterator[float]:
        for sign, advance in zip(self.text, self.advances, strict=True):
            added = item.spread + (item.space if sign == " " else 0.0)
            yield advance * item.scale * item.size / EM + added


class Letters:
    """Knows the shape of any text; files are opened and texts are shaped once."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._opened: dict[Face, QRawFont] = {}
        self._outlines: dict[tuple[Face, int], QPainterPath] = {}
        self._shapes: dict[tuple[str, Face], Shape] = {}

    def text(self, item: Glyphs) -> str:
        """Tell the text of an item as it is drawn: composed, without signs that print nothing."""
        return self._fonts.face(item.face).drawn(item.text)

    def shape(self, item: Glyphs) -> Shape:
        """Shape the text of an item."""
        key = (item.text, item.face)
        found = self._shapes.get(key)
        if found is None:
            if len(self._shapes) >= MOST_SHAPES:
                self._shapes.clear()
            found = self._shapes[key] = self._shaped(item)
        return found

    def _shaped(self, item: Glyphs) -> Shape:
        text, font = self.text(item), self._font(item.face)
        indexes = font.glyphIndexesForString(text)
        steps = font.advancesForGlyphIndexes(indexes, QRawFont.LayoutFlag.UseDesignMetrics)
        outlines = (self._outline(item.face, font, index) for index in indexes)
        return Shape(text, tuple(outlines), tuple(step.x() for step in steps))

    def _outline(self, face: Face, font: QRawFont, index: int) -> QPainterPath:
        key = (face, index)
        if key not in self._outlines:
            self._outlines[key] = font.pathForGlyph(index)
        return self._outlines[key]

    def _font(self, face: Face) -> QRawFont:
        if face not in self._opened:
            plain = QFont.HintingPreference.PreferNoHinting
            self._opened[face] = QRawFont(self._fonts.face(face).content, EM, plain)
        return self._opened[face]
