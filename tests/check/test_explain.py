"""Explanations read as letters do: who, by which rules, what counts, what is missing, when."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dossier.check.career import Horizon
from dossier.check.eligible import assess
from dossier.check.explain.phrases import Pen
from dossier.check.explain.text import Explained, Matter, explain
from dossier.check.prospect import prospect
from dossier.law.book import load_book
from dossier.messages import LANGUAGES, catalogue
from dossier.model.dossier import Entry
from dossier.model.ledger import Decision, Honour
from dossier.model.round import Nomination, Regime
from dossier.model.subject import Gender, Person
from tests.check.reading import Example, example, examples

CASES = list(examples())
PEN = Pen(catalogue("vi"))


def explained(case: Example, pen: Pen = PEN) -> Explained:
    book = load_book().on(case.received)
    award = book.awards[case.award]
    nomination = Nomination("n", "r", case.record.subject.ref, award.id, case.ground)
    horizon = Horizon(book, case.year, case.received)
    found = assess(case.record, award, case.ground, book, year=case.year, on=case.received)
    entry = Entry(nomination, case.record, award, assessment=found)
    matter = Matter(entry, found, book, case.year, case.received)
    if matter.is_lacking:
        matter = replace(matter, prospect=prospect(case.record, award, case.ground, horizon))
    return explain(matter, pen)


def case_of(award: str, **row: object) -> Example:
    return example(award, {"name": "", "kind": "", "whom": "person", **row})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.award}: {case.name}")
def test_every_case_can_be_told(case: Example, language: str) -> None:
    said = explained(case, Pen(catalogue(language)))
    for text in (*said.text.split("\n"), said.short):
        assert text.strip() == text
        assert text.endswith((".", ")"))
        assert not re.search(r"[{}]|  |\.\.|\(\)| [,.;]|: ?\.", text), text


LACKING = case_of(
    "bk_ttg", ratings="2021-2025 httnv", honours=["bk_bt 2020 ngày 2020-12-15", "cstdcs 2023-2024"]
)

PARTS = [
    pytest.param("xét tặng Bằng khen của Thủ tướng Chính phủ", id="the award"),
    pytest.param("loại hình khen thưởng công trạng", id="the ground"),
    pytest.param("tiếp nhận ngày 02 tháng 3 năm 2026", id="the day of receipt"),
    pytest.param("Nghị định số 152/2025/NĐ-CP", id="the rules of that day"),
    pytest.param("đến hết ngày 30 tháng 9 năm 2026", id="until when they hold"),
    pytest.param("hiện có: chưa đủ điều kiện.", id="the verdict"),
    pytest.param("điểm b khoản 1 Điều 73 Luật Thi đua, khen thưởng năm 2022", id="the article"),
    pytest.param(
        "Quyết định số 1512/QĐ ngày 15 tháng 12 năm 2020 của UBND tỉnh (năm 2020)",
        id="the decision that counts",
    ),
    pytest.param("còn thiếu 01", id="what is missing"),
    pytest.param(
        "Sớm nhất có thể đề nghị vào năm 2027 (xét thành tích đến hết năm 2026), nếu năm 2026 được "
        "xếp loại “Hoàn thành tốt nhiệm vụ” trở lên và đạt danh hiệu “Chiến sĩ thi đua cơ sở” "
        "năm 2026.",
        id="when, and if what",
    ),
    pytest.param("chưa đối chiếu với văn bản gốc nên cần kiểm tra", id="what wants checking"),
]  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_a_refusal_tells(part: str) -> None:
    text = explained(LACKING).text
    assert part in text, text


def test_one_sentence_says_the_same_in_short() -> None:
    assert explained(LACKING).short.startswith(
        "Ông (bà) Nguyễn Văn A chưa đủ điều kiện xét tặng Bằng khen của Thủ tướng Chính phủ: "
    )


def test_a_party_body_writes_its_days_with_strokes() -> None:
    said = explained(LACKING, Pen(catalogue("vi"), Regime.PARTY))
    assert "tiếp nhận ngày 02/3/2026" in said.text


@pytest.mark.parametrize(
    ("gender", "said"),
    [
        pytest.param(Gender.MALE, "Ông Nguyễn Văn A,", id="a man"),
        pytest.param(Gender.FEMALE, "Bà Nguyễn Văn A,", id="a woman"),
        pytest.param(None, "Ông (bà) Nguyễn Văn A,", id="not entered"),
    ],
)
def test_people_are_addressed_as_letters_do(gender: Gender | None, said: str) -> None:
    person = Person("p", "Nguyễn Văn A", post="Chuyên viên", gender=gender)
    case = replace(LACKING, record=replace(LACKING.record, subject=person))
    assert explained(case).text.startswith(said)


def test_other_ways_are_told_in_short() -> None:
    text = explained(case_of("bk_bt", ratings="2024-2025 httnv", honours=["cstdcs 2025"])).text
    assert "Cách khác theo quy định: có từ 02 năm liên tục hoàn thành xuất sắc" in text


def test_a_missing_datum_is_asked_for() -> None:
    text = explained(case_of("ldtt")).text
    assert "cần bổ sung số liệu" in text
    assert "Đề nghị bổ sung số liệu, minh chứng cho nội dung tại mục 1." in text


def test_a_decision_without_number_is_asked_for() -> None:
    ref = LACKING.record.subject.ref
    bare = Honour("h", ref, "bk_bt", 2020, decision=Decision(issuer="UBND tỉnh"))
    case = replace(LACKING, record=replace(LACKING.record, honours=(bare,)))
    text = explained(case).text
    assert "Đề nghị bổ sung số, ngày, cơ quan ban hành của quyết định còn thiếu tại mục 1" in text


def test_a_rule_that_was_not_read_is_named_as_such() -> None:
    case = case_of("bk_bt", whom="unit", ratings="2024-2025 htxsnv", figures={"united": True})
    assert "Cần kiểm tra: quy định dẫn tại mục 1 và 2 chưa đối chiếu" in explained(case).text


def test_rules_known_from_drafts_want_checking_as_a_whole() -> None:
    late = case_of("bk_bt", received=date(2026, 11, 2), year=2026, honours=["cstdcs 2025-2026"])
    assert "được dẫn theo nguồn thứ cấp hoặc dự thảo" in explained(late).text


def test_trouble_leaves_the_day_open() -> None:
    case = case_of("ldtt", ratings="2025 httnv", disciplines=["2026-01-15 - dang_xem_xet"])
    text = explained(case).text
    assert "Quy định chung tại khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP: chưa đạt." in text
    assert "Chưa xác định được thời điểm sớm nhất có thể đề nghị." in text
