"""Turns the borders and the shade of a paragraph into a rectangle and lines around its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.paper.frame import Color
from dossier.paper.style import NO_EDGES, Edge, ParaStyle
from dossier.render.layout.fonts import Twips

Part = tuple[Twips, Twips, object]

BAR = Edge(0.5)  # of a bar tab, ISO 29500-1 §17.18.84


@dataclass(frozen=True, slots=True)
class Fill:
    """A shaded rectangle."""

    width: Twips
    height: Twips
    color: Color


@dataclass(frozen=True, slots=True)
class Ruled:
    """A border line, from its left or upper end."""

    across: Twips
    down: Twips
    edge: Edge


def insets(style: ParaStyle) -> tuple[Twips, Twips]:
    """Room that the borders take above and below the text."""
    return _inset(style.borders.top), _inset(style.borders.bottom)


def dress(style: ParaStyle, width: Twips, height: Twips) -> list[Part]:
    """Shade a paragraph and draw its lines, those at the sides outside its indents."""
    if not style.shade and style.borders is NO_EDGES and not style.bars:
        return []
    start = round(min(style.left, style.left + style.first) * 20) - _inset(style.borders.left)
    end = width - round(style.right * 20) + _inset(style.borders.right)
    tall = height + round(style.bridge * 20)
    parts: list[Part] = []
    if style.shade:
        parts.append((start, 0, Fill(end - start, tall, style.shade)))
    return parts + list(_lines(style, (start, end), tall))


def _lines(style: ParaStyle, across: tuple[Twips, Twips], height: Twips) -> Iterator[Part]:
    """Draw the lines, each within the room that it takes."""
    (start, end), borders = across, style.borders
    if borders.top:
        yield start, _half(borders.top), Ruled(end - start, 0, borders.top)
    if borders.bottom:
        yield start, height - _half(borders.bottom), Ruled(end - start, 0, borders.bottom)
    if borders.left:
        yield start + _half(borders.left), 0, Ruled(0, height, borders.left)
    if borders.right:
        yield end - _half(borders.right), 0, Ruled(0, height, borders.right)
    for bar in style.bars:
        yield round(bar * 20), 0, Ruled(0, height, BAR)


def _inset(edge: Edge | None) -> Twips:
    return 0 if edge is None else round((edge.width + edge.space) * 20)


def _half(edge: Edge) -> Twips:
    return round(edge.width * 10)
