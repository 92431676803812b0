"""Writes the reports in short, a person's and a unit's: one page each."""

from __future__ import annotations

from tools.forms.blocks import Sign, signature, signatures
from tools.forms.looks import Regime
from tools.forms.parts import either, para
from tools.forms.reporting import (
    ACHIEVED,
    HONOURED,
    LIFE,
    SKETCH,
    STAMP,
    Line,
    author,
    lines,
    section,
    top,
)

_TIGHT = 6  # points between paragraphs: the least that Nghị định 30/2020/NĐ-CP takes
_KIND = "BÁO CÁO TÓM TẮT THÀNH TÍCH"
_WHO: tuple[Line, ...] = (
    ("Họ và tên", "ho_ten"),
    ("Ngày, tháng, năm sinh", "ngay_sinh"),
    ("Chức vụ, đơn vị công tác", "chuc_vu_don_vi"),
)
_WHAT: tuple[Line, ...] = (
    ("Tên tập thể", "ten_tap_the"),
    ("Địa điểm trụ sở chính", "tru_so"),
    ("Số công chức, viên chức, người lao động", "so_nguoi"),
)
_FACTS: tuple[Line, ...] = (
    ("Mức độ hoàn thành nhiệm vụ", "tom_tat_xep_loai"),
    ("Sáng kiến, đề tài", "tom_tat_sang_kien"),
)


def short_of_person(regime: Regime) -> str:
    """Write a person's report on one page."""
    confirm = Sign(("THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"), hint=STAMP)
    return (
        top(regime, kind=_KIND)
        + section(LIFE, after=_TIGHT)
        + lines(*_WHO, after=_TIGHT)
        + _achieved()
        + signatures(regime, signature(confirm), author(), half=True)
    )


def short_of_unit(regime: Regime) -> str:
    """Write a unit's report on one page."""
    confirm = Sign(("XÁC NHẬN CỦA", "CẤP TRÊN TRỰC TIẾP"), hint=STAMP)
    head = Sign((), ("{{ chuc_vu_thu_truong }}",), name="{{ ten_thu_truong }}")
    return (
        top(regime, kind=_KIND)
        + section(SKETCH, after=_TIGHT)
        + lines(*_WHAT, after=_TIGHT)
        + _achieved()
        + signatures(regime, signature(confirm), signature(head), half=True)
    )


def _achieved() -> str:
    nothing = para("Câu kết", "Không có.")
    return (
        section(ACHIEVED, after=_TIGHT)
        + para("Nội dung", "{{ tom_tat_thanh_tich }}", after=_TIGHT)
        + lines(*_FACTS, after=_TIGHT)
        + section(HONOURED, after=_TIGHT)
        + either("tom_tat_khen_thuong", para("Câu kết", "{{ tom_tat_khen_thuong }}."), nothing)
    )
