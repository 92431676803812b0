"""Spans of time and births with a gender are parted; what is not sure is refused."""

from __future__ import annotations

import pytest

from dossier.collect.cells import CellError, Words
from dossier.collect.cells_span import birth_and_gender, span
from dossier.model.days import PartDate
from dossier.model.subject import Gender

WORDS = Words({}, 2026)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        pytest.param("Từ 3/2010 đến 5/2015", PartDate(2010, 3), PartDate(2015, 5), id="months"),
        pytest.param("3/2010 - 5/2015", PartDate(2010, 3), PartDate(2015, 5), id="a stroke"),
        pytest.param("2003-2010", PartDate(2003), PartDate(2010), id="years"),
        pytest.param("Từ tháng 9/2003 đến nay", PartDate(2003, 9), None, id="goes on"),
        pytest.param(
            "Từ ngày 01/9/2003 đến hết ngày 31/8/2010",
            *(PartDate(2003, 9, 1), PartDate(2010, 8, 31)),
            id="days",
        ),
        pytest.param(
            "01-9-2003 - 31-8-2010", PartDate(2003, 9, 1), PartDate(2010, 8, 31), id="strokes"
        ),
    ],
)
def test_a_span_is_parted(text: str, since: PartDate, until: PartDate | None) -> None:
    assert span(text, WORDS) == {"since": since, "until": until}


@pytest.mark.parametrize("text", ["2010", "từ trước đến nay", "05 năm 02 tháng", "9-2003"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        span(text, WORDS)


@pytest.mark.parametrize(
    ("text", "birth", "gender"),
    [
        pytest.param("05/8/1974\nNữ", PartDate(1974, 8, 5), Gender.FEMALE, id="two lines"),
        pytest.param("Nam, 1976", PartDate(1976), Gender.MALE, id="gender first"),
        pytest.param("sinh năm 1980 (nữ)", PartDate(1980), Gender.FEMALE, id="brackets"),
        pytest.param("20 tháng 01 năm 1976", PartDate(1976, 1, 20), None, id="no gender"),
    ],
)
def test_a_birth_is_parted_from_the_gender(
    text: str, birth: PartDate, gender: Gender | None
) -> None:
    found = birth_and_gender(text, WORDS)
    assert (found.get("birth"), found.get("gender")) == (birth, gender)
