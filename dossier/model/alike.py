"""Texts that share whole passages: which, how much, and where in both."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.subject import Ref

Span = tuple[int, int]  # first letter, and the one after the last


@dataclass(frozen=True, slots=True)
class Passage:
    """What two texts share, small changes included, and where it stands in each."""

    one: Span
    other: Span
    words: int  # that are the same


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts of a list, by their places in it, with their passages, the longest first."""

    one: int
    other: int
    words: int  # that are the same
    share: float  # of the shorter text, 0 to 1
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Narrative:
    """What is told of a subject's year: achievements, and what a report says of them."""

    subject: Ref
    name: str
    year: int
    text: str
    nomination: str = ""  # key of the one in the round at hand; empty for an earlier year


@dataclass(frozen=True, slots=True)
class AlikePair:
    """A nominee's narrative and another one that shares passages with it."""

    one: Narrative
    other: Narrative
    words: int
    share: float
    passages: tuple[Passage, ...]

    @property
    def is_own(self) -> bool:
        """Whether the other one is of the same subject, from an earlier year."""
        return self.one.subject == self.other.subject
