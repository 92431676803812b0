"""People and units are entered, moved and deleted by commands alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]  # see conftest.main


def test_a_person_is_entered_moved_and_deleted(main: Run, store: Path) -> None:
    at = ("--store", store)
    person = ("Nguyễn Văn Mới", "--unit", "Phòng Lưu trữ", "--birth", "5/1980")
    assert main("people", "new", *person, *at).status == 0
    assert main("people", "move", *at, "Phòng Tổng hợp", "Nguyễn Văn Mới").status == 0
    listed = main("people", "list", *at, "--json", "moi sinh: 5/1980, đơn vị: tổng hợp").facts
    assert [row["name"] for row in listed["rows"]] == ["Nguyễn Văn Mới"]
    assert main("people", "drop", "Nguyễn Văn Mới", *at).status == 0
    assert main("people", "drop", "Nguyễn Văn Mới", *at).status == 2


def test_a_unit_is_entered_below_another_and_deleted(main: Run, store: Path) -> None:
    at = ("--store", store)
    above = ("--superior", "Phòng Lưu trữ")
    assert main("units", "new", "Tổ Số hóa", *above, *at).status == 0
    refused = main("units", "drop", "Phòng Lưu trữ", *at)
    assert "còn được nơi khác dùng đến" in refused.err
    assert main("units", "drop", "Tổ Số hóa", *at).status == 0
