"""Filters write values as papers do, and never fail on what a values file may hold."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from jinja2 import ChainableUndefined

from dossier.compose.filters import FILTERS, TESTS, FilterRow, described
from dossier.model.days import PartDate

ODD = (None, "", " ", 0, -1, 10**20, 1.5, float("inf"), float("nan"), True, "abc", "2026-13-45")
STRANGE: tuple[object, ...] = (
    *ODD,
    [],
    [1, None],
    {},
    {"a": 1},
    date(2026, 1, 5),
    PartDate(1985),
    Decimal("1E+30"),
)


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        pytest.param("ngay", date(2026, 9, 5), "ngày 05 tháng 9 năm 2026", id="a date"),
        pytest.param("ngay", PartDate(1985, 2), "tháng 02 năm 1985", id="a month"),
        pytest.param("ngay", "5/1/2026", "ngày 05 tháng 01 năm 2026", id="a typed date"),
        pytest.param("ngay_so", date(2026, 12, 5), "05/12/2026", id="a date in figures"),
        pytest.param("ngay_so", "1985", "1985", id="a year"),
        pytest.param("so", 1234567.25, "1.234.567,25", id="a number"),
        pytest.param("so", "1234", "1.234", id="a typed number"),
        pytest.param("hai_so", 3, "03", id="a small count"),
        pytest.param("bang_chu", 105, "một trăm linh năm", id="words"),
        pytest.param("tien", 1490000, "1.490.000 đồng", id="money"),
        pytest.param("tien_bang_chu", 2000000, "Hai triệu đồng", id="money in words"),
        pytest.param("la_ma", 14, "XIV", id="roman"),
        pytest.param("la_ma", 4000, "4000", id="too great for roman"),
        pytest.param("nam", PartDate(1985, 3), "1985", id="the year of a date"),
        pytest.param("nam", "ngày 05 tháng 01 năm 2026", "2026", id="of a written date"),
        pytest.param("thang", date(2026, 2, 5), "02", id="the month of a date"),
        pytest.param("thang", date(2026, 3, 5), "3", id="a month without zero"),
        pytest.param("thang_nam", date(2026, 3, 5), "tháng 3 năm 2026", id="month and year"),
        pytest.param("dang_ngay", date(2026, 3, 5), "05/03/2026", id="every zero of a date"),
        pytest.param("dang_ngay", PartDate(1985, 3), "3/1985", id="no picture of half a date"),
        pytest.param("dang_so", 1234567.5, "1.234.568", id="a picture of a number"),
        pytest.param("in_hoa", "đơn vị", "ĐƠN VỊ", id="capitals"),
        pytest.param("in_hoa", date(2026, 1, 5), "05/01/2026", id="no capitals in a date"),
        pytest.param("hoa_moi_tu", "nguyễn văn a", "Nguyễn Văn A", id="each word"),
        pytest.param("gach_dau_dong", "Một.\nHai.", ["- Một.", "- Hai."], id="dashes"),
        pytest.param("thuong_dau", "Đơn vị", "đơn vị", id="small first letter"),
        pytest.param("khong_co", "", "Không có", id="nothing"),
        pytest.param("khong_co", [], "Không có", id="no rows"),
        pytest.param("noi", ["a", "", None, "b"], "a, b", id="a list with gaps"),
        pytest.param("dem", ["a", "b"], 2, id="a count"),
        pytest.param("last", ["a", "b"], "b", id="the last"),
        pytest.param("first", [], "", id="no first"),
    ],
)
def test_each_filter_writes_its_form(name: str, value: object, shown: object) -> None:
    assert FILTERS[name](value) == shown


@pytest.mark.parametrize("name", FILTERS)
def test_no_value_makes_a_filter_fail(name: str) -> None:
    for value in (*STRANGE, ChainableUndefined()):
        FILTERS[name](value)


@pytest.mark.parametrize("name", [name for name in FILTERS if name not in {"default", "d"}])
def test_nothing_stays_nothing(name: str) -> None:
    assert FILTERS[name]("") in ("", 0, "Không có", [])


@pytest.mark.parametrize(
    ("picture", "shown"),
    [
        pytest.param("dd/MM/yyyy", "05/03/2026", id="figures"),
        pytest.param("d/M/yy", "5/3/26", id="short figures"),
        pytest.param("'ngày' dd 'tháng' MM 'năm' yyyy", "ngày 05 tháng 03 năm 2026", id="words"),
        pytest.param("dddd, dd.MM", "Thứ Năm, 05.03", id="the day of the week"),
        pytest.param("", "", id="nothing asked for"),
    ],
)
def test_a_picture_of_a_date(picture: str, shown: str) -> None:
    assert FILTERS["dang_ngay"](date(2026, 3, 5), picture) == shown


@pytest.mark.parametrize(
    ("value", "picture", "shown"),
    [
        pytest.param(1234567, "#.##0", "1.234.567", id="Vietnamese thousands"),
        pytest.param(1234567, "#,##0", "1.234.567", id="English thousands"),
        pytest.param(1234.5, "#,##0.00", "1.234,50", id="English decimals"),
        pytest.param("99.45", "0,0", "99,5", id="rounded half up"),
        pytest.param(7, "000", "007", id="leading zeros"),
        pytest.param(-7, "#.##0 đồng", "-7 đồng", id="below zero, with a word"),
        pytest.param(0, "#", "0", id="zero"),
        pytest.param(5, "đồng", "5", id="a picture without digits"),
        pytest.param("khoảng 5", "#.##0", "khoảng 5", id="no number"),
    ],
)
def test_a_picture_of_a_number(value: object, picture: str, shown: str) -> None:
    assert FILTERS["dang_so"](value, picture) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param(("5", "số ", "."), "số 5.", id="words around a value"),
        pytest.param(("", "số ", "."), "", id="none around nothing"),
        pytest.param((0, "", " phiếu"), "0 phiếu", id="a zero is something"),
    ],
)
def test_words_around_a_value(said: tuple[object, ...], shown: str) -> None:
    assert FILTERS["kem"](*said) == shown


@pytest.mark.parametrize("row", described(), ids=lambda row: row.name)
def test_each_filter_is_described_and_its_example_shows_it(row: FilterRow) -> None:
    assert row.about.endswith(".")
    assert unicodedata.is_normalized("NFC", row.about)
    assert row.example_out != row.example_in or row.name in {"e", "string"}
    assert row.call.startswith(row.name)


def test_second_names_are_not_listed() -> None:
    assert {row.name for row in described()} < set(FILTERS)
    assert "upper" not in {row.name for row in described()}


def test_default_stands_in_for_what_is_missing() -> None:
    default = FILTERS["default"]
    assert default(ChainableUndefined(), "x") == "x"
    assert (default("", "x"), default("", "x", boolean=True)) == ("", "x")


def test_blank_is_what_prints_nothing() -> None:
    blank = TESTS["rong"]
    assert [value for value in ODD if blank(value)] == [None, "", " "]
