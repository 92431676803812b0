"""Turns underlined and struck text, and borders, into the lines that are drawn for them."""

from __future__ import annotations

from math import hypot

from dossier.paper.frame import Color, Line, Path
from dossier.paper.length import Length
from dossier.paper.style import Edge, TextStyle

UNDER = 0.105  # of the size: an underline stands so far below the baseline …
THICK = 0.05  # … and is so thick
STRUCK = 0.26  # of the size above the baseline
DOUBLE = frozenset({"double", "wavyDouble"})
HEAVY = frozenset({"thick", "wavyHeavy", "dottedHeavy", "dashedHeavy", "dashLongHeavy"})
DASHES: dict[str, tuple[Length, ...]] = {
    "dotted": (1.0, 1.0), "dottedHeavy": (1.0, 1.0), "dash": (4.0, 2.0), "dashedHeavy": (4.0, 2.0),
    "dashLong": (8.0, 3.0), "dashLongHeavy": (8.0, 3.0), "dotDash": (4.0, 2.0, 1.0, 2.0),
    "dotDotDash": (4.0, 2.0, 1.0, 2.0, 1.0, 2.0),
}  # fmt: skip


def underlined(style: TextStyle, x: Length, baseline: Length, width: Length) -> list[Line | Path]:
    """Draw the line, or the two lines, under a stretch of text."""
    kind, thick = style.underline, THICK * style.size
    color = style.underline_color or style.color
    thick *= 2 if kind in HEAVY else 1
    dash = tuple(step * thick for step in DASHES.get(kind, ()))
    y = baseline + UNDER * style.size
    steps = (-thick, thick) if kind in DOUBLE else (0.0,)
    if kind.startswith("wav"):
        return [_wave((x, y + 1.5 * s, width), thick, color) for s in steps]
    return [Line(x, y + s, x + width, y + s, thick, color, dash) for s in steps]


def _wave(place: tuple[Length, Length, Length], thick: Length, color: Color) -> Path:
    x, y, width = place
    count = max(1, round(width / (2 * thick)))
    points = (
        (x + width * at / count, y + (-thick if at % 2 else thick)) for at in range(count + 1)
    )
    return Path(tuple(points), width=thick / 2, color=color, is_closed=False)


def struck(
    style: TextStyle, size: Length, start: tuple[Length, Length], width: Length
) -> list[Line]:
    """Draw the lines through a stretch of text; `size` as drawn, `start` on its baseline."""
    x, baseline = start
    y, thick = baseline - STRUCK * size, THICK * size
    steps = (-thick, thick) if style.double_strike else (0.0,)
    return [Line(x, y + s, x + width, y + s, thick, style.color) for s in steps]


def bordered(edge: Edge | None, ends: tuple[Length, Length, Length, Length]) -> list[Line]:
    """Draw the strokes of a border line."""
    if edge is None or not edge.width:
        return []
    if not edge.bars:
        return [Line(*ends, edge.width, edge.color, edge.dash)]
    x1, y1, x2, y2 = ends
    long = hypot(x2 - x1, y2 - y1) or 1.0
    dx, dy = (y1 - y2) / long, (x2 - x1) / long
    return [
        Line(x1 + m * dx, y1 + m * dy, x2 + m * dx, y2 + m * dy, width, edge.color)
        for m, width in edge.bars
    ]
