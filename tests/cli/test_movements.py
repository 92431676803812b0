"""Movements and registrations by commands alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

Run = Callable[..., Any]  # see conftest.main
OFFICE = "Văn phòng Tỉnh ủy Gia Lai"
NAME = "Phong trào thi đua năm 2026"


def test_a_movement_goes_from_its_launch_to_its_round(
    main: Run, store: Path, tmp_path: Path
) -> None:
    def say(*words: object) -> Any:
        return main(*words, "--store", store)

    launched = ("--number", "5/KH-VPTU", "--date", "5/1/2026", "--issuer", OFFICE)
    assert say("movement", "new", "--name", NAME, "--since", "1/1/2026", *launched).status == 0
    assert NAME in say("movement", "list").out
    said = ("--year", "2026", "--goal", "≥ 95%", "--measure", "%")
    target = ("movement", "target", NAME, OFFICE, "Trả lời đơn thư đúng hạn", *said)
    assert say(*target).status == 0
    assert say(*target, "--result", "97,5%").status == 0
    assert say("movement", "change", NAME, "--until", "31/12/2026").status == 0
    wrong = say("movement", "change", NAME, "--until", "31/12/2025")
    assert (wrong.status, "31/12/2025" in wrong.err) == (2, True)
    assert "Đã đạt 1 trên 1 chỉ tiêu." in say("movement", "review", NAME, "midterm").out
    assert say("movement", "review", NAME, "midterm", "--text", "Đã qua nửa chặng.").status == 0
    shown = say("movement", "show", NAME).out
    assert "102%" in shown
    assert "Đã qua nửa chặng." in shown
    book = tmp_path / "thong-ke.xlsx"
    assert say("movement", "statistics", NAME, "--out", book).status == 0
    assert "Theo đơn vị" in openpyxl.load_workbook(book).sheetnames
    assert say("movement", "round", NAME, "--office", OFFICE).status == 0
    refused = say("movement", "drop", NAME)
    assert (refused.status != 0, "còn được nơi khác dùng" in refused.err) == (True, True)


def test_a_year_is_registered_for_and_listed(main: Run, store: Path, tmp_path: Path) -> None:
    def say(*words: object) -> Any:
        return main(*words, "--store", store)

    assert say("register", "2026", "Phòng Tổng hợp", "LĐTT", "--all").status == 0
    assert say("register", "2026", "Lê Văn C", "CSTĐCS", "--day", "5/1/2026").status == 0
    listed = main("registrations", "2026", "--store", store, "--json").facts
    assert listed["count"] == listed["open"] + listed["reached"] > 2
    book = tmp_path / "dang-ky.xlsx"
    assert say("registrations", "2026", "--out", book).status == 0
    sheets = ["Đăng ký thi đua", "Theo danh hiệu", "Đạt chưa đăng ký"]
    assert openpyxl.load_workbook(book).sheetnames == sheets
    without = say("registrations", "2024", "--without")
    assert (without.status, "Danh hiệu đã đạt" in without.out) == (0, True)
    assert say("register", "2026", "Người Lạ", "LĐTT").status == 2


def test_exemplars_of_the_sample_are_listed(main: Run, store: Path) -> None:
    listed = main("movement", "exemplars", "Học tập và làm theo", "--store", store).out
    assert "Huân chương Lao động hạng Nhì" in listed
