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
from dossier.model.subject import Person, Unit
from dossier.store import Store, open_store
from dossier.words.names import sort_key

COUNT = 100_000
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
            for text in TYPED:
                found = len(_search(store, text).rows)
                look_up = partial(_look_up, raw, max(found, 1))
                times = race(partial(_search, store, text), look_up, rounds=15)
                work = f"search {COUNT:,} people: “{text}” → {found}"
                yield Row(work, "one indexed lookup, as many rows", *times, "≤ 5 times")


def _search(store: Store, text: str) -> Listing[PersonRow]:
    with store.work("benchmark", "search") as work:
        return work.people(Query(text))


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
