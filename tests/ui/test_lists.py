"""Lists narrow at each key, keep their columns, go to Excel, and take whom they select along."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dossier.model.narrowing import Facet, Order
from dossier.model.subject import Ref, Whom
from dossier.tasks.filters import SavedFilter, saved_filters
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList
from ui.views.records.view import PeopleView, UnitsView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> PeopleView:
    return entered(PeopleView(context), context, qtbot)


def entered(view: PeopleView, context: Context, qtbot: QtBot) -> PeopleView:
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    return view


def names(room: PeopleView) -> list[str]:
    return [row.name for row in room.side.list._rows.rows()]


def typed(room: PeopleView, text: str, qtbot: QtBot) -> list[str]:
    room.side.list.line.clear()
    qtbot.keyClicks(room.side.list.line, text)
    settle(room.context, qtbot)
    return names(room)


def heads(found: SubjectList) -> list[str]:
    return [column.id for column in found.header.shown]


def test_the_last_of_many_keys_is_answered(room: PeopleView, qtbot: QtBot) -> None:
    assert typed(room, "chuc vu: truong phong, sinh: 1976", qtbot) == ["Lê Văn C"]


def test_what_is_not_understood_stands_below_the_line(room: PeopleView, qtbot: QtBot) -> None:
    assert len(typed(room, "luong: 5", qtbot)) == 15
    assert "luong:" in room.side.list._remark.text()
    typed(room, "le", qtbot)
    assert room.side.list._remark.isHidden()


def test_the_list_stands_in_the_order_of_the_column_that_is_clicked(
    room: PeopleView, qtbot: QtBot
) -> None:
    header = room.side.list.header
    for falls, first in ((False, "Nguyễn Văn A"), (True, "Bùi Văn K")):
        header._click(1)
        settle(room.context, qtbot)
        assert header.order == Order(Facet.BIRTH, falls=falls)
        assert names(room)[0] == first


def test_columns_are_chosen_moved_and_remembered(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    head = room.side.list.table.horizontalHeader()
    room.side._fill_columns()
    acts = {act.text(): act for act in room.side._columns.menu().actions()}
    with qtbot.waitSignal(room.side.list.header.arranged, timeout=WAIT):
        acts["Giới tính"].trigger()
        head.moveSection(head.visualIndex(2), 0)
        head.resizeSection(2, 222)
        room.side.list.header._click(1)
    settle(context, qtbot)
    assert context.settings.people_columns == "post=222 name=130 birth=80 unit=60 gender=70 +birth"
    later = entered(PeopleView(context), context, qtbot)
    again = later.side.list
    assert heads(again) == ["post", "name", "birth", "unit", "gender"]
    assert (head.sectionSize(2), again.header.order) == (222, Order(Facet.BIRTH))
    again.header._reset()
    settle(context, qtbot)
    assert heads(again) == ["name", "birth", "post", "unit"]


@pytest.mark.parametrize("text", ["name", "nobody=12 +nothing", "name=x", "name=999999", "=-", "-"])
def test_columns_that_were_kept_wrongly_do_no_harm(room: PeopleView, text: str) -> None:
    room.side.list.header.arrange(text)
    assert heads(room.side.list)[0] == "name"
    assert room.side.list.header.order == Order()


def test_several_are_selected_by_keyboard_and_taken_to_the_round(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    typed(room, "chuc vu: truong phong", qtbot)
    table = room.side.list.table
    qtbot.keyClick(room.side.list.line, Qt.Key.Key_Return)
    assert table.hasFocus() or table.isActiveWindow() is False
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    settle(context, qtbot)
    assert "đã chọn 8" in room.side.list._count.text()
    with qtbot.waitSignal(context.nominated, timeout=WAIT) as taken:
        room.side._nominate.click()
    assert len(taken.args[0]) == 8
    assert taken.args[0][0].whom is Whom.PERSON


def test_a_record_that_comes_to_hand_leaves_the_selection(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    room.side.list.table.selectAll()
    room.pane.renew()
    settle(context, qtbot)
    assert len(room.side.list.selection()) == 15


def test_the_list_is_written_as_it_stands(
    room: PeopleView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(room, "gioi tinh: nu", qtbot)
    path = tmp_path / "nu.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    with qtbot.waitSignal(room.side.state.written, timeout=WAIT):
        room.side._export.click()
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.max_row == 3 + len(names(room))
    assert "nu.xlsx" in room.pane.notice.text


def test_a_filter_is_kept_chosen_and_removed(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    found = typed(room, "gioi tinh: nu", qtbot)
    with qtbot.waitSignal(room.side.state.told, timeout=WAIT):
        room.side.state.save("Nữ", room.side.list.line.text())
    settle(context, qtbot)
    assert saved_filters(context.app.desk, Whom.PERSON) == (SavedFilter("Nữ", "gioi tinh: nu"),)
    typed(room, "", qtbot)
    room.side._fill_filters()
    room.side._filters.menu().actions()[0].trigger()
    settle(context, qtbot)
    assert names(room) == found
    with qtbot.waitSignal(room.side.state.told, timeout=WAIT):
        room.side.state.forget("nữ")
    assert saved_filters(context.app.desk, Whom.PERSON) == ()


def test_a_condition_is_begun_from_the_menu(room: PeopleView, qtbot: QtBot) -> None:
    room.side.list.line.setText("lan")
    room.side._begin("chức vụ")
    settle(room.context, qtbot)
    assert room.side.list.line.text() == "lan, chức vụ: "


def test_households_alone_are_listed(context: Context, qtbot: QtBot) -> None:
    view = UnitsView(context)
    qtbot.addWidget(view)
    view.side.list.narrow(Whom.HOUSEHOLD)
    settle(context, qtbot)
    rows = view.side.list._rows.rows()
    assert [row.ref.whom for row in rows] == [Whom.HOUSEHOLD]
    assert isinstance(rows[0].ref, Ref)
