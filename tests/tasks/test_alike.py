"""Narratives of a round are compared with each other and with those of earlier years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model.feat import Achievement
from dossier.model.finding import Weight
from dossier.model.round import Answer, Nomination
from dossier.model.subject import Ref, Whom
from dossier.tasks.alike import alike
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from tests.check.test_alike import FIRST, SECOND, THIRD
from tests.tasks.conftest import ROUND

AN, BINH = Ref(Whom.PERSON, "an"), Ref(Whom.PERSON, "binh")


def fill(desk: Desk, *values: object) -> None:
    with desk.store.work(desk.who, "fill") as work:
        work.put_many(values)
        work.commit()


def of_an(desk: Desk) -> str:
    with desk.store.work(desk.who, "read") as work:
        return next(row.key for row in work.all(Nomination, round="round") if row.subject == AN)


@pytest.fixture
def told(desk: Desk) -> Desk:
    """A round in which one person tells of her year in two achievements."""
    fill(
        desk,
        Answer(of_an(desk), "thanh_tich", FIRST),
        Achievement("a1", AN, 2025, SECOND),
    )
    return desk


def test_nominees_who_tell_their_own_are_left_alone(told: Desk) -> None:
    fill(told, Achievement("b1", BINH, 2024, THIRD))
    assert alike(told, "round") == ()


@pytest.mark.parametrize(
    ("values", "code", "weight"),
    [
        pytest.param(
            (
                Nomination("n9", "round", BINH, "ldtt"),
                Answer("n9", "thanh_tich", f"{THIRD}\n{FIRST}"),
            ),
            "check.alike",
            Weight.ASK,
            id="another nominee",
        ),
        pytest.param(
            (Achievement("b1", BINH, 2023, f"{THIRD} {SECOND}"),),
            "check.alike_earlier",
            Weight.ASK,
            id="an earlier year of someone else",
        ),
        pytest.param(
            (
                replace(ROUND, key="r24", year=2024, name="Năm 2024"),
                Nomination("n24", "r24", AN, "ldtt"),
                Answer("n24", "thanh_tich", f"{THIRD} {FIRST}"),
            ),
            "check.alike_own",
            Weight.NOTE,
            id="one's own report of an earlier year",
        ),
    ],
)
def test_a_copy_is_found_and_said(
    told: Desk, values: tuple[object, ...], code: str, weight: Weight
) -> None:
    fill(told, *values)
    (pair,) = alike(told, "round")
    assert {pair.one.subject, pair.other.subject} <= {AN, BINH}
    for passage in pair.passages:
        shared = pair.one.text[slice(*passage.one)], pair.other.text[slice(*passage.other)]
        assert shared[0] == shared[1]
    found = [row for row in check_round(told, "round").findings if "alike" in row.code]
    assert [(row.code, row.weight) for row in found] == [(code, weight)]


def test_what_is_alike_by_nature_is_not_compared(told: Desk) -> None:
    fill(
        told,
        Nomination("n9", "round", BINH, "ldtt"),
        *(Answer(key, "nhiem_vu", f"{FIRST} {THIRD}") for key in (of_an(told), "n9")),
    )
    assert alike(told, "round") == ()


def test_a_later_year_and_who_is_out_are_no_matter(told: Desk) -> None:
    fill(
        told,
        Nomination("n9", "round", BINH, "ldtt", excluded="Chưa đủ điều kiện"),
        Answer("n9", "thanh_tich", FIRST),
        Achievement("b1", BINH, 2026, SECOND),
    )
    assert alike(told, "round") == ()


def test_no_such_round(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        alike(desk, "nowhere")
