"""Tells what the properties of a w:tc and its seat in the table make of a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.paper.flow import Merge
from dossier.paper.style import CellStyle
from dossier.render.read.columns import span
from dossier.render.read.garb import Seat
from dossier.render.read.known import shape_of
from dossier.render.read.merges import continues, merge
from dossier.render.read.rims import table_rim
from dossier.render.read.tabledress import Dress, cell_style
from dossier.render.read.tags import W, child_value, is_on

STANDING = frozenset({"tbLrV", "lrV"})  # lines that run down, the next one on the right


@dataclass(frozen=True, slots=True)
class Cut:
    """A cell without its content."""

    style: CellStyle
    span: int
    merge: Merge
    worn: tuple[str, ...]  # parts of the table style
    continues: bool  # the cell before it, as Word 6 merged them
    unsupported: tuple[str, ...]  # what of it is not laid out


def cut(element: Element, dress: Dress, seat: Seat) -> Cut:
    """Say what a cell is; those of a table that are alike are cut once."""
    props = element.find(f"{W}tcPr")
    key = (() if props is None else shape_of(props), place(dress, seat))
    found: Cut | None = dress.cuts.get(key)
    if found is None:
        found = dress.cuts[key] = _cut(element, props, dress, seat)
    return found


def place(dress: Dress, seat: Seat) -> object:
    """Say of a seat what matters to a dress: without parts in its style, the rim of the table."""
    return seat if dress.known else tuple(table_rim(seat))


def _cut(element: Element, props: Element | None, dress: Dress, seat: Seat) -> Cut:
    return Cut(
        cell_style(props, dress, seat),
        span(element),
        merge(props),
        dress.worn(seat),
        continues(element),
        tuple(_unsupported(props)),
    )


def _unsupported(props: Element | None) -> Iterator[str]:
    if child_value(props, "textDirection") in STANDING:
        yield "text_direction"
    fit = None if props is None else props.find(f"{W}tcFitText")
    if fit is not None and is_on(fit):
        yield "fit_text"
