"""Abbreviations of offices are written out; symbols of papers are known and left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.abbreviations import (
    BODIES,
    SYMBOLS,
    abbreviations_in,
    expanded,
    symbol_of,
)
from dossier.words.capitals import with_capitals


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("VP HĐND và UBND tỉnh", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh"),
        ("Ủy viên BTV, Chánh VPTU", "Ủy viên Ban Thường vụ, Chánh Văn phòng Tỉnh ủy"),
        ("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã"),
        ("Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Hội đồng TĐ-KT", "Hội đồng Thi đua - Khen thưởng"),
        ("TP. Pleiku", "thành phố Pleiku"),
    ],
)
def test_names_are_written_out(text: str, whole: str) -> None:
    assert expanded(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 15/QĐ-UBND",
        "Số 05-TTr/VPTU",
        "05-HD/VPTW",
        "Đội TPHCM",
        "Phòng Tổng hợp",
        "",
    ],
)
def test_symbols_and_whole_names_stay(text: str) -> None:
    assert expanded(text) == text
    assert abbreviations_in(text) == ()


@given(st.text())
def test_any_text_is_written_out_once_and_for_all(text: str) -> None:
    assert abbreviations_in(expanded(text)) == ()


def test_whole_names_have_the_capitals_of_the_decree() -> None:
    for name in BODIES.values():
        assert with_capitals(name) == name[:1].upper() + name[1:]


@pytest.mark.parametrize(
    ("kind", "symbol"),
    [("Tờ trình", "TTr"), ("quyết định", "QĐ"), ("Quy định", "QyĐ"), ("Công văn", "")],
)
def test_a_paper_has_the_symbol_of_the_decree(kind: str, symbol: str) -> None:
    assert symbol_of(kind) == symbol


def test_the_party_gives_rules_and_decisions_one_symbol() -> None:
    """Hướng dẫn 05-HD/VPTW: Quyết định and Quy định are both QĐ."""
    assert symbol_of("Quy định", party=True) == symbol_of("Quyết định", party=True) == "QĐ"
    assert len(set(SYMBOLS.values())) == len(SYMBOLS) == 27
