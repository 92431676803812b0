"""Tells how a cell takes part in merges, and joins those that Word 6 merged along a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Blocks, Cell, Merge, Para, Row
from dossier.render.read.tags import VAL, W, inner


def merge(props: Element | None) -> Merge:
    """Read the w:vMerge of a w:tcPr."""
    found = None if props is None else props.find(f"{W}vMerge")
    if found is None:
        return Merge.NONE
    return Merge.START if found.get(VAL) == "restart" else Merge.CONTINUE


def joined(cells: Iterable[tuple[Cell, bool]]) -> Iterator[Cell]:
    """Join the cells of a row that only continue the one before, as is told of each."""
    last: Cell | None = None
    for cell, is_more in cells:
        if last is not None and is_more:
            last = _join(last, cell)
            continue
        if last is not None:
            yield last
        last = cell
    if last is not None:
        yield last


def settled(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Let cells that continue nothing stand for themselves."""
    if not any(cell.merge is Merge.CONTINUE for row in rows for cell in row.cells):
        return tuple(rows)
    found: list[Row] = []
    opened: set[int] = set()
    for row in rows:
        cells, column, still = [], row.skip, set()
        for cell in row.cells:
            if cell.merge is Merge.CONTINUE and column not in opened:
                cells.append(replace(cell, merge=Merge.NONE))
            else:
                cells.append(cell)
                still |= {column} if cell.merge is not Merge.NONE else set()
            column += cell.span
        found.append(replace(row, cells=tuple(cells)))
        opened = still
    return tuple(found)


def continues(element: Element) -> bool:
    """Tell whether a cell only continues the one before (w:hMerge)."""
    found = inner(element, "tcPr", "hMerge")
    return found is not None and found.get(VAL) != "restart"


def _join(cell: Cell, more: Cell) -> Cell:
    blocks = () if is_empty(more.blocks) else more.blocks
    borders = replace(cell.style.borders, right=more.style.borders.right)
    style = replace(cell.style, borders=borders)
    return replace(cell, blocks=cell.blocks + blocks, style=style, span=cell.span + more.span)


def is_empty(blocks: Blocks) -> bool:
    """Tell whether blocks show nothing at all."""
    return all(
        isinstance(block, Para) and not (block.inlines or block.anchored) for block in blocks
    )
