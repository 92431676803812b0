"""Turns what a table and its style say of borders, margins and shading into styles of its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

from dossier.paper.frame import Color
from dossier.paper.length import Length
from dossier.paper.style import CellStyle, Edge, Edges, Margins, VAlign
from dossier.render.read.borders import read_edges, shade
from dossier.render.read.garb import Look, Seat, band_sizes, parts, read_look
from dossier.render.read.known import shape_of
from dossier.render.read.rims import Lines, style_lines, table_lines
from dossier.render.read.source import Source
from dossier.render.read.styles import StyleBook, remember
from dossier.render.read.tags import W, child_value, local, points

MARGINS = {"top": 0.0, "right": 5.4, "bottom": 0.0, "left": 5.4}  # Word's own: 108 twips aside
NAMES = {"start": "left", "end": "right"}
VALIGNS = {"top": VAlign.TOP, "center": VAlign.CENTER, "bottom": VAlign.BOTTOM}
TURNS = {"btLr": -90, "lr": -90, "tbRl": 90, "tbRlV": 90, "rl": 90, "rlV": 90}
MOST_DRESSES = 100  # of one stylesheet that are remembered
WHOLE, PARTS = "wholeTable", f"{W}tblStylePr"


@dataclass(frozen=True, slots=True)
class Dress:
    """What every cell of a table takes from it."""

    lines: Lines
    margins: Mapping[str, Length]
    look: Look
    known: frozenset[str] = frozenset()  # parts of which its styles say something
    cells: tuple[Mapping[str, Element], ...] = ()  # w:tcPr by part, of each style
    cuts: dict[object, Any] = field(init=False, default_factory=dict)  # of cells so far
    token: object = field(init=False, default_factory=object)  # tells it from others, by identity

    def worn(self, seat: Seat) -> tuple[str, ...]:
        """List the parts of the table style that a cell wears."""
        if not self.known:
            return ()
        return tuple(part for part in parts(self.look, seat) if part in self.known)


def read_dress(table: Element, style: str, source: Source) -> Dress:
    """Gather borders and margins: Word's own, then the styles', then the table's."""
    said = (table.find(f"{W}tblPr"), _first_borders(table))
    key = (style, *(shape_of(element) if element is not None else () for element in said))
    found: Dress | None = source.book.dresses.get(key)
    if found is None:
        found = _read_dress(table, style, source.book)
        remember(source.book.dresses, key, found, MOST_DRESSES)
    return found


def _read_dress(table: Element, style: str, book: StyleBook) -> Dress:
    line = [book.styles[name] for name in reversed(book.ancestry(style))]
    chain = [one.element for one in line]
    known = frozenset(part for one in line for part in one.parts)
    look = read_look(table.find(f"{W}tblPr"), band_sizes(chain))
    dress = Dress({}, MARGINS, look, known, tuple(map(_cells, chain)))
    for element in (*chain, table):
        dress = over(dress, element.find(f"{W}tblPr"))
    return _clear(dress, table)


def _first_borders(table: Element) -> Element | None:
    """Find the first w:tcBorders of a table's own cells; most tables have none at all."""
    if next(table.iter(f"{W}tcBorders"), None) is None:
        return None
    return table.find(f"{W}tr/{W}tc/{W}tcPr/{W}tcBorders")


def _clear(dress: Dress, table: Element) -> Dress:
    """Let the text of cells keep clear of the lines beside it, as Word does."""
    lines = {**dress.lines, **read_edges(_first_borders(table))}
    left, right = (_half(lines.get(side)) for side in ("left", "right"))
    margins = dress.margins
    first = max(left, margins["left"])
    last = max(first + right, margins["left"] + margins["right"]) - first
    if first == margins["left"] and last == margins["right"]:
        return dress
    return replace(dress, margins={**margins, "left": first, "right": last})


def _half(edge: Edge | None) -> Length:
    return 0.0 if edge is None else edge.width / 2


def over(dress: Dress, props: Element | None) -> Dress:
    """Lay the borders and margins of a w:tblPr, or of a row's w:tblPrEx, over a dress."""
    if props is None:
        return dress
    lines = {**dress.lines, **read_edges(props.find(f"{W}tblBorders"))}
    margins = {**dress.margins, **_margins(props.find(f"{W}tblCellMar"))}
    return replace(dress, lines=lines, margins=margins)


def cell_style(props: Element | None, dress: Dress, seat: Seat) -> CellStyle:
    """Dress a cell: what the table gives, then what its style's parts and the cell itself set."""
    names = (WHOLE, *dress.worn(seat))
    worn = [(name, cells[name]) for cells in dress.cells for name in names if name in cells]
    layers = [layer for _, layer in worn]
    if props is not None:
        layers.append(props)
    margins = dict(dress.margins)
    for layer in layers:
        margins.update(_margins(layer.find(f"{W}tcMar")))
    own = read_edges(None if props is None else props.find(f"{W}tcBorders"))
    return CellStyle(
        Margins(**margins),
        _valign(layers),
        Edges(**_borders(own, dress, seat, worn)),
        _shade(layers),
        TURNS.get(child_value(props, "textDirection"), 0),
        own.get("falling"),
        own.get("rising"),
    )


def _cells(style: Element) -> dict[str, Element]:
    """Find what a style says of cells: of all, and by part."""
    named = [(WHOLE, style), *((p.get(f"{W}type", ""), p) for p in style.iterfind(PARTS))]
    found = ((name, element.find(f"{W}tcPr")) for name, element in named)
    return {name: props for name, props in found if props is not None}


def _borders(
    own: Lines, dress: Dress, seat: Seat, worn: list[tuple[str, Element]]
) -> dict[str, Edge | None]:
    borders = table_lines(dress.lines, seat)
    styled: dict[str, Edge | None] = {}
    if worn:
        lines = [(name, read_edges(layer.find(f"{W}tcBorders"))) for name, layer in worn]
        styled = style_lines(lines, seat, dress.look)
        # A cell that says "no line" takes its style's away, and the table's shows (LibreOffice).
        taken = {side for side in styled if side in own and own[side] is None}
        styled = {side: edge for side, edge in styled.items() if side not in taken}
        own = {side: edge for side, edge in own.items() if side not in taken}
    return borders | styled | {side: edge for side, edge in own.items() if side in borders}


def _valign(layers: list[Element]) -> VAlign:
    said = [child_value(layer, "vAlign") for layer in layers]
    return VALIGNS.get(next((value for value in reversed(said) if value), ""), VAlign.TOP)


def _shade(layers: list[Element]) -> Color:
    fills = [layer.find(f"{W}shd") for layer in layers]
    fill = next((found for found in reversed(fills) if found is not None), None)
    return "" if fill is None else shade(fill)


def _margins(element: Element | None) -> dict[str, Length]:
    return {
        NAMES.get(local(side), local(side)): points(side, "w")
        for side in (() if element is None else element)
        if NAMES.get(local(side), local(side)) in MARGINS
    }
