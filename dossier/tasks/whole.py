"""Turns all planned documents into built ones, the index last since it counts the others' pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.compose.scene import IndexRow
from dossier.tasks.build import Built, Press, build
from dossier.tasks.plan import Planned, is_index

ROUNDS = 3  # an index that grows by a page moves every number in it; it settles in two


def build_document(press: Press, planned: Sequence[Planned], wanted: Planned) -> Built:
    """Build one document; for the index every other one is laid out first."""
    if not is_index(wanted):
        return build(press, wanted)
    counts = [(row, len(build(press, row).pages)) for row in planned if not is_index(row)]
    return build_index(press, wanted, counts)


def build_others(press: Press, planned: Iterable[Planned]) -> Iterator[Built]:
    """Build every document but the index, one after the other."""
    return (build(press, row) for row in planned if not is_index(row))


def build_index(press: Press, planned: Planned, counts: Sequence[tuple[Planned, int]]) -> Built:
    """Build the index with the page on which each document begins in the merged set."""
    own = 1
    for _ in range(ROUNDS):
        built = build(press, planned, index_rows(counts, own))
        if len(built.pages) == own:
            return built
        own = len(built.pages)
    return build(press, planned, index_rows(counts, own))


def index_rows(counts: Iterable[tuple[Planned, int]], own: int) -> tuple[IndexRow, ...]:
    """List the numbered documents by first page; the index and a cover stand before them."""
    rows = []
    first = own + 1
    for planned, pages in counts:
        if planned.order:
            rows.append(IndexRow(planned.order, planned.title, pages, first))
        first += pages
    return tuple(rows)
