"""Opens desks over stores that know the office, its people or only its units."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from dossier.app import Settings, open_app
from dossier.tasks.desk import Desk
from tools.lists.staff import MOVEMENT, UNITS, everybody


@contextmanager
def desks(folder: Path, *, is_known: bool) -> Iterator[Desk]:
    """Open a desk in a folder; `is_known`: its store holds the people, not the units alone."""
    numbers = count(1)
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        store=folder / "kho.sqlite",
        who="can-bo",
        clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
        keys=lambda: f"moi{next(numbers)}",
    )
    with open_app(settings) as app:
        with app.desk.store.work("can-bo", "test") as work:
            work.put_many(UNITS)
            work.put(MOVEMENT, seen=None)
            if is_known:
                work.put_many(member.person for member in everybody())
            work.commit()
        yield app.desk
