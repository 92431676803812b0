"""Lists as units send them are understood without help, and nothing in them is lost or wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tools.lists.desks import desks
from tools.lists.measure import Measure, measure, preview
from tools.lists.registry import cases, make

LEAST = 0.95  # of the files: headings and columns right without help

Read = Callable[[str], Measure]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Read the list of a case once, at a desk that knows the units, and the people where due."""
    folder = tmp_path_factory.mktemp("lists")
    with desks(folder / "a", is_known=False) as bare, desks(folder / "b", is_known=True) as full:

        @cache
        def measured(name: str) -> Measure:
            file = make(name)
            path: Path = folder / name / file.file
            path.parent.mkdir()
            path.write_bytes(file.content)
            return measure(name, file, preview(full if file.is_known else bare, path))

        yield measured


def test_the_lists_are_of_many_kinds() -> None:
    assert len(cases()) >= 60


@pytest.mark.parametrize("name", cases())
def test_every_row_is_accounted_for_and_none_is_silently_wrong(read: Read, name: str) -> None:
    found = read(name)
    assert found.missing == ()
    assert found.wrong == ()


def test_headings_and_columns_are_right_without_help(read: Read) -> None:
    found = [read(name) for name in cases()]
    misread = {one.name: one.columns for one in found if not one.is_understood}
    assert len(misread) <= (1 - LEAST) * len(found), misread


def test_most_rows_come_in_without_a_question(read: Read) -> None:
    found = [read(name) for name in cases()]
    assert sum(one.right for one in found) >= LEAST * sum(one.rows for one in found)
