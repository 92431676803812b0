"""Turns the borders and the shading that Word writes into edges and a colour."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.frame import Color
from dossier.paper.style import Edge
from dossier.render.read.tags import VAL, W, local, number
from dossier.render.read.textprops import rgb

SIDES = {
    "top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right",
    "end": "right", "insideH": "inside_h", "insideV": "inside_v",
}  # fmt: skip
NO_LINE = frozenset({"nil", "none"})
DOUBLE = frozenset({"double", "doubleWave", "triple", "thinThickSmallGap", "thickThinSmallGap"})


def read_edges(element: Element | None) -> dict[str, Edge | None]:
    """Read every side that is set; None says "no line" (which is not: nothing said)."""
    return {
        SIDES[local(side)]: _edge(side)
        for side in (() if element is None else element)
        if local(side) in SIDES
    }


def shade(element: Element) -> Color:
    """Fill of a w:shd; empty where it lets the paper through."""
    fill = element.get(f"{W}fill", "auto")
    return "" if fill == "auto" else rgb(fill)


def _edge(side: Element) -> Edge | None:
    kind = side.get(VAL, "nil")
    if kind in NO_LINE:
        return None
    return Edge(
        width=number(side.get(f"{W}sz")) / 8,
        color=rgb(side.get(f"{W}color", "auto")),
        space=number(side.get(f"{W}space")),
        double=kind in DOUBLE,
    )
