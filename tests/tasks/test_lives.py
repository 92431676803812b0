"""Days of one life follow each other, as far as each is known."""

from __future__ import annotations

import pytest

from dossier.model.days import PartDate
from dossier.model.subject import Person
from dossier.tasks.errors import DisorderedDatesError
from dossier.tasks.lives import check_life


@pytest.mark.parametrize(
    "days",
    [
        pytest.param({}, id="nothing known"),
        pytest.param({"birth": PartDate(1970), "joined": PartDate(1995, 9)}, id="usual"),
        pytest.param({"retired": PartDate(1999, 5), "died": PartDate(1999)}, id="known in part"),
        pytest.param({"party_joined": PartDate(1999, 5, 1)} | {"died": PartDate(2020)}, id="gap"),
        pytest.param({"birth": PartDate(1999), "joined": PartDate(1999)}, id="one year"),
    ],
)
def test_days_in_order_or_not_comparable_are_kept(days: dict[str, PartDate]) -> None:
    check_life(Person("p", "Nguyễn Văn A", **days))  # type: ignore[arg-type]  # days alone


@pytest.mark.parametrize(
    ("days", "named"),
    [
        pytest.param({"birth": PartDate(1970), "joined": PartDate(1969)}, "Ngày sinh", id="work"),
        pytest.param(
            {"party_admitted": PartDate(1999, 5, 2), "party_joined": PartDate(1999, 5, 1)},
            "Ngày quyết định kết nạp Đảng",
            id="admitted after joining",
        ),
        pytest.param(
            {"party_joined": PartDate(1999, 5), "party_official": PartDate(1999, 4)},
            "Ngày kết nạp Đảng",
            id="official before joining",
        ),
        pytest.param(
            {"retired": PartDate(2020), "died": PartDate(2019, 3)}, "Ngày nghỉ hưu", id="end"
        ),
    ],
)
def test_days_out_of_order_are_named(days: dict[str, PartDate], named: str) -> None:
    with pytest.raises(DisorderedDatesError) as refused:
        check_life(Person("p", "Nguyễn Văn A", **days))  # type: ignore[arg-type]  # days alone
    assert refused.value.params["earlier"] == named
