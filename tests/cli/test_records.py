"""Lists of people and units by command: narrowed, put in order, written as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

Run = Callable[..., Any]  # see conftest.main


def test_people_are_narrowed_and_put_in_order(main: Run, store: Path) -> None:
    words = ("chức vụ:", "trưởng phòng,", "sinh:", "1975-1978")
    listed = main(*("people", "list", *words, "--sort=-birth", "--store", store))
    names = [line.split("  ")[1].strip() for line in listed.out.splitlines()[1:-1]]
    assert (listed.status, names) == (0, ["Trịnh Văn O", "Lý Thị N", "Lê Văn C", "Mai Văn M"])


def test_a_label_that_is_not_known_is_said(main: Run, store: Path) -> None:
    listed = main("people", "list", "lương: 5", "--store", store)
    assert (listed.status, "Không có mục “lương:”" in listed.out) == (1, True)


def test_units_are_written_as_a_workbook(main: Run, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "don-vi.xlsx"
    ran = main(
        *("units", "list", "--unit", "Văn phòng Tỉnh ủy Gia Lai", "--whom", "unit"),
        *("--columns", "name", "members", "--out", out, "--store", store),
    )
    assert ran.status == 0
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert [cell.value for cell in sheet[3]] == ["TT", "Tên tập thể", "Số người"]
    assert sheet.max_row == 3 + 6


def test_an_unknown_column_is_refused(main: Run, store: Path) -> None:
    ran = main("people", "list", "--columns", "luong", "--store", store)
    assert (ran.status, "citizen_id" in ran.err) == (2, True)
