"""What officers type becomes the value they mean, or a clear refusal."""

from __future__ import annotations

from datetime import date, time

import pytest

from dossier.errors import UsageError
from dossier.model.days import PartDate
from dossier.tasks.typed import (
    TypedDateError,
    TypedDayError,
    TypedNumberError,
    TypedTimeError,
    typed_day,
    typed_number,
    typed_part_date,
    typed_time,
    written_day,
    written_number,
    written_part_date,
    written_time,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/09/2026", date(2026, 9, 5)),
        ("5-9-2026", date(2026, 9, 5)),
        ("ngày 5 tháng 9 năm 2026", date(2026, 9, 5)),
        ("", None),
    ],
)
def test_a_whole_day_is_read_in_any_usual_form(text: str, day: date | None) -> None:
    assert typed_day(text) == day


@pytest.mark.parametrize("text", ["9/2026", "2026"])
def test_a_part_of_a_day_is_no_whole_day(text: str) -> None:
    with pytest.raises(TypedDayError):
        typed_day(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("hôm qua", TypedDateError), ("30/02/2026", TypedDateError)],
)
def test_a_wrong_date_is_refused(text: str, kind: type[UsageError]) -> None:
    with pytest.raises(kind) as refused:
        typed_part_date(text)
    assert refused.value.params == {"text": text}


@pytest.mark.parametrize("text", ["mười", "-3", "1,5", "9" * 13])
def test_a_wrong_number_is_refused(text: str) -> None:
    with pytest.raises(TypedNumberError):
        typed_number(text)


@pytest.mark.parametrize("text", ["sáng", "25:00", "8:75", "1:2:3"])
def test_a_wrong_time_is_refused(text: str) -> None:
    with pytest.raises(TypedTimeError):
        typed_time(text)


def test_what_was_written_is_read_again() -> None:
    assert typed_day(written_day(date(2026, 1, 5))) == date(2026, 1, 5)
    assert typed_part_date(written_part_date(PartDate(1985, 3))) == PartDate(1985, 3)
    assert typed_time(written_time(time(8, 5))) == time(8, 5)
    assert typed_number(written_number(12)) == 12
    assert [written_day(None), written_part_date(None), written_time(None)] == ["", "", ""]
