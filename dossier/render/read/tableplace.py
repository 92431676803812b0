"""Turns what a table says of its place and its width into a table style."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dossier.paper.length import Length
from dossier.paper.style import Align, TableStyle
from dossier.render.read.columns import is_told
from dossier.render.read.paraprops import ALIGNS
from dossier.render.read.source import Source
from dossier.render.read.tags import W, child_value, number, points


def table_style(table: Element, style: str, source: Source, margin: Length) -> TableStyle:
    """Read where a table stands; `margin` is that of its cells on the left."""
    align, indent, is_nested = Align.LEFT, 0.0, source.depth > 0
    for props in _props(table, style, source):
        align = ALIGNS.get(child_value(props, "jc"), align)
        found = props.find(f"{W}tblInd")
        indent = indent if found is None else points(found, "w")
    if is_nested:  # it never leaves its cell
        indent = max(0.0, indent)
    return TableStyle(align, indent, *_width(table, is_nested=is_nested), is_nested, margin, style)


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


def _props(table: Element, style: str, source: Source) -> Iterator[Element]:
    """Every w:tblPr that counts, the weakest first."""
    chain = [source.book.styles[name].element for name in reversed(source.book.ancestry(style))]
    for element in (*chain, table):
        props = element.find(f"{W}tblPr")
        if props is not None:
            yield props
