"""The rule of two people: nobody puts a form in force alone, nor ends the rule alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dossier.app import Settings, open_app
from dossier.model.shelf import Stage, Version
from dossier.tasks import admin
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotUndoableError, SamePersonError
from dossier.tasks.forms.second import (
    SecondAdmin,
    second_admin,
    second_admin_rule,
    set_second_admin,
)
from dossier.tasks.forms.shelf import shelf_in_force, versions
from dossier.tasks.forms.versions import discard, publish, roll_back, save_version, withdraw
from tests.tasks.shelf_desk import LETTER, changed, seat

A, B, C = "Nguyễn Văn A", "Trần Thị B", "Lê Văn C"


@pytest.fixture
def ruled(desk: Desk) -> Desk:
    """The desk of the first admin, with the rule on."""
    mine = seat(desk, A)
    set_second_admin(mine, on=True)
    return mine


def draft(desk: Desk, text: str = "Một câu") -> Version:
    return save_version(desk, LETTER, changed(desk, text), "")


def stage(desk: Desk) -> Stage:
    return versions(desk, LETTER)[0].stage


def in_force(desk: Desk) -> int:
    return shelf_in_force(desk).find(LETTER).number


# ---- Publishing --------------------------------------------------------------------------------


def test_without_the_rule_one_person_publishes(desk: Desk) -> None:
    assert second_admin(desk) is False
    assert publish(desk, draft(desk).key).version.stage is Stage.PUBLISHED


def test_one_asks_and_another_publishes(ruled: Desk) -> None:
    version = draft(ruled)
    asked = publish(ruled, version.key)
    assert asked.is_waiting
    assert (asked.version.asked_by, in_force(ruled)) == (A, 0)
    agreed = publish(seat(ruled, B), version.key).version
    assert (agreed.stage, agreed.asked_by, agreed.published_by) == (Stage.PUBLISHED, A, B)
    assert in_force(ruled) == 1


@pytest.mark.parametrize("name", [A, "NGUYỄN VĂN A", "  nguyen  van a "])
def test_the_one_who_asked_is_not_the_second(ruled: Desk, name: str) -> None:
    version = draft(ruled)
    publish(ruled, version.key)
    with pytest.raises(SamePersonError):
        publish(seat(ruled, name), version.key)
    assert (stage(ruled), in_force(ruled)) == (Stage.WAITING, 0)


def test_the_one_who_saved_is_not_the_second_but_may_ask(ruled: Desk) -> None:
    version = draft(ruled)
    publish(seat(ruled, B), version.key)
    took_over = publish(ruled, version.key).version
    assert (took_over.stage, took_over.asked_by) == (Stage.WAITING, A)
    assert publish(seat(ruled, B), version.key).version.stage is Stage.PUBLISHED


def test_a_third_person_may_agree_to_what_another_asked(ruled: Desk) -> None:
    version = draft(ruled)
    publish(seat(ruled, B), version.key)
    assert publish(seat(ruled, C), version.key).version.published_by == C


def test_a_wish_may_be_taken_back_and_asked_anew(ruled: Desk) -> None:
    version = draft(ruled)
    publish(ruled, version.key)
    discard(seat(ruled, B), version.key)
    found = versions(ruled, LETTER)[0]
    assert (found.stage, found.asked_by) == (Stage.DRAFT, "")
    assert publish(ruled, version.key).is_waiting


def test_going_back_takes_two_and_withdrawing_one(ruled: Desk) -> None:
    version = draft(ruled)
    publish(ruled, version.key)
    publish(seat(ruled, B), version.key)
    withdraw(ruled, LETTER)
    assert in_force(ruled) == 0
    assert roll_back(ruled, version.key).is_waiting
    assert in_force(ruled) == 0
    assert roll_back(seat(ruled, B), version.key).version.stage is Stage.PUBLISHED


def test_a_wish_to_go_back_that_is_taken_back_leaves_the_version_retired(ruled: Desk) -> None:
    version = draft(ruled)
    publish(ruled, version.key)
    publish(seat(ruled, B), version.key)
    withdraw(ruled, LETTER)
    roll_back(ruled, version.key)
    discard(ruled, version.key)
    assert stage(ruled) is Stage.RETIRED


# ---- Around the rule ---------------------------------------------------------------------------


def _publish(desk: Desk) -> int:
    version = draft(desk)
    publish(desk, version.key)
    return publish(seat(desk, B), version.key).changes.task


def _withdraw(desk: Desk) -> int:
    _publish(desk)
    return withdraw(desk, LETTER).task


def _set_rule(desk: Desk) -> int:
    return admin.history(desk, 1)[0].number


@pytest.mark.parametrize(
    "deed",
    [
        pytest.param(_publish, id="publishing"),
        pytest.param(_withdraw, id="withdrawing"),
        pytest.param(_set_rule, id="setting the rule"),
    ],
)
def test_nobody_gets_around_the_second_by_undoing(ruled: Desk, deed: Callable[[Desk], int]) -> None:
    number = deed(ruled)
    before = (in_force(ruled), second_admin(ruled))
    with pytest.raises(NotUndoableError):
        admin.undo(ruled, number)
    assert (in_force(ruled), second_admin(ruled)) == before


def test_nor_by_undoing_an_undo(desk: Desk) -> None:
    mine = seat(desk, A)
    undone = admin.undo(mine, publish(mine, draft(mine).key).changes.task)
    set_second_admin(mine, on=True)
    with pytest.raises(NotUndoableError):
        admin.undo(mine, undone.task)
    assert in_force(mine) == 0


def test_a_draft_is_undone_under_the_rule_as_before(ruled: Desk) -> None:
    draft(ruled)
    admin.undo(ruled, admin.history(ruled, 1)[0].number)
    assert versions(ruled, LETTER) == ()


@pytest.mark.parametrize("name", ["LOGNAME", "USER", "USERNAME"])
def test_nobody_becomes_another_by_the_environment(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert desk.store.place.path is not None
    monkeypatch.setenv(name, B)
    with open_app(Settings(store=desk.store.place.path)) as app:
        assert app.desk.who not in ("", B)


# ---- Ending it ---------------------------------------------------------------------------------


def test_ending_the_rule_takes_two(ruled: Desk) -> None:
    assert set_second_admin(ruled, on=False) == SecondAdmin(is_on=True, asked_by=A)
    with pytest.raises(SamePersonError):
        set_second_admin(ruled, on=False)
    assert second_admin(ruled)
    assert set_second_admin(seat(ruled, B), on=False) == SecondAdmin()
    assert not second_admin(ruled)


def test_bringing_it_in_again_takes_the_wish_to_end_it_back(ruled: Desk) -> None:
    set_second_admin(ruled, on=False)
    set_second_admin(seat(ruled, B), on=True)
    assert second_admin_rule(ruled) == SecondAdmin(is_on=True)
    assert set_second_admin(seat(ruled, B), on=False).is_on


def test_each_change_of_the_rule_is_in_the_log(ruled: Desk) -> None:
    set_second_admin(ruled, on=False)
    set_second_admin(seat(ruled, B), on=False)
    lines = admin.history(ruled, 3)
    assert [(line.task, line.who) for line in lines] == [
        *(("form.second", B), ("form.second", A), ("form.second", A)),
    ]


def test_ending_a_rule_that_is_off_changes_nothing(desk: Desk) -> None:
    assert set_second_admin(desk, on=False) == SecondAdmin()
    assert [line.task for line in admin.history(desk)] == ["test"]
