"""Turns blocks of a cell, a header or a note into ones that ask for no page: those they have."""

from __future__ import annotations

from dataclasses import replace

from dossier.paper.flow import Block, Blocks, Break, BreakKind, Para


def inset(blocks: Blocks) -> Blocks:
    """Leave breaks of pages and columns out, which neither Word nor LibreOffice follows there."""
    return tuple(map(_bound, blocks))


def _bound(block: Block) -> Block:
    if not isinstance(block, Para):
        return block
    kept = tuple(inline for inline in block.inlines if not _is_end(inline))
    return block if len(kept) == len(block.inlines) else replace(block, inlines=kept)


def _is_end(inline: object) -> bool:
    return isinstance(inline, Break) and inline.kind is not BreakKind.LINE
