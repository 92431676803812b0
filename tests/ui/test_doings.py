"""Steps are taken back and done again in any room, and rooms declare what can be done in them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event

import pytest
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from dossier.model.change import Changes, Query, Saved
from dossier.model.subject import Person
from dossier.tasks.admin import undo
from dossier.tasks.records import new_person, people, record, save_person
from tests.ui.waiting import settle
from ui.bridge.action import of_buttons
from ui.bridge.context import Context
from ui.bridge.jobs import Handle, Jobs, LongJob
from ui.widgets.parts import button


def enter(context: Context, qtbot: QtBot, name: str) -> Saved[Person]:
    """Enter a person as a room does."""
    kept: list[Saved[Person]] = []
    draft = Person("", name)
    context.jobs.run(lambda _handle: new_person(context.app.desk, draft), then=kept.append)
    settle(context, qtbot)
    return kept[0]


def edit(context: Context, qtbot: QtBot, person: Saved[Person], post: str) -> Saved[Person]:
    edited = Saved(replace(person.value, post=post), person.version)
    context.jobs.run(lambda _handle: save_person(context.app.desk, edited))
    settle(context, qtbot)
    found = record(context.app.desk, person.value.ref).subject
    assert isinstance(found.value, Person)
    return Saved(found.value, found.version)


def posts(context: Context, name: str) -> list[str]:
    return [row.post for row in people(context.app.desk, Query(text=name)).rows]


def test_many_steps_go_back_and_forth(context: Context, qtbot: QtBot) -> None:
    person = enter(context, qtbot, "Lê Văn Lùi")
    person = edit(context, qtbot, person, "Chuyên viên")
    edit(context, qtbot, person, "Trưởng phòng")
    seen = []
    for move in (*3 * [context.doings.undo], *3 * [context.doings.redo]):
        move()
        settle(context, qtbot)
        seen.append(posts(context, "Lê Văn Lùi"))
    assert seen == [["Chuyên viên"], [""], [], [""], ["Chuyên viên"], ["Trưởng phòng"]]


def test_steps_bear_the_words_of_the_log(context: Context, qtbot: QtBot) -> None:
    person = enter(context, qtbot, "Lê Văn Lùi")
    assert context.doings.back == "Thêm cá nhân"
    edit(context, qtbot, person, "Chuyên viên")
    assert (context.doings.back, context.doings.again) == ("Sửa thông tin cá nhân", "")
    context.doings.undo()
    settle(context, qtbot)
    assert (context.doings.back, context.doings.again) == ("Thêm cá nhân", "Sửa thông tin cá nhân")


def test_a_new_step_ends_what_could_be_done_again(context: Context, qtbot: QtBot) -> None:
    enter(context, qtbot, "Lê Văn Lùi")
    context.doings.undo()
    settle(context, qtbot)
    enter(context, qtbot, "Phạm Thị Tới")
    assert context.doings.again == ""


def test_a_step_that_others_built_on_is_refused_and_left_out(
    context: Context, qtbot: QtBot
) -> None:
    first = enter(context, qtbot, "Lê Văn Lùi")
    person = enter(context, qtbot, "Phạm Thị Tới")
    save_person(context.app.desk, Saved(replace(person.value, post="Sau"), person.version))
    with qtbot.waitSignal(context.doings.failed) as told:
        context.doings.undo()
    settle(context, qtbot)
    assert "hoàn tác" in str(context.app.say(told.args[0]))
    context.doings.undo()
    settle(context, qtbot)
    assert posts(context, "Phạm Thị Tới") == ["Sau"]
    assert posts(context, first.value.name) == []


def test_what_a_room_takes_back_itself_can_be_done_again(context: Context, qtbot: QtBot) -> None:
    person = enter(context, qtbot, "Lê Văn Lùi")
    task = person.changes.task
    context.jobs.run(lambda _handle: undo(context.app.desk, task))
    settle(context, qtbot)
    assert context.doings.back == "Hoàn tác"
    context.doings.undo()
    settle(context, qtbot)
    assert posts(context, "Lê Văn Lùi") == [""]


def test_every_room_hears_of_what_was_kept(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.changed) as told:
        person = enter(context, qtbot, "Lê Văn Lùi")
    assert isinstance(told.args[0], Changes)
    assert ("person", person.value.key) in told.args[0].touched


def test_a_long_job_is_told_of_while_it_runs(context: Context, qtbot: QtBot) -> None:
    go_on = Event()
    context.jobs.run(lambda _handle: go_on.wait(20), title="Lập hồ sơ")
    assert [long.title for long in context.jobs.long] == ["Lập hồ sơ"]
    with qtbot.waitSignal(context.jobs.moved):
        go_on.set()
    assert context.jobs.long == ()


@pytest.mark.parametrize(
    ("done", "total", "seconds", "left"),
    [
        pytest.param(2, 10, 4.0, 16.0, id="the rest goes as fast as what is done"),
        pytest.param(10, 10, 4.0, 0.0, id="nothing is left"),
        pytest.param(0, 10, 4.0, None, id="nothing is done yet"),
        pytest.param(0, 0, 4.0, None, id="nobody knows how much there is"),
        pytest.param(1, 10, 0.1, None, id="too early to tell"),
    ],
)
def test_the_time_left_is_reckoned_from_what_is_done(
    context: Context, done: int, total: int, seconds: float, left: float | None
) -> None:
    job = context.jobs.run(_nothing)
    assert LongJob("Lập hồ sơ", job, 100.0, done, total).seconds_left(100.0 + seconds) == left


def test_buttons_are_the_actions_of_a_room_on_tabs_behind_as_well(qtbot: QtBot) -> None:
    pressed: list[str] = []
    room, tabs, behind, hidden = QWidget(), QTabWidget(), QWidget(), QWidget()
    qtbot.addWidget(room)
    QVBoxLayout(behind).addWidget(button("Lưu…", lambda: pressed.append("Lưu"), keys="Ctrl+S"))
    QVBoxLayout(hidden).addWidget(button("Ẩn", lambda: pressed.append("Ẩn")))
    tabs.addTab(QWidget(), "Trước")
    tabs.addTab(behind, "Sau")
    layout = QVBoxLayout(room)
    layout.addWidget(tabs)
    layout.addWidget(hidden)
    hidden.hide()
    room.show()
    found = {action.label: action for action in of_buttons(room)}
    assert (found["Lưu"].keys, found["Lưu"].enabled()) == ("Ctrl+S", True)
    assert not found["Ẩn"].enabled()
    found["Lưu"].run()
    assert pressed == ["Lưu"]
    assert tabs.currentWidget() is behind


def _nothing(_what: object) -> None:
    """Do nothing."""


def test_jobs_start_without_titles(context: Context) -> None:
    assert isinstance(context.jobs, Jobs)
    assert context.jobs.long == ()


def test_an_answer_that_comes_after_its_dialog_is_let_go(context: Context, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Page(QWidget):
        def hear(self, _answer: object) -> None:
            heard.append(self.objectName())

    page = Page()
    context.jobs.run(_nothing, then=page.hear, failed=page.hear)
    context.jobs.run(_nothing, then=partial(page.hear), failed=page.hear)
    Shiboken.delete(page)
    with qtbot.captureExceptions() as bugs:
        settle(context, qtbot)
    assert not bugs
    assert not heard


def test_a_bug_of_one_room_keeps_no_news_from_the_others(context: Context, qtbot: QtBot) -> None:
    told: list[Changes] = []
    context.changed.connect(told.append)

    def stumble(_answer: object) -> None:
        raise ValueError

    draft = Person("", "Lê Văn Vấp")
    with qtbot.captureExceptions() as bugs:
        context.jobs.run(lambda _handle: new_person(context.app.desk, draft), then=stumble)
        settle(context, qtbot)
    assert len(bugs) == len(told) == 1


def test_the_log_tells_where_a_bug_is_and_nothing_of_the_records(
    context: Context, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    number = "012345678901"

    def stumble(_handle: Handle) -> None:
        raise ValueError(number)

    context.jobs.run(stumble, failed=_nothing)
    settle(context, qtbot)
    assert "stumble" in caplog.text
    assert number not in caplog.text
