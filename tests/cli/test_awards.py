"""The catalogue is told in one table, and each award in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    return str(tmp_path / "none")


def test_the_table_has_every_award_with_the_money_of_the_day(main: Run, nowhere: str) -> None:
    out = main("awards", "--on", "15/10/2026", "--store", nowhere).out
    row = next(line for line in out.splitlines() if line.startswith("cstdtq "))
    for part in ("Danh hiệu thi đua", "11.390.000", "≥ 80%, phiếu kín", "Thủ tướng Chính phủ"):
        assert part in row
    assert len(out.splitlines()) > 70


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        pytest.param(
            "HCLĐ hạng Ba",
            ("4,5 × 2.340.000", "Điều 44 khoản 1 điểm e", "● Tờ trình", "Lao Động, các bài"),
            id="an order",
        ),
        pytest.param(
            "HHĐ 30", ("Đủ 30 năm tuổi Đảng", "Mức cũ", "hệ số 1,5", "● Tờ khai"), id="a badge"
        ),
        pytest.param("NGƯT", ("Nhà giáo Ưu tú", "21.060.000"), id="an honorary title"),
    ],
)
def test_one_award_is_told_in_full(
    main: Run, nowhere: str, name: str, parts: tuple[str, ...]
) -> None:
    out = main("awards", "--award", name, "--on", "15/3/2026", "--store", nowhere).out
    for part in parts:
        assert part in out


def test_all_of_it_is_said_to_machines_too(main: Run, nowhere: str) -> None:
    facts = main("awards", "--award", "gk", "--on", "15/3/2026", "--json", "--store", nowhere).facts
    sheet = facts["award"]
    assert sheet["row"]["award"]["kind"] == "giay_khen"
    assert sheet["row"]["money"]["person"]["amount"] == 710_000
    assert sheet["papers"]["doi_ngoai"]
