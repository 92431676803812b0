"""Searches 100,000 people as one types, against one indexed SQLite lookup of as many rows."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.measure import Row, race
from benchmarks.people import UNITS, born, names
from dossier.model.change import Listing, PersonRow, Query
from dossier.model.days import PartDate
from dossier.model.narrowing import Facet, Order, Says, Within
from dossier.model.subject import Person, Unit
from dossier.store import Store, open_store
from dossier.words.names import sort_key

COUNT = 100_000
NARROWED = (
    (Says((Facet.POST, Facet.PARTY_POST), ("chuy",)),),
    (Within("tong hop"), Says((Facet.BIRTH,), ("1980",))),
)
ORDERS = (Order(Facet.BIRTH), Order(Facet.POST, falls=True), Order(Facet.HOME))
TYPED = ("n", "nguyen", "nguyễn v", "nguyen van d", "do duc", "châm hà", "zzz")
LOOKUP = """
SELECT key, name, post, birth, unit, citizen_id FROM person
WHERE sort >= ? ORDER BY sort, key LIMIT ?
"""


def rows() -> Iterator[Row]:
    """Time stages of typing a name; the slowest is what an officer feels."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        with closing(_filled(path)) as store, closing(sqlite3.connect(path)) as raw:
            with store.work("benchmark", "prepare") as work:
                work.prepare_lists()
            for said, query in _queries():
                found = len(_search(store, query).rows)
                look_up = partial(_look_up, raw, max(found, 1))
                times = race(partial(_search, store, query), look_up, rounds=15)
                work_done = f"search {COUNT:,} people: {said} → {found}"
                yield Row(work_done, "one indexed lookup, as many rows", *times, "≤ 5 times")


def _queries() -> Iterator[tuple[str, Query]]:
    for text in TYPED:
        yield f"“{text}”", Query(text)
    for number, conditions in enumerate(NARROWED, 1):
        yield f"narrowed by {number}", Query("n", conditions=conditions)
    for order in ORDERS:
        yield f"by {order.facet}", Query(order=order)


def _search(store: Store, query: Query) -> Listing[PersonRow]:
    with store.work("benchmark", "search") as work:
        return work.people(query)


def _look_up(raw: sqlite3.Connection, most: int) -> list[object]:
    return raw.execute(LOOKUP, (sort_key("Nguyễn Văn Đạt"), most)).fetchall()


def _filled(path: Path) -> Store:
    keys = count(1)
    now = datetime(2026, 1, 5, tzinfo=UTC)
    store = open_store(path, clock=lambda: now, keys=lambda: f"k{next(keys)}")
    with store.work("benchmark", "fill") as work:
        work.put_many(Unit(f"u{place}", name) for place, name in enumerate(UNITS))
        work.put_many(_person(place, name) for place, name in enumerate(names(COUNT)))
        work.commit()
    return store


def _person(place: int, name: str) -> Person:
    day = born(place)
    unit = f"u{place % len(UNITS)}"
    return Person(
        f"p{place}", name, unit, "Chuyên viên", birth=PartDate(day.year, day.month, day.day)
    )
