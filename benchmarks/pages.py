"""Renders documents of 1 to 500 pages, 2,000 in a row and many in two processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import partial
from itertools import chain, count, islice
from multiprocessing import get_context

from benchmarks.measure import Row, once, race
from benchmarks.memory import peak
from benchmarks.render import FONTS, compiled, to_pdf
from benchmarks.report import narrative, values
from dossier.compose.template import Template
from dossier.render.layout import layout
from dossier.render.read import read

USUAL = 20  # pages; what each other length is compared with
LENGTHS = (1, 5, 100, 500)
A_PAGE = 4.6  # paragraphs
FIRST, MANY = 200, 2_000  # documents
SHARED, CHUNK = 400, 20


def rows() -> Iterator[Row]:
    """Watch the memory; share work out; then time each length."""
    ready = compiled()
    yield from _memory(ready)
    yield _in_two(ready)
    usual, pages = document_of(ready, USUAL)
    for length in LENGTHS:
        document, found = document_of(ready, length)
        ours, theirs = race(partial(to_pdf, document), partial(to_pdf, usual), rounds=5)
        work, against = f"render, each of {found} pages", f"each of {pages} pages"
        yield Row(work, against, ours / found, theirs / pages, "equal" if length > 1 else "")


def _memory(ready: Template) -> Iterator[Row]:
    documents = map(ready.fill, map(values, count()))
    _drop(map(to_pdf, islice(documents, FIRST)))
    yield Row(f"fill and render {FIRST} reports", note=peak())
    _drop(map(to_pdf, islice(documents, MANY)))
    yield Row(f"and {MANY:,} more", note=peak(), target="flat")


def _in_two(ready: Template) -> Row:
    """Share reports out to processes that have rendered some before."""
    documents = [ready.fill(values(number)) for number in range(SHARED)]
    seconds = {}
    for jobs in (1, 2):
        with get_context("spawn").Pool(jobs) as pool:
            pool.map(to_pdf, documents[: 2 * CHUNK], CHUNK)
            _, seconds[jobs] = once(partial(pool.map, to_pdf, documents, CHUNK))
    work = f"render {SHARED} reports, two processes"
    return Row(work, "one process", seconds[2], seconds[1], "≥ 1.8×")


def _drop(things: Iterator[object]) -> None:
    deque(things, maxlen=0)


def document_of(ready: Template, pages: int) -> tuple[bytes, int]:
    """Fill a report of about so many pages, no paragraph twice; count them."""
    texts = chain.from_iterable(map(narrative, count()))
    told = [f"{place} {text}" for place, text in enumerate(islice(texts, int(pages * A_PAGE) - 2))]
    lists = {"thanh_tich": told, "sang_kien": [], "danh_hieu": []}
    document = ready.fill({**values(), **lists})
    return document, len(layout(read(document).flow, FONTS).pages)
