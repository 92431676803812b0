"""Finds the rows of headings of a sheet, and the words that stand above each column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collect.sheet import Merge
from dossier.collect.tables.headings import COUNTERS, plain

DEEP = 3  # rows that headings may take
Texts = tuple[tuple[str, ...], ...]  # the cells of a sheet as a person reads them

# Some heading of a list begins like this; what follows decides.
_NAMED = re.compile(
    r"(?im)^\W*(?:h(?:ọ|o)\b|tên\b|ten\b|t(?:ậ|a)p th|c(?:á|a) nh(?:â|a)n|(?:đ|d)(?:ơ|o)n v|đ/v|"
    r"c(?:ơ|o) quan|ph(?:ò|o)ng\b|(?:đ|d)(?:ố|o)i t(?:ư|u)|(?:đ|d)(?:ồ|o)ng ch|c(?:á|a)n b|danh s)"
)
_BODY = re.compile(r"\(?\d+([.,/]\d+)*\)?|[a-z]\.?|[ivx]+\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of headings, with the words above each column from the top down."""

    first: int
    last: int
    paths: dict[int, tuple[str, ...]]
    spans: bool = False  # some heading stands over several columns of its own headings


def anchors(texts: Texts, *, any_heading: bool = False) -> Iterator[int]:
    """Give the rows in which the name of a list's subjects, or anything, may head a column."""
    for number, cells in enumerate(texts):
        if any_heading or (_NAMED.search("\n".join(cells)) and sum(map(bool, cells)) > 1):
            yield number


def blocks(texts: Texts, merges: tuple[Merge, ...], anchor: int, floor: int) -> Iterator[Block]:
    """Give every way to see headings in and around a row, none above the floor."""
    for first in range(anchor, max(floor, anchor - DEEP + 1) - 1, -1):
        for last in range(anchor, min(len(texts), first + DEEP)):
            block = _block(texts, merges, first, last)
            if block is not None:
                yield block


def _block(texts: Texts, merges: tuple[Merge, ...], first: int, last: int) -> Block | None:
    rows = [_spread(texts, merges, row, last) for row in range(first, last + 1)]
    if last > first and any(not any(texts[row]) for row in range(first, last + 1)):
        return None
    paths: dict[int, tuple[str, ...]] = {}
    for place in range(len(texts[first])):
        stack = tuple(dict.fromkeys(row[place] for row in rows if row[place]))
        if not stack:
            continue
        if len(stack) > 1 and (_BODY.fullmatch(stack[-1]) and not _is_year(stack[-1])):
            return None
        if len(stack) > 1 and (plain(stack[0]) in COUNTERS) != (
            plain(stack[-1]) in COUNTERS - {"so"}
        ):
            return None
        paths[place] = stack
    if last > first and len(paths) > 1 and len({path[0] for path in paths.values()}) == 1:
        return None  # a title above the headings, not a heading
    spans = last > first and any(
        rows[0][place] and rows[0][place] == rows[0][place + 1] and rows[-1][place + 1]
        for place in range(len(rows[0]) - 1)
        if rows[-1][place] != rows[-1][place + 1]
    )
    return Block(first, last, paths, spans)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.startswith(("19", "20"))


def _spread(texts: Texts, merges: tuple[Merge, ...], row: int, last: int) -> list[str]:
    """Write the words of a heading that stands over several columns above each of them."""
    cells = list(texts[row])
    across = [each for each in merges if each.top <= row <= each.bottom and each.right > each.left]
    for each in across:
        right = min(each.right, len(cells) - 1)
        cells[each.left : right + 1] = [texts[each.top][each.left]] * (right + 1 - each.left)
    if any(each.top <= last and each.bottom >= row for each in merges):
        return cells
    below = [
        any(texts[under][place] for under in range(row + 1, last + 1))
        for place in range(len(cells))
    ]
    for place in range(1, len(cells)):
        if not cells[place] and cells[place - 1] and below[place] and below[place - 1]:
            cells[place] = cells[place - 1]
    return cells
