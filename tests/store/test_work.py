"""One unit of work is one transaction: all of it or nothing, and never over someone else's edit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from dossier.model.ledger import Level, Rating
from dossier.model.round import Answer, Nomination, Vote
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import (
    DanglingError,
    InUseError,
    MissingError,
    StaleError,
    Store,
    TakenError,
)
from tests.store.conftest import Open
from tests.store.specimens import ANY_VALUE, BASE, NOMINATION, OFFICE, SOMEONE


def fill(store: Store, *values: Any) -> int:
    with store.work("cán bộ", "fill") as work:
        work.put_many(values)
        return work.commit().task


def read(store: Store, kind: type[Any], key: str) -> Any:
    with store.work("cán bộ", "read") as work:
        return work.get(kind, key).value


@given(ANY_VALUE)
@settings(deadline=None, max_examples=150)
def test_every_kind_comes_back_as_it_was_saved(shared: Store, value: Any) -> None:
    with shared.work("cán bộ", "put") as work:
        assert work.put(value, seen=None) == 1
        work.commit()
    with shared.work("cán bộ", "read") as work:
        assert work.get(type(value), value.key).value == value
        work.drop(type(value), value.key, seen=1)
        work.commit()
    assert shared.tasks(1)[0].touched == 1


def test_what_is_not_committed_is_gone(store: Store) -> None:
    with store.work("cán bộ", "put") as work:
        work.put(OFFICE, seen=None)
    with store.work("cán bộ", "read") as work:
        assert work.find(Unit, "u") is None
    assert store.tasks() == ()


def test_a_failure_inside_leaves_nothing_behind(store: Store) -> None:
    def stumble() -> None:
        with store.work("cán bộ", "put") as work:
            work.put(OFFICE, seen=None)
            work.get(Person, "nobody")

    with pytest.raises(MissingError):
        stumble()
    with store.work("cán bộ", "read") as work:
        assert work.all(Unit) == ()


def test_a_missing_value_has_an_error_of_its_own(store: Store) -> None:
    with store.work("cán bộ", "read") as work, pytest.raises(MissingError):
        work.get(Unit, "u")


@pytest.mark.parametrize(
    ("there", "seen"),
    [
        pytest.param(True, None, id="new, but it exists"),
        pytest.param(True, 1, id="someone saved in between"),
        pytest.param(True, 3, id="from another life"),
        pytest.param(False, 1, id="someone deleted it"),
    ],
)
def test_a_stale_edit_is_refused(store: Store, *, there: bool, seen: int | None) -> None:
    if there:
        fill(store, OFFICE)
        fill(store, replace(OFFICE, name="Văn phòng"))
    with store.work("cán bộ", "edit") as work, pytest.raises(StaleError):
        work.put(replace(OFFICE, name="Ban Tổ chức"), seen=seen)


def test_saving_the_same_again_is_no_change(store: Store) -> None:
    fill(store, OFFICE)
    with store.work("cán bộ", "edit") as work:
        assert work.put(OFFICE, seen=1) == 1
        changes = work.commit()
    assert changes.task == 0
    assert changes.touched == frozenset()


def test_a_commit_names_what_it_touched(store: Store) -> None:
    with store.work("cán bộ", "fill") as work:
        work.put_many(BASE)
        changes = work.commit()
    assert changes.touched == {("unit", "u"), ("person", "p"), ("round", "r"), ("nomination", "n")}
    assert changes.task == 1


def test_of_many_edits_at_once_each_is_saved_or_refused(store: Store) -> None:
    fill(store, OFFICE)

    def edit(_: int) -> int:
        saved = 0
        for _ in range(25):
            with store.work("cán bộ", "edit") as work:
                found = work.get(Unit, "u")
            with store.work("cán bộ", "edit") as work:
                try:
                    grown = replace(found.value, members=found.value.members + 1)
                    work.put(grown, seen=found.version)
                    work.commit()
                except StaleError:
                    continue
                saved += 1
        return saved

    with ThreadPoolExecutor(8) as pool:
        acknowledged = sum(pool.map(edit, range(8)))
    assert read(store, Unit, "u").members == acknowledged
    assert store.verify().is_sound


def test_fields_choose_values_in_order(store: Store) -> None:
    years = [Rating(f"r{year}", SOMEONE.ref, year, Level.GOOD) for year in (2025, 2023, 2024)]
    other = Rating("o", OFFICE.ref, 2024, Level.DONE)
    fill(store, *BASE, *years, other)
    with store.work("cán bộ", "read") as work:
        assert [one.year for one in work.all(Rating, subject=SOMEONE.ref)] == [2023, 2024, 2025]
        assert work.all(Rating, level=Level.DONE) == (other,)
        assert work.all(Rating, subject={OFFICE.ref, SOMEONE.ref}, year=2024) == (other, years[2])
        assert work.all(Rating, year=()) == ()
        assert work.all(Nomination, round="r") == (NOMINATION,)
        assert work.saved(Vote, key=["n"]) == ()


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(Person("q", "Trần Thị B", unit="none"), id="a unit that is not there"),
        pytest.param(Rating("r", Ref(Whom.UNIT, "p"), 2025, Level.DONE), id="a person as a unit"),
        pytest.param(Answer("none", "kinh_gui", ""), id="an owner that is not there"),
    ],
)
def test_a_value_that_points_at_nothing_is_refused(store: Store, value: Any) -> None:
    fill(store, *BASE)
    with store.work("cán bộ", "put") as work:
        work.put(value, seen=None)
        with pytest.raises(DanglingError):
            work.commit()
    with store.work("cán bộ", "read") as work:
        assert work.find(type(value), value.key) is None


@pytest.mark.parametrize(
    ("kind", "key"), [(Unit, "u"), (Person, "p")], ids=["a unit at work", "a nominee"]
)
def test_what_others_need_stays(store: Store, kind: type[Any], key: str) -> None:
    fill(store, *BASE)
    with store.work("cán bộ", "drop") as work:
        work.drop(kind, key, seen=1)
        with pytest.raises(InUseError):
            work.commit()


def test_a_value_goes_with_its_parts(store: Store) -> None:
    fill(store, *BASE, Vote("n", 7), Answer("n", "thanh_tich", "Tốt"), Answer("r", "so_bo", "3"))
    with store.work("cán bộ", "withdraw") as work:
        work.drop(Nomination, "n", seen=1)
        changes = work.commit()
        left = work.all(Answer)
    assert changes.touched == {("nomination", "n"), ("vote", "n"), ("answer", "n/thanh_tich")}
    assert left == (Answer("r", "so_bo", "3"),)


def test_one_subject_is_nominated_once_for_an_award(store: Store) -> None:
    fill(store, *BASE)
    with store.work("cán bộ", "nominate") as work, pytest.raises(TakenError):
        work.put(replace(NOMINATION, key="m"), seen=None)


@pytest.mark.parametrize("seen", [2, 5])
def test_a_stale_deletion_is_refused(store: Store, seen: int) -> None:
    fill(store, OFFICE)
    with store.work("cán bộ", "drop") as work, pytest.raises(StaleError):
        work.drop(Unit, "u", seen=seen)


def test_a_reader_keeps_its_moment_while_others_write(store: Store) -> None:
    fill(store, OFFICE)
    with store.work("cán bộ", "read") as work:
        assert work.get(Unit, "u").version == 1
        fill(store, replace(OFFICE, name="Văn phòng"))
        assert work.get(Unit, "u").version == 1


def test_naughty_text_is_data(store: Store, open_at: Open, tmp_path: Path) -> None:
    words = ("'; DROP TABLE person; --", "{{ 7*7 }}", "%_\\", "\u202e", "a\nb\tc", "ƠƯ" * 500)
    fill(store, OFFICE, *(Person(f"p{n}", word, unit="u") for n, word in enumerate(words)))
    store.close()
    again = open_at(tmp_path / "ho-so.sqlite")
    assert tuple(read(again, Person, f"p{n}").name for n in range(len(words))) == words
