"""A process of its own ends as the command line does: exit status, streams, stores, children."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # see conftest.main
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "templates" / "sample" / "danh-sach.xlsx"
LETTER = ROOT / "templates" / "to_trinh_nd30" / "form.docx"


@pytest.fixture(autouse=True)
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list whose end is lost, where the commands are given."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vo.xlsx").write_bytes(SAMPLE.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(("--help",), 0, id="help"),
        pytest.param(("awards",), 0, id="a list in Vietnamese"),
        pytest.param(("make",), 2, id="a wrong command line"),
        pytest.param(("import", "vo.xlsx"), 3, id="a damaged list"),
        pytest.param(("lint", LETTER, "--form", "to_trinh_nd30"), 0, id="a form, tried in a child"),
    ],
)
def test_a_process_ends_as_the_command_line_does(
    main: Run, process: Run, tmp_path: Path, words: tuple[object, ...], status: int
) -> None:
    here, apart = (
        run(*words, "--store", tmp_path / name / "kho.sqlite")
        for run, name in ((main, "a"), (process, "b"))
    )
    assert apart.status == here.status == status
    assert (apart.out, apart.err) == (here.out, here.err)


def test_what_one_process_keeps_another_finds(process: Run, store: Path) -> None:
    opened = process(
        *("round", "new", "--name", "Đợt 2", "--year", 2025, "--store", store, "--json"),
        *("--office", "Văn phòng Tỉnh ủy Gia Lai", "--received", "15/5/2026"),
    ).facts["round"]["key"]
    assert process("nominate", opened, "ho thi q", "giấy khen", "--store", store).status == 0
    assert "Hồ Thị Q" in process("round", "show", "Đợt 2", "--store", store).out
