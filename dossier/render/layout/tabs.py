"""Turns a place in a line into the tab stop that comes next."""

from __future__ import annotations

from dossier.paper.style import ParaStyle, TabAlign, TabStop
from dossier.render.layout.fonts import Twips

NONE = TabStop(0.0)


def next_stop(style: ParaStyle, at: Twips, step: Twips) -> tuple[Twips, TabStop]:
    """Find the stop after a place; both are measured from the edge of the text area."""
    found = next(((round(s.at * 20), s) for s in style.tabs if round(s.at * 20) > at), None)
    left = round(style.left * 20)
    if at < left and style.first < 0 and (found is None or found[0] > left):
        return left, NONE  # a hanging indent is a stop of its own
    if found:
        return found
    return (at // step + 1) * step, NONE


def shift(align: TabAlign, gap: Twips, width: Twips, before_sign: Twips) -> Twips:
    """How far the text after a tab moves right so that the asked part of it meets the stop."""
    if align is TabAlign.LEFT:
        return gap
    part = {TabAlign.RIGHT: width, TabAlign.CENTER: width // 2, TabAlign.DECIMAL: before_sign}
    return max(0, gap - part[align])
