"""Ledgers of spans typed by keyboard as in Excel: posts, leave, discipline; no dialog comes up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.ledger import AbsenceKind
from dossier.tasks.records import record
from tests.ui.hand import typed
from tests.ui.test_records import opened, place_of
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.records.lines import LinesTab
from ui.views.records.view import PeopleView, RecordsView

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> RecordsView:
    view = opened(PeopleView(context), place_of(context, "Lê Văn C"), qtbot)
    view.show()
    qtbot.waitExposed(view)
    return view


def ledger(room: RecordsView, qtbot: QtBot, name: str) -> LinesTab:
    tab = next(tab for tab in room.pane.ledgers if tab.kind.name == name)
    assert isinstance(tab, LinesTab)
    room.pane.bring_up(tab)
    settle(room.context, qtbot)
    tab.begin()
    return tab


def go(tab: LinesTab, number: int) -> None:
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    tab.grid.selectionModel().setCurrentIndex(tab.model.index(number, 0), flags)


def keys(tab: LinesTab, qtbot: QtBot, text: str, last: Qt.Key = Key.Key_Tab) -> None:
    """Open the cell at hand, type over what stands there, and go on."""
    qtbot.keyClick(tab.grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not tab.grid
    qtbot.keyClick(editor, Key.Key_A, CONTROL)
    typed(editor, text)
    qtbot.keyClick(editor, last)


def posts(room: RecordsView) -> list[str]:
    assert room.state.ref is not None
    found = record(room.context.app.desk, room.state.ref).record.tenures
    return [f"{row.since} {row.post}" for row in found]


def test_a_post_is_typed_cell_by_cell_and_taken_back(room: RecordsView, qtbot: QtBot) -> None:
    tab = ledger(room, qtbot, "tenure")
    before = posts(room)
    for text in ("5/2001", "", "Chuyên viên Văn phòng"):
        keys(tab, qtbot, text)
    settle(room.context, qtbot)
    assert [post for post in posts(room) if post not in before] == ["2001-05 Chuyên viên Văn phòng"]
    assert "Đã lưu" in room.pane._when.text()
    room.pane.undo.click()
    settle(room.context, qtbot)
    assert posts(room) == before


def test_a_half_line_is_said_and_stays(room: RecordsView, qtbot: QtBot) -> None:
    tab = ledger(room, qtbot, "tenure")
    before = posts(room)
    keys(tab, qtbot, "mùa xuân", Key.Key_Return)
    settle(room.context, qtbot)
    assert tab.model.lines[-1].texts[0] == "mùa xuân"
    go(tab, len(tab.model.lines) - 1)
    assert "không phải là ngày tháng" in tab._line.text()
    assert posts(room) == before


def test_leave_is_pasted_from_excel_and_a_line_is_taken_out(
    room: RecordsView, qtbot: QtBot
) -> None:
    tab = ledger(room, qtbot, "absence")
    assert room.state.ref is not None
    desk, ref = room.context.app.desk, room.state.ref
    before = len(record(desk, ref).record.absences)
    QGuiApplication.clipboard().setText(
        "Lý do\tTừ ngày\tĐến hết ngày\r\nThai sản\t01/03/2019\t31/08/2019\r\nđi học\t1.9.20\t\r\n"
    )
    qtbot.keyClick(tab.grid, Key.Key_V, CONTROL)
    settle(room.context, qtbot)
    kinds = [row.kind for row in record(desk, ref).record.absences][before:]
    assert kinds == [AbsenceKind.MATERNITY, AbsenceKind.STUDY]
    go(tab, before)
    tab._remove()
    settle(room.context, qtbot)
    assert len(record(desk, ref).record.absences) == before + 1
    assert [line.texts[0] for line in tab.model.lines][before:] == ["Đi học tập, bồi dưỡng"]


def test_a_cell_of_few_words_offers_them(room: RecordsView, qtbot: QtBot) -> None:
    tab = ledger(room, qtbot, "discipline")
    qtbot.keyClick(tab.grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    completer = getattr(editor, "completer", lambda: None)()
    assert completer is not None
    offered = completer.model().stringList()
    assert offered == list(tab.model.heads[0].offers)
    assert "thanh tra" in offered[1]
