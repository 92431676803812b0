"""What a task changed, and how saved values and lists of them are handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Saved(Generic[T]):
    """A value as the store holds it; `version` is what an edit must have seen."""

    value: T
    version: int


@dataclass(frozen=True, slots=True)
class Changes:
    """The (kind, key) pairs that a task touched; screens refresh by them."""

    touched: frozenset[tuple[str, str]] = frozenset()
    task: int = 0  # number of the audit line, for undo; 0 where nothing was written

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched, max(self.task, other.task))


@dataclass(frozen=True, slots=True)
class Query:
    """What a list should show: words typed (diacritics do not matter), a page of rows."""

    text: str = ""
    unit: str = ""
    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A page of rows and how many there are in all."""

    rows: tuple[T, ...]
    total: int
