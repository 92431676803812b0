"""Values refuse what cannot be, order as the law does, and keep what is known."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import DossierError, UsageError
from dossier.model.change import Changes
from dossier.model.days import PartDate
from dossier.model.ledger import Decision, Ground, Level, Penalty, Reach
from dossier.model.round import Answer, Regime, Status
from dossier.model.subject import Gender, Person, Ref, Unit, Whom


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)), st.integers(1, 3))
def test_a_part_date_reads_back_what_it_writes(day: date, parts: int) -> None:
    value = PartDate(*(day.year, day.month, day.day)[:parts])
    assert PartDate.parse(str(value)) == value


@pytest.mark.parametrize("parts", [(2026, 0, 5), (2026, 2, 30), (2026, 13), (0,)])
def test_a_day_that_cannot_be_is_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\d|out of range"):
        PartDate(*parts)


def test_only_a_whole_day_is_a_day() -> None:
    assert PartDate(2026, 9, 5).whole == date(2026, 9, 5)
    assert PartDate(2026, 9).whole is None
    assert PartDate.of(date(2026, 9, 5)) == PartDate(2026, 9, 5)


@pytest.mark.parametrize(
    ("decision", "whole"),
    [
        pytest.param(Decision("00/QĐ-UBND", date(2025, 1, 5), "UBND tỉnh"), True, id="all three"),
        pytest.param(Decision("00/QĐ-UBND", date(2025, 1, 5)), False, id="no issuer"),
        pytest.param(Decision("", date(2025, 1, 5), "UBND tỉnh"), False, id="no number"),
        pytest.param(Decision("00/QĐ-UBND", None, "UBND tỉnh"), False, id="no day"),
    ],
)
def test_a_decision_is_whole_with_number_day_and_issuer(decision: Decision, *, whole: bool) -> None:
    assert decision.is_whole is whole


def test_ratings_and_penalties_are_ranked() -> None:
    ranks = [level.rank for level in Level]
    assert ranks == sorted(ranks, reverse=True)
    assert Penalty.WARNING.rank > Penalty.REPRIMAND.rank > Penalty.NONE.rank


@pytest.mark.parametrize("kind", [Level, Ground, Reach, Whom, Gender, Regime, Status])
def test_every_choice_has_its_own_label(kind: type[Level]) -> None:
    labels = [choice.label for choice in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_subjects_point_at_themselves() -> None:
    assert Person("p1", "Nguyễn Văn A").ref == Ref(Whom.PERSON, "p1")
    assert Unit("u1", "Văn phòng").ref == Ref(Whom.UNIT, "u1")
    assert Answer("r1", "kinh_gui", "").key == "r1/kinh_gui"


def test_changes_add_up() -> None:
    both = Changes(frozenset({("person", "1")}), 3) | Changes(frozenset({("unit", "2")}), 5)
    assert both == Changes(frozenset({("person", "1"), ("unit", "2")}), 5)


def test_an_error_keeps_its_facts_on_the_way_from_a_child_process() -> None:
    error = pickle.loads(pickle.dumps(UsageError(cell="B7")))  # noqa: S301 - our own pickle
    assert isinstance(error, DossierError)
    assert (error.code, error.params) == ("dossier.usage", {"cell": "B7"})
