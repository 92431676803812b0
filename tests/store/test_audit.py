"""The log tells of every task, and any change of it shows."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.ledger import Level, Rating
from dossier.store import Store, open_store
from dossier.store.audit import faults
from tests.store.conftest import START, Open
from tests.store.specimens import BASE, OFFICE, SOMEONE

TASKS = 12


@pytest.fixture
def logged(store: Store) -> Path:
    with store.work("cán bộ", "fill") as work:
        work.put_many(BASE)
        work.commit()
    for year in range(TASKS - 1):
        with store.work("cán bộ", "rate") as work:
            work.put_many([Rating("r", SOMEONE.ref, 2000 + year, Level.GOOD)])
            work.commit()
    store.close()
    assert store.place.path is not None
    return store.place.path


def alter(path: Path, statement: str, *values: object) -> None:
    connection = sqlite.connect(str(path))
    with connection:
        connection.execute(statement, values)
    connection.close()


def codes(store: Store, head: str = "") -> set[str]:
    return {finding.code for finding in store.verify(head).findings}


def test_a_line_says_who_when_and_what(tmp_path: Path) -> None:
    with (
        closing(open_store(tmp_path / "moi.sqlite", clock=lambda: START, keys=str)) as store,
        store.work("Nguyễn Văn A", "round.new") as work,
    ):
        work.put(OFFICE, seen=None)
        work.commit()
        (line,) = store.tasks()
    assert (line.number, line.who, line.task, line.touched) == (1, "Nguyễn Văn A", "round.new", 1)
    assert line.when == START


def test_the_newest_line_comes_first(logged: Path, open_at: Open) -> None:
    numbers = [line.number for line in open_at(logged).tasks(3)]
    assert numbers == [TASKS, TASKS - 1, TASKS - 2]


def test_a_clean_log_raises_no_alarm(logged: Path, open_at: Open) -> None:
    store = open_at(logged)
    check = store.verify(store.head())
    assert check.is_sound
    assert check.findings == ()
    assert check.head == store.head()


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE audit SET who = 'x' WHERE number = ?", id="another name"),
        pytest.param("UPDATE audit SET moment = '2020' WHERE number = ?", id="another time"),
        pytest.param("UPDATE audit SET touched = 9 WHERE number = ?", id="another count"),
        pytest.param("UPDATE image SET key = 'x' WHERE number = ?", id="another key"),
        pytest.param("UPDATE image SET after_digest = '' WHERE number = ?", id="another digest"),
        pytest.param("UPDATE image SET before = '{}' WHERE number = ?", id="another past"),
        pytest.param("DELETE FROM image WHERE number = ?", id="images gone"),
        pytest.param("DELETE FROM audit WHERE number = ?", id="a line gone"),
    ],
)
@pytest.mark.parametrize("number", [2, TASKS // 2, TASKS])
def test_each_edit_of_the_log_shows(
    logged: Path, open_at: Open, statement: str, number: int
) -> None:
    head = open_at(logged).head()
    alter(logged, statement, number)
    assert "store.audit_broken" in codes(open_at(logged), head)


def cut(number: int) -> list[str]:
    tables = ("audit", "image")
    return [f"DELETE FROM {table} WHERE number > {number}" for table in tables]  # noqa: S608  # a number


def test_a_log_cut_at_its_end_shows_against_a_noted_head(logged: Path, open_at: Open) -> None:
    head = open_at(logged).head()
    for statement in cut(5):
        alter(logged, statement)
    check = open_at(logged).verify(head)
    broken = [dict(f.params)["number"] for f in check.findings if f.code == "store.audit_broken"]
    assert broken == list(range(6, TASKS + 1))


def test_a_value_changed_past_the_log_shows(logged: Path, open_at: Open) -> None:
    alter(logged, "UPDATE person SET name = 'Trần Thị B'")
    assert codes(open_at(logged)) == {"store.value_changed"}


def test_a_value_added_past_the_log_shows(logged: Path, open_at: Open) -> None:
    alter(logged, "INSERT INTO remembered (key, row_version, text) VALUES ('x', 1, '')")
    assert codes(open_at(logged)) == {"store.value_changed"}


def test_a_value_taken_past_the_log_shows(logged: Path, open_at: Open) -> None:
    alter(logged, "DELETE FROM nomination")
    assert codes(open_at(logged)) == {"store.value_changed"}


def test_a_person_may_be_forgotten_without_breaking_the_log(logged: Path, open_at: Open) -> None:
    alter(logged, "UPDATE image SET before = NULL WHERE number = 3")
    assert codes(open_at(logged)) == set()


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _edit(connection: Any, table: str, place: int, dice: random.Random) -> None:
    column = dice.choice(_columns(connection, table))
    (old,) = connection.execute(
        f"SELECT {column} FROM {table} WHERE rowid = ?",  # noqa: S608  # names from the schema
        (place,),
    ).fetchone()
    new = old + 1000 if isinstance(old, int) else f"{old or ''}x"
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, place))  # noqa: S608  # as above


def _delete(connection: Any, table: str, place: int, _: random.Random) -> None:
    connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (place,))  # noqa: S608  # as above


def _truncate(connection: Any, _: str, place: int, __: random.Random) -> None:
    for statement in cut(max(place % TASKS, 1)):
        connection.execute(statement)


def _insert(connection: Any, table: str, place: int, _: random.Random) -> None:
    names = ", ".join(_columns(connection, table)[1:])
    connection.execute(
        f"INSERT INTO {table} (number, {names}) "  # noqa: S608  # as above
        f"SELECT number + 100, {names} FROM {table} WHERE rowid = ?",
        (place,),
    )


WAYS: tuple[Callable[[Any, str, int, random.Random], None], ...] = (
    _edit,
    _edit,
    _delete,
    _truncate,
    _insert,
)


def test_three_hundred_random_edits_all_show(logged: Path, open_at: Open) -> None:
    store, dice = open_at(logged), random.Random(7)  # noqa: S311  # a repeatable dice
    head = store.head()
    missed = []
    with store._engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        for _ in range(300):
            way, table = dice.choice(WAYS), dice.choice(("audit", "image"))
            connection.begin()
            places = [row[0] for row in raw.execute(f"SELECT rowid FROM {table}")]  # noqa: S608  # as above
            place = dice.choice(places)
            way(raw, table, place, dice)
            if not set(faults(connection, head)):
                missed.append((way.__name__, table, place))
            connection.rollback()
    assert missed == []


def test_an_edit_leaves_both_images(store: Store) -> None:
    for name in ("Văn phòng", "Văn phòng Tỉnh ủy"):
        with store.work("cán bộ", "edit") as work:
            work.put_many([replace(OFFICE, name=name)])
            work.commit()
    assert store.verify().is_sound
