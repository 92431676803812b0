"""Fills the cells that mean "same as above": merged downward, ditto marks, names once for many."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dossier.collect.sheet import Merge
from dossier.collect.tables.blocks import Texts
from dossier.words.text import fold

Cells = tuple[str, ...]
LONG = 13  # letters; a ditto mark has fewer
_FIRST = frozenset("\"“”″',-/nN")
_DITTO = re.compile(r"[\"“”″]|''|,,|-?\s*(?:nt|n\.t\.?)\s*-?|-?\s*nhu tren\s*-?|-\s*//\s*-|//")


def carry_merged(texts: Texts, merges: Iterable[Merge]) -> Texts:
    """Write the text of cells merged downward into each of their rows that is filled."""
    rows = list(texts)
    for each in merges:
        text = texts[each.top][each.left] if each.top < len(texts) else ""
        for number in range(each.top + 1, min(each.bottom + 1, len(rows))) if text else ():
            cells = rows[number]
            if any(cells):
                rows[number] = (*cells[: each.left], text, *cells[each.left + 1 :])
    return tuple(rows)


def carry_ditto(cells: Cells, above: Cells) -> Cells:
    """Write what stands above in place of ditto marks."""
    if not any(is_ditto(cell) for cell in cells if cell and cell[0] in _FIRST):
        return cells
    return tuple(over if is_ditto(cell) else cell for cell, over in zip(cells, above, strict=True))


@lru_cache(maxsize=1 << 10)
def is_ditto(cell: str) -> bool:
    """Tell a mark that means the same as above.

    >>> is_ditto("nt"), is_ditto('"'), is_ditto("- nt -"), is_ditto("-")
    (True, True, True, False)
    """
    if not 0 < len(cell) < LONG or (cell[0] not in _FIRST):
        return False
    return bool(_DITTO.fullmatch(fold(cell)))


def carry_who(cells: Cells, above: Cells, places: Iterable[int]) -> Cells:
    """Write who the row above is about into a row that goes on with them."""
    carried = set(places)
    return tuple(
        above[place] if place in carried and not cell else cell for place, cell in enumerate(cells)
    )
