"""Writes reports that others write for the nominee: foreigners, households."""

from __future__ import annotations

from tools.forms.blocks import Sign, head, office, signature, signatures
from tools.forms.looks import Regime
from tools.forms.parts import para
from tools.forms.reporting import (
    ACHIEVED,
    HONOURED,
    LIFE,
    SKETCH,
    STAMP,
    Line,
    author,
    lines,
    pledge,
    section,
    sentence,
    subject,
    top,
)
from tools.forms.tables import awards, honours, results

_GIVEN = "II. THÀNH TÍCH ĐÓNG GÓP"
_OURS = "III. KHEN THƯỞNG CỦA VIỆT NAM"
_CONFIRMED = Sign(("XÁC NHẬN CỦA CẤP TRÌNH",), hint=STAMP)
_BODY: tuple[Line, ...] = (
    ("Tên tổ chức", "ten_tap_the"),
    ("Địa chỉ", "tru_so"),
    ("Ngày thành lập", "ngay_thanh_lap"),
)
_MAN: tuple[Line, ...] = (
    ("Họ và tên", "ho_ten"),
    ("Quốc tịch", "quoc_tich"),
    ("Ngày, tháng, năm sinh", "ngay_sinh"),
    ("Chức vụ", "chuc_vu_day_du"),
    ("Nơi làm việc", "don_vi_cong_tac"),
)
_HOUSE: tuple[Line, ...] = (
    ("Hộ gia đình đề nghị", "ten_tap_the"),
    ("Họ và tên chủ hộ", "ten_thu_truong"),
    ("Địa chỉ", "tru_so"),
    ("Điện thoại", "dien_thoai"),
    ("Số nhân khẩu", "so_nguoi"),
)


def foreign_unit(regime: Regime) -> str:
    """Write what a foreign organisation contributed, the proposing office answering for it."""
    about = lines(*_BODY) + para("Nội dung", "{{ qua_trinh_hoat_dong }}")
    return _foreign(regime, SKETCH, about)


def foreign_person(regime: Regime) -> str:
    """Write what a foreigner contributed, the proposing office answering for it."""
    return _foreign(regime, LIFE, lines(*_MAN))


def household_report(regime: Regime) -> str:
    """Write what a household achieved, the submitting level confirming."""
    return (
        top(regime)
        + section(SKETCH)
        + lines(*_HOUSE)
        + para("Nội dung", "{{ dac_diem_ho }}")
        + section(ACHIEVED)
        + para("Nội dung", "{{ thanh_tich_ho }}")
        + results()
        + section(HONOURED, before=6)
        + honours()
        + pledge(regime)
        + signatures(regime, signature(_CONFIRMED), author(), half=True)
    )


def _foreign(regime: Regime, heading: str, about: str) -> str:
    issued = office(regime, "", "{{ dia_danh_ngay_bao_cao }}")
    return (
        head(regime, issued)
        + subject(regime)
        + section(heading)
        + about
        + section(_GIVEN)
        + para("Nội dung", "{{ dong_gop }}")
        + results()
        + section(_OURS, before=6)
        + awards("bang_khen_viet_nam")
        + sentence(regime, "Nội dung báo cáo là đúng sự thật")
        + signatures(regime, para("Nơi nhận danh sách", ""), signature(_CONFIRMED), half=True)
    )
