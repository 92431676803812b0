"""Writes the reports on one deed (đột xuất) and on a drive (chuyên đề), of a unit and a person."""

from __future__ import annotations

from tools.forms.looks import Regime
from tools.forms.parts import para
from tools.forms.reporting import (
    ACHIEVED,
    DEED,
    HONOURED,
    LIFE,
    PERSON,
    SKETCH,
    UNIT,
    Line,
    lines,
    person_end,
    section,
    top,
    unit_end,
)
from tools.forms.tables import awards, results, targets

_WHO: tuple[Line, ...] = tuple(
    line
    for line in PERSON
    if line[1] in {"ho_ten", "ngay_sinh", "que_quan", "don_vi_cong_tac", "chuc_vu_day_du"}
)
_WHEN: tuple[Line, ...] = (("Thời gian", "dot_xuat_luc"), ("Địa điểm", "dot_xuat_noi"))
_GAIN: tuple[Line, ...] = (("Kết quả", "dot_xuat_ket_qua"),)
_DRIVE: tuple[Line, ...] = (
    ("Tên phong trào", "ten_phong_trao"),
    ("Văn bản phát động", "van_ban_phat_dong"),
    ("Thời gian thực hiện", "thoi_gian_phong_trao"),
)


def deed_of_unit(regime: Regime) -> str:
    """Write the one deed of a unit."""
    return _of_unit(regime, DEED) + section(ACHIEVED) + _deed() + unit_end(regime)


def deed_of_person(regime: Regime) -> str:
    """Write the one deed of a person."""
    who = top(regime, DEED) + section(SKETCH) + lines(*_WHO)
    return who + section(ACHIEVED) + _deed() + person_end(regime)


def drive_of_unit(regime: Regime) -> str:
    """Write what a unit achieved within a movement."""
    return _of_unit(regime) + _drive(targets()) + unit_end(regime)


def drive_of_person(regime: Regime) -> str:
    """Write what a person achieved within a movement."""
    who = top(regime) + section(LIFE) + lines(*PERSON)
    return who + _drive() + person_end(regime)


def _of_unit(regime: Regime, below: str = "") -> str:
    return (
        top(regime, below)
        + para("Tên đối tượng", "Tên tập thể đề nghị: {{ ten_tap_the }}")
        + section(SKETCH)
        + lines(*UNIT)
        + para("Nội dung", "{{ dac_diem }}")
    )


def _deed() -> str:
    return lines(*_WHEN) + para("Nội dung", "{{ thanh_tich_dot_xuat }}") + lines(*_GAIN)


def _drive(registered: str = "") -> str:
    return (
        section(ACHIEVED)
        + lines(*_DRIVE)
        + para("Nội dung", "{{ thanh_tich_phong_trao }}")
        + registered
        + results()
        + section(HONOURED, before=6)
        + awards("bang_khen_phong_trao")
    )
