"""The council's meeting and votes, and the decision that comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.change import Saved
from dossier.model.ledger import Decision
from dossier.model.round import Council, Status
from dossier.model.subject import Ref, Whom
from dossier.tasks.council import Decide, decide, save_council, vote
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError, WrongVoteError
from dossier.tasks.records import record
from dossier.tasks.rounds import show_round

DECISION = Decision("123/QĐ-UBND", date(2026, 8, 1), "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")
AN = Ref(Whom.PERSON, "an")


def test_an_edited_meeting_is_kept(desk: Desk) -> None:
    held = show_round(desk, "round").council
    assert held is not None
    save_council(desk, replace(held, value=replace(held.value, place="Hội trường")))
    again = show_round(desk, "round").council
    assert again is not None
    assert again.value.place == "Hội trường"


def test_a_new_meeting_needs_its_round(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        save_council(desk, Council("", "nowhere"))


def test_votes_are_kept_and_mended(desk: Desk) -> None:
    vote(desk, {"n1": (9, 2), "n2": (11, 0)})
    vote(desk, {"n1": (10, 1)})
    kept = [row.vote.value.yes for row in show_round(desk, "round").rows if row.vote]
    assert kept == [10, 11]


@pytest.mark.parametrize(("yes", "no"), [(12, 0), (6, 6), (-1, 0)])
def test_votes_beyond_the_valid_ballots_are_refused(desk: Desk, yes: int, no: int) -> None:
    with pytest.raises(WrongVoteError):
        vote(desk, {"n1": (11, 0), "n2": (yes, no)})
    kept = [row.vote.value.yes for row in show_round(desk, "round").rows if row.vote]
    assert kept == [11, 10]


def test_a_decision_becomes_an_honour_and_closes_the_round(desk: Desk) -> None:
    decide(desk, Decide("round", DECISION))
    honours = record(desk, AN).record.honours
    assert [(row.award, row.year, row.decision) for row in honours if row.award == "bk_bt"] == [
        ("bk_bt", 2025, DECISION)
    ]
    assert show_round(desk, "round").round.value.status is Status.DECIDED


def test_a_round_stays_open_until_all_are_decided(desk: Desk) -> None:
    decide(desk, Decide("round", DECISION, ("n2",)))
    assert show_round(desk, "round").round.value.status is Status.OPEN
    decide(desk, Decide("round", DECISION, ("n1",)))
    assert show_round(desk, "round").round.value.status is Status.DECIDED


def test_deciding_again_mends_the_number_instead_of_doubling(desk: Desk) -> None:
    decide(desk, Decide("round", DECISION, ("n2",)))
    decide(desk, Decide("round", replace(DECISION, number="124/QĐ-UBND"), ("n2",)))
    numbers = [row.decision.number for row in record(desk, AN).record.honours]
    assert numbers.count("124/QĐ-UBND") == 1
    assert "123/QĐ-UBND" not in numbers


def test_a_decision_on_a_stranger_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        decide(desk, Decide("round", DECISION, ("n9",)))
    assert isinstance(show_round(desk, "round").council, Saved)
