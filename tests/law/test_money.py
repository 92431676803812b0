"""Prize money: so many times the base pay of the day, rounded up to ten thousand đồng."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dossier.law.book import load_book
from dossier.law.money import prize_money, round_up
from dossier.model.finding import Confidence
from dossier.model.subject import Whom

BOOK = load_book()
OLD, NEW = (
    date(2026, 6, 30),
    date(2026, 7, 1),
)  # the last day of one base pay, the first of the next


@pytest.mark.parametrize(
    ("coefficient", "old", "new"),
    [
        ("4.5", 10_530_000, 11_390_000),
        ("3", 7_020_000, 7_590_000),
        ("1", 2_340_000, 2_530_000),
        ("0.3", 710_000, 760_000),
        ("1.5", 3_510_000, 3_800_000),
        ("0.8", 1_880_000, 2_030_000),
        ("2", 4_680_000, 5_060_000),
        ("12", 28_080_000, 30_360_000),
        ("8", 18_720_000, 20_240_000),
        ("6", 14_040_000, 15_180_000),
        ("0.1", 240_000, 260_000),
        ("46", 107_640_000, 116_380_000),
        ("30.5", 71_370_000, 77_170_000),
        ("15", 35_100_000, 37_950_000),
        ("12.5", 29_250_000, 31_630_000),
        ("10.5", 24_570_000, 26_570_000),
        ("9", 21_060_000, 22_770_000),
        ("7.5", 17_550_000, 18_980_000),
        ("15.5", 36_270_000, 39_220_000),
        ("270", 631_800_000, 683_100_000),
        ("170", 397_800_000, 430_100_000),
        ("3.5", 8_190_000, 8_860_000),
        ("0.6", 1_410_000, 1_520_000),
    ],
)
def test_amounts_are_rounded_up_never_down(coefficient: str, old: int, new: int) -> None:
    bases = [base.amount for day in (OLD, NEW) if (base := BOOK.base_pay_on(day))]
    assert [round_up(Decimal(coefficient) * base) for base in bases] == [old, new]


@pytest.mark.parametrize(
    ("day", "base"),
    [
        pytest.param(date(2024, 6, 30), 1_800_000, id="last day of 1.800.000"),
        pytest.param(date(2024, 7, 1), 2_340_000, id="first day of 2.340.000"),
        pytest.param(OLD, 2_340_000, id="last day of 2.340.000"),
        pytest.param(NEW, 2_530_000, id="first day of 2.530.000"),
    ],
)
def test_the_base_is_that_of_the_decision_day(day: date, base: int) -> None:
    found = BOOK.base_pay_on(day)
    assert found is not None
    assert found.amount == base
    assert found.confidence is not Confidence.VERIFIED


def test_before_the_first_base_pay_nothing_is_reckoned() -> None:
    assert prize_money(BOOK.awards["cstdcs"], Whom.PERSON, date(2020, 1, 1), BOOK) is None
