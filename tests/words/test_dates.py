"""Days are printed as the decree wants them, and read as lists have them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.dates import Parts, long_date, long_part_date, parse_date, part_date, short_date

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019", "29/6/2019"),
        (date(2018, 2, 10), "ngày 10 tháng 02 năm 2018", "10/02/2018"),
        (date(2018, 3, 4), "ngày 04 tháng 3 năm 2018", "04/3/2018"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", "31/12/2026"),
    ],
)
def test_days_in_print(day: date, long: str, short: str) -> None:
    assert long_date(day) == long
    assert short_date(day) == short


@pytest.mark.parametrize(
    ("known", "short", "long"),
    [
        ("1985", "1985", "năm 1985"),
        ("1985-02", "02/1985", "tháng 02 năm 1985"),
        ("1985-11", "11/1985", "tháng 11 năm 1985"),
        ("1985-11-03", "03/11/1985", "ngày 03 tháng 11 năm 1985"),
    ],
)
def test_dates_known_in_part(known: str, short: str, long: str) -> None:
    assert part_date(known) == short
    assert long_part_date(known) == long


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("05/01/2026", (2026, 1, 5)),
        ("5-1-2026", (2026, 1, 5)),
        ("5.1.2026", (2026, 1, 5)),
        (" 05 / 01 / 2026 ", (2026, 1, 5)),
        ("ngày 05 tháng 01 năm 2026", (2026, 1, 5)),
        ("Ngày 5 tháng 1, năm 2026.", (2026, 1, 5)),
        ("05 tháng 01 năm 2026", (2026, 1, 5)),
        ("ngày 05/01/2026", (2026, 1, 5)),
        ("sinh ngày 5/1/1985", (1985, 1, 5)),
        ("2026-01-05", (2026, 1, 5)),
        ("2026/1/5", (2026, 1, 5)),
        ("2026-01-05 00:00:00", (2026, 1, 5)),
        ("2026-01-05T00:00:00", (2026, 1, 5)),
        ("tháng 3 năm 1985", (1985, 3, 0)),
        ("tháng 3/1985", (1985, 3, 0)),
        ("03/1985", (1985, 3, 0)),
        ("3-1985", (1985, 3, 0)),
        ("1985-03", (1985, 3, 0)),
        ("1985", (1985, 0, 0)),
        ("năm 1985", (1985, 0, 0)),
        ("sinh năm 1985", (1985, 0, 0)),
        ("29/02/2024", (2024, 2, 29)),
    ],
)
def test_dates_as_lists_write_them(text: str, parts: Parts) -> None:
    assert parse_date(text) == parts
    assert parse_date(text.upper()) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "không rõ",
        "29/02/2025",
        "31/04/2026",
        "13/2026",
        "0/2026",
        "00/00/1985",
        "01/27/2026",
        "5/1/26",
        "05012026",
        "1/2/3/2026",
        "20260105",
        "1799",
        "2200",
        "12",
        "-1985",
        "１９８５",
    ],
)
def test_what_is_no_date_is_not_made_one(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [("5/1/85", (1985, 1, 5)), ("5/1/26", (2026, 1, 5)), ("5/1/27", (1927, 1, 5)), ("1/85", None)],
)
def test_two_digits_of_a_year_need_a_century(text: str, parts: Parts | None) -> None:
    assert parse_date(text, latest=2026) == parts


@given(DAYS)
def test_what_is_printed_reads_back(day: date) -> None:
    parts = (day.year, day.month, day.day)
    for text in (long_date(day), short_date(day), day.isoformat(), part_date(day.isoformat())):
        assert parse_date(text) == parts


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = parse_date(text, latest=2026)
    assert found is None or 1800 <= found[0] <= 2199
