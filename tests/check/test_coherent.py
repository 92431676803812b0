"""The set agrees with the round and with itself, read from what the documents really print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.check.coherent import disagree
from dossier.check.printed import (
    Printed,
    largest_counts,
    legal_bases,
    nearly,
    numbered_rows,
    paper,
    shows,
)
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Weight
from tests.check.rounds import COUNCIL, OFFICE, PERSON, WHOLE, codes

LETTER = (
    *(f"{basis.text};" for basis in WHOLE.bases),
    "Căn cứ kết quả họp Hội đồng ngày 05 tháng 01 năm 2026.",
    "Văn phòng Tỉnh ủy đề nghị khen thưởng cho 01 tập thể và 01 cá nhân.",
)
UNIT_ROWS = ("1", OFFICE.name, "Tập thể lao động xuất sắc")
PERSON_ROWS = ("1", PERSON.name, f"{PERSON.post}, {OFFICE.name}", "Chiến sĩ thi đua tỉnh Gia Lai")
LIST = ("A. TẬP THỂ", *UNIT_ROWS, "B. CÁ NHÂN", *PERSON_ROWS)
MINUTES = ("BIÊN BẢN", *UNIT_ROWS, "5/5", *PERSON_ROWS, "05/05", "100%")


def printed(**rows: tuple[str, ...]) -> dict[str, Printed]:
    """Print the whole set; a document given by name replaces its rows."""
    texts = {
        "to_trinh_nd30": LETTER,
        "danh_sach_nd30": LIST,
        "bien_ban_hop_nd30": MINUTES,
        "bien_ban_kiem_phieu_nd30": MINUTES,
    } | rows
    whole = {form: Printed(form, form, "", text) for form, text in texts.items()}
    reports = {
        f"bao_cao/{entry.nomination.key}": Printed(
            f"bao_cao/{entry.nomination.key}",
            "bao_cao_ca_nhan_nd30",
            entry.nomination.key,
            LIST,
        )
        for entry in WHOLE.entries
    }
    return whole | reports


def spoilt(rows: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    assert any(old in row for row in rows)
    return tuple(row.replace(old, new) for row in rows)


def test_a_set_that_agrees_has_no_finding() -> None:
    assert disagree(WHOLE, printed()) == ()


def test_nothing_printed_disagrees_with_nothing() -> None:
    assert disagree(WHOLE, {}) == ()


@pytest.mark.parametrize(
    ("name", "rows", "expected"),
    [
        pytest.param(
            "danh_sach_nd30", spoilt(LIST, "Văn A", "Vân A"), "check.name_differs", id="other tone"
        ),
        pytest.param(
            "bien_ban_hop_nd30",
            spoilt(MINUTES, "Nguyễn Văn A", "Nguyễn Văn An"),
            "check.name_missing",
            id="a longer name is another name",
        ),
        pytest.param(
            "danh_sach_nd30",
            spoilt(LIST, "Trưởng phòng", "Phó phòng"),
            "check.particular_differs",
            id="other post",
        ),
        pytest.param(
            "danh_sach_nd30",
            spoilt(LIST, "Chiến sĩ thi đua", "Lao động giỏi"),
            "check.award_missing",
            id="other award",
        ),
        pytest.param(
            "to_trinh_nd30",
            spoilt(LETTER, "01 cá nhân", "02 cá nhân"),
            "check.count_differs",
            id="count differs",
        ),
        pytest.param(
            "to_trinh_nd30",
            spoilt(LETTER, "01 tập thể và ", ""),
            "check.count_missing",
            id="count missing",
        ),
        pytest.param(
            "danh_sach_nd30", (*LIST, "2", "Trần Thị B"), "check.rows_differ", id="a row too many"
        ),
        pytest.param(
            "bien_ban_hop_nd30",
            spoilt(MINUTES, "5/5", "4/5"),
            "check.ratio_missing",
            id="other ratio",
        ),
        pytest.param(
            "to_trinh_nd30",
            spoilt(LETTER, "152/2025/NĐ-CP ngày 14", "98/2023/NĐ-CP ngày 14"),
            "check.basis_ended",
            id="ended decree",
        ),
        pytest.param("to_trinh_nd30", LETTER[1:], "check.basis_missing", id="basis left out"),
        pytest.param(
            "to_trinh_nd30",
            spoilt(LETTER, "ngày 05 tháng 01", "ngày 06 tháng 01"),
            "check.meeting_not_named",
            id="other meeting",
        ),
    ],
)
def test_each_disagreement_is_found_at_its_document(
    name: str, rows: tuple[str, ...], expected: str
) -> None:
    found = disagree(WHOLE, printed(**{name: rows}))
    assert expected in codes(found)
    assert {row.place.key for row in found} == {name}
    for language in LANGUAGES:
        assert str(catalogue(language).say(found[0].code, dict(found[0].params)))


def test_an_act_not_yet_in_force_only_asks_while_its_day_is_from_a_register() -> None:
    rows = (*LETTER, "Căn cứ Luật số 06/2026/QH16;")
    (found,) = disagree(WHOLE, printed(to_trinh_nd30=rows))
    assert (found.code, found.weight) == ("check.basis_not_yet", Weight.ASK)


def test_an_ended_basis_stops() -> None:
    rows = (*LETTER, "- Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của", "Chính phủ;")
    (found,) = disagree(WHOLE, printed(to_trinh_nd30=rows))
    assert (found.code, found.weight) == ("check.basis_ended", Weight.STOP)


def test_history_may_name_ended_acts() -> None:
    rows = (*LETTER, "Năm 2024 đã triển khai Nghị định số 98/2023/NĐ-CP.")
    assert disagree(WHOLE, printed(to_trinh_nd30=rows)) == ()


def test_every_nomination_has_its_report_and_no_report_is_spare() -> None:
    unit, _ = WHOLE.entries
    alone = replace(WHOLE, entries=(unit,))
    reports = {name: row for name, row in printed().items() if row.nomination}
    assert codes(disagree(alone, reports)) == ["check.report_spare"]
    own = {name: row for name, row in reports.items() if "cstdt" not in name}
    assert codes(disagree(WHOLE, own)) == ["check.report_missing"]


def test_a_name_all_in_capitals_is_the_same_name() -> None:
    rows = spoilt(LIST, "Nguyễn Văn A", "NGUYỄN VĂN A")
    assert disagree(WHOLE, printed(danh_sach_nd30=rows)) == ()


def test_the_place_of_a_tone_mark_is_no_difference() -> None:
    assert shows(paper(Printed("d", "f", "", ("Ông Nguyễn Hoà",))), "Nguyễn Hòa")


def test_without_a_meeting_no_ratio_is_looked_for() -> None:
    dossier = replace(WHOLE, council=None)
    assert disagree(dossier, {"b": Printed("b", "bien_ban_hop_nd30", "", MINUTES[:-2])}) == ()
    empty = replace(WHOLE, council=replace(COUNCIL, members=()))
    assert "check.ratio_missing" not in codes(disagree(empty, printed()))


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        pytest.param(("1", "A", "2", "B", "3", "C"), 3, id="in order"),
        pytest.param(("1", "A", "2", "B", "1", "C"), 3, id="groups begin anew"),
        pytest.param(("TT", "(1)", "1", "1985", "2"), 2, id="years are no rows"),
        pytest.param(("I", "không"), 0, id="none"),
    ],
)
def test_rows_are_counted_by_their_ordinals(rows: tuple[str, ...], count: int) -> None:
    assert numbered_rows(rows) == count


def test_the_total_is_the_greatest_count() -> None:
    text = ("07 cá nhân, trong đó: 03 cá nhân và 04 cá nhân", "01 (một) tập thể")
    assert largest_counts(paper(Printed("d", "f", "", text))) == {"cá nhân": 7, "tập thể": 1}


def test_a_basis_may_run_over_lines() -> None:
    rows = ("Căn cứ Nghị định số", "152/2025/NĐ-CP;", "Đề nghị", "- Căn cứ Luật.")
    assert legal_bases(rows) == ("Căn cứ Nghị định số 152/2025/NĐ-CP;", "- Căn cứ Luật.")


def test_minutes_in_prose_give_the_ratio_behind_the_name() -> None:
    rows = (f"Đồng ý tặng Tập thể lao động xuất sắc cho {OFFICE.name} (05/05 phiếu);",)
    prose = f"tặng Chiến sĩ thi đua tỉnh cho {PERSON.name} với 4/5 phiếu."
    found = disagree(WHOLE, {"b": Printed("b", "bien_ban_hop_nd30", "", (*rows, prose))})
    assert codes(found) == ["check.ratio_missing"]


def test_text_that_folds_shorter_is_not_searched_by_place() -> None:
    assert nearly(paper(Printed("d", "f", "", ("q\u0303, Nguyễn văn A",))), "Nguyễn Văn A") == ""


def test_nothing_near_is_nothing() -> None:
    assert nearly(paper(Printed("d", "f", "", ("Trần Thị B",))), "Nguyễn Văn A") == ""
