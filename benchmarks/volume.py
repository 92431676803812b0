"""Imports a list of 10,000 people, searches it, and makes 200 dossiers; tells the peak memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, once
from benchmarks.memory import peak
from benchmarks.office import made, opened, propose
from benchmarks.people import write_list
from dossier.model.change import Changes, Query
from dossier.tasks.collect import do_import, preview_import
from dossier.tasks.desk import Desk
from dossier.tasks.records import people

COUNT = 10_000
DOSSIERS = 200


def rows() -> Iterator[Row]:
    """Time each step of the path, once."""
    with tempfile.TemporaryDirectory() as name, opened(Path(name)) as app:
        folder = Path(name)
        write_list(folder / "list.xlsx", COUNT)
        _, seconds = once(partial(_import, app.desk, folder / "list.xlsx"))
        yield Row(f"import a list of {COUNT:,} people", ours=seconds, note=peak())
        people(app.desk, Query("do duc"))  # the first search prepares statements
        found, seconds = once(partial(people, app.desk, Query("nguyen van d")))
        yield Row("search among them", ours=seconds, note=f"{found.total} found")
        everyone = people(app.desk, Query("", limit=DOSSIERS)).rows
        key = propose(app.desk, [row.key for row in everyone])
        whole, seconds = once(partial(made, app.desk, key, folder / "out"))
        note = f"{len(whole.files)} files, {whole.pages} pages; {peak()}"
        yield Row(f"make {DOSSIERS} dossiers, Word and PDF", ours=seconds, note=note)
        yield Row("of which each", ours=seconds / DOSSIERS)


def _import(desk: Desk, path: Path) -> Changes:
    return do_import(desk, preview_import(desk, path, None))
