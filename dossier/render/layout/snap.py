"""Turns a line with a height into one that stands on the grid of a page, ISO 29500-1 §17.6.5."""

from __future__ import annotations

from dossier.paper.style import ParaStyle, Rule
from dossier.render.layout.fonts import Twips
from dossier.render.layout.spans import Line


def keeps_to_grid(style: ParaStyle, grid: Twips) -> bool:
    """Tell whether the lines of a paragraph stand on a grid."""
    return grid > 0 and style.snaps


def snap(line: Line, style: ParaStyle, grid: Twips, *, share: int, is_last: bool) -> None:
    """Let a line take whole steps of a grid, its text in the middle.

    A least height that is higher holds, and so does an exact one. Line spacing is a share of the
    steps, never less than all; below a paragraph it is one of the text, as LibreOffice has it.
    """
    natural, asked = line.height, round(style.line * 20)
    tall = -(-natural // grid) * grid
    if style.rule is not Rule.AUTO:
        tall = asked if style.rule is Rule.EXACT else max(tall, asked)
    line.ascent += (tall - natural) // 2
    line.full = tall + max(0, share - 100) * (natural if is_last else tall) // 100
    line.height = line.full  # which the page must hold, unlike that of lines without a grid
