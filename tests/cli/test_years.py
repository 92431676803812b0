"""Explanations and timelines by commands, each a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # see conftest.main
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


def test_a_round_is_explained_nominee_by_nominee(main: Run, made: tuple[Path, Any]) -> None:
    store = made[0] / "so-lieu-mau.sqlite"
    found = main("check", ROUND, "--explain", "--store", store, "--json").facts
    outcomes = {row["name"]: row["outcome"] for row in found["explanations"]}
    assert outcomes["Bùi Văn K"] == "unmet"
    one = main("check", ROUND, "--nomination", "bui van k", "--store", store)
    assert one.status == 0
    assert "Kết quả đối chiếu với số liệu hiện có: chưa đủ điều kiện." in one.out
    english = main("check", ROUND, "--nomination", "bui van k", "--store", store, "--lang", "en")
    assert "not yet eligible" in english.out
    assert main("check", ROUND, "--nomination", "nobody", "--store", store).status == 2


def test_the_years_of_somebody_are_told(main: Run, made: tuple[Path, Any]) -> None:
    store = made[0] / "so-lieu-mau.sqlite"
    assert "Có thể đề nghị tiếp theo:" in main("timeline", "Bùi Văn K", "--store", store).out
    facts = main("timeline", "Bùi Văn K", "--store", store, "--json").facts["timeline"]
    assert (facts["name"], facts["past"][0]["year"]) == ("Bùi Văn K", 2025)
    near = main("timeline", "--nearing", "2026", "--store", store, "--json").facts
    assert "Bùi Văn K" in {row["name"] for row in near["nearing"]}


@pytest.mark.parametrize(
    "given", [pytest.param((), id="nobody"), pytest.param(("--nearing", "20260"), id="no year")]
)
def test_a_timeline_of_nothing_is_a_wrong_wish(
    main: Run, made: tuple[Path, Any], given: tuple[str, ...]
) -> None:
    assert main("timeline", *given, "--store", made[0] / "so-lieu-mau.sqlite").status == 2
