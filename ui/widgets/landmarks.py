"""What leads through pages: links, the places they lead to, and headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.paper.frame import Heading, Link, Page, Spot

INSIDE = "#"  # how a target within the document begins


@dataclass(frozen=True, slots=True)
class Goal:
    """A height on a page (from 1), in points."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading and where it stands."""

    level: int
    title: str
    goal: Goal


class Landmarks:
    """The marks of pages, found by point and by name."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._links = [[mark for mark in page.marks if isinstance(mark, Link)] for page in pages]
        numbered = [(number, mark) for number, page in enumerate(pages, 1) for mark in page.marks]
        self._spots: dict[str, Goal] = {}
        for number, mark in numbered:
            if isinstance(mark, Spot):
                self._spots.setdefault(mark.name, Goal(number, mark.y))
        self.entries = tuple(
            Entry(mark.level, mark.title, Goal(number, mark.y))
            for number, mark in numbered
            if isinstance(mark, Heading)
        )

    def link(self, page: int, x: float, y: float) -> Link | None:
        """Find the link at a point of a page (from 0)."""
        for link in self._links[page]:
            if link.x <= x <= link.x + link.width and link.y <= y <= link.y + link.height:
                return link
        return None

    def goal(self, link: Link) -> Goal | None:
        """Find where a link leads within the document; nothing for addresses outside."""
        return self._spots.get(link.target.removeprefix(INSIDE)) if is_inside(link) else None

    def entry(self, page: int, y: float) -> int:
        """Find the last heading above a point, by its number; -1 where there is none."""
        goals = [(entry.goal.page, entry.goal.y) for entry in self.entries]
        return bisect_right(goals, (page, y)) - 1


def is_inside(link: Link) -> bool:
    """Tell whether a link leads within the document."""
    return link.target.startswith(INSIDE)
