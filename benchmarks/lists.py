"""Reads a list of 10,000 rows, guarded and in a child process, against calamine alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from python_calamine import CalamineWorkbook

from benchmarks.measure import Row, race
from benchmarks.people import write_list
from dossier.collect.source import read_sheets

COUNT = 10_000


def rows() -> Iterator[Row]:
    """Time both on the same file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "danh-sach.xlsx"
        write_list(path, COUNT)
        ours, theirs = race(partial(read_sheets, path), partial(_by_calamine, path), rounds=7)
    yield Row(f"read a list of {COUNT:,} rows", "calamine alone", ours, theirs, "≤ 2.5 times")


def _by_calamine(path: Path) -> object:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(1).to_python()
