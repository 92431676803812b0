"""Finds the passages of a template by place, page or quote, and tells their order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier.compose.language.tags import Where
from dossier.compose.places.passages import Kind, Passage

_FIELD = re.compile(r"p(\d+)|t(\d+)r(\d+)c(\d+)")
_DOWN = ("header", "document", "footnotes", "endnotes", "footer")  # from the top of a page
_NO_PAGE = 1_000_000  # what is on no page comes last


@dataclass(frozen=True, slots=True)
class Atlas:
    """The passages of a template, and the pages on which its layout shows them."""

    passages: Sequence[Passage]
    pages: Mapping[tuple[str, int], int]  # by part and `nth` of its place
    _by_nth: Mapping[tuple[str, int], Passage] = field(init=False, repr=False)
    _by_where: Mapping[Where, Passage] = field(init=False, repr=False)
    _firsts: Mapping[tuple[str, int, Kind], list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_nth = {(each.where.part, each.where.nth): each for each in self.passages}
        by_where = {each.where: each for each in reversed(self.passages)}
        object.__setattr__(self, "_by_nth", by_nth)
        object.__setattr__(self, "_by_where", by_where)
        object.__setattr__(self, "_firsts", self._on_pages())

    def at(self, where: Where) -> Passage | None:
        """Find the passage of a place; the first one of a cell, where no more is known."""
        return self._by_nth.get((where.part, where.nth)) or self._by_where.get(where)

    def at_field(self, part: str, place: str, quote: str = "") -> Passage | None:
        """Find the passage of a place written in short (p3, t1r2c2): in a cell, that of a quote."""
        found = _FIELD.fullmatch(place)
        if found is None:
            return None
        where = Where(part, *(int(each or 0) for each in found.groups()))
        alike = (each for each in self.passages if each.where == where and quote in each.text)
        return (next(alike, None) if quote else None) or self._by_where.get(where)

    def near(self, part: str, page: int, quote: str) -> Passage | None:
        """Find the passage of a page that holds a quote."""
        shown = " ".join(quote.removesuffix("…").split())
        on_page = (each for each in self.passages if self.page(each.where) == page and shown)
        return next(
            (each for each in on_page if each.where.part == part and shown in each.text), None
        )

    def page(self, where: Where) -> int:
        """Give the page of a place; 0 where it is on none."""
        return self.pages.get((where.part, where.nth), 0)

    def rank(self, passage: Passage) -> int:
        """Count the thing that holds a passage among its like, from the top of its page."""
        own, page = passage.steps[0], self.page(passage.where)
        alike = self._firsts.get((passage.where.part, page, own.kind), [])
        return bisect_left(alike, own.number) + 1

    def order(self, passage: Passage | None, page: int = 0) -> tuple[int, int, int]:
        """Give the place of a passage in the order of reading; what is on no page comes last."""
        if passage is None:
            return page or _NO_PAGE, 0, 0
        part = passage.where.part
        band = next((rank for rank, name in enumerate(_DOWN) if name in part), len(_DOWN))
        return self.page(passage.where) or page or _NO_PAGE, band, passage.where.nth

    def _on_pages(self) -> dict[tuple[str, int, Kind], list[int]]:
        """List by page, and by kind, the numbers of the things that an author sees there."""
        found: dict[tuple[str, int, Kind], set[int]] = defaultdict(set)
        for each in self.passages:
            if each.is_seen:
                key = (each.where.part, self.page(each.where), each.steps[0].kind)
                found[key].add(each.steps[0].number)
        return {key: sorted(numbers) for key, numbers in found.items()}
