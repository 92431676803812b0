"""Votes add up, ballots stay within what was handed out, shares are never rounded down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier.check.votes import count, votes_needed
from dossier.law.standing import Standing
from dossier.model.award import Ballot
from dossier.model.dossier import Dossier
from dossier.model.finding import Cite, Confidence, Weight
from dossier.model.round import Council, Vote
from tests.check.rounds import BOOK, COUNCIL, WHOLE, codes, with_entry

BALLOT = BOOK.standing["ballot"]


def council(**changes: Any) -> Dossier:
    changed: Council = replace(COUNCIL, **changes)
    return replace(WHOLE, council=changed)


def vote(yes: int, no: int) -> Dossier:
    return with_entry(vote=Vote("a-cstdt", yes, no))


@pytest.mark.parametrize(
    ("total", "percent", "needed"),
    [
        pytest.param(13, 80, 11, id="10.4 is 11"),
        pytest.param(10, 80, 8, id="a whole number stays"),
        pytest.param(12, 50, 7, id="half is not more than half"),
        pytest.param(13, 50, 7, id="more than half of an odd number"),
        pytest.param(9, 90, 9, id="8.1 is 9"),
    ],
)
def test_the_votes_needed(total: int, percent: int, needed: int) -> None:
    assert votes_needed(total, percent) == needed


def test_a_round_that_adds_up_has_no_finding() -> None:
    assert count(WHOLE, BALLOT) == ()


def test_no_meeting_is_not_counted_here() -> None:
    assert count(replace(WHOLE, council=None), BALLOT) == ()


@pytest.mark.parametrize(
    ("dossier", "code", "weight"),
    [
        pytest.param(vote(4, 2), "check.votes_exceed", Weight.STOP, id="one vote too many"),
        pytest.param(vote(5, -1), "check.votes_exceed", Weight.STOP, id="less than none"),
        pytest.param(vote(4, 0), "check.votes_short", Weight.ASK, id="a blank ballot"),
        pytest.param(vote(3, 2), "check.votes_below", Weight.ASK, id="3 of 5 is under 80 %"),
        pytest.param(with_entry(vote=None), "check.no_vote", Weight.STOP, id="no vote"),
        pytest.param(council(day=None), "check.no_meeting_day", Weight.STOP, id="no day"),
        pytest.param(
            council(returned=6), "check.ballots_exceed", Weight.STOP, id="more back than out"
        ),
        pytest.param(
            council(issued=6), "check.ballots_exceed", Weight.STOP, id="more out than members"
        ),
        pytest.param(
            council(counters=()), "check.no_ballot_count", Weight.ASK, id="no counting board"
        ),
        pytest.param(
            council(members=tuple(replace(row, role="") for row in COUNCIL.members)),
            "check.no_role",
            Weight.ASK,
            id="no chair",
        ),
    ],
)
def test_what_does_not_add_up_is_found(dossier: Dossier, code: str, weight: Weight) -> None:
    found = {row.code: row.weight for row in count(dossier, BALLOT)}
    assert found.get(code) is weight


def test_four_of_five_is_just_enough() -> None:
    assert codes(count(vote(4, 1), BALLOT)) == []


def test_without_members_the_rest_is_not_said() -> None:
    bare = council(members=(), issued=None, returned=None, valid=None)
    assert "check.no_members" in codes(count(bare, BALLOT))


@pytest.mark.parametrize(
    ("absent", "found"),
    [pytest.param(1, [], id="four of five"), pytest.param(2, ["check.no_quorum"], id="three")],
)
def test_two_thirds_must_be_present(absent: int, found: list[str]) -> None:
    members = tuple(replace(row, present=at >= absent) for at, row in enumerate(COUNCIL.members))
    assert codes(count(council(members=members), BALLOT)) == found


def test_a_verified_share_stops() -> None:
    sure = replace(WHOLE.entries[1].award, ballot=Ballot(80, Confidence.VERIFIED))
    dossier = with_entry(vote=Vote("a-cstdt", 3, 2), award=sure)
    (found,) = count(dossier, Standing("ballot", Cite("nd_152_2025"), Confidence.VERIFIED))
    assert (found.code, found.weight) == ("check.votes_below", Weight.STOP)
    assert dict(found.params)["needed"] == 4


def test_an_unknown_rule_only_asks() -> None:
    found = count(council(counters=(), day=date(2026, 1, 5)))
    assert {row.weight for row in found} == {Weight.ASK}
