"""Makes 1,000 dossiers in one process and in two, and 50 out of a small and a large store."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, once, race
from benchmarks.memory import peak
from benchmarks.office import made, opened, propose, settle

MANY = 1_000
FEW = 50


def rows() -> Iterator[Row]:
    """Time both; the large store serves both comparisons."""
    with tempfile.TemporaryDirectory() as name, opened(Path(name)) as app:
        folder = Path(name)
        settle(app.desk, 10_000)
        key = propose(app.desk, [f"p{place}" for place in range(MANY)])
        made(app.desk, propose(app.desk, ["p1"]), folder / "warm")
        yield Row("memory before", note=peak())
        _, one = once(partial(made, app.desk, key, folder / "one"))
        yield Row(f"memory after {MANY:,} dossiers", note=peak())
        _, two = once(partial(made, app.desk, key, folder / "two", jobs=2))
        yield Row(f"{MANY:,} dossiers, two processes", "one process", two, one, "≥ 1.8×")
        large = propose(app.desk, [f"p{place}" for place in range(FEW)])
        with tempfile.TemporaryDirectory() as other, opened(Path(other)) as small:
            settle(small.desk, 100)
            little = propose(small.desk, [f"p{place}" for place in range(FEW)])
            times = race(
                partial(made, app.desk, large, folder / "large"),
                partial(made, small.desk, little, folder / "small"),
                rounds=5,
            )
    work, against = f"{FEW} dossiers, 10,000 people in the store", "100 people in the store"
    yield Row(work, against, *times, "equal (± 10 %)")
