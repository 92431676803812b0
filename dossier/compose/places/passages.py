"""Lists the paragraphs of a part with the steps by which its author would walk to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dossier.compose.language.tags import Where, paragraphs_of
from dossier.compose.word.ooxml import (
    BOX,
    ENDNOTE,
    FALLBACK,
    FOOTNOTE,
    GRID_SPAN,
    NOTE_KIND,
    TBL,
    TC,
    TC_PR,
    TR,
    Element,
    P,
    T,
)

Kind = Literal["paragraph", "table", "box", "note"]

_KINDS: dict[str, Kind] = {TBL: "table", BOX: "box", FOOTNOTE: "note", ENDNOTE: "note"}
_HOLDERS = (TC, *_KINDS)


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards a place: a thing, counted from 1 within the one before."""

    kind: Kind
    number: int
    row: int = 0  # of a table
    column: int = 0
    is_joined: bool = False  # cells before it in the row were joined: it is no column of the grid


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a template: where it stands, and what is typed there."""

    where: Where
    steps: tuple[Step, ...]
    text: str
    is_spare: bool = False  # for programs that cannot show the text box beside it

    @property
    def is_seen(self) -> bool:
        """Say whether an author sees it as a thing of its own; blank paragraphs are but a gap."""
        return not self.is_spare and (bool(self.text) or len(self.steps) > 1)


def passages(root: Element, part: str) -> Iterator[Passage]:
    """Walk the paragraphs of a part in their order; those of text boxes come after their anchor."""
    count = _Count()
    spare = {each for fallback in root.iter(FALLBACK) for each in fallback.iter(P)}
    for paragraph, where in paragraphs_of(root, part):
        typed = "".join(
            text.text or "" for text in paragraph.iter(T) if _holder_of(text, P) is paragraph
        )
        steps = (*count.way(paragraph), Step("paragraph", count.of(paragraph)))
        yield Passage(where, steps, " ".join(typed.split()), paragraph in spare)


class _Count:
    """Numbers things as they are met, each within what holds it."""

    def __init__(self) -> None:
        self._numbers: dict[Element, int] = {}
        self._next: Counter[tuple[Element | None, str]] = Counter()

    def of(self, element: Element) -> int:
        """Give the number of an element among its like in the same holder."""
        if element not in self._numbers:
            holder = _holder_of(element, *_around(element.tag))
            key = (holder, element.tag)
            self._next[key] += _is_seen(element)
            self._numbers[element] = self._next[key]
        return self._numbers[element]

    def way(self, paragraph: Element) -> tuple[Step, ...]:
        """Give the steps from the whole part down to the cell, box or note of a paragraph."""
        steps: list[Step] = []
        cell: Element | None = None
        for element in paragraph.iterancestors(*_HOLDERS):
            if element.tag == TC:
                cell = element
            elif element.tag == TBL and cell is not None:
                steps.append(self._cell(element, cell))
            elif element.tag != TBL:
                steps.append(Step(_KINDS[element.tag], self.of(element)))
        return tuple(reversed(steps))

    def _cell(self, table: Element, cell: Element) -> Step:
        row = _holder_of(cell, TR)
        before = cell.itersiblings(TC, preceding=True)
        is_joined = any(each.find(f"{TC_PR}/{GRID_SPAN}") is not None for each in before)
        number = 0 if row is None else self.of(row)
        return Step("table", self.of(table), number, self.of(cell), is_joined)


def _is_seen(element: Element) -> bool:
    """Say whether an author sees it: not the lines above notes, nor the spare copy of a box."""
    if element.tag == BOX:
        return _holder_of(element, FALLBACK) is None
    return element.get(NOTE_KIND) is None


def _around(tag: str) -> tuple[str, ...]:
    return {TR: (TBL,), TC: (TR,)}.get(tag, _HOLDERS)


def _holder_of(element: Element, *tags: str) -> Element | None:
    return next(element.iterancestors(*tags), None)
