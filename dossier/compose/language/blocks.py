"""Turns block tags into blocks: which `if` and `for` belongs to which end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dossier.compose.language.tags import Fault, Tag

OPENERS = {"if": "endif", "for": "endfor"}
MIDDLES = {"elif": ("if",), "else": ("if", "for")}
CLOSERS = {end: start for start, end in OPENERS.items()}

_DEEPEST = 20  # blocks within blocks: Python itself nests no more loops than that


@dataclass(slots=True)
class Blocks:
    """Blocks as lists of tag numbers, opener first, and what did not fit."""

    whole: list[tuple[int, ...]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    blamed: set[int] = field(default_factory=set)  # openers whose fault is told at another tag
    given_up: list[str] = field(default_factory=list)  # ends that come too late


def match_blocks(tags: Sequence[Tag], order: Iterable[int]) -> Blocks:
    """Pair the block tags in the order in which they come; each slip is blamed once."""
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
        if left[0] not in blocks.blamed:
            blocks.faults.append(_unclosed(tags[left[0]]))
    return blocks


def _join(tags: Sequence[Tag], number: int, open_blocks: list[list[int]], blocks: Blocks) -> None:
    """Let a middle or an end go with the innermost open block, if it is of its kind."""
    tag = tags[number]
    wanted = MIDDLES.get(tag.word) or (CLOSERS[tag.word],)
    innermost = tags[open_blocks[-1][0]].word if open_blocks else ""
    if innermost not in wanted and tag.word in blocks.given_up:
        blocks.given_up.remove(tag.word)
        return
    if not open_blocks:
        blocks.faults.append(Fault("compose.block_unopened", tag.source, tag.where))
        return
    if tag.word in CLOSERS:
        _give_up(tags, number, open_blocks, blocks)
    opener = tags[open_blocks[-1][0]]
    if opener.word in wanted:
        _blame_after_else(tags, number, open_blocks[-1], blocks)
        open_blocks[-1].append(number)
        if tag.word in CLOSERS:
            blocks.whole.append(tuple(open_blocks.pop()))
        return
    params = (("opener", opener.source), ("end", OPENERS[opener.word]), ("other", opener.where))
    blocks.faults.append(Fault("compose.block_mismatched", tag.source, tag.where, params))
    blocks.blamed.add(open_blocks[-1][0])


def _blame_after_else(
    tags: Sequence[Tag], number: int, block: Sequence[int], blocks: Blocks
) -> None:
    """Blame a second `else` of a block, and an `elif` that comes too late."""
    tag = tags[number]
    other = next((tags[each] for each in block if tags[each].word == "else"), None)
    if other is not None and tag.word in MIDDLES:
        params = (("other", other.where),)
        blocks.faults.append(Fault("compose.else_twice", tag.source, tag.where, params))


def _give_up(
    tags: Sequence[Tag], number: int, open_blocks: list[list[int]], blocks: Blocks
) -> None:
    """Blame the blocks that were never closed before the end of one around them."""
    wanted = CLOSERS[tags[number].word]
    if not any(tags[block[0]].word == wanted for block in open_blocks):
        return
    while tags[open_blocks[-1][0]].word != wanted:
        opener = open_blocks.pop()[0]
        blocks.given_up.append(OPENERS[tags[opener].word])
        if opener not in blocks.blamed:
            blocks.faults.append(_unclosed(tags[opener], tags[number]))


def _unclosed(opener: Tag, before: Tag | None = None) -> Fault:
    """Blame a block without an end, which would have to come before that of the block around."""
    params: tuple[tuple[str, object], ...] = (("end", OPENERS[opener.word]),)
    if before is None:
        return Fault("compose.block_unclosed", opener.source, opener.where, params)
    params = (*params, ("closer", before.source), ("other", before.where))
    return Fault("compose.block_crossed", opener.source, opener.where, params)
