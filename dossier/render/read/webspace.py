"""Takes the spaces of web pages away where browsers leave them out: at edges and within lists."""

from __future__ import annotations

from dataclasses import replace

from dossier.paper.flow import Block, Blocks, Para


def aired(blocks: Blocks) -> Blocks:
    """Settle the "automatic" spaces of paragraphs, ISO 29500-1 §17.3.1.33.

    As in Word and LibreOffice: none before the first of all, none between items of one list.
    """
    if not any(isinstance(b, Para) and (b.style.web_before or b.style.web_after) for b in blocks):
        return blocks
    around = (None, *blocks, None)
    return tuple(
        _settled(block, above, below) if isinstance(block, Para) else block
        for above, block, below in zip(around, blocks, around[2:], strict=False)
    )


def ended(blocks: Blocks) -> Blocks:
    """Take away the automatic space below the last paragraph of a cell."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Para) or not last.style.web_after:
        return blocks
    return (*blocks[:-1], replace(last, style=replace(last.style, after=0.0)))


def _settled(para: Para, above: Block | None, below: Block | None) -> Para:
    style = para.style
    if style.web_before and (above is None or _is_item(para, above)):
        style = replace(style, before=0.0)
    if style.web_after and _is_item(para, below):
        style = replace(style, after=0.0)
    return para if style is para.style else replace(para, style=style)


def _is_item(para: Para, other: Block | None) -> bool:
    """Tell whether two paragraphs stand in one list."""
    return isinstance(other, Para) and "" != para.style.list == other.style.list
