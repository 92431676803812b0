"""Turns counters into what they show at present: page numbers in their format, and totals."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.paper.flow import Count, Counter
from dossier.words.figures import figure

PLAIN = "decimal"


@dataclass(frozen=True, slots=True)
class Totals:
    """How many pages a document has, and each of its sections."""

    pages: int = 1
    sections: tuple[int, ...] = ()


@dataclass(slots=True)
class Numbers:
    """Where the making of pages stands."""

    totals: Totals
    page: int = 1
    section: int = 0
    format: str = PLAIN

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
