"""Turns the borders of a page into lines: around its text, or along the edge of the sheet."""

from __future__ import annotations

from dossier.paper.frame import Line
from dossier.paper.length import Length
from dossier.paper.style import Edge, PageStyle
from dossier.render.layout.bands import Body
from dossier.render.layout.strokes import bordered


def rim(page: PageStyle, body: Body, *, is_first: bool) -> list[Line]:
    """Draw the borders of a page."""
    borders = page.rim
    if borders is None or not (borders.first if is_first else borders.others):
        return []
    edges = borders.edges
    inner = (body.left, body.top, body.left + body.width, body.top + body.height)
    left, top, right, bottom = (side / 20 for side in inner)
    if borders.is_from_edge:
        left, top, right, bottom = 0.0, 0.0, page.width, page.height
    out = 1 if borders.is_from_edge else -1
    left += out * _away(edges.left)
    top += out * _away(edges.top)
    right -= out * _away(edges.right)
    bottom -= out * _away(edges.bottom)
    return [
        *bordered(edges.top, (left, top, right, top)),
        *bordered(edges.right, (right, top, right, bottom)),
        *bordered(edges.bottom, (left, bottom, right, bottom)),
        *bordered(edges.left, (left, top, left, bottom)),
    ]


def _away(edge: Edge | None) -> Length:
    """From the middle of a line to what it is measured from."""
    return 0.0 if edge is None else edge.space + edge.width / 2
