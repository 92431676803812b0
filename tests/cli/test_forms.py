"""The shelf by commands: a form goes from Word to the dossier and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]  # see conftest.main
LETTER = "to_trinh_nd30"
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


@pytest.fixture
def form(main: Run, store: Path) -> Run:
    """Run one `form` command on a copy of the sample's store."""

    def run(*words: object) -> Any:
        return main("form", *words, "--store", store, "--json")

    return run


def write_more(path: Path, text: str) -> None:
    """Do what an admin does in Word: add a paragraph and save."""
    document = Document(str(path))
    document.add_paragraph(text)
    document.save(str(path))


def letters(folder: Path) -> str:
    return "\n".join(part.text for part in Document(str(folder / "01-to-trinh.docx")).paragraphs)


def sums(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.docx")}


def test_a_form_goes_from_word_to_the_dossier_and_back(
    main: Run, form: Run, store: Path, tmp_path: Path
) -> None:
    def made(name: str, *more: str) -> Path:
        ran = main(
            *("make", ROUND, "--out", tmp_path / name, "--format", "docx"),
            *("--despite-findings", "--store", store, *more),
        )
        assert ran.status == 0, ran.err
        return tmp_path / name

    word = tmp_path / "mau.docx"
    first = made("goc")
    form("copy", LETTER, "--out", word)
    write_more(word, "Câu thêm của tỉnh")
    assert form("save", LETTER, word, "--note", "thêm một câu").facts["version"]["number"] == 1
    assert form("publish", f"{LETTER}/1").status == 0
    new = made("moi")
    assert "Câu thêm của tỉnh" in letters(new)
    told = json.loads((new / "manifest.json").read_text(encoding="utf-8"))["forms"]
    letter = next(row for row in told if row["form"] == LETTER)
    assert (letter["number"], letter["document"]) == (1, sha256(word.read_bytes()).hexdigest())

    assert form("withdraw", LETTER).status == 0
    used = {row["form"]: row for row in form("used", ROUND).facts["forms"]}
    assert (used[LETTER]["number"], used[LETTER]["number_now"]) == (1, 0)
    assert sums(made("lai", "--again")) == sums(new)
    assert sums(made("goc-lai")) == sums(first)

    assert form("back", f"{LETTER}/1").status == 0
    assert sums(made("moi-lai")) == sums(new)
    rows = {row["id"]: row for row in form("list").facts["forms"]}
    assert rows[LETTER]["published"]["number"] == 1
    assert main("verify", "--store", store).status == 0


def test_faults_are_all_named_and_the_mended_form_is_published(form: Run, tmp_path: Path) -> None:
    word = tmp_path / "mau.docx"
    assert form("copy", LETTER, "--out", word).status == 0
    write_more(word, "{{ ma_so_khong_co }} {{ ten_khong_co }}")
    draft = form("save", LETTER, word, "--note", "thêm mã số").facts["version"]
    assert (draft["number"], draft["stage"], draft["address"]) == (1, "draft", f"{LETTER}/1")
    refused = form("publish", draft["address"])
    assert (refused.status, len(refused.facts["findings"])) == (1, 2)
    assert "ma_so_khong_co" in refused.facts["findings"][0]["says"]
    form("copy", LETTER, "--out", word)
    write_more(word, "{{ co_quan }}")
    form("save", LETTER, word, "--note", "bỏ mã số")
    assert form("publish", f"{LETTER}/2").facts["version"]["stage"] == "published"


def test_the_shelf_is_shown_in_words(main: Run, store: Path, tmp_path: Path) -> None:
    def said(*words: object) -> str:
        ran = main("form", *words, "--store", store)
        assert ran.status == 0, ran.err
        return str(ran.out)

    word = tmp_path / "mau.docx"
    assert "mẫu gốc" in said("list")
    assert "mẫu gốc" in said("versions", LETTER)
    said("copy", LETTER, "--out", word)
    write_more(word, "Một câu")
    assert f"form publish {LETTER}/1" in said("save", LETTER, word, "--note", "thêm một câu")
    said("publish", f"{LETTER}/1")
    assert "bản 1" in said("list")
    assert "“thêm một câu”" in said("versions", LETTER)
    said("copy", LETTER, "--version", "1", "--out", tmp_path / "bản 1.docx")
    assert (tmp_path / "bản 1.docx").read_bytes() == word.read_bytes()
    assert "Đưa bản biểu mẫu vào dùng" in main("history", "--store", store).out


def test_a_form_of_ones_own_joins_the_dossier_and_leaves_it(
    main: Run, form: Run, store: Path, tmp_path: Path
) -> None:
    made = form("new", "--from", LETTER, "--label", "Giấy mời họp Hội đồng").facts["version"]
    assert made["form"] == "giay_moi_hop_hoi_dong"
    assert form("publish", made["address"]).status == 0

    def forms_of(name: str) -> set[str]:
        ran = main(
            *("make", ROUND, "--out", tmp_path / name, "--format", "docx", "--json"),
            *("--despite-findings", "--store", store),
        )
        return {file["form"] for file in ran.facts["files"] if file["form"]}

    assert {LETTER, made["form"]} < forms_of("co")
    form("withdraw", made["form"])
    assert made["form"] not in forms_of("khong")


def test_the_rule_of_two_people_holds_the_only_account(form: Run, tmp_path: Path) -> None:
    word = tmp_path / "mau.docx"
    form("copy", LETTER, "--out", word)
    write_more(word, "Một câu")
    form("save", LETTER, word, "--note", "thêm")
    assert form("second", "on").facts["on"] is True
    assert form("publish", f"{LETTER}/1").facts["version"]["stage"] == "waiting"
    again = form("publish", f"{LETTER}/1")
    assert (again.status, again.facts["error"]["code"]) == (2, "tasks.same_person")
    ending = form("second", "off").facts
    assert (ending["on"], bool(ending["asked_by"])) == (True, True)


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        pytest.param(("versions", "to_trin"), 2, "compose.form_unknown", id="no such form"),
        pytest.param(("publish", f"{LETTER}/7"), 2, "tasks.not_there", id="no such version"),
        pytest.param(("withdraw", LETTER), 2, "tasks.not_in_force", id="nothing to withdraw"),
        pytest.param(("second", "maybe"), 2, "cli.choice", id="neither on nor off"),
        pytest.param(("used", "nowhere"), 2, "tasks.not_there", id="no such round"),
        pytest.param(
            ("new", "../x", "--from", LETTER, "--label", "x"), 2, "tasks.form_id", id="a path"
        ),
        pytest.param(
            ("new", LETTER, "--from", LETTER, "--label", "x"), 2, "tasks.form_taken", id="taken"
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    form: Run, words: tuple[str, ...], status: int, code: str
) -> None:
    ran = form(*words)
    assert (ran.status, ran.facts["error"]["code"]) == (status, code)


def test_a_round_that_left_no_record_is_not_made_again(main: Run, store: Path) -> None:
    opened = main(
        *("round", "new", "--name", "Đợt 2", "--year", 2025, "--store", store, "--json"),
        *("--office", "Văn phòng Tỉnh ủy Gia Lai", "--received", "15/5/2026"),
    ).facts["round"]["key"]
    main("nominate", opened, "ho thi q", "giấy khen", "--store", store)
    ran = main(
        *("make", opened, "--again", "--out", store.parent / "x", "--store", store, "--json")
    )
    assert ran.facts["error"]["code"] == "tasks.nothing_used"
    assert not (store.parent / "x").exists()


def test_lint_and_fields_know_the_forms_of_the_store(
    main: Run, form: Run, store: Path, tmp_path: Path
) -> None:
    word = tmp_path / "mau.docx"
    assert form("new", "to_trinh_rieng", "--from", LETTER, "--label", "Tờ trình riêng").status == 0
    assert form("publish", "to_trinh_rieng/1").status == 0
    form("copy", "to_trinh_rieng", "--out", word)
    at = ("--store", store)
    assert main("lint", word, "--form", "to_trinh_rieng", *at).status == 0
    assert "to_trinh_rieng" in main("forms", *at).out
    assert main("fields", "--form", "to_trinh_rieng", *at, "--json").facts["fields"]
