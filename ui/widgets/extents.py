"""How far up and down things reach on a page, so that only those in view are painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Path, Turned
from dossier.paper.length import Length

Extent = tuple[Length, Length]
LEEWAY = 1.0  # points, for strokes that are at least a pixel wide


def extent(item: Item) -> Extent:
    """Tell the highest and the lowest place of a thing, rather too far than not enough."""
    return EXTENTS[type(item)](item)


def _glyphs(item: Glyphs) -> Extent:
    # The highest letters carry two marks; none reaches further than its size and a half.
    return item.baseline - 1.5 * item.size, item.baseline + item.size


def _line(item: Line) -> Extent:
    half = item.width / 2 + LEEWAY
    return min(item.y1, item.y2) - half, max(item.y1, item.y2) + half


def _place(item: Box | Image) -> Extent:
    ends = (item.y, item.y + item.height)
    return min(ends) - LEEWAY, max(ends) + LEEWAY


def _path(item: Path) -> Extent:
    heights = [y for step in item.steps for y in step[1::2]] or [0.0]
    corner = 5 * item.width + LEEWAY  # as far as mitres reach
    return min(heights) - corner, max(heights) + corner


def _turned(item: Turned) -> Extent:
    end = item.y + (item.width if item.degrees > 0 else -item.width)
    return min(item.y, end) - LEEWAY, max(item.y, end) + LEEWAY


def _clipped(item: Clipped) -> Extent:
    return item.y, item.y + item.height


EXTENTS: dict[type, Callable[[Any], Extent]] = {
    Glyphs: _glyphs,
    Line: _line,
    Box: _place,
    Image: _place,
    Path: _path,
    Turned: _turned,
    Clipped: _clipped,
}
