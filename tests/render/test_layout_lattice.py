"""The lines of cells that meet are drawn once, the heavier one where they differ."""

from __future__ import annotations

import pytest

from dossier.paper.style import Edge, Edges
from dossier.render.layout.dress import Ruled
from dossier.render.layout.lattice import Box, Lattice

THIN, THICK = Edge(0.5), Edge(2.0)
DOUBLE = Edge(2.0, bars=((-0.75, 0.5), (0.75, 0.5)))
PALE = Edge(0.5, "cccccc")
DASHED = Edge(0.5, dash=(3.0, 1.0))


def drawn(*cells: tuple[Box, Edges]) -> list[tuple[int, int, int, int, float]]:
    """Where strokes begin, how far they go, and how broad they are."""
    lattice = Lattice()
    for box, edges in cells:
        lattice.add(box, edges)
    return [
        (x, y, part.across, part.down, part.edge.width)
        for x, y, part in lattice.strokes()
        if isinstance(part, Ruled)
    ]


@pytest.mark.parametrize(
    ("one", "other", "chosen"),
    [
        pytest.param(THIN, THICK, THICK, id="the broader one"),
        pytest.param(THICK, DOUBLE, DOUBLE, id="of two as broad the one of more strokes"),
        pytest.param(DASHED, PALE, PALE, id="an unbroken one"),
        pytest.param(PALE, THIN, THIN, id="of two alike the darker one"),
        pytest.param(None, THIN, THIN, id="a line rather than none"),
    ],
)
def test_where_two_cells_meet(one: Edge | None, other: Edge | None, chosen: Edge) -> None:
    lattice = Lattice()
    lattice.add(Box(0, 0, 100, 50), Edges(right=one))
    lattice.add(Box(100, 0, 100, 50), Edges(left=other))
    ((_, _, part),) = lattice.strokes()
    assert isinstance(part, Ruled)
    assert part.edge == chosen


def test_lines_that_go_on_alike_are_one_stroke() -> None:
    row = Edges(top=THIN)
    assert drawn((Box(0, 0, 100, 50), row), (Box(100, 0, 80, 50), row)) == [(0, 5, 180, 0, 0.5)]


def test_a_line_beside_a_tall_cell_is_cut_where_it_changes() -> None:
    tall = (Box(0, 0, 100, 100), Edges(right=THIN))
    small = (Box(100, 50, 100, 50), Edges(left=THICK))
    assert drawn(tall, small) == [(100, 0, 0, 50, 0.5), (100, 50, 0, 50, 2.0)]


def test_corners_are_filled() -> None:
    assert drawn((Box(100, 0, 100, 50), Edges(THICK, THICK, THICK, THICK))) == [
        (100, 0, 0, 90, 2.0), (200, 0, 0, 90, 2.0), (80, 20, 140, 0, 2.0), (80, 70, 140, 0, 2.0),
    ]  # fmt: skip
