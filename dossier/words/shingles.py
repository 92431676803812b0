"""Turns texts into numbers of words, of runs of three words and of ten, in which copies show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.words.text import fold

Span = tuple[int, int]  # first letter, and the one after the last
LENGTH = 3  # words of a shingle: two are common to any texts, four miss what was touched up
LONG = 10  # words of a seed: so many stand together in two texts hardly ever by chance …
_LOOKED_AT = (0, 1, 3, 5, 7, 9)  # … and these of them say as much

_WORD = re.compile(r"\S+")
_BITS = 21  # of a word's number; two million words are more than any store holds
_NUMBER = "0"  # figures and years are changed first by whoever copies: all are one word


class Lexicon(dict[str, int]):
    """Numbers words as they are met; those that differ in case, marks or signs alone are one."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        bare = "".join(sign for sign in fold(word) if sign.isalnum())
        number = self._folded.setdefault(_NUMBER if bare.isdecimal() else bare, len(self._folded))
        self[word] = number
        return number

    def words(self, text: str) -> list[int]:
        """Give the words of a text as numbers, in their order."""
        return list(map(self.__getitem__, text.split()))


def spans(text: str) -> list[Span]:
    """Tell where each word of a text stands, in the order of `Lexicon.words`.

    >>> spans("Ông A, năm 2025")
    [(0, 3), (4, 6), (7, 10), (11, 15)]
    """
    return [met.span() for met in _WORD.finditer(text)]


def shingles(words: Sequence[int]) -> list[int]:
    """Make one number of each run of three words, in their order.

    >>> lexicon = Lexicon()
    >>> one, other = (lexicon.words(text) for text in ("Năm 2025, ĐẠT giải", "năm 2024 đạt giải"))
    >>> shingles(one) == shingles(other), len(shingles(one))
    (True, 2)
    """
    following = zip(words, words[1:], words[2:], strict=False)
    return [(one << 2 * _BITS) | (two << _BITS) | three for one, two, three in following]


def seeds(words: Sequence[int], every: int = 1) -> frozenset[int]:
    """Make one number of each run of ten words; keep one of `every` (2, 4, 8 …), the same ones."""
    runs = zip(*(words[start:] for start in _LOOKED_AT), strict=False)
    if every == 1:
        return frozenset(map(hash, runs))
    return frozenset([mark for mark in map(hash, runs) if not mark & (every - 1)])
