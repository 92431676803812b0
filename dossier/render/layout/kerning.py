"""Cuts text where two letters move together or apart, for the fonts that kern."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.render.layout.fonts import Font


def kerned(text: str, font: Font) -> Iterator[tuple[str, float]]:
    """Cut text into stretches, each with how far the next one moves, in twips."""
    start = 0
    for at in range(1, len(text)):
        moved = font.kern(text[at - 1 : at + 1])
        if moved:
            yield text[start:at], moved
            start = at
    yield text[start:], 0.0


def between(tokens: list[str], font: Font) -> list[float]:
    """Tell how far each token moves the next one: letters kern over the gaps of a text, too."""
    moves = [font.kern(a[-1:] + b[:1]) for a, b in pairwise(tokens)]
    return [*moves, 0.0]
