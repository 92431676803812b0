"""Turns many texts into the pairs that share whole passages, fast enough for thousands.

Runs of ten words that stand in two texts lead to pairs; each pair is then laid out word by word.
What every report says (headings of forms, fixed sentences) and a sentence quoted count for nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from dossier.check.passages import MOST_USUAL, Pair, passages, sentences
from dossier.model.alike import Alike
from dossier.words.shingles import LONG, Lexicon, seeds, shingles

LEAST_WORDS = 40  # the same, in all passages: about two sentences
LEAST_SHARE = 0.2  # of the shorter text …
MANY_WORDS = 120  # … unless so many are the same, whatever the length
LEAST_SENTENCES = 2  # one may be quoted
LEAST_SEEDS = 12  # in common before a pair is laid out …
LEAST_MARKS = 30  # runs of three words in common, before the same
FEW_TEXTS, EVERY, LEAST_KEPT = 500, 4, 4  # … of more texts, of which one seed in four is kept
CROWD = 12  # texts with the same seed of which all pairs are looked at; of more, each and the first
USUAL = 0.5  # share of texts from which on a run of words is what everybody writes …
LEAST_TEXTS = 8  # … where there are enough of them to tell
ASKED = 100  # texts that are asked for what everybody writes


def find_alike(
    texts: Sequence[str], *, fresh: int | None = None, printed: Iterable[str] = ()
) -> tuple[Alike, ...]:
    """Find pairs that share passages, those with the most words first.

    Only pairs in which one of the first `fresh` texts takes part; `printed` is what forms say.
    """
    lexicon = Lexicon()
    words = [lexicon.words(text) for text in texts]
    form = {mark for text in printed for mark in shingles(lexicon.words(text))}
    usual = _usual(words) | form
    pairs = _pairs(words, len(texts) if fresh is None else fresh)
    proof = {
        place: _proof(words[place], usual, form)
        for place in {each for pair in pairs for each in pair}
    }
    found = []
    for one, other in pairs:
        if len(proof[one] & proof[other]) >= LEAST_MARKS:
            pair = Pair(words[one], words[other], usual, form)
            found += _weighed(pair, texts, (one, other))
    return tuple(sorted(found, key=lambda alike: (-alike.words, alike.one, alike.other)))


def _proof(words: Sequence[int], usual: set[int], form: set[int]) -> set[int]:
    """Leave of a text what could prove a copy: not a little of what everybody writes."""
    marks = set(shingles(words)) - form
    rest = marks - usual
    return marks if len(marks) - len(rest) >= MOST_USUAL else rest


def _usual(words: Sequence[Sequence[int]]) -> set[int]:
    """Say what everybody writes, from texts taken here and there."""
    if len(words) < LEAST_TEXTS:
        return set()
    asked = words[:: -(-len(words) // ASKED)]
    counts = Counter(mark for each in asked for mark in set(shingles(each)))
    return {mark for mark, count in counts.items() if count > USUAL * len(asked)}


def _pairs(words: Sequence[Sequence[int]], fresh: int) -> list[tuple[int, int]]:
    """Name pairs with enough seeds in common."""
    every = 1 if len(words) <= FEW_TEXTS else EVERY
    held = [seeds(each, every) for each in words]
    shared = _shared(held, fresh)
    where: dict[int, list[int]] = defaultdict(list)
    for place, each in enumerate(held):
        for mark in each & shared:
            where[mark].append(place)
    _forgive(where, len(words), (MOST_USUAL - LONG) // every)
    tally = Counter(pair for places in where.values() for pair in _near(places, fresh))
    least = LEAST_SEEDS if every == 1 else LEAST_KEPT
    return [pair for pair, count in tally.items() if count >= least]


def _shared(held: Sequence[frozenset[int]], fresh: int) -> set[int]:
    """Say which seeds stand in two texts, one of them fresh."""
    seen: set[int] = set()
    shared: set[int] = set()
    for place, each in enumerate(held):
        shared |= each & seen
        if place < fresh:
            seen |= each
    return shared


def _forgive(where: dict[int, list[int]], texts: int, most: int) -> None:
    """Strike what everybody writes from texts that have little of it; much of it is a copy."""
    if texts < LEAST_TEXTS:
        return
    usual = [mark for mark, places in where.items() if len(places) > USUAL * texts]
    amount = Counter(place for mark in usual for place in where[mark])
    for mark in usual:
        where[mark] = [place for place in where[mark] if amount[place] > most]


def _near(places: Sequence[int], fresh: int) -> Iterator[tuple[int, int]]:
    """Pair texts that hold the same seed: fresh ones among themselves and with others."""
    first = bisect_left(places, fresh)
    new, old = places[:first], places[first:]
    if len(places) <= CROWD:
        yield from combinations(new, 2)
        yield from product(new, old)
        return
    yield from ((new[0], other) for other in new[1:])
    yield from product(new, old[:1])


def _weighed(pair: Pair, texts: Sequence[str], places: tuple[int, int]) -> list[Alike]:
    """Lay a pair out; nothing comes of what is too little to be a copy."""
    one, other = (texts[place] for place in places)
    found = passages(pair, one, other)
    words = sum(passage.words for passage in found)
    share = min(words / min(len(pair.one), len(pair.other)), 1.0)
    told = sum(sentences(one[slice(*passage.one)]) for passage in found)
    is_copy = words >= MANY_WORDS or (words >= LEAST_WORDS and share >= LEAST_SHARE)
    if not is_copy or told < LEAST_SENTENCES:
        return []
    longest_first = sorted(found, key=lambda passage: (-passage.words, passage.one))
    return [Alike(*places, words, share, tuple(longest_first))]
