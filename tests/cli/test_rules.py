"""Local rules by commands: begin from the sample, check, keep, list, go back, clear, hand on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.law.local.sample import sample_text

Run = Callable[..., Any]  # see conftest.main
ID = "local_01_2026_qd_mau"


def test_rules_live_from_the_sample_to_their_end(main: Run, tmp_path: Path) -> None:
    kept, file = ("--store", tmp_path / "kho.sqlite"), tmp_path / "quy-che.toml"
    assert main("rules", "sample", "--out", file).status == 0
    assert file.read_text(encoding="utf-8") == sample_text()
    assert main("rules", "check", file, *kept).status == 0
    first = main("rules", "set", file, "--note", "Bản đầu", "--json", *kept).facts
    assert first["edition"] == f"{ID}/1"
    file.write_text(sample_text().replace("percent = 15", "percent = 20"), encoding="utf-8")
    assert main("rules", "set", file, *kept).status == 0
    assert "percent = 20" in main("rules", "show", ID, *kept).out
    assert main("rules", "back", f"{ID}/1", *kept).status == 0
    listed = main("rules", "show", "--json", *kept).facts["rules"]
    assert [(row["in_force"], row["text"]) for row in listed] == [(True, sample_text())]
    out = tmp_path / "ra.toml"
    assert main("rules", "export", "--out", out, *kept).status == 0
    assert out.read_text(encoding="utf-8") == sample_text()
    assert main("rules", "clear", *kept).status == 0
    assert main("rules", "show", "--json", *kept).facts["rules"] == []
    editions = main("rules", "history", "--json", *kept).facts["editions"]
    assert [row["edition"][-1] for row in editions] == ["4", "3", "2", "1"]
    assert editions[0]["cleared"]


def test_the_catalogue_of_a_store_lists_its_own_awards(main: Run, tmp_path: Path) -> None:
    kept, file = ("--store", tmp_path / "kho.sqlite"), tmp_path / "quy-che.toml"
    file.write_text(sample_text(), encoding="utf-8")
    assert main("rules", "set", file, *kept).status == 0
    own = "Kỷ niệm chương Vì sự nghiệp mẫu"
    assert own in main("awards", "--on", "2026-11-25", *kept).out
    assert own not in main("awards", "--on", "2026-11-25").out


def test_faults_are_told_by_line_and_nothing_is_kept(main: Run, tmp_path: Path) -> None:
    kept, file = ("--store", tmp_path / "kho.sqlite"), tmp_path / "quy-che.toml"
    file.write_text(sample_text().replace("percent = 15", "percent = 155"), encoding="utf-8")
    line = sample_text().splitlines().index("percent = 15") + 1
    for deed in ("check", "set"):
        ran = main("rules", deed, file, *kept)
        assert ran.status == 1
        assert f"Phải sửa: Dòng {line} (Tỷ lệ 1)" in ran.out
    assert main("rules", "show", "--json", *kept).facts["rules"] == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(("clear",), 2, id="nothing to clear"),
        pytest.param(("show", "khong_co"), 2, id="no such rules"),
        pytest.param(("back", "khong_co/1"), 2, id="no such edition"),
        pytest.param(("check", "khong-co.toml"), 3, id="no such file"),
        pytest.param(("export", "--out", "ra.toml"), 2, id="nothing to hand on"),
    ],
)
def test_a_wish_that_cannot_be_met_is_one_sentence(
    main: Run, tmp_path: Path, words: tuple[str, ...], status: int
) -> None:
    ran = main("rules", *words, "--store", tmp_path / "kho.sqlite", cwd=tmp_path)
    assert ran.status == status
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err
