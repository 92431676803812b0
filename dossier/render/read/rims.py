"""Tells which line of a table, or of a part of its style, a cell shows on each of its sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.paper.style import Edge
from dossier.render.read.garb import Look, Seat

Lines = Mapping[str, Edge | None]  # by side; None says "no line" (which is not: nothing said)

INNER = {"top": "inside_h", "bottom": "inside_h", "left": "inside_v", "right": "inside_v"}


def table_lines(lines: Lines, seat: Seat) -> dict[str, Edge | None]:
    """Outer lines at the rim of the table, inner ones elsewhere."""
    rim = frozenset(table_rim(seat))
    return {side: lines.get(side if side in rim else INNER[side]) for side in INNER}


def style_lines(
    parts: Iterable[tuple[str, Lines]], seat: Seat, look: Look
) -> dict[str, Edge | None]:
    """Lay what the parts of a table style say of a cell's lines one over the other."""
    found: dict[str, Edge | None] = {}
    for name, lines in parts:
        rim = _rim(name, seat, look)
        for side, inner in INNER.items():
            said = side if side in rim else inner
            if said in lines:
                found[side] = lines[said]
    return found


def _rim(part: str, seat: Seat, look: Look) -> frozenset[str]:
    """Sides of a cell that are sides of the part it belongs to."""
    rim = set(table_rim(seat))
    if part.endswith(("Row", "Cell")):
        rim |= {"top", "bottom"}
    if part.endswith(("Col", "Cell")):
        rim |= {"left", "right"}
    if part.endswith("Horz"):
        rim |= _band_rim(look.in_row_band(seat), look.bands[0], ("top", "bottom"))
    if part.endswith("Vert"):
        rim |= _band_rim(look.in_column_band(seat), look.bands[1], ("left", "right"))
    return frozenset(rim)


def table_rim(seat: Seat) -> Iterable[str]:
    """Name the sides of a cell that are sides of its table."""
    if seat.row == 0:
        yield "top"
    if seat.is_last_row:
        yield "bottom"
    if seat.column == 0:
        yield "left"
    if seat.is_last_column:
        yield "right"


def _band_rim(index: int, size: int, sides: tuple[str, str]) -> set[str]:
    first = {sides[0]} if index % size == 0 else set()
    return first | ({sides[1]} if index % size == size - 1 else set())
