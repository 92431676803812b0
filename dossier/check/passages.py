"""Turns two texts, as numbers of words, into the passages that stand in both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dossier.model.alike import Passage
from dossier.words.shingles import LENGTH, shingles, spans

LEAST = 12  # words of a passage; set phrases of office language are shorter
GAP = 6  # words that may differ within one: a name, a figure, an added adjective
SENTENCE = 8  # words from which on a piece of a passage counts as a sentence
LONG_SENTENCE = 60  # words that count as two
MOST_USUAL = 60  # words of a passage that everybody may have by habit
TRIES = 40  # places in the other text at which one run of words is looked for

_ENDS = re.compile(r"[.!?…]+\s|\n")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; what is `usual` proves something at length only, what forms print never."""

    one: Sequence[int]
    other: Sequence[int]
    usual: Collection[int]
    form: Collection[int]


@dataclass(frozen=True, slots=True)
class Tile:
    """A run of words that is the same in both, by its places."""

    one: int
    other: int
    length: int

    @property
    def ends(self) -> tuple[int, int]:
        """The places after its last words."""
        return self.one + self.length, self.other + self.length


def passages(pair: Pair, one: str, other: str) -> tuple[Passage, ...]:
    """Find what both share, in the order of the first text, with its places in letters."""
    mine, theirs, marks = spans(one), spans(other), shingles(pair.one)
    found = []
    for run in _runs(_tiles(pair, marks)):
        if _counts(run, marks, pair):
            first, (end_one, end_other) = run[0], run[-1].ends
            place = mine[first.one][0], mine[end_one - 1][1]
            other_place = theirs[first.other][0], theirs[end_other - 1][1]
            found.append(Passage(place, other_place, sum(tile.length for tile in run)))
    return tuple(found)


def sentences(text: str) -> int:
    """Count the sentences of a passage; a scrap of one is none, a very long one counts twice.

    >>> sentences("Đã tham mưu ban hành kế hoạch đúng tiến độ. Đạt.")
    1
    """
    lengths = [len(piece.split()) for piece in _ENDS.split(text)]
    return sum((length >= SENTENCE) + (length >= LONG_SENTENCE) for length in lengths)


def _tiles(pair: Pair, marks: Sequence[int]) -> Iterator[Tile]:
    """Cover the first text with the longest runs that the other one has too."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, mark in enumerate(shingles(pair.other)):
        if len(places[mark]) < TRIES:
            places[mark].append(place)
    at = follows = 0
    while at < len(marks):
        starts = places.get(marks[at], ())
        tiles = (Tile(at, start, _length(pair, at, start)) for start in starts)
        best = max(tiles, key=lambda tile: _worth(tile, follows), default=None)
        if best is None:
            at += 1
        else:
            yield best
            at, follows = best.ends


def _worth(tile: Tile, follows: int) -> tuple[int, int]:
    """Prefer the longest, then the one that goes on where the last one ended."""
    return tile.length, -abs(tile.other - follows)


def _length(pair: Pair, one: int, other: int) -> int:
    length = LENGTH
    most = min(len(pair.one) - one, len(pair.other) - other)
    while length < most and pair.one[one + length] == pair.other[other + length]:
        length += 1
    return length


def _runs(tiles: Iterator[Tile]) -> Iterator[list[Tile]]:
    """Join tiles between which little was changed in both texts."""
    run: list[Tile] = []
    for tile in tiles:
        if run and not _goes_on(run[-1], tile):
            yield run
            run = []
        run.append(tile)
    if run:
        yield run


def _goes_on(before: Tile, after: Tile) -> bool:
    ends = before.ends
    return after.one - ends[0] <= GAP and 0 <= after.other - ends[1] <= GAP


def _counts(run: Sequence[Tile], marks: Sequence[int], pair: Pair) -> bool:
    """Whether a passage proves anything: long enough, and not only what everybody writes."""
    words = sum(tile.length for tile in run)
    spare = pair.form if words >= MOST_USUAL else pair.usual
    within = (marks[tile.one : tile.ends[0] - LENGTH + 1] for tile in run)
    telling = sum(mark not in spare for part in within for mark in part)
    return words >= LEAST and telling >= LEAST - LENGTH + 1
