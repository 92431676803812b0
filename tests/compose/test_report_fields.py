"""What the reports print of posts, the Party, death, drives, foreigners and years compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.registry import values
from dossier.compose.scene import Scene
from dossier.model.award import AwardKind
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry
from dossier.model.feat import Achievement, Figure, Movement
from dossier.model.ledger import (
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    Reach,
    Tenure,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Person, Unit, UnitKind
from tests.compose.case import (
    AWARDS,
    CASE,
    DECISION,
    OFFICE,
    PERSON,
    PERSON_ENTRY,
    ROOM,
    UNIT_ENTRY,
)


def shown(name: str, entry: Entry, case: Dossier = CASE) -> Any:
    return values([name], Scene(case, entry, lambda text, *_: len(text) / 10))[name]


def of_person(entry: Entry = PERSON_ENTRY, **changes: Any) -> Entry:
    subject = replace(PERSON, **changes)
    return replace(entry, record=replace(entry.record, subject=subject))


def with_record(entry: Entry = PERSON_ENTRY, **changes: Any) -> Entry:
    return replace(entry, record=replace(entry.record, **changes))


def reporting(entry: Entry, years: int) -> Entry:
    whom = entry.nomination.subject.whom
    return replace(entry, award=replace(entry.award, report_years={whom: years}))


def tenure(since: PartDate, until: PartDate | None) -> Tenure:
    return Tenure("t", PERSON.ref, since, until, "Phó Vụ trưởng", "Vụ Tổng hợp")


@pytest.mark.parametrize(
    ("since", "until", "when", "time"),
    [
        pytest.param(
            PartDate(2010, 3),
            PartDate(2015, 5),
            "Từ 3/2010 đến 5/2015",
            "05 năm 02 tháng",
            id="months",
        ),
        pytest.param(
            PartDate(2010, 3, 1),
            PartDate(2015, 2, 28),
            "Từ 3/2010 đến 02/2015",
            "05 năm",
            id="whole years",
        ),
        pytest.param(PartDate(2025, 3), None, "Từ 3/2025 đến nay", "10 tháng", id="still held"),
        pytest.param(PartDate(2010), PartDate(2015), "Từ 2010 đến 2015", "", id="years alone"),
        pytest.param(
            PartDate(2025, 12, 1),
            PartDate(2025, 12, 9),
            "Từ 12/2025 đến 12/2025",
            "dưới 01 tháng",
            id="days",
        ),
    ],
)
def test_a_post_tells_from_when_to_when_and_how_long(
    since: PartDate, until: PartDate | None, when: str, time: str
) -> None:
    entry = with_record(tenures=(tenure(since, until),))
    (row,) = shown("bang_chuc_vu", entry)
    assert row == {
        "tu_den": when,
        "chuc_vu": "Phó Vụ trưởng",
        "don_vi": "Vụ Tổng hợp",
        "thoi_gian": time,
    }


def test_a_post_held_to_the_end_counts_to_retirement_or_death() -> None:
    open_post = (tenure(PartDate(2010, 3), None),)
    retired = with_record(of_person(retired=PartDate(2020, 3)), tenures=open_post)
    (row,) = shown("bang_chuc_vu", retired)
    assert row["thoi_gian"] == "10 năm"


PARTY: dict[str, Any] = {
    "party_joined": PartDate(2004, 5, 19),
    "party_official": PartDate(2005, 5, 19),
    "party_card": "00.000000",
    "retired": PartDate(2020, 3),
    "nationality": "Lào",
}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ngay_vao_dang", PartDate(2004, 5, 19)),
        ("ngay_chinh_thuc", PartDate(2005, 5, 19)),
        ("so_the_dang", "00.000000"),
        ("nam_nghi_huu", "2020"),
        ("nam_tu_tran", ""),
        ("quoc_tich", "Lào"),
        ("chuc_vu_don_vi", "Phó Bí thư Chi bộ; Phó Trưởng phòng, Phòng Tổng hợp"),
        ("ten_nguoi_bao_cao", "Trần Thị B"),
        ("chi_dan_nguoi_bao_cao", "(Ký, ghi rõ họ tên)"),
    ],
)
def test_a_life_is_told_by_its_record(name: str, expected: object) -> None:
    assert shown(name, of_person(**PARTY)) == expected


def test_the_dead_are_honoured_posthumously_and_a_relative_signs() -> None:
    late = replace(of_person(died=PartDate(2025, 9)), answers={"than_nhan": "Nguyễn Văn G"})
    title = "ĐỀ NGHỊ TRUY TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ”"
    assert shown("trich_yeu_bao_cao", late).replace("\n", " ") == title
    assert shown("ten_nguoi_bao_cao", late) == "Nguyễn Văn G"
    assert shown("chi_dan_nguoi_bao_cao", late) == "(Thân nhân ký, ghi rõ họ tên)"
    assert shown("nam_tu_tran", late) == "2025"
    order = replace(late, award=AWARDS["hcld_ba"])
    assert "TRUY TẶNG HUÂN CHƯƠNG LAO ĐỘNG" in shown("trich_yeu_bao_cao", order)


def test_nobody_signs_for_the_dead_unless_named() -> None:
    assert shown("ten_nguoi_bao_cao", of_person(died=PartDate(2025, 9))) == ""


def test_discipline_is_told_and_its_absence_too() -> None:
    rows = (
        Discipline(
            "d",
            PERSON.ref,
            TroubleKind.DISCIPLINE,
            date(2009, 2, 3),
            penalty=Penalty.REPRIMAND,
            decision=Decision("07/QĐ", date(2009, 2, 3), "Văn phòng"),
        ),
        Discipline("r", PERSON.ref, TroubleKind.REVIEW, date(2020, 2, 3)),
    )
    told = ("- Khiển trách: Số 07/QĐ, ngày 03/02/2009; Văn phòng.",)
    assert shown("ky_luat", with_record(disciplines=rows)) == told
    assert shown("ky_luat", PERSON_ENTRY) == ("Không.",)


HOUSE = Unit("h", "Hộ ông Lê Văn C", superior="th", head_name="Lê Văn C", kind=UnitKind.HOUSEHOLD)
ABROAD = Unit("f", "Trường Đại học Quốc gia Lào", place="Viêng Chăn", kind=UnitKind.FOREIGN)


def reporter(subject: Person | Unit, home: Unit | None) -> str:
    entry = with_record(UNIT_ENTRY, subject=subject, unit=home)
    return f"{shown('don_vi_bao_cao_in', entry)}: {shown('dia_danh_ngay_bao_cao', entry)[:7]}"


@pytest.mark.parametrize(
    ("subject", "home", "expected"),
    [
        pytest.param(ROOM, OFFICE, "PHÒNG TỔNG HỢP: Gia Lai", id="a unit in its own name"),
        pytest.param(PERSON, ROOM, "PHÒNG TỔNG HỢP: Gia Lai", id="a person by the unit"),
        pytest.param(HOUSE, ROOM, "PHÒNG TỔNG HỢP: Gia Lai", id="a household by the body above"),
        pytest.param(
            ABROAD, None, "VĂN PHÒNG TỈNH ỦY GIA LAI: Gia Lai", id="foreigners by the office"
        ),
        pytest.param(
            PERSON, ABROAD, "VĂN PHÒNG TỈNH ỦY GIA LAI: Gia Lai", id="a foreigner by the office"
        ),
    ],
)
def test_a_report_goes_in_the_name_of_a_body_of_ours(
    subject: Person | Unit, home: Unit | None, expected: str
) -> None:
    assert reporter(subject, home) == expected


def test_the_head_of_a_household_signs() -> None:
    assert shown("ten_nguoi_bao_cao", with_record(UNIT_ENTRY, subject=HOUSE)) == "Lê Văn C"


DRIVE = Movement("m", "Cuộc vận động A", date(2021, 1, 5), date(2024, 1, 1), launched=DECISION)
IN_DRIVE = replace(CASE, movement=DRIVE)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ten_phong_trao", "Cuộc vận động A"),
        ("van_ban_phat_dong", "Số 05/QĐ-VPTU, ngày 09/01/2026; Văn phòng Tỉnh ủy Gia Lai"),
        ("thoi_gian_phong_trao", "Từ ngày 05/01/2021 đến ngày 01/01/2024"),
    ],
)
def test_a_drive_is_named_with_what_began_it(name: str, expected: str) -> None:
    assert shown(name, UNIT_ENTRY, IN_DRIVE) == expected
    assert shown(name, UNIT_ENTRY) == ""


def test_of_honours_only_those_within_the_drive_are_reported() -> None:
    ref = ROOM.ref
    rows = (
        Honour("a", ref, "bk_bt", 2022, Ground.CAMPAIGN, DECISION),
        Honour("b", ref, "bk_bt", 2022, Ground.MERIT, DECISION),
        Honour("c", ref, "bk_bt", 2019, Ground.CAMPAIGN, DECISION),
    )
    entry = with_record(UNIT_ENTRY, honours=rows)
    assert [row["nam"] for row in shown("bang_khen_phong_trao", entry, IN_DRIVE)] == ["2022"]
    assert len(shown("bang_khen_viet_nam", entry)) == 3


def figures(year: int, *rows: Figure) -> Achievement:
    return Achievement(f"a{year}", ROOM.ref, year, "làm việc", figures=rows)


def test_years_are_compared_a_row_a_figure_a_column_a_year() -> None:
    done = (
        figures(2024, Figure("Văn bản", "98", measure="%")),
        figures(2025, Figure("Văn bản", "99", "98", "%"), Figure("Hội nghị", "46")),
    )
    entry = reporting(with_record(UNIT_ENTRY, achievements=done), 2)
    (table,) = shown("bang_so_sanh", entry)
    assert (table["cac_nam"], table["so_nam"]) == ("các năm 2024 và 2025", 2)
    assert (table["nam_1"], table["nam_2"], table["nam_3"]) == ("Năm 2024", "Năm 2025", "")
    cells = [(row["chi_tieu"], row["nam_1"], row["nam_2"]) for row in table["dong"]]
    assert cells == [("Văn bản", "98", "99\n(98)"), ("Hội nghị", "", "46")]


@pytest.mark.parametrize(
    ("years", "tables"), [(1, [1]), (5, [5]), (6, [3, 3]), (7, [3, 4]), (10, [5, 5])]
)
def test_no_table_has_more_than_five_years(years: int, tables: list[int]) -> None:
    done = tuple(figures(year, Figure("Văn bản", str(year))) for year in range(2026 - years, 2026))
    entry = reporting(with_record(UNIT_ENTRY, achievements=done), years)
    assert [table["so_nam"] for table in shown("bang_so_sanh", entry)] == tables


def test_the_blocks_that_a_unit_led_are_those_of_the_years_reported() -> None:
    led = tuple(
        UnitYear(str(year), ROOM.ref, year, block_led="Khối A", block_decision=DECISION)
        for year in (2020, 2025)
    )
    rows = shown("bang_dan_dau", with_record(UNIT_ENTRY, years=led))
    assert [(row["nam"], row["cum_khoi"]) for row in rows] == [("2025", "Khối A")]


def test_the_report_in_short_tells_each_honour_once_with_its_years() -> None:
    ref = PERSON.ref
    rows = [Honour(str(year), ref, "cstdcs", year) for year in (2021, 2023, 2024, 2025)]
    rows.append(Honour("bk", ref, "bk_bt", 2022, decision=DECISION))
    told = shown("tom_tat_khen_thuong", with_record(honours=tuple(rows)))
    assert told == (
        "Bằng khen của Văn phòng Tỉnh ủy Gia Lai năm 2022; "
        "Chiến sĩ thi đua cơ sở các năm 2021 và 2023\u00a0-\u00a02025"
    )


def test_more_honours_than_the_page_holds_are_counted() -> None:
    many = {f"a{n}": replace(AWARDS["ldtt"], id=f"a{n}", label=f"X {n}", rank=n) for n in range(9)}
    rows = tuple(Honour(key, PERSON.ref, key, 2025) for key in many)
    told = shown("tom_tat_khen_thuong", with_record(honours=rows), replace(CASE, awards=many))
    assert told.startswith("X 0 năm 2025; X 1 năm 2025; ")
    assert told.endswith("; X 5 năm 2025; và 03 hình thức khác")


def test_ratings_and_initiatives_are_told_in_a_line() -> None:
    ref = PERSON.ref
    levels = {2023: Level.GOOD, 2024: Level.EXCELLENT, 2025: Level.EXCELLENT}
    ratings = tuple(Rating(str(year), ref, year, level) for year, level in levels.items())
    reaches = (Reach.BASE, Reach.PROVINCE, Reach.BASE)
    own = tuple(Initiative(str(n), ref, 2025, "X", reach) for n, reach in enumerate(reaches))
    entry = reporting(with_record(ratings=ratings, initiatives=own), 3)
    assert shown("tom_tat_xep_loai", entry) == (
        "Hoàn thành xuất sắc nhiệm vụ các năm 2024 và 2025; Hoàn thành tốt nhiệm vụ năm 2023"
    )
    assert shown("tom_tat_sang_kien", entry) == (
        "03 được công nhận (bộ, ban, ngành, tỉnh: 01; cơ sở: 02)"
    )


def test_the_summary_is_what_was_typed_for_the_page_else_the_lists() -> None:
    assert shown("tom_tat_thanh_tich", PERSON_ENTRY) == ("Đúng hạn.",)
    typed = replace(PERSON_ENTRY, answers={"tom_tat_bao_cao": "Một.\nHai."})
    assert shown("tom_tat_thanh_tich", typed) == ("Một.", "Hai.")


def test_a_party_report_is_numbered_and_worded_the_partys_way() -> None:
    unit = replace(ROOM, symbol="CB")
    entry = replace(with_record(UNIT_ENTRY, subject=unit), answers={"so_bao_cao": "7"})
    assert shown("so_bao_cao_dang", entry) == "07-BC/CB"
    assert shown("trich_yeu_bao_cao_dang", entry) == (
        "thành tích đề nghị tặng danh hiệu “Tập thể lao động xuất sắc”"
    )


def test_honorary_titles_are_given_by_name() -> None:
    hero = replace(AWARDS["ldtt"], label="Anh hùng Lao động", kind=AwardKind.HONORARY)
    asked = shown("trich_yeu_bao_cao", replace(PERSON_ENTRY, award=hero))
    assert asked == "ĐỀ NGHỊ TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”"
