"""Where sheets lie on the desk: below each other or in pairs, in pixels of the screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from dossier.paper.frame import Page

SCREEN = 96 / 72  # pixels a point at 100 %
STOPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
GAP = 16  # between sheets, device-independent pixels


@dataclass(frozen=True, slots=True)
class Desk:
    """Sheets at a scale (pixels a point), so many side by side."""

    scale: float
    abreast: int
    width: float
    height: float
    places: tuple[QRectF, ...]

    def row(self, number: int) -> range:
        """Tell which sheets lie beside one."""
        first = number - number % self.abreast
        return range(first, min(first + self.abreast, len(self.places)))

    def at(self, y: float) -> int:
        """Find the first sheet of the row that lies at a height, or of the next one."""
        tops = [self.places[first].top() for first in range(0, len(self.places), self.abreast)]
        row = max(0, bisect_right(tops, y) - 1)
        first = row * self.abreast
        lies_above = bool(self.places) and y > max(self.places[n].bottom() for n in self.row(first))
        is_last = first + self.abreast >= len(self.places)
        return first if is_last or not lies_above else first + self.abreast

    def seen(self, top: float, bottom: float) -> Iterator[int]:
        """List the sheets that lie between two heights."""
        for number in range(self.at(top) if self.places else 0, len(self.places)):
            if self.places[number].top() > bottom:
                return
            yield number

    def page_point(self, point: QPointF) -> tuple[int, float, float] | None:
        """Find the sheet nearest to a point of the desk, and the point on it in points."""
        if not self.places:
            return None
        row = self.row(self.at(point.y()))
        number = min(row, key=lambda number: _aside(self.places[number], point.x()))
        corner = self.places[number].topLeft()
        spot = (point - corner) / self.scale
        return number, spot.x(), spot.y()

    def desk_point(self, page: int, x: float, y: float) -> QPointF:
        """Find a point of a sheet on the desk."""
        return self.places[page].topLeft() + QPointF(x, y) * self.scale


def lay(pages: Sequence[Page], scale: float, room: float, abreast: int) -> Desk:
    """Lay sheets out in the middle of a room so wide."""
    widest = _widest(pages, abreast) * scale + (abreast + 1) * GAP
    width, top = max(widest, room), float(GAP)
    places: list[QRectF] = []
    for first in range(0, len(pages), abreast):
        row = pages[first : first + abreast]
        left = (width - sum(page.width for page in row) * scale - (abreast - 1) * GAP) / 2
        if len(row) < abreast and places:  # what is left over stands below the first of a row
            left = places[0].left()
        for page in row:
            places.append(QRectF(left, top, page.width * scale, page.height * scale))
            left += page.width * scale + GAP
        top += max(page.height for page in row) * scale + GAP
    return Desk(scale, abreast, width, top, tuple(places))


def fitting(pages: Sequence[Page], room: tuple[float, float], abreast: int) -> tuple[float, float]:
    """Find the scales at which the widest row fits the room across, and the highest one as well."""
    across = (room[0] - (abreast + 1) * GAP) / max(_widest(pages, abreast), 1.0)
    down = (room[1] - 2 * GAP) / max((page.height for page in pages), default=1.0)
    return across, min(across, down)


def stop_beside(scale: float, steps: int) -> float:
    """Find the zoom of the stops that is next larger than a scale (or smaller, below zero)."""
    now = scale / SCREEN
    if steps > 0:
        return next((stop for stop in STOPS if stop > now * 1.01), max(now, STOPS[-1]))
    return next((stop for stop in reversed(STOPS) if stop < now * 0.99), min(now, STOPS[0]))


def _widest(pages: Sequence[Page], abreast: int) -> float:
    rows = (pages[first : first + abreast] for first in range(0, len(pages), abreast))
    return max((sum(page.width for page in row) for row in rows), default=595.0)


def _aside(place: QRectF, x: float) -> float:
    return max(place.left() - x, x - place.right(), 0.0)
