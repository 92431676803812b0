"""Names of bodies that papers would print wrong are asked about, with the right name at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.check.bodies import misspelled
from dossier.messages import catalogue
from dossier.model.finding import Finding, Weight
from tests.check.rounds import OFFICE, WHOLE


def found(name: str) -> tuple[Finding, ...]:
    dossier = replace(WHOLE, office=replace(OFFICE, name=name), entries=())
    return misspelled(dossier)


@pytest.mark.parametrize(
    ("name", "code", "next_"),
    [
        ("VĂN PHÒNG TỈNH ỦY GIA LAI", "check.name_shouted", "viết hoa đúng chỗ"),
        ("VP Tỉnh ủy Gia Lai", "check.name_abbreviated", "“Văn phòng Tỉnh ủy Gia Lai”"),
        ("Văn Phòng Tỉnh Ủy Gia Lai", "check.name_capitals", "“Văn phòng Tỉnh ủy Gia Lai”"),
    ],
)
def test_a_wrong_name_is_asked_about_at_the_unit(name: str, code: str, next_: str) -> None:
    (only,) = found(name)
    assert (only.code, only.weight) == (code, Weight.ASK)
    assert (only.place.kind, only.place.key, only.place.field) == ("unit", "vp", "name")
    assert next_ in catalogue("vi").say(only.code, dict(only.params)).next


def test_a_unit_that_stands_behind_many_nominees_is_asked_about_once() -> None:
    spoilt = replace(OFFICE, name="VP Tỉnh ủy Gia Lai")
    rows = tuple(replace(row, record=replace(row.record, unit=spoilt)) for row in WHOLE.entries)
    names = [row.code for row in misspelled(replace(WHOLE, office=spoilt, entries=rows))]
    assert names == ["check.name_abbreviated"]


def test_right_names_are_left_alone() -> None:
    assert misspelled(WHOLE) == ()
