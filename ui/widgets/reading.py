"""The text of pages: whole, to search and to copy, and place by place, to mark."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.paper.frame import Page
from ui.widgets.letters import Letters
from ui.widgets.rows import Row, joints, rows

Span = tuple[int, int]  # first letter of the whole text, and the one after the last
WORDS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page, in points."""

    page: int  # counted from 0
    x: float
    y: float
    width: float
    height: float


class Reading:
    """Pages read once; a place in the text is a number of letters."""

    def __init__(self, pages: Sequence[Page], letters: Letters) -> None:
        self._letters = letters
        self._rows = tuple(rows(pages, letters))
        texts: list[str] = []
        self._starts: list[int] = []
        length = 0
        for row, end in zip(self._rows, joints(self._rows), strict=True):
            self._starts.append(length)
            texts += (row.text, end)
            length += len(row.text) + len(end)
        self.text = "".join(texts)
        self._pages = [row.page for row in self._rows]

    @property
    def whole(self) -> Span:
        """All of the text."""
        return 0, len(self.text)

    def page(self, number: int) -> Span:
        """Tell which stretch of the text stands on a page."""
        first, last = bisect_left(self._pages, number), bisect_right(self._pages, number)
        return (self._begin(first), self._begin(last))

    def row(self, place: int) -> Span:
        """Tell which row a place lies in."""
        index = self._index(place)
        return (self._starts[index], self._end(index)) if self._rows else (0, 0)

    def word(self, place: int) -> Span:
        """Tell which word, or stretch of blanks, or sign a place lies in."""
        start, end = self.row(place)
        for met in WORDS.finditer(self.text, start, end):
            if place < met.end():
                return met.span()
        return end, end

    def below(self, place: int, steps: int) -> int:
        """Find the place so many rows further down, or up below zero."""
        if not self._rows:
            return 0
        index = self._index(place)
        x = self._edges(index)[min(place, self._end(index)) - self._starts[index]]
        if not 0 <= index + steps < len(self._rows):
            return len(self.text) if steps > 0 else 0
        return self._nearest(index + steps, x)

    def at(self, page: int, x: float, y: float) -> int:
        """Find the place nearest to a point of a page."""
        first, last = bisect_left(self._pages, page), bisect_right(self._pages, page)
        if first == last:
            return self._begin(first)
        index = min(range(first, last), key=lambda index: _distance(self._rows[index], x, y))
        return self._nearest(index, self._rows[index].inward(x, y)[0])

    def areas(self, span: Span) -> Iterator[Area]:
        """Find the rectangles that a stretch of the text covers, row by row."""
        start, end = span
        if not self._rows or start >= end:
            return
        for index in range(self._index(start), self._index(end - 1) + 1):
            row, begin, stop = self._rows[index], self._starts[index], self._end(index)
            left, right = row.left, row.right
            if start > begin or end < stop:
                edges = self._edges(index)
                left = edges[min(max(start - begin, 0), len(edges) - 1)]
                right = edges[min(end - begin, len(edges) - 1)]
            if right > left:
                yield Area(row.page, *row.outward(left, right))

    def _begin(self, index: int) -> int:
        return self._starts[index] if index < len(self._starts) else len(self.text)

    def _end(self, index: int) -> int:
        return self._starts[index] + len(self._rows[index].text)

    def _index(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)

    def _nearest(self, index: int, x: float) -> int:
        edges = self._edges(index)
        middles = [(left + right) / 2 for left, right in pairwise(edges)]
        return self._starts[index] + bisect_left(middles, x)

    def _edges(self, index: int) -> list[float]:
        """Measure where each letter of a row begins, and where the last one ends."""
        row = self._rows[index]
        edges: list[float] = []
        for part in row.parts:
            del edges[part.start :]  # a gap begins where the part before it ends
            edges += self._letters.shape(part.item).edges(part.item)
        return edges[: len(row.text) + 1]


def _distance(row: Row, x: float, y: float) -> tuple[float, float]:
    x, y = row.inward(x, y)
    down = max(row.top - y, y - row.bottom, 0.0)
    across = max(row.left - x, x - row.right, 0.0)
    return down, across
