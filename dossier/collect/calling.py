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
LONG = 3  # letters of a word in which a slip may be forgiven
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
    joined: Mapping[str, tuple[Wording, str]]  # for slips: without spaces, whole, id

    def find(self, text: str) -> Called:
        """Find the award; a wording that fits several, or is too far from all, gives none.

        What an abbreviation or a part of a name leaves open is never filled in.
        """
        words = award_words(text)
        found = self.sure.get(words)
        if found is None:
            found = self._begun(words)
            if not found:
                parts = self._parts(words)
                return Called("", parts) if parts else self._slipped(words)
            # "… Vì sự nghiệp vn phòng cấp ủy" begins as another award does, and is its own.
            near = [slip.award for slip in self._near(words)[:1] if slip.count <= _allowed(words)]
            found = tuple(dict.fromkeys((*found, *near)))
        return Called(found[0]) if len(found) == 1 else Called("", found)

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
        near = self._near(words)
        is_apart = len(near) < 2 or near[1].count >= near[0].count + APART
        if near and is_apart and near[0].count <= _allowed(words) and near[0].is_long(words):
            return Called(near[0].award)
        candidates = (slip.award for slip in near if slip.count <= len("".join(words)) // 4)
        return Called("", tuple(candidates)[:LIKELY])

    def _near(self, words: Wording) -> list[_Slip]:
        """Give the nearest wording of every award, nearest first; figures are never slips."""
        text = "".join(words)
        figures = _figures(text)
        nearest: dict[str, _Slip] = {}
        for name, (wording, award) in self.joined.items():
            if _figures(name) == figures:
                count = OSA.distance(text, name, score_cutoff=len(text) // 3)
                if award not in nearest or count < nearest[award].count:
                    nearest[award] = _Slip(count, award, wording)
        return sorted(nearest.values(), key=lambda slip: slip.count)


@dataclass(frozen=True, slots=True)
class _Slip:
    """How far words are from a wording of an award."""

    count: int
    award: str
    wording: Wording

    def is_long(self, words: Wording) -> bool:
        """Tell whether only long words differ: a slip in "xã" or "cơ" makes another word."""
        pairs = zip(words, self.wording, strict=False)
        differing = [min(map(len, pair)) for pair in pairs if pair[0] != pair[1]]
        return len(words) != len(self.wording) or min(differing, default=LONG) >= LONG


def _allowed(words: Wording) -> int:
    letters = sum(map(len, words))
    return 1 + letters // LETTERS_A_SLIP if letters >= SHORTEST else 0


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
    joined = {"".join(words): (words, found[0]) for words, found in sure.items() if len(found) == 1}
    return Calling(sure, begun, joined)


def _figures(text: Iterable[str]) -> str:
    return "".join(sign for sign in text if sign.isdigit())
