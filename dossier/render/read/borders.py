"""Turns the borders and the shading that Word writes into edges and a colour."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.frame import Color
from dossier.paper.length import Length
from dossier.paper.style import Edge
from dossier.render.read.tags import VAL, W, local, number
from dossier.render.read.textprops import rgb

Bars = tuple[tuple[Length, Length], ...]

SIDES = {
    "top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right",
    "end": "right", "insideH": "inside_h", "insideV": "inside_v", "between": "between",
    "tl2br": "falling",
    "tr2bl": "rising",
}  # fmt: skip
NO_LINE = frozenset({"nil", "none"})
BROADEST: Length = 31.0  # w:sz of 248, more than Word draws

# Each kind of border as LibreOffice draws it: strokes and gaps, in shares of w:sz and in points.
THIN = 0.75
DOUBLE = ((1.0, 0.0), (1.0, 0.0), (1.0, 0.0))
SMALL, LARGE = (0.0, THIN), (0.0, 2 * THIN)
BARS = {
    "double": DOUBLE, "triple": DOUBLE, "doubleWave": DOUBLE, "dashDotStroked": DOUBLE,
    "thinThickSmallGap": (SMALL, SMALL, (1.0, 0.0)),
    "thickThinSmallGap": ((1.0, 0.0), SMALL, SMALL),
    "thinThickThinSmallGap": (SMALL, SMALL, (1.0, 0.0)),
    "thinThickMediumGap": ((0.5, 0.0), (0.5, 0.0), (1.0, 0.0)),
    "thickThinMediumGap": ((1.0, 0.0), (0.5, 0.0), (0.5, 0.0)),
    "thinThickThinMediumGap": ((0.5, 0.0), (0.5, 0.0), (1.0, 0.0)),
    "thinThickLargeGap": (SMALL, LARGE, (1.0, 0.0)),
    "thickThinLargeGap": ((1.0, 0.0), LARGE, SMALL),
    "thinThickThinLargeGap": (SMALL, LARGE, (1.0, 0.0)),
    "threeDEmboss": ((1.0, 0.0), (0.0, 0.0), (1.0, 0.0)),
    "threeDEngrave": ((1.0, 0.0), (0.0, 0.0), (1.0, 0.0)),
    "outset": ((0.5, 0.0), (0.5, 0.0), (1.0, 0.0)),
    "inset": ((1.0, 0.0), (0.5, 0.0), (0.5, 0.0)),
}  # fmt: skip
DASHES: dict[str, tuple[Length, ...]] = {  # in widths of the line
    "dotted": (1.0, 1.0), "dashed": (6.0, 2.0), "dashSmallGap": (3.0, 1.0),
    "dotDash": (6.0, 2.0, 2.0, 2.0), "dotDotDash": (6.0, 2.0, 2.0, 2.0, 2.0, 2.0),
}  # fmt: skip


def read_edges(element: Element | None) -> dict[str, Edge | None]:
    """Read every side that is set; None says "no line" (which is not: nothing said)."""
    return {
        SIDES[local(side)]: _edge(side)
        for side in (() if element is None else element)
        if local(side) in SIDES
    }


def shade(element: Element) -> Color:
    """Read the fill of a w:shd, its pattern mixed in; empty where it lets the paper through.

    Patterns of lines are drawn as the shade that they give from afar (as LibreOffice does).
    """
    fill, kind = element.get(f"{W}fill", "auto"), element.get(VAL, "clear")
    share = 1.0 if kind == "solid" else number(kind[3:]) / 100 if kind.startswith("pct") else 0.0
    if not share:
        return "" if fill == "auto" else rgb(fill)
    paper = bytes.fromhex("ffffff" if fill == "auto" else rgb(fill))
    ink = bytes.fromhex(rgb(element.get(f"{W}color", "auto")))
    share = min(share, 1.0)
    return bytes(round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True)).hex()


def _edge(side: Element) -> Edge | None:
    kind, width = side.get(VAL, "nil"), min(max(0.0, number(side.get(f"{W}sz")) / 8), BROADEST)
    if kind in NO_LINE:
        return None
    bars = _bars(kind, width)
    if bars:
        total = 2 * max(abs(middle) + broad / 2 for middle, broad in bars)
    else:
        total = width * 2 if kind == "thick" else width
    return Edge(
        width=total,
        color=rgb(side.get(f"{W}color", "auto")),
        space=number(side.get(f"{W}space")),
        bars=bars,
        dash=tuple(part * width for part in DASHES.get(kind, ())),
    )


def _bars(kind: str, width: Length) -> Bars:
    """Place the two strokes of a kind of border around its middle."""
    if kind not in BARS:
        return ()
    first, gap, second = (share * width + points for share, points in BARS[kind])
    total = first + gap + second
    return ((first - total) / 2, first), ((total - second) / 2, second)
