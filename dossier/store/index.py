"""Turns a list of names into an index that finds any of them at each key typed.

For each word there is one long number, in which the bit at a place says whether the name at that
place of the list holds the word. Finding is then a few ANDs and ORs, and what is found stands in
the list's order already; a full-text table would have to sort its hits for every page.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import or_

_MANY = 64  # places from which on a word keeps its number ready
_CACHED = 512  # answers that are remembered
_LAST_SIGN = "\U0010ffff"
_LEAST_LATE = 64
_PIECE = 4096  # bits written out at a time
_MASK = (1 << _PIECE) - 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One name of the list: its order, its key, the words that find it, the group it is in."""

    sort: bytes
    key: str
    words: str  # each between spaces
    group: str = ""


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found: places in the list, and late entries in order."""

    bits: int
    late: tuple[Entry, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return self.bits.bit_count() + len(self.late)


class WordIndex:
    """An index over a list in order; entries that come or change later are kept beside it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._keys: list[str] = []
        self._sorts: list[bytes] = []
        words: dict[str, list[int]] = defaultdict(list)
        groups: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(entries):
            self._keys.append(entry.key)
            self._sorts.append(entry.sort)
            groups[entry.group].append(place)
            for word in entry.words.split():
                words[word].append(place)
        self._words = sorted(words)
        self._all = "\n".join(self._words)
        self._places = [self._packed(words[word]) for word in self._words]
        self._groups = {group: self._bits(places) for group, places in groups.items()}
        self._there = (1 << len(self._keys)) - 1
        self._late: dict[str, Entry] = {}
        self._at: dict[str, int] = {}
        self._ready: dict[str, int] = {}

    @property
    def is_worn(self) -> bool:
        """Whether so much came late that a new index is due."""
        return len(self._late) > max(_LEAST_LATE, len(self._keys) // 200)

    def replace(self, changed: Mapping[str, Entry | None]) -> None:
        """Take what became of these keys; None for those that are gone."""
        if not self._at:
            self._at = {key: place for place, key in enumerate(self._keys)}
        for key, entry in changed.items():
            if key in self._at:
                self._there &= ~(1 << self._at[key])
            self._late.pop(key, None)
            if entry is not None:
                self._late[key] = entry

    def find(self, asked: Sequence[str], groups: frozenset[str] | None = None) -> Hits:
        """Find what holds words that begin so; where nothing does, words that hold this inside."""
        hits = self._hits(asked, groups, " ")
        return hits if hits.total or not asked else self._hits(asked, groups, "")

    def page(self, hits: Hits, offset: int, limit: int) -> list[str]:
        """Name the keys of a page of what was found."""
        if not hits.late:
            places = islice(_places(hits.bits), offset, offset + limit)
            return [self._keys[place] for place in places]
        listed = ((self._sorts[place], self._keys[place]) for place in _places(hits.bits))
        late = ((entry.sort, entry.key) for entry in hits.late)
        return [key for _, key in islice(heapq.merge(listed, late), offset, offset + limit)]

    def _hits(self, asked: Sequence[str], groups: frozenset[str] | None, before: str) -> Hits:
        bits = self._there
        for word in asked:
            bits &= self._known(before + word)
        if groups is not None:
            bits &= reduce(or_, (self._groups.get(group, 0) for group in groups), 0)
        late = sorted(
            entry
            for entry in self._late.values()
            if (groups is None or entry.group in groups)
            and all(before + word in entry.words for word in asked)
        )
        return Hits(bits, tuple(late))

    def _known(self, asked: str) -> int:
        """Remember answers: who types a word asks for its beginnings one after the other."""
        if asked not in self._ready:
            if len(self._ready) >= _CACHED:
                self._ready.clear()
            begins = asked.startswith(" ")
            self._ready[asked] = self._beginning(asked[1:]) if begins else self._inside(asked)
        return self._ready[asked]

    def _beginning(self, start: str) -> int:
        first = bisect_left(self._words, start)
        return self._any(self._places[first : bisect_left(self._words, start + _LAST_SIGN)])

    def _inside(self, part: str) -> int:
        if part not in self._all:
            return 0
        places = zip(self._words, self._places, strict=True)
        return self._any(place for word, place in places if part in word)

    def _any(self, places: Iterable[int | list[int]]) -> int:
        few: list[int] = []
        bits = 0
        for some in places:
            if isinstance(some, int):
                bits |= some
            else:
                few += some
        return bits | self._bits(few)

    def _packed(self, places: list[int]) -> int | list[int]:
        return self._bits(places) if len(places) > _MANY else places

    def _bits(self, places: list[int]) -> int:
        row = bytearray(len(self._keys) // 8 + 1)
        for place in places:
            row[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(row, "little")


def _places(bits: int) -> Iterator[int]:
    """Name the places of the bits that are set, the lowest first; a page needs but a few."""
    for start in range(0, bits.bit_length(), _PIECE):
        digits = f"{bits >> start & _MASK:b}"[::-1]
        place = digits.find("1")
        while place >= 0:
            yield start + place
            place = digits.find("1", place + 1)
