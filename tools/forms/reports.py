"""Writes the reports on merit, of a unit and of a person, and lists all reports."""

from __future__ import annotations

from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import para
from tools.forms.reporting import (
    ACHIEVED,
    HONOURED,
    LIFE,
    PARTY_LIFE,
    PERSON,
    SKETCH,
    UNIT,
    lines,
    person_end,
    section,
    told,
    top,
    unit_end,
)
from tools.forms.reports_apart import foreign_person, foreign_unit, household_report
from tools.forms.reports_deed import deed_of_person, deed_of_unit, drive_of_person, drive_of_unit
from tools.forms.reports_heroes import by_criteria
from tools.forms.reports_posts import dedication_report
from tools.forms.reports_short import short_of_person, short_of_unit
from tools.forms.tables import blocks_led, comparison, honours, initiatives, ratings, results

_PARTY_KIND = "BÁO CÁO"


def unit_report(regime: Regime, achieved: str = "") -> str:
    """Write what a unit achieved, its superior body confirming."""
    heading = top(regime, kind=_PARTY_KIND, number="Số {{ so_bao_cao_dang }}")
    return (
        (heading if regime.is_party else top(regime))
        + para("Tên đối tượng", "Tên tập thể đề nghị: {{ ten_tap_the }}")
        + section(SKETCH)
        + para("Khoản", "1. Đặc điểm, tình hình")
        + lines(*UNIT)
        + para("Nội dung", "{{ dac_diem }}")
        + told("2. Chức năng, nhiệm vụ được giao", "chuc_nang")
        + section(ACHIEVED)
        + para("Khoản", "1. Thành tích theo tiêu chuẩn của hình thức đề nghị khen thưởng")
        + (achieved or para("Nội dung", "{{ thanh_tich_tt }}"))
        + _proofs(blocks_led())
        + told(
            "2. Biện pháp, nguyên nhân đạt được thành tích; các phong trào thi đua",
            "bien_phap",
            before=6,
        )
        + told(
            "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
            "chu_truong",
        )
        + told("4. Hoạt động của tổ chức đảng, đoàn thể", "doan_the")
        + section(HONOURED, before=6)
        + honours()
        + unit_end(regime)
    )


def person_report(regime: Regime, achieved: str = "") -> str:
    """Write what a person achieved, unit and superior body confirming."""
    party = PARTY_LIFE if regime.is_party else ()
    return (
        top(regime, kind=_PARTY_KIND if regime.is_party else "BÁO CÁO THÀNH TÍCH")
        + section(LIFE)
        + lines(*PERSON, *party)
        + section(ACHIEVED)
        + told("1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận", "nhiem_vu")
        + para("Khoản", "2. Thành tích đạt được của cá nhân")
        + (achieved or para("Nội dung", "{{ thanh_tich }}"))
        + _proofs()
        + section(HONOURED, before=6)
        + honours()
        + person_end(regime)
    )


def _proofs(more: str = "") -> str:
    return results() + comparison() + initiatives() + ratings() + more


REPORTS = (
    Paper("bao_cao_tap_the_nd30", "Báo cáo thành tích tập thể", ND30, unit_report(ND30)),
    Paper("bao_cao_tap_the_party", "Báo cáo thành tích tập thể", PARTY, unit_report(PARTY)),
    Paper("bao_cao_ca_nhan_nd30", "Báo cáo thành tích cá nhân", ND30, person_report(ND30)),
    Paper("bao_cao_ca_nhan_party", "Báo cáo thành tích cá nhân", PARTY, person_report(PARTY)),
    Paper(
        "bao_cao_dot_xuat_tap_the_nd30",
        "Báo cáo thành tích đột xuất của tập thể",
        ND30,
        deed_of_unit(ND30),
    ),
    Paper(
        "bao_cao_dot_xuat_ca_nhan_nd30",
        "Báo cáo thành tích đột xuất của cá nhân",
        ND30,
        deed_of_person(ND30),
    ),
    Paper(
        "bao_cao_cong_hien_nd30",
        "Báo cáo thành tích quá trình cống hiến",
        ND30,
        dedication_report(ND30),
    ),
    Paper(
        "bao_cao_chuyen_de_tap_the_nd30",
        "Báo cáo thành tích thi đua theo chuyên đề của tập thể",
        ND30,
        drive_of_unit(ND30),
    ),
    Paper(
        "bao_cao_chuyen_de_ca_nhan_nd30",
        "Báo cáo thành tích thi đua theo chuyên đề của cá nhân",
        ND30,
        drive_of_person(ND30),
    ),
    Paper(
        "bao_cao_anh_hung_tap_the_nd30",
        "Báo cáo thành tích đề nghị danh hiệu Anh hùng của tập thể",
        ND30,
        unit_report(ND30, by_criteria()),
    ),
    Paper(
        "bao_cao_anh_hung_ca_nhan_nd30",
        "Báo cáo thành tích đề nghị danh hiệu Anh hùng của cá nhân",
        ND30,
        person_report(ND30, by_criteria()),
    ),
    Paper(
        "bao_cao_doi_ngoai_tap_the_nd30",
        "Báo cáo thành tích đối ngoại của tập thể nước ngoài",
        ND30,
        foreign_unit(ND30),
    ),
    Paper(
        "bao_cao_doi_ngoai_ca_nhan_nd30",
        "Báo cáo thành tích đối ngoại của cá nhân nước ngoài",
        ND30,
        foreign_person(ND30),
    ),
    Paper(
        "bao_cao_ho_gia_dinh_nd30",
        "Báo cáo thành tích hộ gia đình",
        ND30,
        household_report(ND30),
    ),
    Paper(
        "tom_tat_tap_the_nd30",
        "Báo cáo tóm tắt thành tích tập thể",
        ND30,
        short_of_unit(ND30),
    ),
    Paper(
        "tom_tat_ca_nhan_nd30",
        "Báo cáo tóm tắt thành tích cá nhân",
        ND30,
        short_of_person(ND30),
    ),
)
