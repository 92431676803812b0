"""Turns block tags into blocks: which `if` and `for` belongs to which end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dossier.compose.tags import Fault, Tag

OPENERS = {"if": "endif", "for": "endfor"}
MIDDLES = {"elif": ("if",), "else": ("if", "for")}
CLOSERS = {end: start for start, end in OPENERS.items()}

_DEEPEST = 20  # blocks within blocks: Python itself nests no more loops than that


@dataclass(slots=True)
class Blocks:
    """Blocks as lists of tag numbers, opener first, and what did not fit."""

    whole: list[tuple[int, ...]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def match_blocks(tags: Sequence[Tag], order: Iterable[int]) -> Blocks:
    """Pair the block tags in the order in which they come."""
    blocks, open_blocks = Blocks(), list[list[int]]()
    for number in order:
        tag = tags[number]
        if tag.form != "block":
            continue
        if tag.word in OPENERS:
            open_blocks.append([number])
            if len(open_blocks) == _DEEPEST + 1:
                deep = Fault("compose.too_deep", tag.source, tag.where, (("most", _DEEPEST),))
                blocks.faults.append(deep)
        elif tag.word in MIDDLES or tag.word in CLOSERS:
            _join(tags, number, open_blocks, blocks)
    for left in open_blocks:
        opener = tags[left[0]]
        params = (("end", OPENERS[opener.word]),)
        blocks.faults.append(Fault("compose.block_unclosed", opener.source, opener.where, params))
    return blocks


def _join(tags: Sequence[Tag], number: int, open_blocks: list[list[int]], blocks: Blocks) -> None:
    """Let a middle or an end go with the innermost open block, if it is of its kind."""
    tag = tags[number]
    wanted = MIDDLES.get(tag.word) or (CLOSERS[tag.word],)
    if not open_blocks:
        blocks.faults.append(Fault("compose.block_unopened", tag.source, tag.where))
        return
    opener = tags[open_blocks[-1][0]]
    if opener.word in wanted:
        open_blocks[-1].append(number)
        if tag.word in CLOSERS:
            blocks.whole.append(tuple(open_blocks.pop()))
        return
    params = (("opener", opener.source), ("end", OPENERS[opener.word]))
    blocks.faults.append(Fault("compose.block_mismatched", tag.source, tag.where, params))
    if tag.word in CLOSERS:
        open_blocks.pop()
