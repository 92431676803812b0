"""Filters write values as papers do, and never fail on what a values file may hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from jinja2 import ChainableUndefined

from dossier.compose.filters import FILTERS, TESTS
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
        pytest.param("in_hoa", "đơn vị", "ĐƠN VỊ", id="capitals"),
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
    assert FILTERS[name]("") in {"", 0, "Không có"}


def test_default_stands_in_for_what_is_missing() -> None:
    default = FILTERS["default"]
    assert default(ChainableUndefined(), "x") == "x"
    assert (default("", "x"), default("", "x", boolean=True)) == ("", "x")


def test_blank_is_what_prints_nothing() -> None:
    blank = TESTS["rong"]
    assert [value for value in ODD if blank(value)] == [None, "", " "]
