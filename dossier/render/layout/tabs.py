"""Turns a place in a line into the tab stop that comes next."""

from __future__ import annotations

import re

from dossier.paper.style import ParaStyle, TabAlign, TabStop
from dossier.render.layout.fonts import Twips

GROUPED = re.compile(r"\d{1,3}(\.\d{3})+$")  # points between thousands
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


def reach_beyond(stop: TabStop, place: Twips, width: Twips, *, is_old: bool) -> Twips:
    """Tell how far a line reaches whose stop lies beyond the right indent; 0: it does not hold.

    Right and centred stops hold, left ones up to the margin (of a text area of this width), and
    in the mode before Word 2013 all, with the text after them: so LibreOffice, after Word.
    """
    if stop is NONE:
        return 0
    if is_old:
        return place + width
    if stop.align is TabAlign.LEFT:
        return width if place <= width else 0
    return max(place, width) if stop.align is not TabAlign.DECIMAL else 0


def decimal_sign(text: str) -> int:
    """Find the decimal sign of a number, Vietnamese or English; -1 where it has none.

    >>> decimal_sign("1.234.567,5"), decimal_sign("98.5"), decimal_sign("1.234.567")
    (9, 2, -1)
    """
    comma = text.rfind(",")
    return comma if comma >= 0 or GROUPED.match(text.strip()) else text.rfind(".")


def shift(align: TabAlign, gap: Twips, width: Twips, before_sign: Twips) -> Twips:
    """How far the text after a tab moves right so that the asked part of it meets the stop."""
    if align is TabAlign.LEFT:
        return gap
    part = {TabAlign.RIGHT: width, TabAlign.CENTER: width // 2, TabAlign.DECIMAL: before_sign}
    return max(0, gap - part[align])
