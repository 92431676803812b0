"""A round gathered into the one frozen value that everything reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dossier.law.errors import NoRulesError
from dossier.model.award import Award
from dossier.model.feat import Movement, Target
from dossier.model.finding import Outcome
from dossier.model.ledger import Initiative, Level, Rating
from dossier.model.round import Nomination, Status
from dossier.model.subject import Person, Ref, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.gather import gather, list_order
from dossier.tasks.rounds import exclude, save_round, show_round


def test_a_round_is_gathered_whole(desk: Desk) -> None:
    found = gather(desk, "round")
    assert found.office.name == "Văn phòng Tỉnh ủy Gia Lai"
    assert found.superior is not None
    assert found.council is not None
    assert [entry.nomination.key for entry in found.entries] == ["n1", "n2"]
    assert [entry.vote.yes for entry in found.entries if entry.vote] == [11, 10]
    assert found.entries[1].answers["nhiem_vu"]
    assert found.answers["kinh_gui"]
    assert any("152/2025" in basis.text for basis in found.bases)


def test_every_nominee_is_weighed(desk: Desk) -> None:
    outcomes = [
        entry.assessment.outcome for entry in gather(desk, "round").entries if entry.assessment
    ]
    assert outcomes == [Outcome.MET, Outcome.MET]


def test_excluded_nominees_stay_out(desk: Desk) -> None:
    exclude(desk, "n1", "đợt sau")
    assert [entry.nomination.key for entry in gather(desk, "round").entries] == ["n2"]


@pytest.mark.parametrize(
    ("on", "received", "day"),
    [
        pytest.param(date(2025, 1, 2), date(2026, 5, 15), date(2025, 1, 2), id="the day asked for"),
        pytest.param(None, date(2026, 5, 15), date(2026, 5, 15), id="else the day of receipt"),
        pytest.param(None, None, date(2026, 5, 20), id="else today"),
    ],
)
def test_the_law_is_that_of_the_day(
    desk: Desk, on: date | None, received: date | None, day: date
) -> None:
    saved = show_round(desk, "round").round
    save_round(desk, replace(saved, value=replace(saved.value, received=received)))
    assert gather(desk, "round", on).on == day


def later(desk: Desk) -> Desk:
    """The same desk half a year on, when the amended law is in force."""
    return replace(desk, clock=lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))


def initiative_only(desk: Desk) -> None:
    """Nominate someone whom only the amended law would take: no Lao động tiên tiến on record."""
    ref = Ref(Whom.PERSON, "moi")
    with desk.store.work("can-bo", "test") as work:
        work.put_many(
            [
                Person("moi", "Lê Văn C"),
                Rating("r", ref, 2025, Level.EXCELLENT),
                Initiative("i", ref, 2025, "Quy trình"),
                Nomination("n9", "round", ref, "cstdcs"),
            ]
        )
        work.commit()


def verdict_codes(desk: Desk, nomination: str) -> list[str]:
    entries = {entry.nomination.key: entry for entry in gather(desk, "round").entries}
    found = entries[nomination].assessment
    return [row.code for row in found.verdicts] if found else []


def test_a_dossier_that_still_waits_may_use_a_kinder_rule(desk: Desk) -> None:
    initiative_only(desk)
    assert "rule.favourable" not in verdict_codes(desk, "n9")
    assert verdict_codes(later(desk), "n9")[0] == "rule.favourable"


def test_a_decided_round_stays_as_it_was(desk: Desk) -> None:
    initiative_only(desk)
    saved = show_round(desk, "round").round
    save_round(desk, replace(saved, value=replace(saved.value, status=Status.DECIDED)))
    assert "rule.favourable" not in verdict_codes(later(desk), "n9")
    assert gather(later(desk), "round").today == gather(desk, "round").on


def test_a_day_before_all_law_is_an_error(desk: Desk) -> None:
    with pytest.raises(NoRulesError):
        gather(desk, "round", date(2011, 5, 1))


def test_a_movement_comes_with_its_targets(desk: Desk) -> None:
    movement = Movement("m", "Học tập và làm theo Bác", date(2007, 2, 3))
    with desk.store.work("can-bo", "test") as work:
        saved = work.get(type(gather(desk, "round").round), "round")
        work.put_many(
            [movement, Target("t", "m", "office", "Tiếp dân"), replace(saved.value, movement="m")]
        )
        work.commit()
    found = gather(desk, "round")
    assert found.movement == movement
    assert [target.name for target in found.targets] == ["Tiếp dân"]


def test_a_round_that_is_not_there_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        gather(desk, "nowhere")


def test_lists_put_units_first_households_last_then_the_highest_award_then_the_given_name(
    desk: Desk,
) -> None:
    awards = desk.book.on(date(2026, 5, 15)).awards
    rows: list[tuple[Award, Whom, str, int]] = [
        (awards["bk_bt"], Whom.PERSON, "Trần Thị Bình", 0),
        (awards["bk_bt"], Whom.PERSON, "Vũ Văn An", 0),
        (awards["hcld_ba"], Whom.PERSON, "Lê Văn Yên", 0),
        (awards["gk"], Whom.HOUSEHOLD, "Hộ ông Nguyễn Văn A", 0),
        (awards["gk"], Whom.UNIT, "Phòng Tổng hợp", 0),
    ]
    ordered = sorted(rows, key=lambda row: list_order(row[0], row[1], row[2], row[3]))
    assert [row[2] for row in ordered] == [
        "Phòng Tổng hợp",
        "Lê Văn Yên",
        "Vũ Văn An",
        "Trần Thị Bình",
        "Hộ ông Nguyễn Văn A",
    ]


def test_the_officers_own_order_goes_before_names(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put(Nomination("n0", "round", Ref(Whom.PERSON, "binh"), "bk_bt", order=9), seen=None)
        work.commit()
    assert [entry.nomination.key for entry in gather(desk, "round").entries] == ["n1", "n2", "n0"]
