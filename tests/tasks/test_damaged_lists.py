"""Damaged lists are read or refused by one clear error; `python -m tools.mutate_lists` goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tools.lists.desks import desks
from tools.mutate_lists import Reader, ends, mutants

MUTANTS, SHARE = 500, 50


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("damaged")
    with desks(folder, is_known=False) as desk, Reader(desk, folder) as opened:
        yield opened


@pytest.mark.parametrize("first", range(0, MUTANTS, SHARE))
def test_damaged_lists_come_to_an_end(reader: Reader, first: int) -> None:
    bad = [ended for ended in ends(reader, mutants(SHARE, first)) if not ended.is_sound]
    assert bad == []
