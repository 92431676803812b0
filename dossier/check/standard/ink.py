"""Compares fonts and colours with a standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.check.standard.reading import Told as Names
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Spot
from dossier.law.standard import Standard, Told
from dossier.model.finding import Weight
from dossier.paper.flow import Counter, Label, Run
from dossier.paper.style import TextStyle

# Ships for machines without the font of the texts, and is as wide (docs/decisions/006).
STAND_IN = "Liberation Serif"
_RED = ("do_khan", "pham_vi")  # marks, not text


def fonts(spots: Iterable[Spot], standard: Standard) -> Iterator[Departure]:
    """Find each other font, in every paragraph that shows letters of it."""
    fact = standard.trait(Told.FONT)
    if fact is None:
        return
    known = {family.casefold() for family in (*fact.values, STAND_IN)}
    for spot in spots:
        families = dict.fromkeys(style.face.family for style in _styles(spot))
        for family in families:
            if family.casefold() not in known:
                params = (("font", family), ("wanted", fact.values))
                yield Departure("standard.font", fact, spot, params, Weight.STOP)


def colors(spots: Iterable[Spot], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find text of another colour; links and the red marks of a document are none."""
    fact = standard.trait(Told.COLOR)
    if fact is None:
        return
    for at, spot in enumerate(spots):
        inks = dict.fromkeys(style.color for style in _styles(spot) if not style.link)
        for ink in inks:
            if ink and ink.upper() not in fact.values and names.get(at) not in _RED:
                yield Departure("standard.color", fact, spot, (("color", f"#{ink}"),))


def _styles(spot: Spot) -> Iterator[TextStyle]:
    """List the looks of what is read: signs of other fonts are drawn, not written."""
    for inline in () if spot.is_control else spot.para.inlines:
        is_text = isinstance(inline, Run | Label) and any(map(str.isalnum, inline.text))
        if isinstance(inline, Run | Label | Counter) and (is_text or isinstance(inline, Counter)):
            yield inline.style
