"""What came back for each nomination: granted or not, money, certificate, day of handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.errors import DossierError
from dossier.model.ledger import Decision
from dossier.model.round import Grant, Status
from dossier.model.subject import Ref, Whom
from dossier.tasks.council import Decide, decide
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NoDecisionError, NotInRoundError, NotThereError
from dossier.tasks.grants import GrantRow, grants, read_grants, record_grants, written_grants
from dossier.tasks.records import record
from dossier.tasks.rounds import exclude, show_round
from dossier.tasks.typed import TypedNumberError

DECISION = Decision("123/QĐ-UBND", date(2026, 8, 1), "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")
AN = Ref(Whom.PERSON, "an")
GIVEN = Grant("n2", DECISION, 1_250_000, "BK-07", date(2026, 9, 2))


def row(desk: Desk, key: str = "n2") -> GrantRow:
    return next(each for each in grants(desk, "round") if each.nomination == key)


def awards(desk: Desk) -> list[str]:
    return [each.award for each in record(desk, AN).record.honours]


def status(desk: Desk) -> Status:
    return show_round(desk, "round").round.value.status


def test_nothing_came_back_yet(desk: Desk) -> None:
    assert [each.is_open for each in grants(desk, "round")] == [True, True]


def test_a_grant_is_kept_with_all_its_facts_and_becomes_an_honour(desk: Desk) -> None:
    record_grants(desk, "round", [GIVEN])
    assert row(desk).grant == GIVEN
    assert "bk_bt" in awards(desk)
    assert status(desk) is Status.OPEN


def test_a_refusal_is_kept_with_its_reason_and_gives_no_honour(desk: Desk) -> None:
    record_grants(desk, "round", [GIVEN])
    record_grants(desk, "round", [Grant("n2", refused="Chưa đủ thời gian")])
    assert row(desk).grant.refused == "Chưa đủ thời gian"
    assert "bk_bt" not in awards(desk)


def test_the_round_is_decided_once_all_came_back_and_opens_when_one_is_taken_back(
    desk: Desk,
) -> None:
    record_grants(desk, "round", [GIVEN, Grant("n1", refused="Trùng thành tích")])
    assert status(desk) is Status.DECIDED
    record_grants(desk, "round", [Grant("n2")])
    assert status(desk) is Status.SENT
    assert row(desk).is_open


def test_who_is_left_out_of_the_round_is_not_waited_for(desk: Desk) -> None:
    exclude(desk, "n1", "đợt sau")
    record_grants(desk, "round", [GIVEN])
    assert status(desk) is Status.DECIDED


def test_a_decision_by_command_keeps_money_and_certificate(desk: Desk) -> None:
    record_grants(desk, "round", [GIVEN])
    other = replace(DECISION, number="124/QĐ-UBND")
    decide(desk, Decide("round", other, ("n2",)))
    assert row(desk).grant == replace(GIVEN, decision=other)


@pytest.mark.parametrize(
    ("grant", "error"),
    [
        pytest.param(Grant("n2", certificate="BK-07"), NoDecisionError, id="no decision"),
        pytest.param(Grant("n9", DECISION), NotThereError, id="stranger"),
    ],
)
def test_one_wrong_line_keeps_none(desk: Desk, grant: Grant, error: type[DossierError]) -> None:
    with pytest.raises(error):
        record_grants(desk, "round", [Grant("n1", DECISION), grant])
    assert all(each.is_open for each in grants(desk, "round"))


def test_what_is_written_is_read_back_as_no_change(desk: Desk) -> None:
    record_grants(desk, "round", [GIVEN, Grant("n1", refused="Trùng")])
    rows = grants(desk, "round")
    assert read_grants(rows, written_grants(rows), {}) == ()


def test_a_pasted_list_is_matched_by_name_without_diacritics(desk: Desk) -> None:
    pasted = [["TRAN THI B", "", "123/QĐ-UBND", "BK-07", "1.250.000", "2/9/2026"]]
    assert read_grants(grants(desk, "round"), pasted, {DECISION.number: DECISION}) == (GIVEN,)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        pytest.param(["Ai Đó", "", "123/QĐ-UBND"], NotInRoundError, id="a name of no nominee"),
        pytest.param(
            ["Trần Thị B", "Huân chương", "123/QĐ-UBND"], NotInRoundError, id="another award"
        ),
        pytest.param(["Trần Thị B", "", "9/QĐ"], NoDecisionError, id="an unknown number"),
        pytest.param(["Trần Thị B", "", "", "", "nhiều"], TypedNumberError, id="money in words"),
    ],
)
def test_a_line_that_cannot_be_meant_is_told(
    desk: Desk, line: list[str], error: type[DossierError]
) -> None:
    with pytest.raises(error):
        read_grants(grants(desk, "round"), [line], {DECISION.number: DECISION})
