"""Turns the borders of a page into lines: around its text and bands, or along the sheet's edge."""

from __future__ import annotations

from dossier.paper.frame import Line
from dossier.paper.length import Length
from dossier.paper.style import Edge, PageStyle

Sides = tuple[Length, Length, Length, Length]  # left, top, right, bottom


def rim(page: PageStyle, text: Sides, *, is_first: bool) -> list[Line]:
    """Draw the borders of a page around its text, or around the sheet."""
    borders = page.rim
    if borders is None or not (borders.first if is_first else borders.others):
        return []
    edges = borders.edges
    left, top, right, bottom = (0.0, 0.0, page.width, page.height) if borders.is_from_edge else text
    out = 1 if borders.is_from_edge else -1
    left, right = left + out * _away(edges.left), right - out * _away(edges.right)
    top, bottom = top + out * _away(edges.top), bottom - out * _away(edges.bottom)
    return [
        *_strokes(edges.top, (left, top, right, top), (-1, -1, 1, -1)),
        *_strokes(edges.right, (right, top, right, bottom), (1, -1, 1, 1)),
        *_strokes(edges.bottom, (left, bottom, right, bottom), (-1, 1, 1, 1)),
        *_strokes(edges.left, (left, top, left, bottom), (-1, -1, -1, 1)),
    ]


def _away(edge: Edge | None) -> Length:
    """From the middle of a line to what it is measured from."""
    return 0.0 if edge is None else edge.space + edge.width / 2


def _strokes(edge: Edge | None, ends: Sides, outward: Sides) -> list[Line]:
    """Draw one side; of a double one each stroke meets its like at the corners."""
    if edge is None:
        return []
    return [
        Line(*_moved(ends, outward, -middle), width, edge.color, edge.dash)
        for middle, width in edge.bars or ((0.0, edge.width),)
    ]


def _moved(ends: Sides, outward: Sides, by: Length) -> Sides:
    (a, b, c, d), (w, x, y, z) = ends, outward
    return a + w * by, b + x * by, c + y * by, d + z * by
