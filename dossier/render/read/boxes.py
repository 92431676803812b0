"""Joins paragraphs alike that follow each other into one box, with one line between or none."""

from __future__ import annotations

from dataclasses import replace

from dossier.paper.flow import Block, Blocks, Para
from dossier.paper.length import Length
from dossier.paper.style import NO_EDGES, ParaStyle


def boxed(blocks: Blocks) -> Blocks:
    """Join the boxes of neighbours."""
    if not any(isinstance(b, Para) and b.style.borders is not NO_EDGES for b in blocks):
        return blocks
    found: list[Block] = list(blocks)
    for at in range(1, len(found)):
        above, below = found[at - 1], found[at]
        if isinstance(above, Para) and isinstance(below, Para) and _are_alike(blocks, at):
            found[at - 1] = replace(above, style=_opened(above.style, below.style))
            found[at] = replace(below, style=_topped(below.style))
    return tuple(found)


def _are_alike(blocks: Blocks, at: int) -> bool:
    """Tell whether two paragraphs have the same lines at the same places, ISO 29500-1 §17.3.1.7."""
    above, below = (block.style for block in blocks[at - 1 : at + 1] if isinstance(block, Para))
    return (
        above.borders is not NO_EDGES
        and (above.borders, above.between) == (below.borders, below.between)
        and (_edge(above), above.right) == (_edge(below), below.right)
    )


def _edge(style: ParaStyle) -> Length:
    return min(style.left, style.left + style.first)


def _opened(style: ParaStyle, below: ParaStyle) -> ParaStyle:
    """Take the line from the foot of a box, and let its sides reach the next paragraph."""
    is_close = style.kin == below.kin
    after = 0.0 if is_close and style.close_up else style.after
    before = 0.0 if is_close and below.close_up else below.before
    return replace(style, borders=replace(style.borders, bottom=None), bridge=max(after, before))


def _topped(style: ParaStyle) -> ParaStyle:
    """Put the line between two paragraphs in place of the upper one; its space lies on both sides.

    LibreOffice sets both below the upper paragraph, and so do we.
    """
    between = style.between and replace(style.between, space=2 * style.between.space)
    return replace(style, borders=replace(style.borders, top=between))
