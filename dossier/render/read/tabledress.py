"""Turns what a table and its style say of borders, margins and place into styles of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.paper.length import Length
from dossier.paper.style import Align, CellStyle, Edge, Edges, Margins, TableStyle, VAlign
from dossier.render.read.borders import read_edges, shade
from dossier.render.read.columns import is_told
from dossier.render.read.paraprops import ALIGNS
from dossier.render.read.source import Source
from dossier.render.read.tags import W, child_value, local, number, points

MARGINS = {"top": 0.0, "right": 5.4, "bottom": 0.0, "left": 5.4}  # Word's own: 108 twips aside
NAMES = {"start": "left", "end": "right"}
VALIGNS = {"center": VAlign.CENTER, "bottom": VAlign.BOTTOM}


@dataclass(frozen=True, slots=True)
class Dress:
    """What every cell of a table takes from it."""

    borders: Mapping[str, Edge | None]
    margins: Mapping[str, Length]
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands in its table."""

    row: int
    column: int
    span: int


def read_dress(table: Element, style: str, source: Source, size: tuple[int, int]) -> Dress:
    """Gather borders and margins: Word's own, then the styles', then the table's."""
    borders: dict[str, Edge | None] = {}
    margins = dict(MARGINS)
    for props in _props(table, style, source):
        borders.update(read_edges(props.find(f"{W}tblBorders")))
        margins.update(_margins(props.find(f"{W}tblCellMar")))
    return Dress(borders, margins, *size)


def table_style(table: Element, style: str, source: Source, dress: Dress) -> TableStyle:
    """Read where a table stands."""
    margin = dress.margins["left"]
    align, indent, is_nested = Align.LEFT, 0.0, source.depth > 0
    for props in _props(table, style, source):
        align = ALIGNS.get(child_value(props, "jc"), align)
        found = props.find(f"{W}tblInd")
        indent = indent if found is None else points(found, "w")
    if is_nested:  # it never leaves its cell
        indent = max(0.0, indent)
    return TableStyle(align, indent, *_width(table, is_nested=is_nested), is_nested, margin)


def _width(table: Element, *, is_nested: bool) -> tuple[Length, float]:
    """Read how wide a table shall be: points, or a share of the room; (0, 0) as its columns."""
    width = table.find(f"{W}tblPr/{W}tblW")
    kind = "" if width is None else width.get(f"{W}type", "dxa")
    said = "" if width is None else width.get(f"{W}w", "")
    asked = number(said[:-1]) * 50 if said.endswith("%") else number(said)
    if kind == "pct" and asked > 0:
        return 0.0, min(int(asked / 50), 100) / 100
    if kind == "dxa" and asked > 0:
        return asked / 20, 0.0
    is_open = is_nested and kind != "auto"  # LibreOffice lets such a table fill its cell
    return 0.0, float(is_open or not is_told(table))


def cell_style(props: Element | None, dress: Dress, spot: Spot) -> CellStyle:
    """Dress a cell: what the table gives, then what the cell sets itself."""
    margins = dict(dress.margins)
    borders = _borders(dress, spot)
    fill = None
    if props is not None:
        margins.update(_margins(props.find(f"{W}tcMar")))
        own = read_edges(props.find(f"{W}tcBorders"))
        borders.update({side: edge for side, edge in own.items() if side in borders})
        fill = props.find(f"{W}shd")
    return CellStyle(
        Margins(**margins),
        VALIGNS.get(child_value(props, "vAlign"), VAlign.TOP),
        Edges(**borders),
        "" if fill is None else shade(fill),
    )


def _props(table: Element, style: str, source: Source) -> Iterator[Element]:
    """Every w:tblPr that counts, the weakest first."""
    chain = [source.book.styles[name].element for name in reversed(source.book.ancestry(style))]
    for element in (*chain, table):
        props = element.find(f"{W}tblPr")
        if props is not None:
            yield props


def _margins(element: Element | None) -> dict[str, Length]:
    return {
        NAMES.get(local(side), local(side)): points(side, "w")
        for side in (() if element is None else element)
    }


def _borders(dress: Dress, spot: Spot) -> dict[str, Edge | None]:
    """Outer lines at the rim of the table, inner ones elsewhere."""
    get = dress.borders.get
    return {
        "top": get("top" if spot.row == 0 else "inside_h"),
        "bottom": get("bottom" if spot.row == dress.rows - 1 else "inside_h"),
        "left": get("left" if spot.column == 0 else "inside_v"),
        "right": get("right" if spot.column + spot.span >= dress.columns else "inside_v"),
    }
