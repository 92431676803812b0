"""Copies by command: made when due, listed, looked over, put elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # see conftest.main


@pytest.fixture
def store(made: tuple[Path, Any], tmp_path: Path) -> Path:
    return Path(shutil.copy(made[0] / "so-lieu-mau.sqlite", tmp_path / "kho.sqlite"))


def test_a_copy_is_made_when_due_listed_and_looked_over(main: Run, store: Path) -> None:
    made = Path(main("backup", "--store", store, "--json").facts["file"])
    assert made.parent == store.with_name("kho-sao-luu")
    again = main("backup", "--store", store)
    assert "Không có gì thay đổi" in again.out
    assert made.name in main("copies", "list", "--store", store).out
    held = main("copies", "look", made, "--store", store, "--json").facts["holds"]
    assert held["people"] > 5
    made.write_bytes(made.read_bytes()[:-1])
    assert main("copies", "look", made, "--store", store).status == 3


def test_copies_go_to_another_folder_on_demand(main: Run, store: Path, tmp_path: Path) -> None:
    main("copies", "folder", tmp_path / "khác", "--store", store)
    made = main("backup", "--store", store, "--json").facts["file"]
    assert Path(made).parent == tmp_path / "khác"
    assert "kho-sao-luu" in main("copies", "folder", "--usual", "--store", store).out
