"""Of answers from behind the window only those count that are still wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from dossier.errors import CancelledError
from dossier.model.change import Query, Saved
from dossier.model.subject import Person
from dossier.tasks.printout import Printout
from dossier.tasks.records import new_person, people
from dossier.tasks.rounds import new_round, save_round, show_round
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.bridge.state import State
from ui.views.deliver.printstate import PrintState
from ui.views.law.state import RulesState
from ui.views.records.doublesstate import DoublesState
from ui.views.records.state import RecordsState
from ui.views.rounds.facts import FactsTab
from ui.views.rounds.state import RoundsState


def late(go_on: Event, answer: str) -> str:
    go_on.wait(WAIT / 1000)
    if not answer:
        raise CancelledError
    return answer


@pytest.mark.parametrize(
    ("first", "question", "heard"),
    [
        pytest.param("một", "ai", ["hai"], id="what was asked anew is answered once"),
        pytest.param("", "ai", ["hai"], id="nobody hears either why the first failed"),
        pytest.param("một", "", ["hai", "một"], id="what is done is always told of"),
    ],
)
def test_the_last_question_is_the_one_that_is_answered(
    first: str, question: str, heard: list[str], context: Context, qtbot: QtBot
) -> None:
    state, go_on, told = State(context), Event(), list[object]()
    state.failed.connect(told.append)
    state._run(partial(late, go_on, first), told.append, question=question)
    state._run(lambda: "hai", told.append, question=question)
    qtbot.waitUntil(lambda: "hai" in told, timeout=WAIT)
    go_on.set()
    settle(context, qtbot)
    assert told == heard


def other_round(context: Context) -> str:
    desk = context.app.desk
    year = show_round(desk, context.round).round.value
    return new_round(desk, replace(year, key="", name="Đợt thử")).value.key


def test_a_round_that_is_no_longer_at_hand_tells_nothing(context: Context, qtbot: QtBot) -> None:
    state, first, other = RoundsState(context), context.round, other_round(context)
    told: list[object] = []
    state.granted.connect(told.append)
    state.choose(first)
    settle(context, qtbot)
    state.list_grants()
    state.choose(other)
    state._show(show_round(context.app.desk, other))
    settle(context, qtbot)
    assert not told


def test_pages_lie_printed_for_the_round_whose_they_are(context: Context) -> None:
    state, first = PrintState(context), context.round
    context.take_round("khác")
    state._remember(Printout(first, "Đợt", (), {"1": ("a",)}))
    assert not state.marks
    context.take_round(first)
    assert state.marks == {"1": ["a"]}


def test_a_step_back_after_a_deletion_stays_with_the_record_at_hand(
    context: Context, qtbot: QtBot
) -> None:
    state = RecordsState(context)
    gone, other = (row.ref for row in people(context.app.desk, Query(limit=2)).rows)

    def do(deed: Callable[[], object]) -> None:
        deed()
        settle(context, qtbot)

    do(partial(state.show, gone))
    do(state.drop_subject)
    do(partial(state.show, other))
    assert state.view is not None
    subject = state.view.subject
    assert isinstance(subject.value, Person)
    do(partial(state.save, Saved(replace(subject.value, post="Chuyên viên"), subject.version)))
    do(state.undo)
    assert state.ref == other


def test_a_pair_is_decided_on_once_and_again_where_it_could_not_be(
    context: Context, qtbot: QtBot
) -> None:
    desk, state, failed = context.app.desk, DoublesState(context), list[Exception]()
    state.failed.connect(failed.append)
    first, other = (new_person(desk, Person("", name)).value.key for name in ("Võ A", "Võ B"))
    state.look(first, other)
    settle(context, qtbot)
    with desk.store.work(desk.who, "person.save") as work:
        before = work.get(Person, other)
        work.drop(Person, other)
        work.commit()
    for _press in range(2):
        state.merge(frozenset())
    settle(context, qtbot)
    assert len(failed) == 1
    with desk.store.work(desk.who, "person.save") as work:
        work.put(before.value, seen=None)
        work.commit()
    state.merge(frozenset())
    settle(context, qtbot)
    assert len(failed) == 1
    assert people(desk, Query(before.value.name)).total == 0


def test_a_round_that_was_changed_elsewhere_is_read_anew(context: Context, qtbot: QtBot) -> None:
    state, told = RoundsState(context), list[object]()
    state.load()
    settle(context, qtbot)
    assert state.view is not None
    seen = state.view.round
    save_round(context.app.desk, Saved(replace(seen.value, number="1"), seen.version))
    state.failed.connect(told.append)
    for number in ("2", "3"):
        state.save_round(Saved(replace(seen.value, number=number), state.view.round.version))
        settle(context, qtbot)
    assert len(told) == 1
    assert state.view.round.value.number == "3"


def test_an_answer_that_cannot_be_read_waits_until_its_round_comes_back(
    context: Context, qtbot: QtBot
) -> None:
    state, first, other = RoundsState(context), context.round, other_round(context)
    facts = FactsTab(context, state)
    qtbot.addWidget(facts)
    state.shown.connect(facts.show_round)
    state.choose(first)
    settle(context, qtbot)
    facts._asks.retype({"ngay_giay_moi": "31/2/2026"})
    for key in (other, first):
        state.choose(key)
        settle(context, qtbot)
    assert facts._asks.touched() == {"ngay_giay_moi": "31/2/2026"}
    state.choose(other)
    settle(context, qtbot)
    assert facts._asks.touched() == {}


def test_what_is_typed_while_rules_are_being_kept_stays(context: Context, qtbot: QtBot) -> None:
    state = RulesState(context)
    state.begin("Quy chế thử")
    state.save("lần đầu")
    state.write(f"{state.text}\n# gõ thêm")
    settle(context, qtbot)
    assert state.text.endswith("# gõ thêm")
    assert state.is_edited
    assert state.row is not None
