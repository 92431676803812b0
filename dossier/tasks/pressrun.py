"""Arranges papers into the pages that a printer takes: range, copies, sides, separators."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from dossier.paper.frame import Page
from dossier.tasks.errors import WrongPagesError
from dossier.tasks.plan import Planned

Marks = Mapping[str, Sequence[str]]  # of the pages of each document that was printed, by its id
_PART = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?")


class Side(StrEnum):
    """Which sides go through the printer now: by hand, a duplex print takes two runs."""

    BOTH = "both"
    ODD = "odd"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Paper:
    """One document, laid out."""

    planned: Planned
    pages: tuple[Page, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """Tell each page by what is on it."""
        return tuple(blake2b(repr(page).encode(), digest_size=6).hexdigest() for page in self.pages)


@dataclass(frozen=True, slots=True)
class Run:
    """How papers are printed."""

    copies: Mapping[str, int] = field(default_factory=dict)  # by document; one where none is named
    pages: str = ""  # "1-3, 7", counted through all papers; empty: all
    side: Side = Side.BOTH
    is_duplex: bool = False  # every paper begins on a front side
    has_separators: bool = False  # a sheet before each paper
    printed: Marks | None = None  # given: only pages that are others now


def arranged(
    papers: Iterable[Paper], run: Run, separator: Callable[[Paper, int], Page]
) -> tuple[Page, ...]:
    """Lay pages one after the other as they go through the printer.

    `separator` makes the sheet before a paper of so many copies. Raise WrongPagesError for a range
    that cannot be read or holds no page.
    """
    there = tuple(papers)
    wanted = typed_pages(run.pages, sum(len(paper.pages) for paper in there))
    pages = tuple(_through(there, wanted, run, separator))
    first = {Side.BOTH: 0, Side.ODD: 0, Side.EVEN: 1}[run.side]
    return pages[first :: 1 if run.side is Side.BOTH else 2]


def typed_pages(text: str, total: int) -> frozenset[int]:
    """Read a range of pages, counted from 1; an empty one means all.

    >>> sorted(typed_pages("1-2; 5", 9))
    [1, 2, 5]
    """
    if not text.strip():
        return frozenset(range(1, total + 1))
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in re.split(r"[,;]", text))):
        match = _PART.fullmatch(part)
        if match is None:
            raise WrongPagesError(text=text, total=total)
        first, last = int(match[1]), int(match[2] or match[1])
        found.update(range(first, min(last, total) + 1))
    if not found & set(range(1, total + 1)):
        raise WrongPagesError(text=text, total=total)
    return frozenset(found)


def _through(
    papers: Sequence[Paper],
    wanted: Collection[int],
    run: Run,
    separator: Callable[[Paper, int], Page],
) -> Iterator[Page]:
    at = 0
    has_backs = run.is_duplex or run.side is not Side.BOTH
    for paper in papers:
        asked = [place for place in range(len(paper.pages)) if at + place + 1 in wanted]
        at += len(paper.pages)
        numbers = _changed(paper, asked, run)
        copies = max(run.copies.get(paper.planned.id, 1), 0)
        if not numbers or not copies:
            continue
        if run.has_separators:
            yield from _whole([separator(paper, copies)], has_backs=has_backs)
        for _copy in range(copies):
            pages = [paper.pages[place] for place in numbers]
            yield from _whole(pages, has_backs=has_backs)


def _changed(paper: Paper, numbers: Sequence[int], run: Run) -> Sequence[int]:
    """Leave out pages that lie printed already; a sheet of two sides is printed whole."""
    if run.printed is None:
        return numbers
    old, new = tuple(run.printed.get(paper.planned.id, ())), paper.marks
    other = {place for place, mark in enumerate(new) if old[place : place + 1] != (mark,)}
    if run.is_duplex or run.side is not Side.BOTH:
        other = {side for place in other for side in (place - place % 2, place - place % 2 + 1)}
    return [place for place in numbers if place in other]


def _whole(pages: Sequence[Page], *, has_backs: bool) -> Iterator[Page]:
    """Give pages, with a blank back where the next ones are to begin on a front."""
    yield from pages
    if has_backs and len(pages) % 2:
        yield Page(pages[-1].width, pages[-1].height)
