"""The desk shows what waits, and each of its lines leads to where it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from dossier.model.change import Saved
from dossier.model.finding import Place
from dossier.tasks.rounds import save_round, show_round
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.home.view import HomeView
from ui.widgets.parts import Notice


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> HomeView:
    saved = show_round(context.app.desk, context.round).round
    edited = replace(saved.value, due=date(2026, 5, 25))
    save_round(context.app.desk, Saved(edited, saved.version))
    made = HomeView(context)
    qtbot.addWidget(made)
    made.show()
    made.entered()
    settle(context, qtbot)
    return made


def named(room: HomeView, name: str) -> QTableView:
    return next(each for each in room.findChildren(QTableView) if each.accessibleName() == name)


def texts(view: QTableView, column: int = 0) -> list[str]:
    model = view.model()
    return [str(model.index(place, column).data()) for place in range(model.rowCount())]


def press_enter(qtbot: QtBot, view: QTableView, row: int) -> None:
    view.setFocus()
    view.selectRow(row)
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_a_round_stands_there_with_its_deadline_and_what_it_lacks(room: HomeView) -> None:
    table = named(room, "Các đợt đang làm")
    lines = texts(table)
    assert lines[0].startswith("Đề nghị khen thưởng thành tích năm 2025")
    assert texts(table, 1)[0] == "25/05/2026"
    assert texts(table, 2)[0] == "còn 5 ngày"
    assert any("phải sửa" in line for line in lines)
    assert any("Lập hồ sơ để trình ký" in line for line in lines)
    assert "quá hạn 2 ngày" in texts(table, 2)


@pytest.mark.parametrize(
    ("text", "room_name"),
    [
        pytest.param("phải sửa", "check", id="what would be returned"),
        pytest.param("Lập hồ sơ", "deliver", id="a step to take"),
    ],
)
def test_a_line_leads_to_the_room_where_it_is_done(
    room: HomeView, context: Context, qtbot: QtBot, text: str, room_name: str
) -> None:
    table = named(room, "Các đợt đang làm")
    row = next(place for place, line in enumerate(texts(table)) if text in line)
    with qtbot.waitSignal(context.opened) as asked:
        press_enter(qtbot, table, row)
    assert asked.args == [room_name]


def test_a_line_leads_to_the_field_that_is_missing(
    room: HomeView, context: Context, qtbot: QtBot
) -> None:
    table = named(room, "Các đợt đang làm")
    row = next(place for place, line in enumerate(texts(table)) if "Nộp hồ sơ" in line)
    with qtbot.waitSignal(context.wanted) as asked:
        press_enter(qtbot, table, row)
    assert asked.args == [Place("round", context.round, "submitted")]


def test_who_is_near_is_told_and_leads_to_the_record(
    room: HomeView, context: Context, qtbot: QtBot
) -> None:
    table = named(room, "Sắp đủ điều kiện")
    assert "Bùi Văn K" in texts(table)
    with qtbot.waitSignal(context.wanted) as asked:
        press_enter(qtbot, table, texts(table).index("Bùi Văn K"))
    place = asked.args[0] if asked.args else None
    assert isinstance(place, Place)
    assert place.kind == "person"


def test_a_row_is_copied_as_excel_takes_it(room: HomeView, qtbot: QtBot) -> None:
    table = named(room, "Các đợt đang làm")
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[1:] == ["25/05/2026", "còn 5 ngày"]


def test_the_desk_says_how_safe_the_records_are(
    room: HomeView, context: Context, qtbot: QtBot
) -> None:
    said = [notice.text for notice in room.findChildren(Notice)]
    assert any(text.startswith("Chưa có bản sao lưu nào") for text in said)
    keep = next(b for b in room.findChildren(QPushButton) if b.text() == "Sao lưu ngay")
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    settle(context, qtbot)
    said = [notice.text for notice in room.findChildren(Notice)]
    assert any(text.startswith("Mọi thay đổi đã được sao lưu") for text in said)
    assert not keep.isEnabled()
