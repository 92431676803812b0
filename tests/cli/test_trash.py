"""The trash by command."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]  # see conftest.main
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


def test_what_was_deleted_is_listed_and_comes_back(
    main: Run, made: tuple[Path, Any], tmp_path: Path
) -> None:
    store = Path(shutil.copy(made[0] / "so-lieu-mau.sqlite", tmp_path / "kho.sqlite"))
    assert "Thùng rác trống" in main("trash", "list", "--store", store).out
    rows = main("round", "show", ROUND, "--store", store, "--json").facts["rows"]
    key = rows[0]["nomination"]["value"]["key"]
    main("withdraw", key, "--store", store)
    listed = main("trash", "list", "--store", store)
    assert key in listed.out
    assert "đề nghị khen thưởng" in listed.out
    assert main("trash", "restore", key, "--store", store).status == 0
    assert main("trash", "restore", key, "--store", store).status == 2


def test_a_deleted_round_comes_back_whole(
    main: Run, made: tuple[Path, Any], tmp_path: Path
) -> None:
    store = Path(shutil.copy(made[0] / "so-lieu-mau.sqlite", tmp_path / "kho.sqlite"))
    before = main("round", "show", ROUND, "--store", store).out
    key = main("round", "drop", ROUND, "--store", store, "--json").facts["key"]
    assert main("round", "show", ROUND, "--store", store).status == 2
    assert main("trash", "restore", key, "--store", store).status == 0
    assert main("round", "show", ROUND, "--store", store).out == before
