"""Turns the pins of anchored drawings into places, and says which room they leave to text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.paper.drawing import Flank, Pin, Share, Side, Wrap
from dossier.paper.flow import Anchored
from dossier.paper.length import Length
from dossier.paper.style import PageStyle
from dossier.render.layout.fonts import Twips, nearest

NARROW: Twips = (
    300  # LibreOffice sets text in gaps from here on, as Word does (its SURROUND_TEXT_WRAP_SMALL)
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the space that is being filled stands on its page, in twips."""

    page: PageStyle
    left: Twips
    top: Twips


@dataclass(frozen=True, slots=True)
class Float:
    """A drawing that text goes around, in the space it stands in, with its distances."""

    left: Twips
    top: Twips
    right: Twips
    bottom: Twips
    wrap: Wrap
    flank: Flank = Flank.BOTH
    end: Twips = 0  # of the drawing itself, without its distance
    is_early: bool = False  # fixed above its paragraph, so that text before goes around, too


@dataclass(frozen=True, slots=True)
class Ground:
    """What a drawing may be pinned to, in points from the corner of the page."""

    page: PageStyle
    column: tuple[Length, Length]  # start, length
    para: Length
    line: Length
    letter: Length

    def left(self, pin: Pin, size: Length) -> Length:
        """Say where a drawing of this width begins."""
        page, margins = self.page, self.page.margins
        sides = {
            Side.PAGE: (0.0, page.width),
            Side.MARGIN: (margins.left, page.width - margins.left - margins.right),
            Side.COLUMN: self.column,
            Side.LETTER: (self.letter, 0.0),
            Side.LEFT_MARGIN: (0.0, margins.left),
            Side.RIGHT_MARGIN: (page.width - margins.right, margins.right),
        }
        return _pinned(pin, sides[pin.side], size)

    def top(self, pin: Pin, size: Length) -> Length:
        """Say where a drawing of this height begins."""
        page, margins = self.page, self.page.margins
        sides = {
            Side.PAGE: (0.0, page.height),
            Side.MARGIN: (margins.top, page.height - margins.top - margins.bottom),
            Side.COLUMN: (self.para, 0.0),
            Side.LETTER: (self.line, 0.0),
            Side.LEFT_MARGIN: (0.0, margins.top),
            Side.RIGHT_MARGIN: (page.height - margins.bottom, margins.bottom),
        }
        return _pinned(pin, sides[pin.side], size)


def _pinned(pin: Pin, side: tuple[Length, Length], size: Length) -> Length:
    start, length = side
    if pin.align == "center":
        return start + (length - size) / 2
    if pin.align in {"right", "bottom"}:
        return start + length - size
    return start + (0.0 if pin.align else pin.offset + pin.share * length)


def shared(share: Share | None, page: PageStyle, *, is_width: bool, own: Length) -> Length:
    """Say how large a drawing is: a share of the page, or what it says itself."""
    if share is None:
        return own
    margins = page.margins
    start, end = (margins.left, margins.right) if is_width else (margins.top, margins.bottom)
    whole = page.width if is_width else page.height
    sides = {Side.PAGE: whole, Side.LEFT_MARGIN: start, Side.RIGHT_MARGIN: end}
    return share.part * sides.get(share.side, whole - start - end)


def float_of(anchored: Anchored, corner: tuple[Twips, Twips], size: tuple[Length, Length]) -> Float:
    """Say which room a drawing takes from the text, with its left top corner here."""
    around, (x, y) = anchored.around, corner
    gap, (width, height) = around.gap, size
    return Float(
        x - nearest(gap.left * 20),
        y - nearest(gap.top * 20),
        x + nearest((width + gap.right) * 20),
        y + nearest((height + gap.bottom) * 20),
        around.wrap,
        around.flank,
        y + nearest(height * 20),
    )


def moved(one: Float, dx: Twips, dy: Twips) -> Float:
    """Say where a drawing stands in another space."""
    left, right = one.left + dx, one.right + dx
    top, bottom, end = one.top + dy, one.bottom + dy, one.end + dy
    return replace(one, left=left, right=right, top=top, bottom=bottom, end=end)


def below(floats: Sequence[Float], across: tuple[Twips, Twips], top: Twips) -> Twips:
    """Say where something that cannot be broken may begin, from this height on."""
    for _ in floats:
        met = [one for one in floats if one.top <= top < one.bottom and _meets(one, across)]
        if not met:
            break
        top = max(one.bottom for one in met)
    return top


def _meets(one: Float, across: tuple[Twips, Twips]) -> bool:
    return one.wrap is Wrap.BELOW or (one.left < across[1] and one.right > across[0])


def reaching(floats: Sequence[Float], top: Twips) -> list[Float]:
    """List the drawings that end below a height."""
    return [one for one in floats if one.bottom > top]


def free(
    floats: Sequence[Float], across: tuple[Twips, Twips], down: tuple[Twips, Twips]
) -> tuple[list[tuple[Twips, Twips]], Twips]:
    """List the stretches of a row that no drawing takes, and where the nearest drawing ends."""
    met = [one for one in floats if one.top < down[1] and one.bottom > down[0]]
    stretches = [across]
    for one in met:
        stretches = [part for stretch in stretches for part in _beside(one, stretch)]
    end = min((one.bottom for one in met), default=down[0])
    wide = [(a, b) for a, b in stretches if b - a >= NARROW] if met else stretches
    return wide, end


def _beside(one: Float, stretch: tuple[Twips, Twips]) -> list[tuple[Twips, Twips]]:
    """Cut a drawing out of a stretch."""
    start, end = stretch
    if one.right <= start or one.left >= end:
        return [stretch] if one.wrap is not Wrap.BELOW else []
    if one.wrap is Wrap.BELOW:
        return []
    left, right = (start, min(end, one.left)), (max(start, one.right), end)
    flank = one.flank
    if flank is Flank.LARGEST:
        flank = Flank.LEFT if left[1] - left[0] >= right[1] - right[0] else Flank.RIGHT
    kept = {Flank.LEFT: [left], Flank.RIGHT: [right]}.get(flank, [left, right])
    return [part for part in kept if part[1] > part[0]]
