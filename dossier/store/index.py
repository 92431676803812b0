"""Turns a list of names into an index that finds any of them at each key typed.

For each word there is one long number, in which the bit at a place says whether the name at that
place of the list holds the word. Finding is then a few ANDs and ORs, and what is found stands in
the list's order already; a full-text table would have to sort its hits for every page.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial, reduce
from itertools import islice
from operator import or_
from typing import Any

from dossier.store.packed import Packed, bits_of, count, every, pack, places_down, places_of

_CACHED = 512  # answers that are remembered
_LAST_SIGN = "\U0010ffff"
_LEAST_LATE = 64


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One name of the list: its order, its key, the words that find it, the group it is in."""

    sort: bytes
    key: str
    words: str  # each between spaces
    group: str = ""
    facets: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Probe:
    """One of these facets holds a content that passes; probes of one name are the same."""

    facets: tuple[str, ...]
    name: Hashable
    passes: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Among:
    """The key is among these, or is not; those of one name are the same."""

    name: Hashable
    keys: frozenset[str]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for beside words: in one of these groups, and all of the rest holds."""

    groups: frozenset[str] | None = None
    probes: tuple[Probe, ...] = ()
    among: tuple[Among, ...] = ()


ANY = Wanted()


@dataclass(frozen=True, slots=True)
class By:
    """A facet that rows stand in order of, and what ranks its contents."""

    facet: str
    rank: Callable[[str], Any]
    falls: bool = False


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
        self._size = len(self._keys)
        self._words = sorted(words)
        self._all = "\n".join(self._words)
        self._places = [pack(words[word], self._size) for word in self._words]
        self._groups = {group: bits_of(places, self._size) for group, places in groups.items()}
        self._facets: dict[str, dict[str, Packed]] = {}
        self._orders: dict[str, tuple[Callable[[str], Any], list[str]]] = {}
        self._there = (1 << self._size) - 1
        self._late: dict[str, Entry] = {}
        self._at: dict[str, int] = {}
        self._ready: dict[Hashable, int] = {}

    @property
    def is_worn(self) -> bool:
        """Whether so much came late that a new index is due."""
        return len(self._late) > max(_LEAST_LATE, self._size // 200)

    def replace(self, changed: Mapping[str, Entry | None]) -> None:
        """Take what became of these keys; None for those that are gone."""
        at = self._known_places()
        for key, entry in changed.items():
            if key in at:
                self._there &= ~(1 << at[key])
            self._late.pop(key, None)
            if entry is not None:
                self._late[key] = entry

    def has_facet(self, facet: str) -> bool:
        """Tell whether the contents of a facet were learnt."""
        return facet in self._facets

    def learn(self, facet: str, contents: Iterable[tuple[str, str]]) -> None:
        """Take what a facet holds, by key; of entries that came late their own word counts."""
        at = self._known_places()
        places: dict[str, list[int]] = defaultdict(list)
        for key, content in contents:
            if key in at:
                places[content].append(at[key])
        self._facets[facet] = {text: pack(found, self._size) for text, found in places.items()}

    def find(self, asked: Sequence[str], wanted: Wanted = ANY) -> Hits:
        """Find what holds words that begin so; where nothing does, words that hold this inside."""
        bits = self._narrowed(wanted)
        late = sorted(entry for entry in self._late.values() if _fits(entry, wanted))
        hits = self._hits(asked, " ", Hits(bits, tuple(late)))
        return hits if hits.total or not asked else self._hits(asked, "", Hits(bits, tuple(late)))

    def page(self, hits: Hits, offset: int, limit: int) -> list[str]:
        """Name the keys of a page of what was found."""
        if not hits.late:
            places = islice(places_of(hits.bits), offset, offset + limit)
            return [self._keys[place] for place in places]
        return list(islice(self._in_order(hits.bits, hits.late), offset, offset + limit))

    def page_by(self, hits: Hits, by: By, offset: int, limit: int) -> list[str]:
        """Name the keys of a page in the order of a facet; what holds nothing there stands last."""
        found: list[str] = []
        for places, late in self._by_content(hits, by):
            here = count(places) + len(late)
            if offset < here and len(found) < limit:
                keys = self._in_order(places, late)
                found += islice(keys, offset, offset + limit - len(found))
            offset = max(offset - here, 0)
            if len(found) >= limit:
                break
        return found

    def _by_content(self, hits: Hits, by: By) -> Iterator[tuple[Packed, Sequence[Entry]]]:
        """Part what was found by the contents of a facet, in their order."""
        facets = self._facets[by.facet]
        late: dict[str, list[Entry]] = defaultdict(list)
        for entry in hits.late:
            late[entry.facets.get(by.facet, "")].append(entry)
        contents = self._ranked(by, late)
        row = hits.bits.to_bytes(self._size // 8 + 1, "little")
        for content in (*contents, ""):
            places = every(facets.get(content, ()), hits.bits, row)
            yield places, late.get(content, ())

    def _ranked(self, by: By, late: Mapping[str, object]) -> list[str]:
        """Put the contents of a facet in order; the order of those known early is remembered."""
        early = self._facets[by.facet].keys()
        known = self._orders.get(by.facet)
        if known is None or known[0] is not by.rank:
            known = by.rank, sorted(early - {""}, key=by.rank)
            self._orders[by.facet] = known
        new = late.keys() - early - {""}
        contents = sorted([*known[1], *new], key=by.rank) if new else known[1]
        return contents[::-1] if by.falls else contents

    def page_down(self, hits: Hits, offset: int, limit: int) -> list[str]:
        """Name the keys of a page of what was found, the last name first."""
        pairs = ((self._sorts[place], self._keys[place]) for place in places_down(hits.bits))
        beside = ((entry.sort, entry.key) for entry in reversed(hits.late))
        found = heapq.merge(pairs, beside, reverse=True) if hits.late else pairs
        return [key for _, key in islice(found, offset, offset + limit)]

    def _in_order(self, places: Packed, late: Sequence[Entry]) -> Iterator[str]:
        listed = places_of(places) if isinstance(places, int) else iter(places)
        if not late:
            return (self._keys[place] for place in listed)
        pairs = ((self._sorts[place], self._keys[place]) for place in listed)
        beside = ((entry.sort, entry.key) for entry in late)
        return (key for _, key in heapq.merge(pairs, beside))

    def _narrowed(self, wanted: Wanted) -> int:
        bits = self._there
        if wanted.groups is not None:
            bits &= reduce(or_, (self._groups.get(group, 0) for group in wanted.groups), 0)
        for probe in wanted.probes:
            bits &= self._remembered(("probe", probe.name), partial(self._passing, probe))
        for among in wanted.among:
            of_keys = self._remembered(("among", among.name), partial(self._of_keys, among.keys))
            bits &= ~of_keys if among.turned else of_keys
        return bits

    def _passing(self, probe: Probe) -> int:
        """OR the places of every content that passes."""
        return self._any(
            places
            for facet in probe.facets
            for content, places in self._facets[facet].items()
            if probe.passes(content)
        )

    def _of_keys(self, keys: Iterable[str]) -> int:
        at = self._known_places()
        return bits_of([at[key] for key in keys if key in at], self._size)

    def _hits(self, asked: Sequence[str], before: str, within: Hits) -> Hits:
        bits = within.bits
        for word in asked:
            bits &= self._known(before + word)
        late = (
            entry for entry in within.late if all(before + word in entry.words for word in asked)
        )
        return Hits(bits, tuple(late))

    def _known(self, asked: str) -> int:
        """Remember answers: who types a word asks for its beginnings one after the other."""
        if asked.startswith(" "):
            return self._remembered(asked, partial(self._beginning, asked[1:]))
        return self._remembered(asked, partial(self._inside, asked))

    def _remembered(self, name: Hashable, work_out: Callable[[], int]) -> int:
        if name not in self._ready:
            if len(self._ready) >= _CACHED:
                self._ready.clear()
            self._ready[name] = work_out()
        return self._ready[name]

    def _beginning(self, start: str) -> int:
        first = bisect_left(self._words, start)
        return self._any(self._places[first : bisect_left(self._words, start + _LAST_SIGN)])

    def _inside(self, part: str) -> int:
        if part not in self._all:
            return 0
        places = zip(self._words, self._places, strict=True)
        return self._any(place for word, place in places if part in word)

    def _any(self, places: Iterable[Packed]) -> int:
        few: list[int] = []
        bits = 0
        for some in places:
            if isinstance(some, int):
                bits |= some
            else:
                few += some
        return bits | bits_of(few, self._size)

    def _known_places(self) -> Mapping[str, int]:
        if not self._at:
            self._at = {key: place for place, key in enumerate(self._keys)}
        return self._at


def _fits(entry: Entry, wanted: Wanted) -> bool:
    if wanted.groups is not None and entry.group not in wanted.groups:
        return False
    passed = (
        any(probe.passes(entry.facets.get(facet, "")) for facet in probe.facets)
        for probe in wanted.probes
    )
    return all(passed) and all((entry.key in one.keys) != one.turned for one in wanted.among)
