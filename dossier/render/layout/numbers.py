"""Turns counters into what they show at present: page numbers in their format, and totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.paper.flow import Count, Counter
from dossier.words.figures import figure

PLAIN = "decimal"


@dataclass(frozen=True, slots=True)
class Totals:
    """What is known only when all pages are made, so that it is guessed before."""

    pages: int = 1
    sections: tuple[int, ...] = ()  # pages of each
    marks: Mapping[int, str] = field(default_factory=dict)  # of notes, by their keys


@dataclass(slots=True)
class Numbers:
    """Where the making of pages stands."""

    totals: Totals  # as guessed
    page: int = 1
    section: int = 0
    format: str = PLAIN
    counted: dict[int, str] = field(default_factory=dict)  # marks, as pages come

    def note(self, marks: Mapping[int, str]) -> None:
        """Take down how the notes of a page are numbered."""
        self.counted.update(marks)

    @property
    def marks(self) -> Mapping[int, str]:
        """Numbers of the notes that are numbered anew on each page."""
        return self.totals.marks

    def shown(self, counter: Counter) -> str:
        """Write what a counter shows on the page that is being made."""
        return figure(self._value(counter.count), counter.format or self._format(counter.count))

    def _format(self, count: Count) -> str:
        return self.format if count is Count.PAGE else PLAIN

    def _value(self, count: Count) -> int:
        if count is Count.PAGE:
            return self.page
        sections = self.totals.sections
        if count is Count.SECTION_PAGES and self.section < len(sections):
            return sections[self.section]
        return self.totals.pages
