"""Tells how a cell takes part in merges, and joins those that Word 6 merged along a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Blocks, Cell, Merge, Para
from dossier.render.read.tags import VAL, W


def merge(props: Element | None) -> Merge:
    """Read the w:vMerge of a w:tcPr."""
    found = None if props is None else props.find(f"{W}vMerge")
    if found is None:
        return Merge.NONE
    return Merge.START if found.get(VAL) == "restart" else Merge.CONTINUE


def joined(cells: Sequence[Cell], elements: Sequence[Element]) -> Iterator[Cell]:
    """Join the cells of a row that only continue the one before (w:hMerge)."""
    last: Cell | None = None
    for cell, element in zip(cells, elements, strict=True):
        if last is not None and _continues(element):
            last = _join(last, cell)
            continue
        if last is not None:
            yield last
        last = cell
    if last is not None:
        yield last


def _continues(element: Element) -> bool:
    found = element.find(f"{W}tcPr/{W}hMerge")
    return found is not None and found.get(VAL) != "restart"


def _join(cell: Cell, more: Cell) -> Cell:
    blocks = () if _is_empty(more.blocks) else more.blocks
    borders = replace(cell.style.borders, right=more.style.borders.right)
    style = replace(cell.style, borders=borders)
    return replace(cell, blocks=cell.blocks + blocks, style=style, span=cell.span + more.span)


def _is_empty(blocks: Blocks) -> bool:
    return all(isinstance(block, Para) and not block.inlines for block in blocks)
