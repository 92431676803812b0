"""Turns w:tbl into Table, and the blocks of a body, a cell or a header into values."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dossier.paper.flow import Block, Blocks, Cell, Merge, Row, Table
from dossier.paper.length import Length
from dossier.paper.style import Rule
from dossier.render.read.paraprops import RULES
from dossier.render.read.paras import read_para
from dossier.render.read.source import Source
from dossier.render.read.tabledress import Dress, Spot, cell_style, read_dress, table_style
from dossier.render.read.tags import VAL, W, child_value, is_on, local, number, points

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
NOT_READ = frozenset({"altChunk", "AlternateContent"})


def read_blocks(parent: Element, source: Source) -> Blocks:
    """Read the paragraphs and tables that stand in an element."""
    return tuple(_blocks(parent, source))


def read_table(element: Element, source: Source) -> Table:
    """Read a table."""
    named = child_value(element.find(f"{W}tblPr"), "tblStyle")
    style = named if named in source.book.styles else source.book.usual.get("table", "")
    widths, rows = _widths(element), list(_children(element, f"{W}tr"))
    dress = read_dress(element, style, source, (len(rows), len(widths)))
    inside = source.within(style)
    return Table(
        widths,
        tuple(_row(row, index, dress, inside) for index, row in enumerate(rows)),
        table_style(element, style, source),
    )


def _blocks(parent: Element, source: Source) -> Iterator[Block]:
    for child in parent:
        if child.tag == f"{W}p":
            yield read_para(child, source)
        elif child.tag == f"{W}tbl":
            yield read_table(child, source)
        elif child.tag in WRAPPERS:
            yield from _blocks(child, source)
        elif local(child) in NOT_READ:
            source.unsupported(local(child), child)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)


def _widths(table: Element) -> tuple[Length, ...]:
    grid = table.find(f"{W}tblGrid")
    columns = () if grid is None else grid.findall(f"{W}gridCol")
    widths = tuple(points(column, "w") for column in columns)
    return widths if widths and all(widths) else _cell_widths(table)


def _cell_widths(table: Element) -> tuple[Length, ...]:
    """Take the widths from the fullest row, where the grid says nothing."""
    found: list[tuple[Length, ...]] = [()]
    for row in _children(table, f"{W}tr"):
        cells = _children(row, f"{W}tc")
        found.append(tuple(points(cell.find(f"{W}tcPr/{W}tcW"), "w") or 72.0 for cell in cells))
    return max(found, key=len)


def _row(row: Element, index: int, dress: Dress, source: Source) -> Row:
    props = row.find(f"{W}trPr")
    skip = int(number(child_value(props, "gridBefore")))
    cells: list[Cell] = []
    column = skip
    for element in _children(row, f"{W}tc"):
        cell = _cell(element, Spot(index, column, 1), dress, source)
        cells.append(cell)
        column += cell.span
    return Row(
        tuple(cells),
        *_height(props),
        cant_split=_flag(props, "cantSplit"),
        header=_flag(props, "tblHeader"),
        skip=skip,
    )


def _cell(element: Element, spot: Spot, dress: Dress, source: Source) -> Cell:
    props = element.find(f"{W}tcPr")
    span = max(1, int(number(child_value(props, "gridSpan"))))
    if props is not None and child_value(props, "textDirection") not in {"", "lrTb"}:
        source.unsupported("text_direction", element)
    style = cell_style(props, dress, Spot(spot.row, spot.column, span))
    return Cell(read_blocks(element, source), style, span, _merge(props))


def _merge(props: Element | None) -> Merge:
    merge = None if props is None else props.find(f"{W}vMerge")
    if merge is None:
        return Merge.NONE
    return Merge.START if merge.get(VAL) == "restart" else Merge.CONTINUE


def _height(props: Element | None) -> tuple[Length, Rule]:
    height = None if props is None else props.find(f"{W}trHeight")
    if height is None:
        return 0.0, Rule.AUTO
    rule = RULES.get(height.get(f"{W}hRule", "atLeast"), Rule.AUTO)
    return points(height, "val"), Rule.AT_LEAST if rule is Rule.AUTO else rule


def _flag(props: Element | None, name: str) -> bool:
    element = None if props is None else props.find(f"{W}{name}")
    return element is not None and is_on(element)
