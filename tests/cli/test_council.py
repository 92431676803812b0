"""The council by commands: meeting, members, ballots from a file, written opinions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Run = Callable[..., Any]  # see conftest.main
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


@pytest.fixture
def run(main: Run, store: Path) -> Run:
    return lambda *given: main(*given, "--store", store)


def test_a_meeting_keeps_what_is_told_of_it(run: Run) -> None:
    assert run("council", "set", ROUND, "--place", "Hội trường A", "--begins", "14 giờ").status == 0
    assert run("council", "member", ROUND, "Trần Thị B", "--absent").status == 0
    assert run("council", "member", ROUND, "Nguyễn Văn Z", "--post", "Chuyên viên").status == 0
    shown = run("council", "show", ROUND, "--json").facts["council"]
    assert (shown["place"], shown["valid"]) == ("Hội trường A", 9)
    by_name = {row["name"]: row for row in shown["members"]}
    assert by_name["Trần Thị B"]["present"] is False
    assert by_name["Trần Thị B"]["role"].startswith("Phó Chủ tịch")
    assert by_name["Nguyễn Văn Z"]["post"] == "Chuyên viên"
    assert run("council", "member", ROUND, "Nguyễn Văn Z", "--drop").status == 0
    refused = run("council", "member", ROUND, "Nguyễn Văn Z", "--drop")
    assert (refused.status, "Nguyễn Văn Z" in refused.err) == (2, True)


def test_ballots_come_from_a_file_and_opinions_are_counted_with_them(
    run: Run, tmp_path: Path
) -> None:
    first = run("ballots", ROUND, "--json").facts["ballots"][0]
    book = Workbook()
    assert book.active is not None
    book.active.append(("Tên tập thể, cá nhân", "Hình thức", "Đồng ý", "Không đồng ý"))
    book.active.append((first["name"], first["award"]["label"], 6, 2))
    book.save(tmp_path / "phieu.xlsx")
    assert run("ballots", ROUND, "--file", tmp_path / "phieu.xlsx").status == 0
    assert run("council", "member", ROUND, "Trần Thị B", "--absent").status == 0
    given = ("opinion", ROUND, first["nomination"], "Trần Thị B", "yes", "--day", "7/5/2026")
    assert run(*given).status == 0
    counted = run("ballots", ROUND, "--json").facts["ballots"][0]
    assert (counted["yes"], counted["no"]) == (7, 2)
    assert "7/5/2026" in run("opinions", ROUND).out


def test_a_round_and_its_nominations_are_edited(run: Run) -> None:
    assert run("round", "edit", ROUND, "--due", "30/6/2026", "--number", "15").status == 0
    shown = run("round", "show", ROUND, "--json").facts
    assert (shown["round"]["number"], shown["round"]["due"]) == ("15", "2026-06-30")
    key = shown["rows"][0]["nomination"]["value"]["key"]
    assert run("summary", key, "Dẫn đầu khối.").status == 0
    assert run("exclude", key, "--why", "Trùng").status == 0
    assert run("include", key).status == 0
    rows = run("round", "show", ROUND, "--json").facts["rows"]
    value = next(
        row["nomination"]["value"] for row in rows if row["nomination"]["value"]["key"] == key
    )
    assert (value["summary"], value["excluded"]) == ("Dẫn đầu khối.", "")
