"""Finds what two sequences have in the same order, within bounds whatever they hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

MOST = 400_000  # pairs that are weighed at once: sequences that repeat themselves take long


def in_step(
    old: Sequence[Hashable], new: Sequence[Hashable], *, most: int = MOST
) -> Iterator[tuple[bool, slice, slice]]:
    """Cut both into stretches, one after the other, and tell whether each pair is equal.

    What both begin and end with is equal; between, if that is more than `most` pairs, nothing is.

    >>> [(is_equal, "abcd"[one], "axd"[two]) for is_equal, one, two in in_step("abcd", "axd")]
    [(True, 'a', 'a'), (False, 'bc', 'x'), (True, 'd', 'd')]
    """
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    ends = len(old) - tail, len(new) - tail
    if head:
        yield True, slice(0, head), slice(0, head)
    yield from _between(old, new, (head, ends[0]), (head, ends[1]), most)
    if tail:
        yield True, slice(ends[0], len(old)), slice(ends[1], len(new))


def _between(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    mine: tuple[int, int],
    theirs: tuple[int, int],
    most: int,
) -> Iterator[tuple[bool, slice, slice]]:
    one, two = old[slice(*mine)], new[slice(*theirs)]
    if len(one) * len(two) > most:
        yield False, slice(*mine), slice(*theirs)
        return
    start = mine[0]
    for kind, i, j, k, m in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        yield kind == "equal", slice(start + i, start + j), slice(start + k, start + m)


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
