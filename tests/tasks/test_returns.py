"""Why a dossier came back is asked of it until it is mended, and told to the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.finding import Weight
from dossier.model.round import Return, Round
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NoReasonError, NotThereError
from dossier.tasks.returns import drop_return, find_return, list_returns, save_return
from dossier.tasks.rounds import new_round
from dossier.tasks.weighing import weigh_nominations

REASON = Return("", "round", "Thiếu xác nhận của cơ quan thuế", "n2", day=date(2026, 6, 1))


def weights(desk: Desk, key: str, code: str) -> list[Weight]:
    return [each.weight for each in check_round(desk, key).findings if each.code == code]


def test_a_reason_is_asked_of_its_nomination_until_it_is_mended(desk: Desk) -> None:
    save_return(desk, REASON)
    assert weights(desk, "round", "check.returned") == [Weight.ASK]
    weighed = weigh_nominations(desk, "round")
    assert "check.returned" in {found.code for found in weighed["n2"].findings}
    assert "check.returned" not in {found.code for found in weighed["n1"].findings}
    (row,) = list_returns(desk, "round")
    assert row.about == "Trần Thị B"
    save_return(desk, replace(row.saved, value=replace(row.saved.value, mended=True)))
    assert weights(desk, "round", "check.returned") == []


def test_the_next_round_of_the_office_is_reminded_even_of_what_was_mended(desk: Desk) -> None:
    save_return(desk, replace(REASON, mended=True))
    save_return(desk, replace(REASON, reason="THIẾU XÁC NHẬN của cơ quan thuế", mended=True))
    later = new_round(desk, Round("", "Đợt sau", 2026, "office")).value.key
    assert weights(desk, later, "check.returned_before") == [Weight.NOTE]
    elsewhere = new_round(desk, Round("", "Của đơn vị khác", 2026, "party")).value.key
    assert weights(desk, elsewhere, "check.returned_before") == []


def test_a_reason_can_be_forgotten(desk: Desk) -> None:
    save_return(desk, REASON)
    key = list_returns(desk, "round")[0].saved.value.key
    assert find_return(desk, key).value.reason == REASON.reason
    drop_return(desk, key)
    assert list_returns(desk, "round") == ()
    with pytest.raises(NotThereError):
        find_return(desk, key)


def test_a_return_needs_a_reason_and_a_round(desk: Desk) -> None:
    with pytest.raises(NoReasonError):
        save_return(desk, replace(REASON, reason="  "))
    with pytest.raises(NotThereError):
        save_return(desk, replace(REASON, round="nowhere", nomination=""))
