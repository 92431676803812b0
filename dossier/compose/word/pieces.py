"""Reads and writes the pieces of text of a paragraph, however Word had split it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from dossier.compose.word.ooxml import (
    BREAK,
    BREAK_KIND,
    NO_BREAK_HYPHEN,
    R_PR,
    SOFT_HYPHEN,
    TAB,
    Element,
    P,
    R,
    T,
    keep_spaces,
    nearest,
)

# What stands for a letter between the pieces of text.
_SIGNS: Mapping[str, str] = {TAB: "\t", BREAK: "\n", SOFT_HYPHEN: "\xad", NO_BREAK_HYPHEN: "-"}


def own_texts(paragraph: Element) -> list[Element]:
    """List the pieces of text of a paragraph, without those of text boxes in it.

    Tabs and breaks are among them, which may stand within a tag.
    """
    return [text for text in paragraph.iter(T, *_SIGNS) if _is_own(text, paragraph)]


def letters_of(text: Element) -> str:
    """Give what a piece shows; the end of a page or column is no letter."""
    if text.tag not in _SIGNS:
        return text.text or ""
    return "" if text.get(BREAK_KIND) else _SIGNS[text.tag]


@dataclass(slots=True)
class Pieces:
    """Pieces of text joined into one, so that what is found in it goes back to its place."""

    texts: Sequence[Element]
    whole: str = field(init=False)
    _ends: list[int] = field(init=False)
    _new: list[list[str]] = field(init=False)
    _done: int = 0  # letters that were written anew or left as they are

    def __post_init__(self) -> None:
        """Join them."""
        shown = [letters_of(text) for text in self.texts]
        self.whole = "".join(shown)
        self._ends = list(accumulate(map(len, shown)))
        self._new = [[] for _ in shown]

    def put(self, start: int, stop: int, sign: str) -> None:
        """Put a sign in place of a stretch, in the piece where it begins; from left to right."""
        self._keep(start)
        self._new[bisect_right(self._ends, start)].append(sign)
        self._done = stop

    def write(self) -> None:
        """Write the pieces back; those of which nothing is left go, with their runs."""
        self._keep(len(self.whole))
        for text, parts in zip(self.texts, self._new, strict=True):
            new = "".join(parts)
            if letters_of(text) == new:
                continue
            if text.tag not in _SIGNS:
                text.text = new
            if text.tag == T:
                keep_spaces(text)
            if not new:
                _drop(text)

    def _keep(self, stop: int) -> None:
        """Leave plain text where it stood."""
        index = bisect_right(self._ends, self._done)
        while self._done < stop:
            end = min(stop, self._ends[index])
            self._new[index].append(self.whole[self._done : end])
            self._done = end
            index += 1


def _is_own(text: Element, paragraph: Element) -> bool:
    if text.tag != T and nearest(text, R) is not text.getparent():  # a tab stop, not a tab
        return False
    return nearest(text, P) is paragraph


def _drop(text: Element) -> None:
    """Take away a piece that only held a part of a tag, with its run where that is all it held."""
    run = text.getparent()
    if run is None or (text.tag != T and text.tag not in _SIGNS):
        return
    run.remove(text)
    holder = run.getparent()
    if run.tag == R and holder is not None and all(each.tag == R_PR for each in run):
        holder.remove(run)
