"""What each field prints of a case, and what it prints where a datum is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.registry import Column, fields, values
from dossier.compose.scene import IndexRow, Scene
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry
from dossier.model.feat import Movement, Target
from dossier.model.finding import Assessment, Outcome, Proof, Verdict
from dossier.model.ledger import Ground
from dossier.model.round import Council, Member, Regime
from dossier.model.subject import Unit
from dossier.paper.face import Face
from tests.compose.case import (
    BARE,
    CASE,
    COUNCIL,
    DECISION,
    OFFICE,
    PERSON_ENTRY,
    ROOM,
    ROUND,
    UNIT_ENTRY,
)

GAP = "\u00a0" * 6
DRIVE = Movement("m", "Học tập và làm theo", date(2024, 1, 1), date(2026, 1, 1))


def broad(text: str, face: Face, size: float) -> float:
    """Measure as if each letter were six tenths of its size wide."""
    return len(text) * size * 0.6 * (1.05 if face.bold else 1)


def narrow(text: str, face: Face, size: float) -> float:
    """Measure so that every text fits."""
    del face, size
    return len(text) / 10


def shown(name: str, case: Dossier = CASE, entry: Entry | None = None, **more: Any) -> Any:
    scene = Scene(case, entry, more.pop("measure", narrow), more.pop("index", ()))
    return values([name], scene)[name]


def numbered(number: str) -> Dossier:
    return replace(CASE, round=replace(ROUND, number=number))


def met(**changes: Any) -> Dossier:
    return replace(CASE, council=replace(COUNCIL, **changes))


def with_answers(**answers: str) -> Dossier:
    return replace(CASE, answers={**CASE.answers, **answers})


@pytest.mark.parametrize("name", sorted(fields()))
@pytest.mark.parametrize("entry", [None, UNIT_ENTRY, PERSON_ENTRY], ids=["round", "unit", "person"])
@pytest.mark.parametrize("case", [CASE, BARE], ids=["whole", "bare"])
def test_every_field_prints_its_kind_whatever_is_missing(
    name: str, entry: Entry | None, case: Dossier
) -> None:
    column = fields()[name].column
    assert fits(column, shown(name, case, entry))


@pytest.mark.parametrize("name", sorted(fields()))
def test_every_field_has_a_label_and_a_sample_of_its_kind(name: str) -> None:
    column = fields()[name].column
    assert column.label
    assert fits(column, column.sample)


def fits(column: Column, value: object) -> bool:
    if column.kind == "number":
        return isinstance(value, int)
    if column.kind == "paragraphs":
        return isinstance(value, tuple) and all(isinstance(line, str) for line in value)
    if column.kind == "list":
        names = {each.name for each in column.columns}
        return isinstance(value, tuple) and all(set(row) == names for row in value)
    if column.kind == "date":
        return value in (None, "") or isinstance(value, PartDate | date)
    return isinstance(value, str)


def test_labels_tell_fields_apart() -> None:
    labels = [field.column.label for field in fields().values()]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("co_quan_in", "VĂN PHÒNG TỈNH ỦY GIA LAI", id="office in capitals"),
        pytest.param("co_quan_chu_quan_in", "TỈNH ỦY GIA LAI", id="superior"),
        pytest.param("so_to_trinh", "05/TTr-VPTU", id="number below ten is padded"),
        pytest.param("so_to_trinh_dang", "05-TTr/VPTU", id="the Party turns hyphen and stroke"),
        pytest.param("so_bien_ban", "01/BB-HĐTĐKT", id="minutes have their own series"),
        pytest.param("dia_danh_ngay", "Gia Lai, ngày 12 tháng 01 năm 2026", id="January is padded"),
        pytest.param("dia_danh_ngay_hop", "Gia Lai, ngày 05 tháng 01 năm 2026", id="day padded"),
        pytest.param("so_truong_hop", "01 tập thể và 02 cá nhân", id="count in words of papers"),
        pytest.param("so_tap_the", "01", id="units"),
        pytest.param("tong_so", "03", id="all"),
        pytest.param("noi_trinh", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai", id="first addressee"),
        pytest.param("kinh_gui_mot", "", id="two addressees are no single one"),
        pytest.param(
            "kinh_gui_nhieu",
            ("- Chủ tịch Ủy ban nhân dân tỉnh Gia Lai;", "- Sở Nội vụ tỉnh Gia Lai."),
            id="two addressees below each other",
        ),
        pytest.param("danh_sach_noi_nhan", ("- Như trên;", "- Lưu: VT."), id="recipients unasked"),
        pytest.param("chuc_vu_nguoi_ky", "CHÁNH VĂN PHÒNG", id="the head signs"),
        pytest.param("ten_nguoi_ky", "Nguyễn Văn A", id="the head's name"),
        pytest.param("quyen_han", (), id="the head signs for nobody else"),
        pytest.param(
            "trich_yeu_to_trinh", "Về việc đề nghị khen thưởng thành tích năm 2025", id="subject"
        ),
        pytest.param(
            "trich_yeu_to_trinh_dang",
            "về việc đề nghị khen thưởng thành tích năm 2025",
            id="the Party begins small",
        ),
        pytest.param(
            "trich_yeu_bien_ban", "Họp xét đề nghị khen thưởng thành tích năm 2025", id="minutes"
        ),
        pytest.param(
            "kem_to_trinh",
            "Kèm theo Tờ trình số 05/TTr-VPTU ngày 12 tháng 01 năm 2026 của Văn phòng "
            "Tỉnh ủy Gia Lai",
            id="attached",
        ),
        pytest.param(
            "kem_to_trinh_dang",
            "Kèm theo Tờ trình số 05-TTr/VPTU, ngày 12/01/2026 của Văn phòng Tỉnh ủy Gia Lai",
            id="attached, as the Party cites",
        ),
        pytest.param(
            "thanh_tich_ve", "đã có thành tích xuất sắc trong năm 2025", id="for the year"
        ),
        pytest.param(
            "ho_so_kem_theo",
            "Hồ sơ kèm theo gồm 01 bộ: danh sách trích ngang; 03 báo cáo thành tích; biên bản họp "
            "Hội đồng Thi đua - Khen thưởng; biên bản kiểm phiếu.",
            id="attachments",
        ),
        pytest.param("chu_tri", "Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng", id="chair"),
        pytest.param("thu_ky", "Hồ Thị Q, Chuyên viên, Thư ký", id="secretary"),
        pytest.param("so_co_mat", "03", id="present"),
        pytest.param("thanh_vien_vang", ("1. Lê Văn C, Trưởng phòng, Ủy viên.",), id="absent"),
        pytest.param("bat_dau_hop", "08 giờ 00 phút, ngày 05 tháng 01 năm 2026", id="begins"),
        pytest.param("ket_thuc_hop", "vào 10 giờ 30 phút, ngày 05 tháng 01 năm 2026", id="ends"),
        pytest.param("thao_luan", ("Hội đồng thảo luận từng trường hợp.",), id="remarks"),
        pytest.param("muc_bieu_quyet", "3. Kết quả bỏ phiếu", id="third after the discussion"),
        pytest.param(
            "ban_kiem_phieu",
            (
                "1. Phạm Văn D, Phó Chánh Văn phòng, Trưởng Ban kiểm phiếu;",
                "2. Hồ Thị Q, Chuyên viên, thành viên.",
            ),
            id="counting board",
        ),
        pytest.param("thanh_vien_kiem_phieu", ("Hồ Thị Q",), id="others who counted"),
        pytest.param(
            "so_phieu",
            (
                "- Tổng số thành viên Hội đồng: 04; có mặt: 03.",
                "- Số phiếu phát ra: 03; số phiếu thu về: 03.",
                "- Số phiếu hợp lệ: 03; số phiếu không hợp lệ: 00.",
            ),
            id="ballots",
        ),
    ],
)
def test_fields_of_the_round(name: str, expected: object) -> None:
    assert shown(name) == expected


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        pytest.param("so_to_trinh", BARE, f"{GAP}/TTr", id="room for a number by hand"),
        pytest.param(
            "so_to_trinh", numbered("5A"), "5A/TTr-VPTU", id="a number that is none stays"
        ),
        pytest.param(
            "dia_danh_ngay",
            BARE,
            f"{GAP}, ngày{GAP}tháng{GAP}năm{GAP}",
            id="room for a day by hand",
        ),
        pytest.param("noi_trinh", BARE, "cấp có thẩm quyền", id="no addressee"),
        pytest.param("ket_qua_hop", BARE, "", id="no meeting, no sentence"),
        pytest.param("can_cu", BARE, (), id="no bases"),
        pytest.param(
            "muc_bieu_quyet", met(remarks="", issued=None), "2. Kết quả biểu quyết", id="2"
        ),
        pytest.param(
            "so_phieu",
            met(issued=None, returned=None, valid=None, members=()),
            ("- Tổng số thành viên Hội đồng: 00; có mặt: 00.",),
            id="no ballots entered",
        ),
        pytest.param(
            "bat_dau_hop",
            met(begins=None),
            f"{GAP}giờ{GAP}phút, ngày 05 tháng 01 năm 2026",
            id="room for the hour",
        ),
        pytest.param(
            "ten_chu_tri",
            met(members=COUNCIL.members[1:]),
            "Phạm Văn D",
            id="a deputy chairs where the head is away",
        ),
        pytest.param("ten_thu_ky", met(members=()), "", id="no secretary"),
        pytest.param(
            "trich_yeu_to_trinh",
            BARE,
            "Về việc đề nghị khen thưởng thành tích năm 2025",
            id="unnamed",
        ),
        pytest.param(
            "trich_yeu_danh_sach",
            with_answers(noi_dung_trinh="đề nghị tặng Bằng khen"),
            "Đề nghị tặng Bằng khen",
            id="a typed subject",
        ),
        pytest.param(
            "kinh_gui_mot", with_answers(kinh_gui="- Sở Nội vụ."), "Sở Nội vụ", id="one addressee"
        ),
        pytest.param("kinh_gui_nhieu", with_answers(kinh_gui="Sở Nội vụ"), (), id="one is no list"),
        pytest.param(
            "danh_sach_noi_nhan",
            with_answers(noi_nhan="Như trên;\nTỉnh ủy\nLưu: VT, TH"),
            ("- Như trên;", "- Tỉnh ủy;", "- Lưu: VT, TH."),
            id="typed recipients keep their own first and last",
        ),
        pytest.param(
            "danh_sach_noi_nhan_dang",
            with_answers(noi_nhan="Lưu: VT"),
            ("- Như trên;", "- Lưu VT."),
            id="the Party files without a colon",
        ),
        pytest.param(
            "quyen_han",
            with_answers(quyen_han_ky="K/T Chánh Văn phòng"),
            ("KT. CHÁNH VĂN PHÒNG",),
            id="the state writes KT.",
        ),
        pytest.param(
            "quyen_han_dang",
            with_answers(quyen_han_ky="TUQ. BAN THƯỜNG VỤ"),
            ("T/L BAN THƯỜNG VỤ",),
            id="the Party knows no TUQ.",
        ),
        pytest.param("ten_nguoi_ky", with_answers(nguoi_ky="Phạm Văn D"), "Phạm Văn D", id="typed"),
        pytest.param(
            "thanh_tich_ve",
            with_answers(ly_do_khen="đột xuất"),
            "đã có thành tích đột xuất",
            id="why",
        ),
        pytest.param(
            "can_cu",
            replace(CASE, bases=CASE.bases[:1], council=None),
            ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.",),
            id="the last basis ends with a full stop",
        ),
    ],
)
def test_fields_of_the_round_as_cases_differ(name: str, case: Dossier, expected: object) -> None:
    assert shown(name, case) == expected


def test_totals_go_by_award_from_the_highest() -> None:
    rows = [(row["hinh_thuc"], row["tap_the"], row["ca_nhan"]) for row in shown("tong_hop")]
    assert rows == [
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai", "", "01"),
        ("Tập thể lao động xuất sắc", "01", ""),
        ("Chiến sĩ thi đua cơ sở", "", "01"),
    ]


def test_excluded_nominees_are_nowhere() -> None:
    out = replace(PERSON_ENTRY, nomination=replace(PERSON_ENTRY.nomination, excluded="Chưa đủ"))
    case = replace(CASE, entries=(UNIT_ENTRY, out))
    assert shown("so_truong_hop", case) == "01 tập thể"
    assert shown("danh_sach_ca_nhan", case) == ()
    assert len(shown("bang_phieu", case)) == 1


def test_a_row_of_the_list_says_who_where_and_for_what() -> None:
    assert shown("danh_sach_ca_nhan")[1] == {
        "tt": "2",
        "ten": "Trần Thị B",
        "sinh": "09/3/1985\nNữ",
        "nam_sinh": "1985",
        "chuc_vu_don_vi": "Phó Bí thư Chi bộ; Phó Trưởng phòng, Phòng Tổng hợp",
        "tom_tat": "Đúng hạn.",
        "hinh_thuc": "Chiến sĩ thi đua cơ sở",
        "nhom": "Chiến sĩ thi đua cơ sở",
        "tien_thuong": "",
        "phieu": "3/4\n75%",
        "ghi_chu": "",
    }


def test_a_unit_is_listed_with_the_body_above_it() -> None:
    assert shown("danh_sach_tap_the")[0]["chuc_vu_don_vi"] == "Văn phòng Tỉnh ủy Gia Lai"


@pytest.mark.parametrize(
    ("yes", "members", "share"),
    [
        pytest.param(8, 9, "88,88", id="never rounded up"),
        pytest.param(9, 9, "100", id="all"),
        pytest.param(4, 5, "80", id="even"),
    ],
)
def test_shares_are_of_all_members(yes: int, members: int, share: str) -> None:
    council = Council("c", "r", members=(Member("A", ""),) * members)
    vote = replace(PERSON_ENTRY.vote, yes=yes) if PERSON_ENTRY.vote else None
    case = replace(CASE, council=council, entries=(replace(PERSON_ENTRY, vote=vote),))
    row = shown("bang_phieu", case)[0]
    assert (row["phieu"], row["ty_le"]) == (f"{yes}/{members}", share)


def test_no_vote_leaves_its_cells_empty() -> None:
    case = replace(CASE, entries=(replace(PERSON_ENTRY, vote=None),))
    row = shown("bang_phieu", case)[0]
    assert (row["phieu"], row["ty_le"], row["dong_y"]) == ("", "", "")


@pytest.mark.parametrize(
    ("award", "expected"),
    [
        pytest.param("hcld_ba", "ĐỀ NGHỊ TẶNG THƯỞNG HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA", id="order"),
        pytest.param("cstdcs", "ĐỀ NGHỊ TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ”", id="title"),
        pytest.param(
            "bk_bt", "ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI", id="paper"
        ),
    ],
)
def test_the_report_asks_by_the_award_s_name(award: str, expected: str) -> None:
    entry = replace(PERSON_ENTRY, award=CASE.awards[award])
    assert shown("trich_yeu_bao_cao", CASE, entry) == expected


def test_a_typed_name_of_the_award_wins() -> None:
    typed = {"ten_hinh_thuc": "Bằng khen của Bộ Nội vụ"}
    entry = replace(PERSON_ENTRY, award=CASE.awards["bk_bt"], answers=typed)
    assert shown("trich_yeu_bao_cao", CASE, entry) == "ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA BỘ NỘI VỤ"


@pytest.mark.parametrize(
    ("name", "entry", "expected"),
    [
        pytest.param("ho_ten", PERSON_ENTRY, "Trần Thị B", id="person"),
        pytest.param("ho_ten", UNIT_ENTRY, "", id="a unit is no person"),
        pytest.param("ngay_vao_nganh", PERSON_ENTRY, "tháng 9 năm 2008", id="month is enough"),
        pytest.param("don_vi_cong_tac", PERSON_ENTRY, "Phòng Tổng hợp", id="unit of a person"),
        pytest.param("don_vi_bao_cao_in", PERSON_ENTRY, "PHÒNG TỔNG HỢP", id="header of a person"),
        pytest.param("don_vi_cap_tren_in", PERSON_ENTRY, "VĂN PHÒNG TỈNH ỦY GIA LAI", id="above"),
        pytest.param("ten_tap_the", UNIT_ENTRY, "Phòng Tổng hợp", id="unit"),
        pytest.param("chuc_vu_thu_truong", UNIT_ENTRY, "TRƯỞNG PHÒNG", id="its head"),
        pytest.param("chuc_vu_thu_truong", PERSON_ENTRY, "THỦ TRƯỞNG ĐƠN VỊ", id="head unknown"),
    ],
)
def test_fields_of_the_nominee(name: str, entry: Entry, expected: str) -> None:
    assert shown(name, CASE, entry) == expected


def test_the_office_itself_reports_below_its_superior() -> None:
    entry = replace(UNIT_ENTRY, record=replace(UNIT_ENTRY.record, subject=OFFICE))
    assert shown("don_vi_cap_tren_in", CASE, entry) == "TỈNH ỦY GIA LAI"
    assert shown("so_nguoi", CASE, entry) == "48"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("02/01/2026", "Gia Lai, ngày 02 tháng 01 năm 2026", id="typed"),
        pytest.param("2026", f"Gia Lai, ngày{GAP}tháng{GAP}năm{GAP}", id="a year is no day"),
        pytest.param("", f"Gia Lai, ngày{GAP}tháng{GAP}năm{GAP}", id="open for a hand"),
    ],
)
def test_the_day_of_a_report(typed: str, expected: str) -> None:
    entry = replace(PERSON_ENTRY, answers={"ngay_bao_cao": typed})
    assert shown("dia_danh_ngay_bao_cao", CASE, entry) == expected


def years(name: str, entry: Entry, case: Dossier = CASE) -> list[str]:
    return [row["nam"] for row in shown(name, case, entry)]


def test_tables_cover_the_years_that_the_award_asks_for() -> None:
    assert years("bang_danh_hieu", PERSON_ENTRY) == ["2025"]
    assert years("bang_xep_loai", replace(PERSON_ENTRY, award=CASE.awards["bk_bt"])) == [
        "2024",
        "2025",
    ]


def test_former_award_forms_stay_however_old() -> None:
    assert shown("bang_khen_thuong", CASE, PERSON_ENTRY) == (
        {
            "nam": "2019",
            "ten": "Bằng khen của Ủy ban nhân dân tỉnh Gia Lai",
            "quyet_dinh": "Số 12/QĐ-UBND, ngày 03/02/2020; Ủy ban nhân dân tỉnh Gia Lai",
        },
    )


def test_what_the_check_rests_on_is_never_left_out() -> None:
    proof = Proof(2024, "Lao động tiên tiến", DECISION)
    verdict = Verdict("c", Outcome.MET, "law.met", proofs=(proof,))
    entry = replace(PERSON_ENTRY, assessment=Assessment("cstdcs", "B", Outcome.MET, (verdict,)))
    assert years("bang_danh_hieu", entry) == ["2024", "2025"]


def test_initiatives_say_role_and_reach() -> None:
    row = shown("bang_sang_kien", CASE, PERSON_ENTRY)[0]
    assert (row["vai_tro"], row["pham_vi"]) == ("Chủ nhiệm", "Cơ sở")


def test_results_name_their_evidence() -> None:
    told = "- Năm 2025: tham mưu 42 văn bản, đều đúng hạn (minh chứng: Báo cáo 10-BC/VPTU)."
    assert shown("ket_qua_theo_nam", CASE, PERSON_ENTRY) == (told,)


def test_targets_of_a_movement_stand_beside_results_year_by_year() -> None:
    nomination = replace(UNIT_ENTRY.nomination, ground=Ground.CAMPAIGN)
    entry = replace(UNIT_ENTRY, nomination=nomination)
    targets = (
        Target("t2", "m", "th", "Văn bản đúng hạn", "%", "97", "98", 2024),
        Target("t1", "m", "khac", "Của nơi khác"),
    )
    case = replace(CASE, movement=DRIVE, targets=targets, entries=(entry,))
    rows = shown("bang_chi_tieu", case, entry)
    assert [(row["tt"], row["nam"], row["ket_qua"]) for row in rows] == [
        ("1", "2024", "98"),
        ("2", "2025", "99,5"),
    ]
    assert shown("thanh_tich_ve", case).endswith("thực hiện phong trào “Học tập và làm theo”")


def test_the_index_knows_each_paper_by_its_title() -> None:
    titles = (
        "Tờ trình đề nghị khen thưởng",
        "Báo cáo thành tích cá nhân: Trần Thị B (Chiến sĩ thi đua cơ sở)",
        "Biên bản họp Hội đồng Thi đua - Khen thưởng",
        "Biên bản kiểm phiếu",
    )
    index = tuple(IndexRow(place, title, 2, 2 * place) for place, title in enumerate(titles, 1))
    rows = shown("muc_luc", index=index)
    assert [(row["so_ky_hieu"], row["ngay"], row["tac_gia"], row["trang"]) for row in rows] == [
        ("05/TTr-VPTU", date(2026, 1, 12), "Văn phòng Tỉnh ủy Gia Lai", "2"),
        ("", None, "Trần Thị B", "4"),
        ("01/BB-HĐTĐKT", date(2026, 1, 5), "Hội đồng Thi đua - Khen thưởng", "6"),
        ("", date(2026, 1, 5), "Ban kiểm phiếu", "8"),
    ]
    assert shown("so_trang", index=index) == "08"


def test_the_index_of_a_party_round_numbers_its_way() -> None:
    case = replace(CASE, round=replace(ROUND, regime=Regime.PARTY))
    rows = shown("muc_luc", case, index=(IndexRow(1, "Tờ trình"),))
    assert rows[0]["so_ky_hieu"] == "05-TTr/VPTU"


def test_a_long_name_breaks_before_the_place() -> None:
    long = Unit("x", "Ủy ban nhân dân tỉnh Gia Lai")
    case = replace(CASE, office=long)
    assert shown("co_quan_in", case, measure=broad) == "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI"


def test_the_rule_is_a_part_of_the_longest_line() -> None:
    wide = broad("PHÒNG TỔNG HỢP", Face(bold=True), 12) * 12700
    length = shown("ke_don_vi_bao_cao", CASE, PERSON_ENTRY, measure=broad)
    assert wide / 3 <= length <= wide / 2
    assert ROOM.name.upper() == shown("don_vi_bao_cao_in", CASE, PERSON_ENTRY, measure=broad)
