"""Writes a count in the number formats of Word's lists and page numbers."""

from __future__ import annotations

from collections.abc import Callable

from dossier.words.numbers import in_words, roman

ALPHABET = 26
MOST_LETTERS = 20  # as often a letter is repeated at most: more is no number of an office
MOST_ROMAN = 3999
CHICAGO = "*†‡§"


def figure(value: int, kind: str) -> str:
    """Write a number in a format of ISO 29500-1 §17.18.59; plain figures where it is unknown.

    >>> [figure(28, kind) for kind in ("decimal", "lowerLetter", "upperRoman", "none")]
    ['28', 'bb', 'XXVIII', '']
    """
    writer = WRITERS.get(kind)
    return writer(value) if writer else str(value)


def _letters(value: int) -> str:
    """Count a … z, aa, bb … as Word does."""
    if value < 1:
        return str(value)
    again, place = divmod(value - 1, ALPHABET)
    return chr(ord("a") + place) * min(again + 1, MOST_LETTERS)


def _roman(value: int) -> str:
    return roman(value) if 0 < value <= MOST_ROMAN else str(value)


def _two(value: int) -> str:
    return f"{value:02d}"


def _circled(value: int) -> str:
    return chr(0x245F + value) if 1 <= value <= 20 else str(value)


def _chicago(value: int) -> str:
    """Count * † ‡ §, then each of them twice, and so on."""
    if value < 1:
        return str(value)
    again, place = divmod(value - 1, len(CHICAGO))
    return CHICAGO[place] * min(again + 1, MOST_LETTERS)


WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": _two,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "cardinalText": lambda value: in_words(value).capitalize(),
    "decimalEnclosedCircle": _circled,
    "numberInDash": lambda value: f"- {value} -",
    "chicago": _chicago,
    "hex": lambda value: f"{value:X}",
}
