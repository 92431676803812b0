"""Parts headings that stand side by side with an empty column between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.collect.tables.blocks import Block
from dossier.collect.tables.headings import plain

Cells = tuple[str, ...]
CODES = frozenset(
    ("ma", "ma so", "ky hieu", "danh muc", "bang ma", "viet tat", "dien giai", "y nghia", "ten ma")
)


def regions(block: Block, below: tuple[Cells, ...], width: int) -> tuple[range, ...]:
    """Give the runs of columns that empty columns part; together they are the whole width."""
    empty = {
        place
        for place in range(width)
        if place not in block.paths and not any(cells[place] for cells in below)
    }
    headed = sorted(block.paths)
    starts = [
        right
        for left, right in pairwise(headed)
        if any(place in empty for place in range(left + 1, right))
    ]
    edges = [0, *starts, width]
    return tuple(range(left, right) for left, right in pairwise(edges))


def within_places(block: Block, places: Sequence[int]) -> Block:
    """Keep the headings of some columns."""
    return replace(block, paths={p: path for p, path in block.paths.items() if p in places})


def is_code_list(block: Block) -> bool:
    """Tell a list of codes beside a list by its headings."""
    return any(plain(words) in CODES for path in block.paths.values() for words in path)


def goes_along(places: Sequence[int], name: int, below: tuple[Cells, ...]) -> bool:
    """Tell columns that are filled where the list's rows are, and nowhere else."""
    filled = [any(cells[place] for place in places) for cells in below]
    named = [bool(cells[name]) for cells in below]
    beyond = any(here and not there for here, there in zip(filled, named, strict=True))
    return any(filled) and not beyond
