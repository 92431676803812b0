"""Looks for lines and signs under titles and names: drawn, not underlined, and there at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.check.standard.reading import Told as Names
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Spot
from dossier.law.standard import Standard, Told
from dossier.paper.drawing import Picture, Stroke
from dossier.paper.flow import Group, Run, Shape
from dossier.paper.style import NO_EDGES

_NEAR = 4  # paragraphs below: a line in brackets may stand between
_TYPED = re.compile(r"[-_–—=‗⎯─]{3,}")


def strokes(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find underlines that stand for lines, and titles without the line or sign below them."""
    yield from _underlines(spots, names, standard)
    yield from _signs(spots, names, standard)
    fact = standard.trait(Told.TITLE_LINE)
    titles = [at for at, name in sorted(names.items()) if fact and name in fact.values]
    if fact is None or not titles or any(map(_is_line, spots)):
        return
    params = (("component", standard.label(names[titles[0]])),)
    yield Departure("standard.line_missing", fact, spots[titles[0]], params)


def _underlines(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    fact = standard.trait(Told.NO_UNDERLINE)
    for at, name in sorted(names.items()):
        runs = [run for run in spots[at].para.inlines if isinstance(run, Run)]
        if fact and name in fact.values and any(run.style.underline for run in runs):
            params = (("component", standard.label(name)),)
            yield Departure("standard.underlined", fact, spots[at], params)


def _signs(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    fact = standard.trait(Told.SIGN_BELOW)
    for value in fact.values if fact else ():
        name, _, sign = value.partition(" ")
        last = max((at for at, told in names.items() if told == name), default=-1)
        if fact is None or last < 0:
            continue
        holder = spots[last].seat.holder
        below = (spot.text for spot in spots[last + 1 :][:_NEAR] if spot.seat.holder == holder)
        if sign not in below:
            params = (("component", standard.label(name)), ("sign", sign))
            yield Departure("standard.sign_missing", fact, spots[last], params)


def _is_line(spot: Spot) -> bool:
    """Whether a paragraph shows, or may show, a line: where any is drawn, the eye must judge."""
    drawn = (*(each.content for each in spot.para.anchored), *spot.para.inlines)
    return (
        any(isinstance(each, Stroke | Shape | Group | Picture) for each in drawn)
        or spot.para.style.borders != NO_EDGES
        or _TYPED.fullmatch(spot.text) is not None
        or any(isinstance(run, Run) and run.style.underline for run in spot.para.inlines)
    )
