"""Lines of search are kept under names, one list apart from the other."""

from __future__ import annotations

import pytest

from dossier.model.subject import Whom
from dossier.tasks.desk import Desk
from dossier.tasks.filters import (
    NoFilterNameError,
    SavedFilter,
    UnknownFilterError,
    find_filter,
    forget_filter,
    save_filter,
    saved_filters,
)

PEOPLE, UNITS = Whom.PERSON, Whom.UNIT


def test_filters_are_kept_in_order_replaced_by_name_and_taken_back(desk: Desk) -> None:
    save_filter(desk, PEOPLE, SavedFilter("Nữ trưởng phòng", "giới tính: nữ, chức vụ: trưởng"))
    save_filter(desk, PEOPLE, SavedFilter("Chưa xếp loại", "thiếu: xếp loại"))
    save_filter(desk, UNITS, SavedFilter("Doanh nghiệp", "loại: doanh nghiệp"))
    again = save_filter(desk, PEOPLE, SavedFilter("chưa XẾP loại", "thiếu: xếp loại, năm: 2025"))
    names = [one.name for one in saved_filters(desk, PEOPLE)]
    assert names == ["chưa XẾP loại", "Nữ trưởng phòng"]
    desk.store.undo(again.task, desk.who)
    assert find_filter(desk, PEOPLE, "chua xep loai").line == "thiếu: xếp loại"
    forget_filter(desk, PEOPLE, "CHUA XEP LOAI")
    assert [one.name for one in saved_filters(desk, PEOPLE)] == ["Nữ trưởng phòng"]
    assert [one.name for one in saved_filters(desk, UNITS)] == ["Doanh nghiệp"]


@pytest.mark.parametrize(("name", "line"), [("", "lan"), ("Lan", " "), ("  ", "lan")])
def test_a_filter_needs_a_name_and_words(desk: Desk, name: str, line: str) -> None:
    with pytest.raises(NoFilterNameError):
        save_filter(desk, PEOPLE, SavedFilter(name, line))


def test_an_unknown_filter_is_refused_with_those_that_are_known(desk: Desk) -> None:
    save_filter(desk, PEOPLE, SavedFilter("Lan", "lan"))
    with pytest.raises(UnknownFilterError) as refused:
        forget_filter(desk, PEOPLE, "Mai")
    assert refused.value.params["known"] == "Lan"
