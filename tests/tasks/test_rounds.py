"""Rounds: opened, listed, shown; nominations made, left out, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.change import Saved
from dossier.model.finding import Outcome
from dossier.model.round import Nomination, Regime, Round, Status, Vote
from dossier.model.subject import Ref, Unit, UnitKind, Whom
from dossier.store import StaleError
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.errors import (
    AlreadyNominatedError,
    NotThereError,
    UnknownAwardError,
    UnknownSubjectError,
    WrongWhomError,
)
from dossier.tasks.gather import gather
from dossier.tasks.records import new_unit
from dossier.tasks.rounds import (
    Nominate,
    RoundView,
    exclude,
    find_round,
    list_rounds,
    new_round,
    nominate,
    save_nomination,
    save_round,
    show_round,
    withdraw,
)

AN = Ref(Whom.PERSON, "an")
BINH = Ref(Whom.PERSON, "binh")
OFFICE = Ref(Whom.UNIT, "office")


def nomination(view: RoundView, name: str) -> Saved[Nomination]:
    return next(row.nomination for row in view.rows if row.name == name)


def test_a_new_round_gets_a_key_and_is_listed_first_by_year(desk: Desk) -> None:
    saved = new_round(desk, Round("", "Năm 2026", 2026, "office", regime=Regime.PARTY))
    assert saved.value.key
    assert [(row.year, row.units, row.persons) for row in list_rounds(desk)] == [
        (2026, 0, 0),
        (2025, 1, 1),
    ]


def test_rounds_of_a_year_stand_as_vietnamese_lists_do(desk: Desk) -> None:
    for name in ("Đợt 10", "Ưu tú", "Đợt 9"):
        new_round(desk, Round("", name, 2027, "office", regime=Regime.PARTY))
    assert [row.name for row in list_rounds(desk)][:3] == ["Đợt 9", "Đợt 10", "Ưu tú"]


def test_a_household_is_nominated_and_stands_after_units_and_persons(desk: Desk) -> None:
    household = Unit("", "Hộ ông Nguyễn Văn A", superior="office", kind=UnitKind.HOUSEHOLD)
    kept = new_unit(desk, household).value
    nominate(desk, Nominate("round", kept.ref, "gk"))
    assert [row.name for row in show_round(desk, "round").rows][-1] == "Hộ ông Nguyễn Văn A"
    row = list_rounds(desk)[0]
    assert (row.units, row.households, row.persons) == (1, 1, 1)
    dossier = gather(desk, "round")
    assert [entry.record.subject.key for entry in dossier.entries][-1] == kept.key
    with pytest.raises(UnknownSubjectError):
        nominate(desk, Nominate("round", Ref(Whom.UNIT, kept.key), "gk"))
    with pytest.raises(WrongWhomError):
        nominate(desk, Nominate("round", kept.ref, "cstdcs"))


def test_a_round_needs_an_office_that_is_known(desk: Desk) -> None:
    with pytest.raises(UnknownSubjectError):
        new_round(desk, Round("", "Năm 2026", 2026, "nobody"))


@pytest.mark.parametrize(
    "text",
    [
        "round",
        "rou",
        "đề nghị khen thưởng THÀNH TÍCH năm 2025",
        "de nghi khen thuong thanh tich nam 2025",
    ],
)
def test_a_round_is_found_by_key_beginning_and_name(desk: Desk, text: str) -> None:
    assert find_round(desk, text) == "round"


def test_a_round_that_is_not_there_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        find_round(desk, "xyz")


def test_a_round_shows_units_first_with_what_the_law_says(desk: Desk) -> None:
    view = show_round(desk, "round")
    assert [row.name for row in view.rows] == ["Văn phòng Tỉnh ủy Gia Lai", "Trần Thị B"]
    assert {row.outcome for row in view.rows} == {Outcome.MET}
    assert view.rows[1].unit == "Văn phòng Tỉnh ủy Gia Lai"
    assert view.rows[1].vote is not None
    assert view.answers["kinh_gui"].startswith("Chủ tịch")


@pytest.mark.parametrize("award", ["gk", "Giấy khen", "giay khen", "GK"])
def test_an_award_goes_by_any_of_its_names(desk: Desk, award: str) -> None:
    nominate(desk, Nominate("round", BINH, award))
    assert nomination(show_round(desk, "round"), "Lê Văn C").value.award == "gk"


def test_a_wrong_award_names_the_nearest(desk: Desk) -> None:
    with pytest.raises(UnknownAwardError) as caught:
        nominate(desk, Nominate("round", BINH, "Chiến sỹ thi đua toàn quộc"))
    assert "Chiến sĩ thi đua toàn quốc" in str(caught.value.params["nearest"])


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        pytest.param(Nominate("round", AN, "bk_bt"), AlreadyNominatedError, id="twice"),
        pytest.param(Nominate("round", OFFICE, "ldtt"), WrongWhomError, id="a title of persons"),
        pytest.param(
            Nominate("round", Ref(Whom.PERSON, "nobody"), "gk"), UnknownSubjectError, id="nobody"
        ),
        pytest.param(Nominate("nowhere", AN, "gk"), NotThereError, id="no such round"),
    ],
)
def test_a_wrong_nomination_changes_nothing(
    desk: Desk, ask: Nominate, error: type[Exception]
) -> None:
    with pytest.raises(error):
        nominate(desk, ask)
    assert len(show_round(desk, "round").rows) == 2


def test_an_excluded_nominee_stands_last_with_the_reason(desk: Desk) -> None:
    exclude(desk, "n1", "xem xét đợt sau")
    rows = show_round(desk, "round").rows
    assert [row.nomination.value.excluded for row in rows] == ["", "xem xét đợt sau"]
    assert list_rounds(desk)[0].units == 0
    exclude(desk, "n1", "")
    assert list_rounds(desk)[0].units == 1


def test_a_withdrawn_nomination_comes_back_with_its_vote(desk: Desk) -> None:
    changes = withdraw(desk, "n2")
    assert [row.name for row in show_round(desk, "round").rows] == ["Văn phòng Tỉnh ủy Gia Lai"]
    undo(desk, changes.task)
    vote = show_round(desk, "round").rows[1].vote
    assert vote is not None
    assert vote.value == Vote("n2", 10, 1)


def test_edits_that_came_too_late_are_refused(desk: Desk) -> None:
    view = show_round(desk, "round")
    edited = replace(view.round.value, received=date(2026, 6, 1), status=Status.SENT)
    save_round(desk, Saved(edited, view.round.version))
    with pytest.raises(StaleError):
        save_round(desk, view.round)


def test_a_summary_is_kept(desk: Desk) -> None:
    found = nomination(show_round(desk, "round"), "Trần Thị B")
    save_nomination(desk, replace(found, value=replace(found.value, summary="Mới.")))
    assert nomination(show_round(desk, "round"), "Trần Thị B").value.summary == "Mới."


def test_a_nomination_that_is_not_there_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        withdraw(desk, "n9")
