"""A store in a folder of its own, a clock that ticks a second at each look, keys in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from dossier.store import Store, open_store
from tests.store.specimens import BASE

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
Open = Callable[[str | Path], Store]


@pytest.fixture
def open_at() -> Iterator[Open]:
    opened: list[Store] = []
    ticks = count()

    def opener(location: str | Path) -> Store:
        store = open_store(
            location,
            clock=lambda: START + timedelta(seconds=next(ticks)),
            keys=lambda: f"k{next(ticks)}",
        )
        opened.append(store)
        return store

    yield opener
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store in which there is nothing yet, brought up once to the newest revision."""
    path = tmp_path_factory.mktemp("tables") / "ho-so.sqlite"
    open_store(path, clock=lambda: START, keys=str).close()
    return path.read_bytes()


@pytest.fixture
def store(open_at: Open, tables: bytes, tmp_path: Path) -> Store:
    path = tmp_path / "ho-so.sqlite"
    path.write_bytes(tables)
    return open_at(path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds BASE, for all examples of a property."""
    path = tmp_path_factory.mktemp("shared") / "ho-so.sqlite"
    store = open_store(path, clock=lambda: START, keys=lambda: "k")
    with store.work("cán bộ", "fill") as work:
        work.put_many(BASE)
        work.commit()
    yield store
    store.close()
