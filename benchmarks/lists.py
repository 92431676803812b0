"""Reads and previews a list of 10,000 rows, guarded and in a child, against calamine alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from python_calamine import CalamineWorkbook

from benchmarks.measure import Row, race
from benchmarks.memory import peak
from benchmarks.office import opened
from benchmarks.people import write_list
from dossier.collect.source import read_sheets
from dossier.tasks.collect import preview_import

COUNT = 10_000


def rows() -> Iterator[Row]:
    """Time both on the same file: reading its cells, then all that a preview shows."""
    with tempfile.TemporaryDirectory() as name, opened(Path(name)) as app:
        path = Path(name) / "danh-sach.xlsx"
        write_list(path, COUNT)
        theirs = partial(_by_calamine, path)
        read, bare = race(partial(read_sheets, path), theirs, rounds=7)
        yield Row(f"read a list of {COUNT:,} rows", "calamine alone", read, bare, "≤ 2.5 times")
        shown, bare = race(partial(preview_import, app.desk, path), theirs, rounds=3)
        target = f"≤ 2.5 times; {peak()}"
        yield Row(f"preview a list of {COUNT:,} rows", "calamine alone", shown, bare, target)


def _by_calamine(path: Path) -> object:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(1).to_python()
