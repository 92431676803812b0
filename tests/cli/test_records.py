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


def test_two_records_are_merged_by_command_and_taken_back(main: Run, store: Path) -> None:
    tried = main("people", "merge", "Lê Văn C", "Mai Văn M", "--dry-run", "--store", store)
    assert (tried.status, "Họ và tên" in tried.out) == (0, True)
    assert "mục khác nhau cần chọn" in tried.out
    assert "cặp có thể là cùng một người" in main("people", "doubles", "--store", store).out
    itself = main("people", "merge", "Lê Văn C", "Lê Văn C", "--store", store)
    assert (itself.status, "chính nó" in itself.err) == (2, True)


def test_a_filter_is_kept_and_used_by_command(main: Run, store: Path) -> None:
    kept = ("filter", "save", "people", "Nữ", "giới tính: nữ", "--store", store)
    assert main(*kept).status == 0
    assert "giới tính: nữ" in main("filter", "list", "people", "--store", store).out
    listed = main("people", "list", "--filter", "nu", "--store", store, "--json").facts
    assert listed["total"] == 6
    assert main("filter", "forget", "people", "Nữ", "--store", store).status == 0
    assert main("people", "list", "--filter", "nu", "--store", store).status == 2


def test_a_unit_is_renamed_and_its_tree_and_history_are_told(main: Run, store: Path) -> None:
    at = ("--store", store)
    renamed = ("units", "rename", "Phòng Lưu trữ", "Phòng Lưu trữ - Số hóa")
    assert main(*renamed, "--date", "1/3/2026", "--number", "1-QĐ/VPTU", *at).status == 0
    assert "  Phòng Lưu trữ - Số hóa (2)" in main("units", "tree", *at).out
    told = main("units", "history", "Phòng Lưu trữ - Số hóa", *at).out
    assert told.startswith("01/3/2026, đổi tên từ “Phòng Lưu trữ”")
    listed = main("people", "list", "đơn vị:", "lưu trữ", *at, "--json").facts
    assert listed["total"] == 2


def test_units_are_merged_split_and_dissolved_by_command(main: Run, store: Path) -> None:
    at = ("--store", store)
    merged = ("units", "merge", "Phòng Lưu trữ", "--into", "Phòng Tổng hợp")
    assert main(*merged, *at).status == 0
    assert "Phòng Lưu trữ (0)" in main("units", "tree", *at).out
    again = main(*merged, *at)
    assert (again.status, "đã được sáp nhập" in again.err) == (2, True)
    split = ("units", "split", "Phòng Tổng hợp", "Phòng Thư ký", "--move", "Lý Thị N=1")
    assert main(*split, *at).status == 0
    assert "Phòng Thư ký (1)" in main("units", "tree", *at).out
    assert main("units", "dissolve", "Phòng Thư ký", *at).status == 0
