"""Parts a line of search into what is labelled ("chức vụ: trưởng phòng") and what is not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dossier.words.text import fold

_LABEL = re.compile(r"((?:[^\W\d_]+\s+){0,2}[^\W\d_]+)\s*:")
_END = re.compile(r"[,;]")
_QUOTES = " \t\"'“”‘’«»"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One piece of a line; the label is as it was typed, empty before the first one."""

    label: str
    text: str

    @property
    def name(self) -> str:
        """The label as labels are compared."""
        return fold(self.label)


def labelled(line: str, known: Collection[str]) -> tuple[Labelled, ...]:
    """Part a line at its labels and at commas; `known` are labels, folded.

    Up to three words make a label; where they are not known as one, the last ones that are.

    >>> [(one.label, one.text) for one in labelled("an chức vụ: phó, b", {"chuc vu"})]
    [('', 'an'), ('chức vụ', 'phó'), ('', 'b')]
    """
    return tuple(piece for piece in _pieces(line, known) if piece.label or piece.text)


def _pieces(line: str, known: Collection[str]) -> Iterator[Labelled]:
    label, start = "", 0
    for met in _LABEL.finditer(line):
        words = _END.split(line[start : met.end(1)])[-1].split()
        named = _known_end(words[-3:], known)
        first = line.rindex(named.split()[0], start, met.end(1)) if named else met.start(1)
        yield from _parted(label, line[start:first])
        label, start = named, met.end()
    yield from _parted(label, line[start:])


def _known_end(words: list[str], known: Collection[str]) -> str:
    """Choose the longest known label at the end of some words, else their last one."""
    ends = [" ".join(words[place:]) for place in range(len(words))]
    return next((end for end in ends if fold(end) in known), words[-1] if words else "")


def _parted(label: str, text: str) -> Iterator[Labelled]:
    first, *others = _END.split(text)
    yield Labelled(label, first.strip(_QUOTES))
    yield from (Labelled("", other.strip(_QUOTES)) for other in others)
