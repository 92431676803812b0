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


@pytest.fixture
def store(open_at: Open, tmp_path: Path) -> Store:
    return open_at(tmp_path / "ho-so.sqlite")


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
