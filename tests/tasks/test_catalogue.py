"""What the catalogue of awards, the shelf and the registry show."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.tasks.catalogue import awards, fields, find_award, forms, nearest_awards
from dossier.tasks.desk import Desk
from dossier.tasks.errors import UnknownAwardError

DAY = date(2026, 5, 15)


def test_awards_come_highest_first(desk: Desk) -> None:
    ids = [award.id for award in awards(desk, DAY)]
    assert ids[0] == "hcld_nhat"
    assert ids[-1] in ("gk", "ldtt", "ttldtt")
    assert len(ids) == 14


def test_forms_come_in_the_order_of_dossiers(desk: Desk) -> None:
    orders = [form.order for form in forms(desk)]
    assert orders == sorted(orders)
    assert {form.regime.value for form in forms(desk)} == {"nd30", "party"}


def test_every_field_has_a_name_a_label_and_a_kind() -> None:
    rows = {row.name: row for row in fields()}
    assert rows["ho_ten"].label
    assert rows["bang_danh_hieu"].columns
    assert all(row.label and row.kind for row in rows.values())
    assert "{" not in rows["bang_danh_hieu"].sample


@pytest.mark.parametrize(
    ("text", "award"),
    [("BK TTg", "bk_ttg"), ("chien si thi dua co so", "cstdcs"), ("hcld_nhi", "hcld_nhi")],
)
def test_an_award_is_found_by_any_name(desk: Desk, text: str, award: str) -> None:
    assert find_award(desk.book.on(DAY), text).id == award


def test_an_unknown_award_is_told_with_its_likeliest_names(desk: Desk) -> None:
    with pytest.raises(UnknownAwardError):
        find_award(desk.book.on(DAY), "Huy hiệu")
    assert "Giấy khen" in nearest_awards(desk.book.on(DAY), "giấy khenn")
    assert len(nearest_awards(desk.book.on(DAY), "zzzzzz")) == 14
