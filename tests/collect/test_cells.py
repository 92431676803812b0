"""Cells become the values that they say, and what they do not say for sure refuses them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.collect import cells
from dossier.collect.cells import CellError, Words
from dossier.collect.cells_decision import decision, decisions
from dossier.collect.cells_honours import honours
from dossier.collect.cells_post import name_and_post, post_and_unit
from dossier.collect.column import Column, Reader
from dossier.collect.columns import COLUMNS
from dossier.law.book import load_book
from dossier.model.days import PartDate
from dossier.model.ledger import Level, Penalty, Reach

WORDS = Words.of(load_book().on(date(2026, 3, 1)))


def refusal(read: Reader, text: str) -> str:
    with pytest.raises(CellError) as caught:
        read(text, WORDS)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("05/3/1985", "1985-03-05"),
        ("5.3.85", "1985-03-05"),
        ("05-03-1985", "1985-03-05"),
        ("13/5/1985", "1985-05-13"),
        ("3/5/1985", "1985-05-03"),
        ("ngày 05 tháng 3 năm 1985", "1985-03-05"),
        ("Mồng 5 tháng 3 năm 1985", "1985-03-05"),
        ("'05/3/1985", "1985-03-05"),
        ("1985-03-05", "1985-03-05"),
        ("1985-03-05 00:00:00", "1985-03-05"),
        ("31112", "1985-03-06"),
        ("31112,0", "1985-03-06"),
        ("05-1985", "1985-03".replace("03", "05")),
        ("tháng 5/1985", "1985-05"),
        ("T5/1985", "1985-05"),
        ("Thg5-1985", "1985-05"),
        ("3/1985", "1985-03"),
        ("1985", "1985"),
        ("năm 1985", "1985"),
        ("(1985)", "1985"),
    ],
)
def test_a_birth_is_kept_as_far_as_it_is_written(text: str, wanted: str) -> None:
    assert str(cells.birth(text, WORDS)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        *("31/02/1985", "29/02/1985", "5/13/1985", "00/00/1985", "13/5", "5/85", "85", "05031985"),
        *("31985", "51985", "60000", "1884", "2027", "khoảng 1985", "1985-1990", "3/1985 - 5/1990"),
        *("không rõ", "x", "0", "1", "30000.5.1", "5/3/1985 âm lịch", "5//1985", "1985?"),
    ],
)
def test_a_birth_that_is_none_or_may_be_two_is_refused(text: str) -> None:
    assert refusal(cells.birth, text) == "collect.no_date"


@given(st.dates(date(1927, 6, 1), date(2026, 12, 31)))
def test_a_day_comes_back_from_every_way_of_writing_it(day: date) -> None:
    ways = (
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"ngày {day:%d} tháng {day.month} năm {day.year}",
        f"{day:%Y-%m-%d}",
    )
    assert {cells.part_date(way, WORDS) for way in ways} == {PartDate.of(day)}


@given(st.dates(date(1927, 6, 1), date(2026, 12, 31)))
def test_a_day_number_of_excel_is_its_day_or_refused(day: date) -> None:
    number = str((day - date(1899, 12, 30)) // timedelta(1))
    try:
        assert cells.part_date(number, WORDS) == PartDate.of(day)
    except CellError:
        assert number[1:3] in {"19", "20"}  # may be a month and a year without a stroke


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        *[("12", 12), ("1.234", 1234), ("1,234", 1234), ("1 234", 1234), ("12 người", 12)],
        *[("1.234.567", 1234567), ("05", 5), ("120 đồng chí", 120), ("0", 0)],
    ],
)
def test_people_are_counted_in_both_customs(text: str, wanted: int) -> None:
    assert cells.count(text, WORDS) == wanted


@pytest.mark.parametrize("text", ["1.5", "12,5", "1,234.5", "-3", "1.2.3", "12%", "0.123", "mười"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    assert refusal(cells.count, text) == "collect.no_number"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        *[("001085001234", "001085001234"), ("1085001234", "001085001234")],
        *[("11085001234", "011085001234"), ("'001085001234", "001085001234")],
        *[("001 085 001 234", "001085001234"), ("12345678", "012345678")],
        *[("230123456", "230123456")],
    ],
)
def test_identity_numbers_get_their_zeros_back(text: str, wanted: str) -> None:
    assert cells.citizen_id(text, WORDS) == wanted


@pytest.mark.parametrize(
    "text", ["1,08500E+11", "1234567", "0010850012345", "B1234567", "²30123456"]
)
def test_what_is_no_identity_number_is_refused(text: str) -> None:
    assert refusal(cells.citizen_id, text) == "collect.no_citizen_id"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        *[("HTXSNV", Level.EXCELLENT), ("HTXS", Level.EXCELLENT), ("Xuất sắc", Level.EXCELLENT)],
        *[("Hoàn thành xuất sắc nhiệm vụ", Level.EXCELLENT), ("HT xuất sắc NV", Level.EXCELLENT)],
        *[("HTTNV", Level.GOOD), ("HTT", Level.GOOD), ("Hoàn thành tốt", Level.GOOD)],
        *[("HT tốt nhiệm vụ", Level.GOOD), ("HOÀN THÀNH TỐT NHIỆM VỤ", Level.GOOD)],
        *[("Hoàn thàn tốt nhiệm vụ", Level.GOOD), ("Tốt", Level.GOOD), ("HTNV", Level.DONE)],
        *[("Hoàn thành nhiệm vụ", Level.DONE), ("HT nhiệm vụ", Level.DONE), ("HT", Level.DONE)],
        *[("KHTNV", Level.FAILED), ("Không hoàn thành nhiệm vụ", Level.FAILED)],
        *[("Không HTNV", Level.FAILED), ("Hoàn thành xuất xắc nhiệm vụ", Level.EXCELLENT)],
    ],
)
def test_ratings_are_read_through_abbreviations_and_slips(text: str, level: Level) -> None:
    assert cells.level(text, WORDS) is level


@pytest.mark.parametrize(
    "text", ["Chưa hoàn thành", "Loại A", "Khá", "A", "Chưa xếp loại", "HTNV hạn chế", "TB", "-"]
)
def test_a_rating_of_another_scale_is_refused(text: str) -> None:
    assert refusal(cells.level, text) == "collect.no_level"


def test_reach_and_penalty_are_read_in_their_usual_ways() -> None:
    reaches = [cells.reach(text, WORDS) for text in ("Cấp tỉnh", "cơ sở", "Cấp Bộ", "toàn quốc")]
    assert reaches == [Reach.PROVINCE, Reach.BASE, Reach.PROVINCE, Reach.NATION]
    penalties = [cells.penalty(text, WORDS) for text in ("Khiển trách", "cảnh cáo", "Cánh cáo")]
    assert penalties == [Penalty.REPRIMAND, Penalty.WARNING, Penalty.WARNING]
    assert refusal(cells.penalty, "Hạ bậc lương") == "collect.no_penalty"


@pytest.mark.parametrize(
    ("text", "number", "day", "issuer"),
    [
        pytest.param(text, number, day, issuer, id=text)
        for text, number, day, issuer in (
            (
                "QĐ số 15/QĐ-UBND ngày 03/01/2024 của Chủ tịch UBND tỉnh",
                *("15/QĐ-UBND", date(2024, 1, 3), "Chủ tịch UBND tỉnh"),
            ),
            ("15/QĐ-UBND, 3/1/2024", "15/QĐ-UBND", date(2024, 1, 3), ""),
            ("Số 15 ngày 3.1.2024", "15", date(2024, 1, 3), ""),
            ("15/QĐ-UBND (03/01/2024)", "15/QĐ-UBND", date(2024, 1, 3), ""),
            ("15/QĐ - UBND ngày 3/1/2024, UBND tỉnh", "15/QĐ-UBND", date(2024, 1, 3), "UBND tỉnh"),
            ("Số 15/QĐ-UBND\nngày 03/01/2024", "15/QĐ-UBND", date(2024, 1, 3), ""),
            (
                "Quyết định số: 15-QĐ/TU, ngày 03 tháng 01 năm 2024 của Ban Thường vụ Tỉnh ủy",
                *("15-QĐ/TU", date(2024, 1, 3), "Ban Thường vụ Tỉnh ủy"),
            ),
            (
                "theo QĐ số 15 ngày 3/1/24 của Quân khu 5",
                *("15", date(2024, 1, 3), "Quân khu 5"),
            ),
            ("15/2024/QĐ-TTg", "15/2024/QĐ-TTg", None, ""),
            ("3/1/2024", "", date(2024, 1, 3), ""),
            ("15a/QĐ-GD&ĐT", "15a/QĐ-GD&ĐT", None, ""),
        )
    ],
)
def test_a_decision_is_parted(text: str, number: str, day: date | None, issuer: str) -> None:
    found = decision(text, WORDS)
    assert (found.get("number", ""), found.get("day"), found.get("issuer", "")) == (
        number,
        day,
        issuer,
    )


def test_several_decisions_of_a_cell_stay_apart_and_are_refused_for_one_row() -> None:
    text = "QĐ số 1/QĐ-UBND ngày 1/2/2023; QĐ số 2/QĐ-UBND ngày 1/2/2024 của UBND tỉnh"
    assert [(one.number, one.issuer) for one in decisions(text, WORDS)] == [
        ("1/QĐ-UBND", "UBND tỉnh"),
        ("2/QĐ-UBND", "UBND tỉnh"),
    ]
    assert refusal(decision, text) == "collect.several_decisions"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("QĐ số 15/QĐ-UBND ngày 31/02/2024", "collect.no_date"),
        ("đang chờ", "collect.no_decision"),
        ("15/QĐ-UBND năm 2024", "collect.no_decision"),
        ("15/QĐ-UBND 16/QĐ-UBND", "collect.no_decision"),
    ],
)
def test_a_decision_that_is_not_sure_is_refused(text: str, code: str) -> None:
    assert refusal(decision, text) == code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("LĐTT, CSTĐCS", "ldtt cstdcs"),
        ("LĐTT\nCSTĐCS", "ldtt cstdcs"),
        ("LĐTT + CSTĐCS", "ldtt cstdcs"),
        ("Bằng khen của bộ, ban, ngành, tỉnh", "bk_bt"),
        ("Bằng khen của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch", "bk_bt"),
        ("Bằng khen của Chủ tịch UBND tỉnh Gia Lai, CSTĐCS", "bk_bt cstdcs"),
        ("CSTĐCS 2021, 2022", "cstdcs:2021 cstdcs:2022"),
        ("CSTĐCS (2021, 2022), BK UBND tỉnh (2023)", "cstdcs:2021 cstdcs:2022 bk_bt:2023"),
        ("2021: LĐTT; 2022: CSTĐCS", "ldtt:2021 cstdcs:2022"),
        ("HCLĐ hạng Ba năm 2020, BK TTg năm 2015", "hcld_ba:2020 bk_ttg:2015"),
        ("LĐTT, LĐTT", "ldtt"),
    ],
)
def test_a_cell_may_name_several_awards_and_years(text: str, wanted: str) -> None:
    found = honours(text, WORDS)
    assert " ".join(f"{one.award}:{one.year}".removesuffix(":0") for one in found) == wanted


def test_a_cell_may_prove_the_award_that_it_names() -> None:
    (found,) = honours("BK UBND tỉnh (QĐ số 15/QĐ-UBND ngày 03/01/2024)", WORDS)
    assert (found.award, found.decision.number, found.decision.day) == (
        "bk_bt",
        "15/QĐ-UBND",
        date(2024, 1, 3),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LĐTT, BK", "collect.unclear_award"),
        ("HCLĐ hạng Ba, hạng Nhì", "collect.unclear_award"),
        ("CSTĐCS 2021-2023", "collect.award_years"),
        ("LĐTT năm học 2022-2023", "collect.award_years"),
        ("Không", "collect.no_award"),
        ("3 năm LĐTT", "collect.no_award"),
        ("2023", "collect.no_award"),
        (", ;", "collect.no_award"),
    ],
)
def test_a_cell_of_awards_that_is_not_sure_is_refused(text: str, code: str) -> None:
    assert refusal(honours, text) == code


def test_a_refusal_names_the_awards_that_a_wording_may_be() -> None:
    with pytest.raises(CellError) as caught:
        honours("CSTĐ", WORDS)
    assert dict(caught.value.facts)["candidates"] == (
        "Chiến sĩ thi đua toàn quốc",
        "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
        "Chiến sĩ thi đua cơ sở",
    )


@pytest.mark.parametrize(
    ("text", "post", "unit"),
    [
        ("Phó Trưởng phòng, Phòng Hành chính", "Phó Trưởng phòng", "Phòng Hành chính"),
        ("Chuyên viên Phòng TC-HC", "Chuyên viên", "Phòng TC-HC"),
        ("Chuyên viên\nPhòng TC-HC", "Chuyên viên", "Phòng TC-HC"),
        ("Trưởng phòng - Phòng Tổng hợp", "Trưởng phòng", "Phòng Tổng hợp"),
        ("Giám đốc Sở Y tế", "Giám đốc", "Sở Y tế"),
        ("Trưởng phòng Hành chính", "Trưởng phòng Hành chính", ""),
        ("Phó Chánh Văn phòng Tỉnh ủy", "Phó Chánh Văn phòng Tỉnh ủy", ""),
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã", "Bí thư Đảng ủy, Chủ tịch HĐND xã", ""),
        ("Bí thư chi bộ, Trưởng thôn", "Bí thư chi bộ, Trưởng thôn", ""),
        ("Kỹ thuật viên, Phòng Tổng hợp", "Kỹ thuật viên", "Phòng Tổng hợp"),
        ("Y công, Bệnh viện huyện", "Y công", "Bệnh viện huyện"),
        ("Đoàn viên", "Đoàn viên", ""),
        ("Phòng Tổng hợp", "", "Phòng Tổng hợp"),
    ],
)
def test_a_post_and_its_unit_are_parted_where_that_is_sure(text: str, post: str, unit: str) -> None:
    found = post_and_unit(text, WORDS)
    assert (found.get("post", ""), found.get("unit", "")) == (post, unit)


def test_a_name_may_stand_before_its_post() -> None:
    assert name_and_post("1. Ông NGUYỄN VĂN A - Trưởng phòng, Phòng B", WORDS) == {
        "name": "Nguyễn Văn A",
        "post": "Trưởng phòng",
        "unit": "Phòng B",
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("  NGUYỄN\xa0 VĂN  A ", "Nguyễn Văn A"),
        ("Nguyê\u0303n Va\u0306n A", "Nguyễn Văn A"),
        ("nguyễn văn a", "Nguyễn Văn A"),
        ("Ðặng Văn A", "Đặng Văn A"),
        ("Đ/c Trần Thị B", "Trần Thị B"),
        ("2) Trần Thị B", "Trần Thị B"),
        ("Ông Ích Khiêm", "Ông Ích Khiêm"),
        ("Bà: Lê Thị C", "Lê Thị C"),
        ("H'Bia Niê", "H'Bia Niê"),
        ("Rơ Châm H’Bia", "Rơ Châm H’Bia"),
    ],
)
def test_a_name_is_brought_to_its_usual_letters(text: str, wanted: str) -> None:
    assert cells.person(text, WORDS) == wanted


@pytest.mark.parametrize(
    "text", ["Nguyễn Văn A, Trưởng phòng", "12", "Nguyễn Văn A (1985)", "Tổng: 5", "-"]
)
def test_what_is_more_than_a_name_is_refused(text: str) -> None:
    assert refusal(cells.person, text) == "collect.no_name"


@given(st.sampled_from(COLUMNS), st.text(max_size=60))
def test_any_text_is_a_value_or_a_reason(column: Column, text: str) -> None:
    with suppress(CellError):
        column.read(text, WORDS)
