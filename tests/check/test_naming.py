"""Awards that papers would print by no giver, in short or by another name are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.check.naming import misnamed
from dossier.messages import catalogue
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Weight
from tests.check.rounds import PERSON, WHOLE, entry

SENT = "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"


def of(typed: str = "", **answers: str) -> Dossier:
    row = replace(entry(PERSON, "bk_bt"), answers={"ten_hinh_thuc": typed} if typed else {})
    return replace(WHOLE, entries=(row,), answers=answers)


def said(found: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(row.code, catalogue("vi").say(row.code, dict(row.params)).next) for row in found]


@pytest.mark.parametrize(
    ("typed", "code", "next_"),
    [
        pytest.param("Bằng khen Tỉnh", "check.award_misnamed", f"Bằng khen của {SENT}", id="of"),
        pytest.param("Bằng khen UBND tỉnh", "check.name_abbreviated", "Ủy ban", id="in short"),
        pytest.param("Giấy khen của Sở", "check.award_misnamed", "Bằng khen của", id="another"),
    ],
)
def test_a_wrong_name_is_asked_about_at_its_nomination(typed: str, code: str, next_: str) -> None:
    (found,) = misnamed(of(typed, kinh_gui=SENT))
    assert (found.code, found.weight, found.place.field) == (code, Weight.ASK, "ten_hinh_thuc")
    assert next_ in said((found,))[0][1]


@pytest.mark.parametrize(
    ("answers", "codes"),
    [
        pytest.param({"kinh_gui": SENT}, [], id="the addressee gives"),
        pytest.param({"kinh_gui": f"Sở Nội vụ\n{SENT}"}, [], id="the second addressee gives"),
        pytest.param({"kinh_gui": "Sở Nội vụ"}, ["check.giver_unnamed"], id="nobody gives"),
        pytest.param({"kinh_gui": "Sở Nội vụ", "cap_tang": SENT}, [], id="named for the round"),
        pytest.param({"cap_tang": "Sở Nội vụ"}, ["check.giver_wrong"], id="named wrongly"),
        pytest.param(
            {"cap_tang": "Chủ tịch UBND tỉnh Gia Lai"}, ["check.name_abbreviated"], id="in short"
        ),
        pytest.param({}, [], id="nothing said yet: asked for elsewhere"),
    ],
)
def test_the_giver_is_asked_for_once_a_round(answers: dict[str, str], codes: list[str]) -> None:
    assert [row.code for row in misnamed(of(**answers))] == codes


def test_a_name_in_full_is_left_alone() -> None:
    assert misnamed(of(f"Bằng khen của {SENT}", kinh_gui="Sở Nội vụ")) == ()
