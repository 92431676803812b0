"""Forms are compared, bound, handed on and taken in by commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]  # see conftest.main
LETTER, REPORT = "to_trinh_nd30", "bao_cao_ca_nhan_nd30"
SAMPLE_ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"
TEMPLATES = Path(__file__).parents[2] / "templates"


def more(form: str, path: Path, text: str) -> Path:
    """Do what an admin does in Word: add a paragraph and save."""
    document = Document(str(TEMPLATES / form / "form.docx"))
    document.add_paragraph(text)
    document.save(str(path))
    return path


def test_two_word_files_are_compared_without_a_store(main: Run, tmp_path: Path) -> None:
    old, new = TEMPLATES / LETTER / "form.docx", more(LETTER, tmp_path / "moi.docx", "Câu thêm")
    ran = main("form", "compare", old, new, "--store", tmp_path / "kho.sqlite")
    assert ran.status == 0
    assert "thêm đoạn “Câu thêm”." in ran.out
    assert not (tmp_path / "kho.sqlite").exists()
    same = main("form", "compare", old, old, "--json").facts
    assert same["same"] is True
    assert "giống nhau" in same["says"][0]


def test_versions_of_a_form_are_compared(main: Run, store: Path, tmp_path: Path) -> None:
    file = more(LETTER, tmp_path / "moi.docx", "Câu thêm")
    assert main("form", "save", LETTER, file, "--note", "thử", "--store", store).status == 0
    facts = main("form", "compare", LETTER, "0", "1", "--store", store, "--json").facts
    assert facts["same"] is False
    assert [(text["how"], text["new"]) for text in facts["texts"]] == [("added", "Câu thêm")]
    assert any(page["differs"] for page in facts["pages"])
    in_force = main("form", "compare", LETTER, "1", "--store", store)
    assert "bỏ đoạn “Câu thêm”" in in_force.out


@pytest.mark.parametrize(
    ("editions", "status"),
    [
        pytest.param([LETTER], 2, id="one only"),
        pytest.param([LETTER, "0", "0", "0"], 2, id="four"),
        pytest.param([LETTER, "7"], 2, id="no such version"),
        pytest.param(["to_trinh", "0"], 2, id="no such form"),
        pytest.param(["khong.docx", "co.docx"], 3, id="no such files"),
    ],
)
def test_wrong_editions_are_one_sentence(
    main: Run, store: Path, editions: list[str], status: int
) -> None:
    ran = main("form", "compare", *editions, "--store", store)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (status, "", 1)


def test_forms_travel_in_one_file_and_arrive_as_drafts(
    main: Run, store: Path, tmp_path: Path
) -> None:
    main("form", "new", "--from", LETTER, "--label", "Tờ trình riêng", "--store", store)
    sent = main("form", "export", "--out", tmp_path / "bo", "--store", store, "--json").facts
    assert sent["forms"] == ["to_trinh_rieng"]
    file, there = tmp_path / "bo.bieumau", tmp_path / "noi-khac.sqlite"
    assert "Biểu mẫu mới: 1" in main("form", "import", file, "--store", there).out
    again = main("form", "import", file, "--store", there, "--json").facts
    assert (again["counts"]["same"], again["task"]) == (1, 0)
    file.write_bytes(file.read_bytes()[:-100])
    broken = main("form", "import", file, "--store", there)
    assert (broken.status, broken.out, len(broken.err.splitlines())) == (3, "", 1)


def test_a_form_is_bound_to_an_award_by_its_usual_name(main: Run, store: Path) -> None:
    main("form", "new", "bc_gk", "--from", REPORT, "--label", "Báo cáo", "--store", store)
    bound = main(
        *("form", "bind", "bc_gk", "--award", "giấy khen", "--ground", "dot_xuat"),
        *("--since", "1/7/2026", "--instead-of", REPORT, "--store", store, "--json"),
    ).facts
    assert (bound["address"], bound["findings"]) == ("bc_gk/2", [])
    wrong = main("form", "bind", "bc_gk", "--award", "giấy kheng", "--store", store)
    assert (wrong.status, "Giấy khen" in wrong.err) == (2, True)
    days = main(
        *("form", "bind", "bc_gk", "--since", "1/7/2026", "--until", "1/1/2026", "--store", store)
    )
    assert (days.status, len(days.err.splitlines())) == (3, 1)
