"""How stretches of a text are marked, and which of them a page shows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from ui.theme.tokens import COLORS
from ui.widgets.reading import Span


class Tint(Enum):
    """Why a stretch is marked: the colour of the paper beneath it."""

    FOUND = COLORS.found
    CURRENT = COLORS.found_strong
    SELECTED = COLORS.selected


def tinted(spans: Sequence[Span], page: Span) -> Iterator[Span]:
    """Cut out of ordered stretches what lies on a page.

    >>> list(tinted([(0, 3), (5, 9), (20, 22)], (7, 20)))
    [(7, 9)]
    """
    start, end = page
    first = bisect_right(spans, start, key=lambda span: span[1])
    last = bisect_left(spans, end, key=lambda span: span[0])
    for one in spans[first:last]:
        yield max(one[0], start), min(one[1], end)
