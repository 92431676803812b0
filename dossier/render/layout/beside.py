"""Turns a paragraph into lines beside and below the drawings that stand in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.paper.flow import Para
from dossier.render.layout.floats import Float, free
from dossier.render.layout.fonts import Fonts, Twips
from dossier.render.layout.line import Breaker
from dossier.render.layout.shape import shape, spare
from dossier.render.layout.spans import Line

TRIES = 4  # a row that grows while it is filled is filled again so often at most

Stretch = tuple[Twips, Twips]  # from, to


@dataclass(slots=True)
class Beside:
    """A paragraph that is broken row by row."""

    breaker: Breaker
    para: Para
    fonts: Fonts
    floats: Sequence[Float]
    y: Twips  # top of the next row in the space
    lead: Twips  # space before the paragraph that its first line keeps below a drawing
    rows: list[list[Line]]  # a row has more than one line where a drawing stands in its middle

    def lines(self, before: Sequence[Line]) -> list[Line]:
        """Break what is left of the paragraph after these lines."""
        at = before[-1].after if before else 0
        is_first = not before
        while is_first or self._is_open(at):
            first = self.breaker.first if is_first else 0
            row = self._row(at, first)
            self.rows.append(row)
            self.y += row[0].above + row[-1].full
            at, is_first = row[-1].after, False
        return self._finished()

    def _is_open(self, at: int) -> bool:
        ended = self.rows[-1][-1].ended if self.rows else None
        return at < len(self.breaker.text.tokens) or (ended is not None and ended.value == "line")

    def _row(self, at: int, first: Twips) -> list[Line]:
        breaker = self.breaker
        across = (breaker.left + first, breaker.column.width - breaker.right)
        height, skip = 1, 0
        row: list[Line] = []
        for _ in range(TRIES):
            stretches, skip = self._stretches(at, across, height, skip)
            row = self._filled(at, stretches)
            tall = max(line.height for line in row)
            if tall <= height:
                break
            height = tall
        row[0].above = skip + self._more(row, is_first=at == 0) if skip else 0
        return row

    def _more(self, row: list[Line], *, is_first: bool) -> Twips:
        """Say what else stays empty above a row that was pushed down (LibreOffice).

        The first one follows an empty line beside the drawing, and keeps the space before the
        paragraph; room that is left above the letters to make lines high enough is lost.
        """
        more = -spare(row, self.para, self.fonts)
        return more + self.lead + row[-1].full - row[-1].height if is_first else more

    def _stretches(
        self, at: int, across: Stretch, height: Twips, skip: Twips
    ) -> tuple[list[Stretch], Twips]:
        """Find where a row of this height may stand; go down as far as needed."""
        for _ in range(len(self.floats) + 1):
            top = self.y + skip
            found, end = free(self.floats, across, (top, top + height))
            found = [part for part in found if part == across or self._begins(at, part)]
            if found:
                return found, skip
            skip += max(1, end - top)
        return [across], skip

    def _begins(self, at: int, stretch: Stretch) -> bool:
        """Tell whether at least a word fits beside the drawing."""
        text, end = self.breaker.text, at + 1
        while end < len(text.tokens) and not text.may_end(end - 1) and text.tokens[end][:1] != " ":
            end += 1
        end = min(end, len(text.tokens))
        return text.totals[end] - text.totals[min(at, end)] <= stretch[1] - stretch[0]

    def _filled(self, at: int, stretches: Sequence[Stretch]) -> list[Line]:
        row: list[Line] = []
        first = at
        for start, end in stretches:
            if row and not self._begins(at, (start, end)):
                continue
            line = self.breaker.fill(at, start, end - start, first if row else None)
            row.append(line)
            at = line.after
            if line.ended is not None or at >= len(self.breaker.text.tokens):
                break
        shape(row, self.para, self.fonts)
        return row

    def _finished(self) -> list[Line]:
        lines = [line for row in self.rows for line in row]
        shape(lines, self.para, self.fonts)
        lines[-1].is_last = True
        for row in self.rows:
            _level(row)
            for line in row:
                self.breaker.align(line)
        return lines


def _level(row: list[Line]) -> None:
    """Set the lines of a row on one baseline; only the last one moves the next row down."""
    ascent, height = max(line.ascent for line in row), max(line.height for line in row)
    full = max(line.full for line in row)
    for line in row:
        line.ascent, line.height, line.full = ascent, height, 0
    row[-1].full = full
