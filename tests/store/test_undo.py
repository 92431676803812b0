"""A task can be taken back as long as nothing was built on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model.ledger import Level, Rating
from dossier.model.round import Nomination, Vote
from dossier.model.subject import Person, Unit
from dossier.store import Store, UndoError, Work
from dossier.store.rows import KINDS
from tests.store.specimens import BASE, NOMINATION, OFFICE, SOMEONE

RATING = Rating("a", SOMEONE.ref, 2025, Level.GOOD)


def do(store: Store, deed: Callable[[Work], object]) -> int:
    with store.work("cán bộ", "do") as work:
        deed(work)
        return work.commit().task


def everything(store: Store) -> set[Any]:
    with store.work("cán bộ", "read") as work:
        return {value for kind in KINDS.values() for value in work.all(kind.type)}


@pytest.fixture
def filled(store: Store) -> Store:
    do(store, lambda work: work.put_many([*BASE, RATING, Vote("n", 5, 2)]))
    return store


def _several(work: Work) -> None:
    work.put(Unit("v", "Phòng Tổng hợp", superior="u"), seen=None)
    work.put(replace(SOMEONE, unit="v"), seen=1)
    work.drop(Vote, "n")


DEEDS: dict[str, Callable[[Work], object]] = {
    "an edit": lambda work: work.put(replace(OFFICE, name="Ban Tổ chức"), seen=1),
    "a new value": lambda work: work.put(replace(RATING, key="b", year=2024), seen=None),
    "a deletion": lambda work: work.drop(Rating, "a", seen=1),
    "a deletion with parts": lambda work: work.drop(Nomination, "n", seen=1),
    "several at once": _several,
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_undo_brings_back_what_was(filled: Store, deed: Callable[[Work], object]) -> None:
    before = everything(filled)
    number = do(filled, deed)
    done = everything(filled)
    assert done != before
    again = filled.undo(number, "cán bộ")
    assert everything(filled) == before
    filled.undo(again.task, "cán bộ")  # an undo is a task as any other
    assert everything(filled) == done
    assert filled.verify().is_sound


def test_the_log_says_what_was_undone(filled: Store) -> None:
    number = do(filled, DEEDS["an edit"])
    filled.undo(number, "Trần Thị B")
    line = filled.tasks(1)[0]
    assert (line.who, line.undoes) == ("Trần Thị B", number)


def test_versions_go_on_after_an_undo(filled: Store) -> None:
    filled.undo(do(filled, DEEDS["an edit"]), "cán bộ")
    filled.undo(do(filled, DEEDS["a deletion"]), "cán bộ")
    with filled.work("cán bộ", "read") as work:
        assert work.get(Unit, "u").version == 3
        assert work.get(Rating, "a").version == 2


def test_an_undo_tells_screens_what_to_refresh(filled: Store) -> None:
    number = do(filled, DEEDS["a deletion with parts"])
    assert filled.undo(number, "cán bộ").touched == {("nomination", "n"), ("vote", "n")}


def test_what_was_edited_since_is_not_undone(filled: Store) -> None:
    number = do(filled, DEEDS["an edit"])
    do(filled, lambda work: work.put(replace(OFFICE, name="Văn phòng"), seen=2))
    with pytest.raises(UndoError):
        filled.undo(number, "cán bộ")


def test_what_others_point_at_is_not_undone(filled: Store) -> None:
    number = do(filled, lambda work: work.put(Person("q", "Trần Thị B", unit="u"), seen=None))
    do(filled, lambda work: work.put(replace(NOMINATION, key="m", subject=_ref("q")), seen=None))
    before = everything(filled)
    with pytest.raises(UndoError):
        filled.undo(number, "cán bộ")
    assert everything(filled) == before


def test_a_task_that_never_was_is_not_undone(store: Store) -> None:
    with pytest.raises(UndoError):
        store.undo(7, "cán bộ")


def _ref(key: str) -> Any:
    return replace(SOMEONE, key=key).ref


STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 4)), min_size=1, max_size=6
)  # a key, and what its value becomes: 0 takes it out


@given(STEPS)
@settings(deadline=None, max_examples=30)
def test_any_tasks_undone_in_turn_lead_back(shared: Store, steps: list[tuple[str, int]]) -> None:
    before = everything(shared)
    numbers = [do(shared, partial(_step, key=key, content=content)) for key, content in steps]
    for number in reversed([number for number in numbers if number]):
        shared.undo(number, "cán bộ")
    assert everything(shared) == before


def _step(work: Work, *, key: str, content: int) -> None:
    if content:
        work.put_many([replace(RATING, key=key, year=2000 + content)])
    elif work.find(Rating, key):
        work.drop(Rating, key)
