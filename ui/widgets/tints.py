"""How stretches of a text are marked, and which of them a page shows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from PySide6.QtGui import QColor

from ui.theme.tokens import colors
from ui.widgets.reading import Area, Reading, Span


class Tint(Enum):
    """Why a stretch is marked: by the name of the colour beneath it."""

    FOUND = "found"
    CURRENT = "found_strong"
    SELECTED = "selected"
    GONE = "gone"
    COME = "come"
    MOVED = "moved"

    @property
    def color(self) -> QColor:
        """Its colour now."""
        return QColor(getattr(colors(), self.value))


class Tints:
    """The stretches of each kind, in order."""

    def __init__(self) -> None:
        self._spans: dict[Tint, Sequence[Span]] = {}
        self._areas: dict[Tint, Sequence[Area]] = {}

    def put(self, kind: Tint, spans: Sequence[Span]) -> None:
        """Mark stretches instead of those marked so before."""
        self._spans[kind] = spans

    def put_areas(self, kind: Tint, areas: Sequence[Area]) -> None:
        """Mark rectangles instead of those marked so before."""
        self._areas[kind] = areas

    def clear(self) -> None:
        """Mark nothing."""
        self._spans.clear()
        self._areas.clear()

    def areas(self, reading: Callable[[], Reading], page: int) -> Iterator[tuple[QColor, Area]]:
        """Find the places of a page (from 0) to tint; it is read only where there are any."""
        for kind, placed in self._areas.items():
            yield from ((kind.color, area) for area in placed if area.page == page)
        for kind, spans in self._spans.items():
            for span in tinted(spans, reading().page(page)) if spans else ():
                for area in reading().areas(span):
                    yield kind.color, area


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
