"""Keeps the lines of short paragraphs, so that what every form repeats is broken but once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from dossier.paper.flow import Break, Label, Para, Run, Tab
from dossier.render.layout.fonts import Twips
from dossier.render.layout.metrics import Metrics
from dossier.render.layout.spans import Column, Line

LONGEST = 400  # letters; what is longer is told of one person and does not come again
MOST = 2_000  # paragraphs: memory stays flat over many documents

Key = tuple[int, Twips]  # identity of a paragraph, width


class Lines(list[Line]):
    """The lines of a paragraph; `whole` is what they come to where all of them find room."""

    __slots__ = ("whole",)

    def __init__(self, lines: list[Line]) -> None:
        super().__init__(lines)
        self.whole: Any = None


class Kept:
    """Lines by paragraph and width, cells alike; known by identity, so they are held as well."""

    def __init__(self) -> None:
        self._lines: dict[Key, tuple[Para, Lines]] = {}
        self._cells: dict[Key, tuple[object, Any]] = {}

    def find(self, key: Key) -> Lines | None:
        """Find the lines of a paragraph that was broken for this width before."""
        found = self._lines.get(key)
        return found[1] if found else None

    def keep(self, para: Para, width: Twips, lines: Lines) -> None:
        """Keep the lines of a paragraph that may come again; nobody may change them any more."""
        if _may_come_again(para):
            if len(self._lines) >= MOST:
                self._lines.clear()
            self._lines[id(para), width] = (para, lines)

    def find_cell(self, pieces: tuple[object, ...], width: Twips) -> Any:
        """Find what the pieces of a cell came to in a room of this width and without an end."""
        found = self._cells.get((id(pieces), width))
        return found[1] if found else None

    def keep_cell(self, pieces: tuple[object, ...], width: Twips, fit: object) -> None:
        """Keep what they came to, where they are one paragraph that is kept."""
        if len(pieces) == 1 and (id(pieces[0]), width) in self._lines:
            if len(self._cells) >= MOST:
                self._cells.clear()
            self._cells[id(pieces), width] = (pieces, fit)


def _may_come_again(para: Para) -> bool:
    """Tell whether a paragraph is short, and prints the same on every page."""
    letters = 0
    for inline in para.inlines:
        if isinstance(inline, Run):
            letters += len(inline.text)
        elif not isinstance(inline, Tab | Break | Label):
            return False
    return letters <= LONGEST


@lru_cache(maxsize=8)
def kept_for(metrics: Metrics, column: Column) -> Kept:
    """Hand out what is kept of documents in one book of fonts, alike in all but the width."""
    del metrics, column
    return Kept()
