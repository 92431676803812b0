"""Tells the table in which the head of a paper is set."""

from __future__ import annotations

from dossier.collect.word.shapes import Grid
from dossier.words.text import fold

_LETTERHEAD = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_ROWS = 4  # of a head: names, number and day


def is_letterhead(grid: Grid) -> bool:
    """Tell it by the name of the State or the Party, which every paper bears."""
    text = fold(" ".join(box.text for row in grid.rows for box in row))
    return len(grid.rows) <= _ROWS and any(words in text for words in _LETTERHEAD)
