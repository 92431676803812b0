"""Turns texts of local rules into the book that they make of the law, once for each set."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from dossier.law.book import LawBook
from dossier.law.local.build import Reading, read_local
from dossier.law.local.overlay import lay_over

K = TypeVar("K")
V = TypeVar("V")

_MOST = 8  # sets of texts that are remembered


@dataclass(slots=True)
class Overlaid:
    """Books by the texts that were laid over the law; the oldest is forgotten first."""

    _books: dict[tuple[int, tuple[str, ...]], LawBook] = field(default_factory=dict)
    _readings: dict[tuple[int, str], Reading] = field(default_factory=dict)

    def book(self, law: LawBook, texts: tuple[str, ...]) -> LawBook:
        """Lay texts over the law; one that cannot be read any more is left out."""
        key = (id(law), texts)
        if key not in self._books:
            read = [self.reading(law, text) for text in texts]
            _keep(self._books, key, lay_over(law, [one.rules for one in read if one.rules]))
        return self._books[key]

    def reading(self, law: LawBook, text: str) -> Reading:
        """Read one text against the law."""
        key = (id(law), text)
        if key not in self._readings:
            _keep(self._readings, key, read_local(text, law))
        return self._readings[key]


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    while len(kept) >= _MOST:
        del kept[next(iter(kept))]
    kept[key] = value
