"""The desk tells which rounds wait for what, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.change import Saved
from dossier.model.ledger import NO_DECISION
from dossier.model.round import Answer, Grant, Round, Status, Vote
from dossier.tasks.desk import Desk
from dossier.tasks.home import Home, Step, UnderWay, home, weighed_lacks
from dossier.tasks.make import Make, make
from dossier.tasks.rounds import exclude, save_round, show_round


def settle(desk: Desk, **facts: object) -> None:
    saved = show_round(desk, "round").round
    save_round(desk, Saved(replace(saved.value, **facts), saved.version))  # type: ignore[arg-type]


def only(found: Home) -> UnderWay:
    (row,) = found.rounds
    return row


def codes(row: UnderWay) -> list[str]:
    return [lack.code for lack in row.lacks]


def test_days_are_counted_back_from_the_deadline(desk: Desk) -> None:
    settle(desk, due=date(2026, 6, 30))
    row = only(home(desk))
    assert (row.deadline, row.left) == (date(2026, 6, 30), 41)
    assert [(each.step, each.day) for each in row.steps] == [
        (Step.GATHER, date(2026, 5, 31)),
        (Step.MEET, date(2026, 6, 16)),
        (Step.MAKE, date(2026, 6, 23)),
        (Step.HAND_IN, date(2026, 6, 30)),
    ]
    assert row.next_step is not None
    assert (row.next_step.step, row.next_step.left) == (Step.MAKE, 34)


def test_a_deadline_that_has_passed_shows_how_late_it_is(desk: Desk) -> None:
    settle(desk, due=date(2026, 5, 18))
    assert only(home(desk)).left == -2


def test_what_is_missing_is_named_with_the_place_to_mend_it(desk: Desk) -> None:
    row = only(home(desk))
    assert [(lack.code, lack.place.kind, lack.place.field) for lack in row.lacks] == [
        ("home.lack.due", "round", "due")
    ]


@pytest.mark.parametrize(
    ("excluded", "expected"),
    [
        pytest.param(["n1", "n2"], "home.lack.nominees", id="nobody takes part"),
        pytest.param([], "home.lack.votes", id="votes are missing"),
    ],
)
def test_a_round_says_what_it_lacks(desk: Desk, excluded: list[str], expected: str) -> None:
    for key in excluded:
        exclude(desk, key, "đợt sau")
    with desk.store.work("can-bo", "vote") as work:
        work.drop(Vote, "n1")
        work.commit()
    assert expected in codes(only(home(desk)))


def test_a_round_that_was_sent_waits_for_its_decisions(desk: Desk) -> None:
    settle(desk, status=Status.SENT)
    assert [(lack.code, lack.count) for lack in only(home(desk)).lacks] == [("home.lack.grants", 2)]
    with desk.store.work("can-bo", "grant.save") as work:
        work.put_many([Grant("n1", NO_DECISION, refused="x"), Grant("n2", NO_DECISION)])
        work.commit()
    assert only(home(desk)).lacks == ()


def test_a_decided_round_has_left_the_desk(desk: Desk) -> None:
    settle(desk, status=Status.DECIDED)
    assert home(desk).rounds == ()


def test_the_nearest_deadline_comes_first(desk: Desk) -> None:
    with desk.store.work("can-bo", "round.new") as work:
        work.put(Round("b", "Đợt hai", 2026, "office", due=date(2026, 6, 1)), seen=None)
        work.put(Round("c", "Đợt ba", 2026, "office", due=date(2026, 5, 25)), seen=None)
        work.commit()
    assert [row.key for row in home(desk).rounds] == ["c", "b", "round"]


def test_weighing_counts_what_would_have_the_round_returned(desk: Desk) -> None:
    before = {lack.code: lack.count for lack in weighed_lacks(desk, "round")}
    with desk.store.work("can-bo", "answer") as work:
        (found,) = work.saved(Answer, owner="n2", ask="thanh_tich")
        work.drop(Answer, found.value.key)
        work.commit()
    after = {lack.code: lack.count for lack in weighed_lacks(desk, "round")}
    assert after["home.lack.stops"] == before.get("home.lack.stops", 0) + 1


def test_papers_that_were_made_are_named(desk: Desk, tmp_path: Path) -> None:
    make(desk, Make("round", tmp_path / "ho-so", formats=("docx",), despite_stops=True))
    papers = home(desk).papers
    assert papers
    assert {paper.round_name for paper in papers} == {"Đề nghị khen thưởng thành tích năm 2025"}
    assert any(paper.whom for paper in papers)


def test_an_empty_store_has_an_empty_desk(empty_desk: Desk) -> None:
    found = home(empty_desk)
    assert (found.rounds, found.papers, found.is_empty) == ((), (), True)


def test_a_slip_in_the_day_of_receipt_leaves_the_desk_standing(desk: Desk) -> None:
    settle(desk, received=date(1926, 5, 15), due=date(2026, 6, 30))
    assert only(home(desk)).deadline == date(2026, 6, 30)
