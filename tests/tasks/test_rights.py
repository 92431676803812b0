"""Each role may do what its row says, each task has a row, and the store holds to it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.app import Settings, open_app
from dossier.model.account import Account, Role
from dossier.model.change import Setting
from dossier.model.subject import Person
from dossier.store import open_store
from dossier.tasks import admin
from dossier.tasks.desk import Desk
from dossier.tasks.records import new_person, save_person
from dossier.tasks.rights import LEAST, NotAllowedError, NotSignedInError, guard
from dossier.tasks.trash import forget_person

WORDS = Path(__file__).parents[2] / "dossier" / "messages" / "vi.toml"
NAMES = {role: f"{role.value}-1" for role in Role}
UNNAMED = {"other", "account.reset"}  # a sentence for what is unknown; the way back in


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A desk whose store has an account of each role; nobody has signed in."""
    with desk.store.work(desk.who, "account.new") as work:
        day = date(2026, 1, 5)
        work.put_many(
            Account(name, name, f"Nguyễn Văn {name}", role, "", day) for role, name in NAMES.items()
        )
        work.commit()
    desk.store.tools = replace(desk.store.tools, guard=guard)
    return desk


def seat(desk: Desk, role: Role) -> Desk:
    return replace(desk, who=NAMES[role])


def named_tasks() -> set[str]:
    codes = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return {code.removeprefix("task.") for code in codes if code.startswith("task.")} - UNNAMED


def test_every_task_that_has_a_sentence_has_a_row_and_no_row_is_spare() -> None:
    """That every task which keeps something has a sentence is held by the house tests."""
    assert sorted(named_tasks() ^ set(LEAST)) == []


@pytest.mark.parametrize("role", Role)
def test_the_store_lets_write_whom_the_table_lets(staffed: Desk, role: Role) -> None:
    ranks = list(Role)
    let = {task: ranks.index(role) >= ranks.index(least) for task, least in LEAST.items()}
    for task, is_let in let.items():
        with staffed.store.work(NAMES[role], task) as work:
            try:
                work.hold()
            except NotAllowedError:
                assert not is_let, task
            else:
                assert is_let, task


@pytest.mark.parametrize(
    ("task", "least"),
    [
        ("account.own", Role.VIEWER),
        ("person.save", Role.OFFICER),
        ("make", Role.OFFICER),
        ("form.ask", Role.OFFICER),
        ("form.agree", Role.CHECKER),
        ("form.publish", Role.ADMIN),
        ("rules.set", Role.ADMIN),
        ("trash.forget", Role.ADMIN),
        ("account.new", Role.ADMIN),
    ],
)
def test_the_rows_that_matter_most_stand_where_they_should(task: str, least: Role) -> None:
    assert LEAST[task] is least


def test_nobody_writes_without_signing_in_and_everybody_reads(staffed: Desk) -> None:
    with pytest.raises(NotSignedInError):
        new_person(staffed, Person("", "Nguyễn Văn A"))
    with staffed.store.work("", "people") as work:
        assert len(work.all(Person)) == 2


def test_a_closed_account_writes_no_more(staffed: Desk) -> None:
    with staffed.store.work(NAMES[Role.ADMIN], "account.save") as work:
        saved = work.get(Account, NAMES[Role.OFFICER])
        work.put(replace(saved.value, closed=date(2026, 2, 1)), seen=saved.version)
        work.commit()
    with pytest.raises(NotSignedInError):
        new_person(seat(staffed, Role.OFFICER), Person("", "Nguyễn Văn A"))


def test_a_task_that_no_row_knows_is_for_the_admin(staffed: Desk) -> None:
    for role, is_let in ((Role.CHECKER, False), (Role.ADMIN, True)):
        with staffed.store.work(NAMES[role], "something.new") as work:
            try:
                work.put(Setting("k", "x"), seen=None)
            except NotAllowedError:
                assert not is_let
            else:
                assert is_let


@pytest.mark.parametrize(
    "deed",
    [
        pytest.param(save_person, id="save"),
        pytest.param(lambda desk, saved: forget_person(desk, saved.value.key), id="forget"),
        pytest.param(lambda desk, saved: admin.undo(desk, saved.changes.task), id="undo"),
    ],
)
def test_a_viewer_changes_nothing(staffed: Desk, deed: Callable[[Desk, object], object]) -> None:
    saved = new_person(seat(staffed, Role.OFFICER), Person("", "Nguyễn Văn A"))
    with pytest.raises(NotAllowedError):
        deed(seat(staffed, Role.VIEWER), saved)


def test_what_one_may_not_do_one_may_not_take_back_either(staffed: Desk) -> None:
    with staffed.store.work(NAMES[Role.ADMIN], "rules.clear") as work:
        work.put(Setting("k", "x"), seen=None)
        done = work.commit()
    with pytest.raises(NotAllowedError):
        admin.undo(seat(staffed, Role.OFFICER), done.task)
    assert admin.undo(seat(staffed, Role.ADMIN), done.task).task


def test_whoever_names_an_account_without_signing_in_is_nobody(tmp_path: Path) -> None:
    path = tmp_path / "ho-so.sqlite"
    settings = Settings(store=path, who="Nguyễn Văn A")
    with open_app(settings) as app:
        assert app.desk.who == "Nguyễn Văn A"
        with app.desk.store.work(app.desk.who, "account.new") as work:
            work.put(Account("a", "a", "A", Role.ADMIN, "", date(2026, 1, 5)), seen=None)
            work.commit()
    with open_app(replace(settings, who="a")) as app:
        assert app.desk.who == ""


def test_a_store_that_nobody_guards_lets_everybody_write(tmp_path: Path) -> None:
    store = open_store(tmp_path / "s.sqlite", clock=lambda: None, keys=str)  # type: ignore[arg-type,return-value]
    assert store.tools.guard is not guard
    store.close()
