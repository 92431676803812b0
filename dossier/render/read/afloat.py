"""Turns a table that hangs on the page (w:tblpPr) into a drawing of the paragraph after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Around, Pin, Side, Wrap
from dossier.paper.flow import Anchored, Block, Cell, Para, Run, Shape, Table
from dossier.paper.length import Length
from dossier.paper.style import Align, Margins
from dossier.render.read.source import Source
from dossier.render.read.tags import W, points

ACROSS = {"text": Side.COLUMN, "margin": Side.MARGIN, "page": Side.PAGE}
DOWN = {"text": Side.COLUMN, "margin": Side.MARGIN, "page": Side.PAGE}
GAPS = {"top": "topFromText", "right": "rightFromText", "bottom": "bottomFromText",
        "left": "leftFromText"}  # fmt: skip
ROW, LETTER = 18.0, 6.5  # points that a line is high, and a letter wide, at a guess
HIGHEST = 450.0  # points: what is higher may have to go on, on the next page


def afloat(element: Element, table: Table, source: Source) -> Block | Anchored:
    """Let a table hang where it asks to; one that may not fit stays in the text, and it is said."""
    place = element.find(f"{W}tblPr/{W}tblpPr")
    if place is None or source.depth or place.get(f"{W}tblpYSpec") == "inline":
        return table
    if table.style.share or _height(table) > HIGHEST:
        source.unsupported("floating_table", element)
        return table
    width = table.style.width or sum(table.widths)
    gaps = {side: points(place, name) for side, name in GAPS.items()}
    across = _across(place, table, is_old=source.is_old)
    aside = Margins(left=gaps["left"], right=gaps["right"]) if across.align else Margins()
    if across.align:  # LibreOffice counts the space beside it as a part of it
        gaps |= {"left": 0.0, "right": 0.0}
    inner = replace(table, style=replace(table.style, align=Align.CENTER, width=width))
    shape = Shape(width + aside.left + aside.right, 0.0, blocks=(inner,), insets=aside, grows=True)
    return Anchored(shape, across, _down(place), Around(Wrap.BESIDE, gap=Margins(**gaps)))


def hung(found: Iterable[Block | Anchored]) -> Iterator[Block]:
    """Hang what floats on the paragraph that follows; without one it stands in the text."""
    waiting: list[Anchored] = []
    for one in found:
        if isinstance(one, Anchored):
            waiting.append(one)
        elif waiting and isinstance(one, Para):
            yield replace(one, anchored=(*waiting, *one.anchored))
            waiting = []
        else:
            yield one
    for one in waiting:
        yield from one.content.blocks if isinstance(one.content, Shape) else ()


def _across(place: Element, table: Table, *, is_old: bool) -> Pin:
    side = ACROSS.get(place.get(f"{W}horzAnchor", "text"), Side.COLUMN)
    align = place.get(f"{W}tblpXSpec", "")
    if align:
        return Pin(side, align={"inside": "left", "outside": "right"}.get(align, align))
    first = (
        table.rows[0].cells[0].style.borders.left if table.rows and table.rows[0].cells else None
    )
    line = first.width / 2 if first else 0.0  # its middle, not its edge, stood at the place
    return Pin(side, points(place, "tblpX") - line - (table.style.margin if is_old else 0.0))


def _down(place: Element) -> Pin:
    side = DOWN.get(place.get(f"{W}vertAnchor", "margin"), Side.MARGIN)
    align = place.get(f"{W}tblpYSpec", "")
    if align and side is not Side.COLUMN:
        return Pin(side, align={"inside": "top", "outside": "bottom"}.get(align, align))
    return Pin(side, points(place, "tblpY"))


def _height(table: Table) -> Length:
    return sum(max((_lines(cell) for cell in row.cells), default=1) * ROW for row in table.rows)


def _lines(cell: Cell) -> float:
    letters = [
        sum(len(inline.text) for inline in block.inlines if isinstance(inline, Run))
        for block in cell.blocks
        if isinstance(block, Para)
    ]
    return sum(1 + count * LETTER / 100 for count in letters) or 1.0
