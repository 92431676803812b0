"""Finds which block of an older template became which of a newer one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from dossier.compose.compare.instep import in_step
from dossier.compose.compare.textblocks import Block

LIKE = 0.4  # share of common words from which two texts are one that was changed
MOVED = 0.8  # … one that was moved, and changed a little
WORD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|«[^»]*»|\w+|\s+|.", re.DOTALL)
MOST_BLOCKS = 1_000_000  # pairs of blocks that are compared at once
_MOST = 40_000  # pairs of texts that are weighed against each other; beyond, none are


@dataclass(frozen=True, slots=True)
class Met:
    """A block of each template that are one; without the other it went, or came."""

    old: Block | None
    new: Block | None
    is_moved: bool = False


def aligned(old: Sequence[Block], new: Sequence[Block]) -> list[Met]:
    """Pair what is equal, then what is equal elsewhere, then what is alike."""
    keys = [block.key for block in old], [block.key for block in new]
    steps = [
        (is_equal, old[mine], new[theirs])
        for is_equal, mine, theirs in in_step(*keys, most=MOST_BLOCKS)
    ]
    rests = [(mine, theirs) for is_equal, mine, theirs in steps if not is_equal]
    moved = _moves(chain(*(rest[0] for rest in rests)), chain(*(rest[1] for rest in rests)))
    left = set(moved.values())
    met: list[Met] = []
    for is_equal, mine, theirs in steps:
        if is_equal:
            met += map(Met, mine, theirs)
            continue
        gone = [block for block in mine if block not in left]
        come = [block for block in theirs if block not in moved]
        met += _matched(gone, come)
        met += [Met(moved[block], block, is_moved=True) for block in theirs if block in moved]
    return _in_order(_nearly_moved(met), new)


def _moves(gone: Iterable[Block], come: Iterable[Block]) -> dict[Block, Block]:
    """Find what stands in another order, by where it came to."""
    waiting: dict[object, deque[Block]] = defaultdict(deque)
    for block in gone:
        waiting[block.key].append(block)
    return {block: waiting[block.key].popleft() for block in come if waiting[block.key]}


def _nearly_moved(met: Sequence[Met]) -> list[Met]:
    """Join what went from one place with what came to another and is nearly the same."""
    gone = [each.old for each in met if each.old and not each.new]
    come = [each.new for each in met if each.new and not each.old]
    if len(gone) * len(come) > _MOST:
        return list(met)
    bags = {block: Counter(WORD.findall(block.text)) for block in (*gone, *come)}
    moved: dict[Block, Block] = {}
    for new in come:
        alike = [old for old in gone if old.key[:2] == new.key[:2] and old not in moved.values()]
        best = max(alike, default=None, key=lambda old: _likeness(bags[old], bags[new]))
        if best and _likeness(bags[best], bags[new]) >= MOVED:
            moved[new] = best
    left = set(moved.values())
    kept = (each for each in met if each.new or each.old not in left)
    return [
        Met(moved[each.new], each.new, is_moved=True) if each.new in moved else each
        for each in kept
    ]


def _in_order(met: Iterable[Met], new: Sequence[Block]) -> list[Met]:
    """Sort by the new template; what went stays behind what it followed."""
    places = {block: place for place, block in enumerate(new)}
    keyed: list[tuple[int, Met]] = []
    last = -1
    for each in met:
        last = places[each.new] if each.new else last
        keyed.append((last, each))
    return [each for _, each in sorted(keyed, key=lambda pair: pair[0])]


def _matched(old: Sequence[Block], new: Sequence[Block]) -> list[Met]:
    """Pair what is alike, in order, so that most words find their like."""
    if len(old) * len(new) > _MOST:
        return [*(Met(block, None) for block in old), *(Met(None, block) for block in new)]
    scores = _scores(old, new)
    i = j = 0
    met: list[Met] = []
    while i < len(old) or j < len(new):
        if i < len(old) and scores[i][j] == scores[i + 1][j]:
            met.append(Met(old[i], None))
            i += 1
        elif j < len(new) and scores[i][j] == scores[i][j + 1]:
            met.append(Met(None, new[j]))
            j += 1
        else:
            met.append(Met(old[i], new[j]))
            i, j = i + 1, j + 1
    return met


def _scores(old: Sequence[Block], new: Sequence[Block]) -> list[list[float]]:
    """Weigh the best pairing of all that is left from each place on."""
    bags = [[Counter(WORD.findall(each.text)) for each in blocks] for blocks in (old, new)]
    scores = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best = max(scores[i + 1][j], scores[i][j + 1])
            if old[i].key[:2] == new[j].key[:2]:
                alike = _likeness(bags[0][i], bags[1][j])
                best = max(best, scores[i + 1][j + 1] + alike if alike >= LIKE else best)
            scores[i][j] = best
    return scores


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Tell the share of words, spaces left out, that two texts have in common."""
    total = sum(count for word, count in (one + other).items() if not word.isspace())
    common = sum(count for word, count in (one & other).items() if not word.isspace())
    return 2 * common / total if total else 1.0
