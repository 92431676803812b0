"""What was acknowledged outlives a sudden death; what was not leaves no trace."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tools.kill_store import damage_once, kill_once, with_journal


@pytest.mark.parametrize("seconds", [0.06, 0.13, 0.21])
def test_a_killed_process_loses_nothing_it_acknowledged(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "ho-so.sqlite"
    tally = kill_once(path, seconds)
    assert tally.is_good, tally
    assert tally.saved >= 1
    assert kill_once(path, seconds).is_good  # and the store goes on


def test_a_spoiled_journal_gives_a_part_of_the_past_or_a_clear_error(tmp_path: Path) -> None:
    source, dice = with_journal(tmp_path, 12), random.Random(3)  # noqa: S311  # a repeatable dice
    for number in range(12):
        tally = damage_once(source, tmp_path / f"{number}.sqlite", dice)
        assert tally.is_good, tally
