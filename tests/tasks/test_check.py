"""What the check says of a round, over its values and over the documents really composed."""

from __future__ import annotations

from datetime import date

from dossier.model.finding import Weight
from dossier.model.ledger import Rating
from dossier.model.round import Answer, Nomination, Vote
from dossier.model.subject import Ref, Whom
from dossier.tasks.check import Checked, check_round, heaviest_first
from dossier.tasks.desk import Desk

BINH = Ref(Whom.PERSON, "binh")


def codes(checked: Checked, weight: Weight) -> set[str]:
    return {finding.code for finding in checked.findings if finding.weight is weight}


def test_a_whole_round_has_nothing_to_stop_it(desk: Desk) -> None:
    checked = check_round(desk, "round")
    assert not checked.stops
    assert codes(checked, Weight.ASK) == set()


def test_a_nominee_who_does_not_qualify_stops_it(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put(Nomination("n3", "round", BINH, "cstdt", summary="Có."), seen=None)
        work.commit()
    checked = check_round(desk, "round")
    assert checked.stops
    assert any(finding.cite for finding in checked.findings if finding.weight is Weight.STOP)


def test_a_decision_without_a_number_stops_it(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        kept = work.get(Rating, "r2025")
        bare = Rating("r2025", kept.value.subject, 2025, kept.value.level)
        work.put(bare, seen=kept.version)
        work.commit()
    assert "check.no_decision" in codes(check_round(desk, "round"), Weight.STOP)


def test_a_required_answer_that_is_missing_stops_it(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.drop(Answer, "round/kinh_gui")
        work.commit()
    found = [row for row in check_round(desk, "round").findings if row.code == "check.no_answer"]
    assert [row.place.field for row in found] == ["kinh_gui"]


def test_too_few_votes_are_found(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put_many([Vote("n2", 3, 8)])
        work.commit()
    assert [row for row in check_round(desk, "round").findings if row.weight is not Weight.NOTE]


def test_the_law_of_another_day_is_asked_for(desk: Desk) -> None:
    assert check_round(desk, "round", date(2024, 6, 1)).dossier.on == date(2024, 6, 1)


def test_findings_come_heaviest_first_and_once(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.drop(Answer, "round/kinh_gui")
        work.commit()
    found = check_round(desk, "round").findings
    weights = [finding.weight for finding in found]
    assert weights == sorted(weights, key=list(Weight).index)
    assert heaviest_first(found + found) == found
