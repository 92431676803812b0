"""Turns the items of one page into PDF operators."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol
from unicodedata import normalize

from dossier.paper.face import Face
from dossier.paper.frame import Box, Clipped, Color, Glyphs, Image, Item, Line, Path, Turned
from dossier.paper.length import Length
from dossier.render.draw.coding import PAGE, encode, literal, stretches, written
from dossier.render.draw.fontface import ALIKE, UNSEEN
from dossier.words.symbols import is_private, shown

BENT = 6  # numbers of a step that is a curve
_UNSEEN = dict.fromkeys(map(ord, UNSEEN))
_ALIKE = str.maketrans({sign: like for sign, like in ALIKE.items() if sign not in PAGE})


class Sheet(Protocol):
    """What a pen needs of the document it writes for."""

    def font(self, face: Face) -> bytes:
        """Name the shared subset of a face, embedding it."""

    def others(self, text: str, face: Face) -> list[tuple[bytes, bytes]]:
        """Encode what the shared subset lacks: names of further subsets, and codes."""

    def image(self, content: bytes) -> bytes:
        """Name a picture, embedding it."""


class Pen:
    """Writes one page; remembers what is set already, so that nothing is said twice."""

    def __init__(self, sheet: Sheet, height: Length) -> None:
        self._sheet = sheet
        self._height = height
        self._out: list[bytes] = []
        self._text = False
        self._font: tuple[Face, float] | None = None
        self._spacing = (0.0, 0.0, 1.0)  # of words, of letters; the scale
        self._fill = self._stroke = "000000"
        self._line: tuple[float, tuple[float, ...]] = (1.0, ())

    def draw(self, items: tuple[Item, ...]) -> bytes:
        """Write the operators of a whole page."""
        self._draw(items)
        self._end_text()
        return b"\n".join(self._out)

    def _draw(self, items: tuple[Item, ...]) -> None:
        for item in items:
            match item:
                case Glyphs():
                    self._glyphs(item)
                case Line():
                    self._rule(item)
                case Box():
                    self._box(item)
                case Image():
                    self._image(item)
                case Path():
                    self._path(item)
                case Turned() | Clipped():
                    self._group(item)

    def _group(self, item: Turned | Clipped) -> None:
        if isinstance(item, Turned):
            self._turned(item)
        else:
            self._clipped(item)

    def _turned(self, item: Turned) -> None:
        """Draw on a turned sheet."""
        height, self._height = self._height, 0.0
        turn = 1 if item.degrees < 0 else -1
        place = (turn, -turn, item.x, height - item.y)
        self._apart(b"0 %d %d 0 %.2f %.2f cm" % place, item.items)
        self._height = height

    def _clipped(self, item: Clipped) -> None:
        """Draw within a rectangle."""
        corner = (item.x, self._height - item.y - item.height)
        clip = b"%.2f %.2f %.2f %.2f re W n" % (*corner, item.width, item.height)
        self._apart(clip, item.items)

    def _apart(self, setting: bytes, items: tuple[Item, ...]) -> None:
        """Draw under a setting that, as all that is set there, ends with it."""
        self._end_text()
        kept = (self._font, self._spacing, self._fill, self._stroke, self._line)
        self._out.append(b"q " + setting)
        self._draw(items)
        self._end_text()
        self._out.append(b"Q")
        self._font, self._spacing, self._fill, self._stroke, self._line = kept

    def _glyphs(self, item: Glyphs) -> None:
        if not item.text:
            return
        self._begin_text(item)
        x, y, text = item.x, self._height - item.baseline, written(item.text)
        if text is None:
            self._out.append(b"1 0 0 1 %.2f %.2f Tm " % (x, y))
            self._mixed(item)
            return
        if (item.face, item.size) != self._font:
            self._font = (item.face, item.size)
            self._out.append(b"/%b %.4g Tf" % (self._sheet.font(item.face), item.size))
        self._out.append(b"1 0 0 1 %.2f %.2f Tm %b Tj" % (x, y, text))

    def _begin_text(self, item: Glyphs) -> None:
        if not self._text:
            self._out.append(b"BT")
            self._text = True
        if (item.space, item.spread, item.scale) != self._spacing:
            self._space(item)
        if item.color != self._fill:
            self._set_fill(item.color)

    def _space(self, item: Glyphs) -> None:
        """Set what is added to spaces and to letters; the scale counts for both (PDF, 9.3.4)."""
        space, spread, scale = self._spacing
        if (item.space, item.scale) != (space, scale):
            self._out.append(b"%.4f Tw" % (item.space / item.scale))
        if (item.spread, item.scale) != (spread, scale):
            self._out.append(b"%.4f Tc %.4g Tz" % (item.spread / item.scale, item.scale * 100))
        self._spacing = (item.space, item.spread, item.scale)

    def _mixed(self, item: Glyphs) -> None:
        """Show a text with characters outside the code page, stretch by stretch."""
        spoken = _spoken(item)
        if spoken:
            self._out.append(b"/Span << /ActualText <%b> >> BDC" % spoken)
        for stretch in stretches(normalize("NFC", item.text).translate(_UNSEEN).translate(_ALIKE)):
            try:
                shown = [(self._sheet.font(item.face), encode(stretch))]
            except UnicodeEncodeError:
                shown = self._sheet.others(stretch, item.face)
            for name, codes in shown:
                self._out.append(b"/%b %.4g Tf %b Tj" % (name, item.size, literal(codes)))
        if spoken:
            self._out.append(b"EMC")
        self._font = None

    def _rule(self, item: Line) -> None:
        self._end_text()
        self._set_stroke(item.width, item.color, item.dash)
        ends = (item.x1, self._height - item.y1, item.x2, self._height - item.y2)
        self._out.append(b"%.2f %.2f m %.2f %.2f l S" % ends)

    def _set_stroke(self, width: Length, color: Color, dash: tuple[Length, ...]) -> None:
        if color != self._stroke:
            self._stroke = color
            self._out.append(b"%b RG" % _rgb(color))
        if (width, dash) != self._line:
            self._line = (width, dash)
            steps = b" ".join(b"%.2f" % length for length in dash)
            self._out.append(b"%.3f w [%b] 0 d" % (width, steps))

    def _path(self, item: Path) -> None:
        self._end_text()
        if not item.steps or not (item.fill or item.width):
            return
        if item.fill and item.fill != self._fill:
            self._set_fill(item.fill)
        if item.width:
            self._set_stroke(item.width, item.color, item.dash)
        drawn = [b"%b m" % self._places(item.steps[0])]
        drawn += [
            b"%b %b" % (self._places(step), b"c" if len(step) == BENT else b"l")
            for step in item.steps[1:]
        ]
        ending = (b"B" if item.width else b"f") if item.fill else b"S"
        drawn.append(b"h " + ending if item.is_closed else ending)
        self._out.append(b" ".join(drawn))

    def _places(self, step: tuple[Length, ...]) -> bytes:
        pairs = zip(step[::2], step[1::2], strict=False)
        return b" ".join(b"%.2f %.2f" % (x, self._height - y) for x, y in pairs)

    def _box(self, item: Box) -> None:
        self._end_text()
        if item.color != self._fill:
            self._set_fill(item.color)
        corner = (item.x, self._height - item.y - item.height)
        self._out.append(b"%.2f %.2f %.2f %.2f re f" % (*corner, item.width, item.height))

    def _image(self, item: Image) -> None:
        self._end_text()
        name = self._sheet.image(item.content)
        x, y = item.x, self._height - item.y - item.height
        if not any(item.crop):
            frame = (item.width, item.height, x, y)
            self._out.append(b"q %.2f 0 0 %.2f %.2f %.2f cm /%b Do Q" % (*frame, name))
            return
        left, top, right, bottom = item.crop
        wide, high = item.width / (1 - left - right), item.height / (1 - top - bottom)
        clip = b"q %.2f %.2f %.2f %.2f re W n " % (x, y, item.width, item.height)
        frame = (wide, high, x - left * wide, y - bottom * high)
        self._out.append(clip + b"%.2f 0 0 %.2f %.2f %.2f cm /%b Do Q" % (*frame, name))

    def _set_fill(self, color: Color) -> None:
        self._fill = color
        self._out.append(b"%b rg" % _rgb(color))

    def _end_text(self) -> None:
        if self._text:
            self._out.append(b"ET")
            self._text = False


def _spoken(item: Glyphs) -> bytes:
    """Write what the codes of a symbol font mean, for those who copy or listen."""
    if not any(map(is_private, item.text)):
        return b""
    text = "".join(shown(char, item.face.family) for char in item.text)
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode("ascii")


@lru_cache(maxsize=256)
def _rgb(color: Color) -> bytes:
    parts = bytes.fromhex(color)
    return b"%.3g %.3g %.3g" % tuple(part / 255 for part in parts)
