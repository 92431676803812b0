"""Turns the border lines of a table's cells into strokes: where cells meet, the heavier line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise

from dossier.paper.style import Edge, Edges
from dossier.render.layout.dress import Ruled
from dossier.render.layout.fonts import Twips
from dossier.render.layout.grid import thickness

Stretch = tuple[Twips, Twips, Edge]  # from where to where along a line
Placed = tuple[Twips, Twips, object]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell on the page, in twips."""

    x: Twips
    y: Twips
    width: Twips
    height: Twips


@dataclass(slots=True)
class Lattice:
    """The lines of the cells of one table on one page."""

    flat: dict[Twips, list[Stretch]] = field(default_factory=dict)  # by height
    upright: dict[Twips, list[Stretch]] = field(default_factory=dict)  # by place

    def add(self, box: Box, edges: Edges) -> None:
        """Take in the lines around a cell."""
        right, bottom = box.x + box.width, box.y + box.height
        if edges.top:
            self.flat.setdefault(box.y, []).append((box.x, right, edges.top))
        if edges.bottom:
            self.flat.setdefault(bottom, []).append((box.x, right, edges.bottom))
        if edges.left:
            self.upright.setdefault(box.x, []).append((box.y, bottom, edges.left))
        if edges.right:
            self.upright.setdefault(right, []).append((box.y, bottom, edges.right))

    def strokes(self) -> Iterator[Placed]:
        """Draw every line once; flat ones reach to the outer sides of those that they meet."""
        flat = {y: _settled(stretches) for y, stretches in self.flat.items()}
        upright = {x: _settled(stretches) for x, stretches in self.upright.items()}
        thick = {y: max(thickness(edge) for *_, edge in found) for y, found in flat.items()}
        for x, found in upright.items():
            for start, end, edge in found:
                yield x, start, Ruled(0, end - start + thick.get(end, 0), edge)
        for y, found in flat.items():
            for start, end, edge in found:
                before, behind = (_half(upright.get(x, ()), y) for x in (start, end))
                down = thickness(edge) // 2
                yield start - before, y + down, Ruled(end + behind - start + before, 0, edge)


def _half(stretches: Iterable[Stretch], y: Twips) -> Twips:
    """Half of the upright line that a flat one meets."""
    return max((thickness(edge) // 2 for a, b, edge in stretches if a <= y <= b), default=0)


def _settled(stretches: list[Stretch]) -> list[Stretch]:
    """Choose the heavier of lines that lie on one another, and join those that go on alike."""
    best: dict[tuple[Twips, Twips], Edge] = {}
    for start, end, edge in stretches:
        known = best.get((start, end))
        best[start, end] = edge if known is None else _heavier(known, edge)
    if len(best) == 1:
        ((ends, edge),) = best.items()
        return [(*ends, edge)]
    found = [(*ends, best[ends]) for ends in sorted(best)]
    if any(one[1] > other[0] for one, other in pairwise(found)):
        found = list(_cut(found))
    return _joined(found)


def _cut(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Cut stretches that lie partly on one another where any of them begins or ends."""
    cuts = sorted({at for start, end, _ in stretches for at in (start, end)})
    for start, end in pairwise(cuts):
        edges = [edge for a, b, edge in stretches if a <= start and end <= b]
        if edges:
            yield start, end, reduce(_heavier, edges)


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for stretch in stretches:
        last = found[-1] if found else None
        if last and last[1] == stretch[0] and (last[2] is stretch[2] or last[2] == stretch[2]):
            found[-1] = (last[0], stretch[1], last[2])
        else:
            found.append(stretch)
    return found


def _heavier(one: Edge, other: Edge) -> Edge:
    """Choose between the lines of two cells that meet, ISO 29500-1 §17.4.66: the broader one wins.

    Of two that are as broad the one of more strokes wins, then the unbroken, then the darker one.
    """
    if one is other or one == other:
        return one
    return other if _weight(other) > _weight(one) else one


def _weight(edge: Edge) -> tuple[float, int, bool, int]:
    red, green, blue = bytes.fromhex(edge.color)
    return edge.width, len(edge.bars), not edge.dash, -(red + 2 * green + blue)
