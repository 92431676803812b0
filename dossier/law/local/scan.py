"""Turns the text of local rules into its tables by line, so that a fault can name its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_HEAD = re.compile(r"\s*\[\[?\s*([^\[\]#]+?)\s*\]")
_KEY = re.compile(r"\s*([\w\-]+|\"[^\"]*\"|'[^']*')\s*=")
_FENCES = ('"""', "'''")
_QUOTES = ('"', "'")


@dataclass(frozen=True, slots=True)
class Block:
    """One table of the text: lines [start, stop) from 0, and the line of each of its keys."""

    name: str
    index: int  # among the tables of this name
    start: int
    stop: int
    keys: Mapping[str, int] = field(default_factory=dict)


def blocks(text: str) -> tuple[Block, ...]:
    """Find the tables; comments and blank lines before a head belong to what it heads."""
    lines = text.splitlines()
    heads = [(at, name) for at, name in _heads(lines) if name]
    stops = [*(_before(lines, at) for at, _ in heads[1:]), len(lines)]
    counts: Counter[str] = Counter()
    found = []
    for (at, name), stop in zip(heads, stops, strict=False):
        keys = dict(_keys(lines, at + 1, stop))
        found.append(Block(name, counts[name], at, stop, keys))
        counts[name] += 1
    return tuple(found)


def _heads(lines: list[str]) -> Iterator[tuple[int, str]]:
    for at in _openings(lines):
        if found := _HEAD.match(lines[at]):
            yield at, found[1].strip("\"' ")


def _keys(lines: list[str], start: int, stop: int) -> Iterator[tuple[str, int]]:
    for at in _openings(lines[start:stop]):
        if found := _KEY.match(lines[start + at]):
            yield found[1].strip("\"'"), start + at


def _openings(lines: list[str]) -> Iterator[int]:
    """Give the lines that begin neither within a long string nor within a list."""
    fence, depth = "", 0
    for at, line in enumerate(lines):
        if not fence and not depth:
            yield at
            if _HEAD.match(line):
                continue
        fence, depth = _after(line, fence, depth)


def _after(line: str, fence: str, depth: int) -> tuple[str, int]:
    """Tell how a line leaves things: the long string that is open, the depth of lists."""
    at = 0
    while at < len(line):
        if fence:
            end = line.find(fence, at)
            if end < 0:
                return fence, depth
            at, fence = end + len(fence), ""
            continue
        sign = line[at]
        if sign == "#":
            break
        if line[at : at + 3] in _FENCES:
            fence = line[at : at + 3]
            at += 3
            continue
        if sign in _QUOTES:
            at = _past(line, at)
            continue
        depth = max(depth + (sign in "[{") - (sign in "]}"), 0)
        at += 1
    return fence, depth


def _past(line: str, at: int) -> int:
    """Step over a short string; one that never ends takes the rest of the line."""
    quote, at = line[at], at + 1
    while at < len(line) and line[at] != quote:
        at += 2 if quote == '"' and line[at] == "\\" else 1
    return at + 1


def _before(lines: list[str], at: int) -> int:
    """Go back over what stands above a head and speaks of it."""
    while at and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    return at
