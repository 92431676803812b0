"""Several records open in tabs, closed, opened again, and there again the next time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from dossier.model.subject import Person
from dossier.tasks.records import drop_subject, find_subject, new_person
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.records.view import PeopleView

NAMES = ("Trần Thị B", "Lê Văn C", "Bùi Văn K")


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> PeopleView:
    return opened(context, qtbot)


def opened(context: Context, qtbot: QtBot) -> PeopleView:
    view = PeopleView(context)
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    return view


def look_at(room: PeopleView, name: str, qtbot: QtBot, *, keep: bool = False) -> None:
    ref = find_subject(room.context.app.desk, name)
    room._list.chosen.emit(ref)
    if keep:
        room._list.picked.emit(ref)
    settle(room.context, qtbot)


def do(room: PeopleView, name: str, qtbot: QtBot) -> None:
    next(each for each in room.actions_here() if each.name == name).run()
    settle(room.context, qtbot)


def names(room: PeopleView) -> list[str]:
    return [each.name for each in room.pane.opened.kept]


def test_a_record_that_is_looked_at_passes_and_one_that_is_picked_stays(
    room: PeopleView, qtbot: QtBot
) -> None:
    for name in NAMES:
        look_at(room, name, qtbot)
    assert names(room) == []
    assert room.pane.opened.count() == 1
    assert not room.pane.opened.isVisible()
    for name in NAMES[:2]:
        look_at(room, name, qtbot, keep=True)
    assert names(room) == list(NAMES[:2])
    assert room.pane.opened.isVisible()


def test_tabs_are_walked_closed_and_opened_again(room: PeopleView, qtbot: QtBot) -> None:
    for name in NAMES:
        look_at(room, name, qtbot, keep=True)
    do(room, "record.next", qtbot)
    assert room.pane.title.text() == NAMES[0]
    do(room, "record.close", qtbot)
    assert names(room) == list(NAMES[1:])
    assert room.pane.title.text() == NAMES[1]
    do(room, "record.reopen", qtbot)
    assert room.pane.title.text() == NAMES[0]
    assert sorted(names(room)) == sorted(NAMES)


def test_open_records_are_there_the_next_time(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    for name in NAMES[:2]:
        look_at(room, name, qtbot, keep=True)
    do(room, "record.previous", qtbot)
    again = opened(context, qtbot)
    assert names(again) == list(NAMES[:2])
    assert again.pane.title.text() == NAMES[0]


def test_what_was_written_by_another_program_opens_nothing(context: Context, qtbot: QtBot) -> None:
    context.settings.people_open = '{"x": [1'
    assert names(opened(context, qtbot)) == []


def test_no_name_is_written_outside_the_store(room: PeopleView, qtbot: QtBot) -> None:
    look_at(room, NAMES[0], qtbot, keep=True)
    assert find_subject(room.context.app.desk, NAMES[0]).key in room.context.settings.people_open
    assert NAMES[0] not in json.loads(f'"{json.dumps(room.context.settings.people_open)[1:-1]}"')


def test_a_record_that_is_gone_is_not_opened_again(context: Context, qtbot: QtBot) -> None:
    context.settings.people_open = '["gone", [["person", "gone"]]]'
    view = opened(context, qtbot)
    assert names(view) == []


def test_a_record_that_is_taken_out_loses_its_tab(room: PeopleView, qtbot: QtBot) -> None:
    look_at(room, NAMES[0], qtbot, keep=True)
    room.pane.begin(type(room.state.view.subject.value)("", "Mai Thị X"))  # type: ignore[union-attr]  # shown
    settle(room.context, qtbot)
    room.pane.opened.keep()
    with qtbot.waitSignal(room.state.dropped, timeout=WAIT):
        room.state.drop_subject()
    assert names(room) == [NAMES[0]]


def test_a_record_that_somebody_else_took_out_loses_its_tab_when_it_is_looked_at(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    made = new_person(context.app.desk, Person("", "Mai Thị X"))
    look_at(room, "Mai Thị X", qtbot, keep=True)
    look_at(room, NAMES[0], qtbot, keep=True)
    drop_subject(context.app.desk, made)
    do(room, "record.previous", qtbot)
    assert names(room) == [NAMES[0]]
    assert room.pane.notice.isVisible()
    look_at(room, NAMES[0], qtbot)
    assert room.pane.title.text() == NAMES[0]


def test_a_file_of_the_record_as_a_whole_has_its_place(
    room: PeopleView, qtbot: QtBot, tmp_path: Path
) -> None:
    look_at(room, NAMES[1], qtbot)
    scan = tmp_path / "so-yeu-ly-lich.png"
    Image.new("RGB", (300, 400), "white").save(scan)
    page = room.pane.evidence.page
    page._attach((scan,))
    settle(room.context, qtbot)
    (file,) = page.rows.rows()
    assert (file.name, file.entry) == ("so-yeu-ly-lich.png", "")
    assert page.rows.index(0, 1).data() == "Cả hồ sơ"
    assert page.choose(file.key)
    page._remove_one()
    settle(room.context, qtbot)
    assert page.rows.rows() == ()
