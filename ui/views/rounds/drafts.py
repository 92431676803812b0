"""Keeps lines that were typed and not stored while newer ones come in beneath them."""

from __future__ import annotations

from collections.abc import Sequence

Lines = list[list[str]]
NAMED = 2  # cells that say whom a line is about


def merged(
    shown: Sequence[Sequence[str]], typed: Sequence[Sequence[str]], fresh: Sequence[Sequence[str]]
) -> Lines:
    """Put typed lines over newer ones; those about nobody that is still there stay at the end.

    >>> merged([["A", "x", "1"]], [["A", "x", "2"], ["B"]], [["A", "x", "1"], ["C", "x", ""]])
    [['A', 'x', '2'], ['C', 'x'], ['B']]
    """
    known = {tuple(bare(line)) for line in shown}
    left = [line for line in map(bare, typed) if tuple(line) not in known]
    lines: Lines = []
    for line in fresh:
        own = next((each for each in left if _about(each) == _about(line)), None)
        if own is not None:
            left.remove(own)
        lines.append(own or bare(line))
    return lines + left


def _about(line: Sequence[str]) -> tuple[str, ...]:
    return tuple(line[:NAMED])


def bare(line: Sequence[str]) -> list[str]:
    """Leave out empty cells at the end of a line."""
    last = max((place for place, cell in enumerate(line, 1) if cell), default=0)
    return list(line[:last])
