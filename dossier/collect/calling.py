"""Finds the award that a text of a list calls by its name, an abbreviation or a slip of the pen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from dossier.law.wording import ANY, award_words

Wording = tuple[str, ...]

SHORTEST = 10  # letters of a name in which a slip may be forgiven
LETTERS_A_SLIP = 16  # one slip more is forgiven for so many letters
APART = 2  # by so many slips any other award must be farther away
LIKELY = 4  # candidates that are worth naming


@dataclass(frozen=True, slots=True)
class Called:
    """The award that is meant; where that is not sure, none, but those that may be meant."""

    award: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calling:
    """All wordings by which awards are called."""

    sure: Mapping[Wording, tuple[str, ...]]
    begun: Mapping[Wording, tuple[str, ...]]  # any giver may follow these
    joined: Mapping[str, str]  # for slips: wordings without spaces

    def find(self, text: str) -> Called:
        """Find the award; a wording that fits several, or is too far from all, gives none.

        What an abbreviation or a part of a name leaves open is never filled in.
        """
        words = award_words(text)
        found = self.sure.get(words) or self._begun(words)
        if found:
            return Called(found[0]) if len(found) == 1 else Called("", found)
        parts = self._parts(words)
        return Called("", parts) if parts else self._slipped(words)

    def _begun(self, words: Wording) -> tuple[str, ...]:
        """Find the longest beginning after which any name may stand."""
        heads = (words[:length] for length in range(len(words) - 1, 0, -1))
        return next((self.begun[head] for head in heads if head in self.begun), ())

    def _parts(self, words: Wording) -> tuple[str, ...]:
        """Name the awards of whose names these words are the beginning, or else a part."""
        text = f" {' '.join(words)} "
        holding = [name for name in self.sure if text in f" {' '.join(name)} "] if words else []
        begun = [name for name in holding if name[: len(words)] == words]
        return tuple(dict.fromkeys(one for name in begun or holding for one in self.sure[name]))

    def _slipped(self, words: Wording) -> Called:
        text = "".join(words)
        figures = _figures(text)
        nearest: dict[str, int] = {}
        for name, award in self.joined.items():
            if _figures(name) == figures:
                distance = OSA.distance(text, name, score_cutoff=len(text) // 3)
                nearest[award] = min(distance, nearest.get(award, len(text)))
        ranked = sorted(nearest.items(), key=lambda pair: pair[1])
        allowed = 1 + len(text) // LETTERS_A_SLIP if len(text) >= SHORTEST else 0
        if ranked and ranked[0][1] <= allowed and _is_apart(ranked):
            return Called(ranked[0][0])
        near = (award for award, distance in ranked if distance <= len(text) // 4)
        return Called("", tuple(near)[:LIKELY])


def calling(names: Mapping[str, str], unclear: Mapping[str, tuple[str, ...]]) -> Calling:
    """Lay out every name with the award that it means, and the names that may mean several."""
    wordings: dict[Wording, set[str]] = defaultdict(set)
    pairs = [(name, (award,)) for name, award in names.items()] + list(unclear.items())
    for name, awards in pairs:
        wordings[award_words(name)].update(awards)
    order = {award: place for place, award in enumerate(dict.fromkeys(names.values()))}
    ids = {words: tuple(sorted(found, key=order.__getitem__)) for words, found in wordings.items()}
    sure = {words: found for words, found in ids.items() if words[-1:] != (ANY,)}
    begun = {words[:-1]: found for words, found in ids.items() if words[-1:] == (ANY,)}
    joined = {"".join(words): found[0] for words, found in sure.items() if len(found) == 1}
    return Calling(sure, begun, joined)


def _is_apart(ranked: list[tuple[str, int]]) -> bool:
    return len(ranked) < 2 or ranked[1][1] >= ranked[0][1] + APART


def _figures(text: Iterable[str]) -> str:
    return "".join(sign for sign in text if sign.isdigit())
