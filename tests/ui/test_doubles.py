"""Two records of one person are found, compared side by side, and merged by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from time import sleep

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier.errors import CancelledError
from dossier.model.days import PartDate
from dossier.model.ledger import Level, Rating
from dossier.model.subject import Person, Ref, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.merging import DoubleRow, Searched, list_doubles
from dossier.tasks.records import record
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.records import doublesstate
from ui.views.records.doubles import DoublesDialog
from ui.views.records.view import PeopleView

BORN = PartDate(1980, 5, 2)
TWO = (
    Person("x1", "Võ Văn Đôi", post="Chuyên viên", birth=BORN),
    Person("x2", "Võ Văn Đôi", post="Trưởng phòng", birth=BORN, hometown="Gia Lai"),
)


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> DoublesDialog:
    desk = context.app.desk
    with desk.store.work(desk.who, "fill") as work:
        work.put_many((*TWO, Rating("r", Ref(Whom.PERSON, "x2"), 2024, Level.GOOD)))
        work.commit()
    room = PeopleView(context)
    qtbot.addWidget(room)
    room.show()
    room.entered()
    settle(context, qtbot)
    room.side.find_doubles()
    settle(context, qtbot)
    made = room.side._doubles
    assert made is not None
    made.room = room  # type: ignore[attr-defined]  # kept from being collected
    return made


def test_the_pair_is_shown_side_by_side(dialog: DoublesDialog) -> None:
    assert dialog._pairs.total == 1
    texts = [dialog.choices.item(0, place).text() for place in range(3)]  # type: ignore[union-attr]  # there
    assert texts == ["Chức vụ", "Chuyên viên", "Trưởng phòng"]
    assert "Quê quán" in dialog._said.text()


def test_what_is_ticked_by_keyboard_is_taken_and_the_merge_is_one_step(
    dialog: DoublesDialog, context: Context, qtbot: QtBot
) -> None:
    dialog.choices.setCurrentCell(0, 2)
    qtbot.keyClick(dialog.choices, Qt.Key.Key_Space)
    assert dialog.taken() == frozenset({"post"})
    with qtbot.waitSignal(dialog.state.merged, timeout=WAIT):
        dialog._merge.setFocus()
        qtbot.keyClick(dialog._merge, Qt.Key.Key_Space)
    settle(context, qtbot)
    found = record(context.app.desk, Ref(Whom.PERSON, "x1")).record
    assert isinstance(found.subject, Person)
    assert (found.subject.post, found.subject.hometown) == ("Trưởng phòng", "Gia Lai")
    assert [row.key for row in found.ratings] == ["r"]
    assert "Đã gộp" in dialog._notice.text
    assert context.doings.back == "Gộp hai bản ghi của một người"
    context.doings.undo()
    settle(context, qtbot)
    assert len(list_doubles(context.app.desk)) == 1


def test_the_other_record_may_be_the_one_that_stays(
    dialog: DoublesDialog, context: Context, qtbot: QtBot
) -> None:
    first = dialog.state.merging
    dialog._turn.click()
    settle(context, qtbot)
    second = dialog.state.merging
    assert first is not None
    assert second is not None
    assert second.kept.value.key == first.gone.value.key


def test_two_people_are_not_named_again(
    dialog: DoublesDialog, context: Context, qtbot: QtBot
) -> None:
    dialog._apart.click()
    settle(context, qtbot)
    assert dialog._pairs.total == 0
    assert not dialog._merge.isEnabled()


def test_two_who_are_selected_are_compared_at_once(
    dialog: DoublesDialog, context: Context, qtbot: QtBot
) -> None:
    dialog.open_with("x2", "x1")
    settle(context, qtbot)
    assert dialog.state.merging is not None
    assert dialog.state.merging.kept.value.key == "x2"


def test_a_search_is_stopped_and_the_two_who_were_chosen_are_compared(
    dialog: DoublesDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(
        _desk: Desk, report: Callable[[Searched], None], is_cancelled: Callable[[], bool]
    ) -> tuple[DoubleRow, ...]:
        report(Searched(1, 4))
        while not is_cancelled():
            sleep(0.001)
        raise CancelledError

    monkeypatch.setattr(doublesstate, "list_doubles", endless)
    with qtbot.waitSignal(dialog.state.advanced, timeout=WAIT):
        dialog.open_with("x1", "x2")
    assert dialog._told.text() == "Đang tìm… 25 %"
    with qtbot.waitSignal(dialog.state.looked, timeout=WAIT):
        dialog._stop.click()
    assert dialog._stop.isHidden()
    assert "Đã dừng tìm" in dialog._told.text()
