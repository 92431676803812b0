"""A cap counts how many may be proposed, exactly; a broken one does not open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.law.book import load_book
from dossier.law.caps import CapOf, Rounding, read_caps
from dossier.law.errors import BrokenLawError
from dossier.law.source import Table
from dossier.model.finding import Confidence

BOOK = load_book()
FLAG = next(cap for cap in BOOK.caps if cap.id == "co_cp.ty_le")
SHARE = next(cap for cap in BOOK.caps if cap.id == "cstdcs.ty_le")
ROW = {
    "id": "x",
    "of": "leaders",
    "percent": 20,
    "rounding": "down",
    "text": "Không quá 20%",
    "since": date(2024, 1, 1),
    "cite": "luat_06_2022 Điều 25",
    "confidence": "unverified",
}


@pytest.mark.parametrize(
    ("rounding", "whole", "limit"),
    [
        pytest.param(Rounding.DOWN, 30, 4, id="4.5 down"),
        pytest.param(Rounding.UP, 30, 5, id="4.5 up"),
        pytest.param(Rounding.HALF_UP, 30, 5, id="4.5 is a half"),
        pytest.param(Rounding.HALF_UP, 29, 4, id="4.35 is less than a half"),
        pytest.param(Rounding.UP, 20, 3, id="3 stays 3"),
        pytest.param(Rounding.UP, 1, 1, id="0.15 up"),
        pytest.param(Rounding.DOWN, 6, 0, id="0.9 down"),
        pytest.param(Rounding.HALF_UP, 0, 0, id="nothing of nothing"),
    ],
)
def test_fifteen_percent_is_rounded_as_the_cap_says(
    rounding: Rounding, whole: int, limit: int
) -> None:
    assert replace(SHARE, rounding=rounding).limit(whole) == limit


def test_shipped_caps_are_recalled_so_none_can_say_no() -> None:
    assert {cap.confidence for cap in BOOK.caps} == {Confidence.UNVERIFIED}


def test_the_share_of_emulators_is_off_until_local_rules_set_it() -> None:
    day = BOOK.on(date(2026, 3, 2))
    assert day.caps("cstdcs") == ()
    assert day.caps("co_cp") == (FLAG,)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param({"percent": 0}, "between", id="no share"),
        pytest.param({"percent": 101}, "between", id="more than all"),
        pytest.param({"of": "awards"}, "awards", id="of which awards"),
        pytest.param({"awards": ["ldtt"]}, "awards", id="awards of leaders"),
        pytest.param({"rounding": "nearest"}, "rounding", id="no such rounding"),
        pytest.param({"until": date(2023, 1, 1)}, "until", id="ends before it begins"),
        pytest.param({"limit": 3}, "unknown key", id="slip"),
    ],
)
def test_a_broken_cap_is_refused(change: dict[str, object], reason: str) -> None:
    table = Table("co_cp.toml", {"cap": [{**ROW, **change}]})
    with pytest.raises(BrokenLawError) as caught:
        read_caps(table, "co_cp", BOOK.acts)
    assert reason in str(caught.value.params["reason"])


def test_a_cap_is_read_as_it_is_written() -> None:
    (cap,) = read_caps(Table("co_cp.toml", {"cap": [ROW]}), "co_cp", BOOK.acts)
    assert (cap.of, cap.percent, cap.is_on, cap.limit(14)) == (CapOf.LEADERS, 20, True, 2)
