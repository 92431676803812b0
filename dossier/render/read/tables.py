"""Turns w:tbl into Table, and the blocks of a body, a cell or a header into values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Block, Blocks, Cell, Merge, Para, Row, Table
from dossier.paper.length import Length
from dossier.paper.style import Rule
from dossier.render.read.columns import columns, skipped, span
from dossier.render.read.paraprops import RULES
from dossier.render.read.paras import read_para
from dossier.render.read.source import Source
from dossier.render.read.tabledress import Dress, Spot, cell_style, read_dress, table_style
from dossier.render.read.tags import VAL, W, child_value, is_on, local, points

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
NOT_READ = frozenset({"altChunk", "AlternateContent"})


def read_blocks(parent: Element, source: Source) -> Blocks:
    """Read the paragraphs and tables that stand in an element."""
    return tuple(_blocks(parent, source))


def read_table(element: Element, source: Source) -> Table:
    """Read a table."""
    named = child_value(element.find(f"{W}tblPr"), "tblStyle")
    style = named if named in source.book.styles else source.book.usual.get("table", "")
    rows = list(_children(element, f"{W}tr"))
    widths = columns(element, ((skipped(row), _children(row, f"{W}tc")) for row in rows))
    dress = read_dress(element, style, source, (len(rows), len(widths)))
    inside = source.within(style)
    return Table(
        widths,
        tuple(_row(row, index, dress, inside) for index, row in enumerate(rows)),
        table_style(element, style, source, dress),
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


def _row(row: Element, index: int, dress: Dress, source: Source) -> Row:
    props = row.find(f"{W}trPr")
    skip = skipped(row)
    cells: list[Cell] = []
    column = skip
    for element in _children(row, f"{W}tc"):
        cell = _cell(element, Spot(index, column, 1), dress, source)
        column += cell.span
        if cells and _is_joined(element):
            cells[-1] = _joined(cells[-1], cell)
        else:
            cells.append(cell)
    return Row(
        tuple(cells),
        *_height(props),
        cant_split=_flag(props, "cantSplit"),
        header=_flag(props, "tblHeader"),
        skip=skip,
    )


def _cell(element: Element, spot: Spot, dress: Dress, source: Source) -> Cell:
    props = element.find(f"{W}tcPr")
    covered = span(element)
    if props is not None and child_value(props, "textDirection") not in {"", "lrTb"}:
        source.unsupported("text_direction", element)
    style = cell_style(props, dress, Spot(spot.row, spot.column, covered))
    return Cell(read_blocks(element, source), style, covered, _merge(props))


def _is_joined(element: Element) -> bool:
    """Tell whether a cell only continues the one before, as Word 6 merged them."""
    merge = element.find(f"{W}tcPr/{W}hMerge")
    return merge is not None and merge.get(VAL) != "restart"


def _joined(cell: Cell, more: Cell) -> Cell:
    blocks = () if _is_empty(more.blocks) else more.blocks
    borders = replace(cell.style.borders, right=more.style.borders.right)
    style = replace(cell.style, borders=borders)
    return replace(cell, blocks=cell.blocks + blocks, style=style, span=cell.span + more.span)


def _is_empty(blocks: Blocks) -> bool:
    return all(isinstance(block, Para) and not block.inlines for block in blocks)


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
