"""The nominees of a round: what each lacks, why, and the way to the field that mends it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from dossier.model.finding import Place
from dossier.model.subject import Person
from dossier.tasks.rounds import show_round
from tests.ui.waiting import press, settle
from ui.bridge.context import Context
from ui.views.rounds.against import AgainstPanel
from ui.views.rounds.nominees import NomineesTab
from ui.views.rounds.qualifying import QualifyingTab
from ui.views.rounds.returned import ReturnedTab
from ui.views.rounds.view import RoundsView
from ui.widgets.reasonbar import ReasonBar

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lacking(context: Context) -> str:
    """A nominee whose day of birth is missing; the key of the person."""
    desk = context.app.desk
    ref = next(
        row.nomination.value.subject
        for row in show_round(desk, context.round).rows
        if row.nomination.value.subject.whom.value == "person"
    )
    with desk.store.work(desk.who, "person.save") as work:
        saved = work.get(Person, ref.key)
        work.put(replace(saved.value, birth=None), seen=saved.version)
        work.commit()
    return ref.key


def tab_of(room: RoundsView) -> NomineesTab:
    found = room.findChild(NomineesTab)
    assert found is not None
    return found


def table_of(room: RoundsView) -> QTableView:
    found = tab_of(room).findChild(QTableView)
    assert found is not None
    return found


def test_keys_lead_from_a_nominee_to_the_field_that_mends_it(
    lacking: str, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    table = table_of(rounds_room)
    person = next(
        number
        for number, row in enumerate(rounds_room.state.view.rows if rounds_room.state.view else ())
        if row.nomination.value.subject.key == lacking
    )
    table.setFocus()
    for _step in range(person):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(context, qtbot)
    assert "phải sửa" in str(table.model().index(person, 3).data())
    panel = rounds_room.findChild(AgainstPanel)
    assert panel is not None
    points = panel.findChild(QListWidget)
    assert points is not None
    assert points.item(0).text().startswith("Phải sửa: ")
    with qtbot.waitSignal(context.wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return, CTRL)
    assert (told.args[0].kind, told.args[0].key, told.args[0].field) == ("person", lacking, "birth")


def test_a_nominee_without_fault_shows_criteria_with_article_and_evidence(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    settle(context, qtbot)
    panel = rounds_room.findChild(AgainstPanel)
    assert panel is not None
    points = panel.findChild(QListWidget)
    assert points is not None
    met = [
        points.item(n).toolTip() for n in range(points.count()) if "Đạt: " in points.item(n).text()
    ]
    assert any("Căn cứ chứng minh" in told and "Điều" in told for told in met)


def test_a_nominee_is_left_out_with_a_reason_typed_in_the_room(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    table = table_of(rounds_room)
    bar, tab = rounds_room.findChild(ReasonBar), tab_of(rounds_room)
    assert bar is not None
    typed = bar.findChild(QLineEdit)
    tab._exclude.click()
    qtbot.keyClick(typed, Qt.Key.Key_Escape)
    assert bar.isHidden()
    tab._exclude.click()
    qtbot.keyClick(typed, Qt.Key.Key_Return)  # without a reason nothing is left out
    assert not bar.isHidden()
    qtbot.keyClicks(typed, "Thieu minh chung")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    settle(context, qtbot)
    row = show_round(context.app.desk, context.round).rows[-1]  # lists end with whoever is out
    assert row.nomination.value.excluded == "Thieu minh chung"
    last = table.model().rowCount() - 1
    assert "Thieu minh chung" in str(table.model().index(last, 7).data())


def test_details_folded_away_leave_the_list_the_room_and_stay_so(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    table = table_of(rounds_room)
    before = table.height()
    press(context, qtbot, table, "F6")
    assert table.height() > before
    assert context.settings.nominees_folded
    again = NomineesTab(context, rounds_room.state)
    qtbot.addWidget(again)
    assert again._details.is_folded
    rounds_room.show_place(Place("nomination", "", "summary"))
    assert not tab_of(rounds_room)._details.is_folded


def test_a_text_is_kept_when_one_goes_on_to_the_next_nominee(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    settle(context, qtbot)
    tab, table = rounds_room.findChild(NomineesTab), table_of(rounds_room)
    assert tab is not None
    table.setFocus()
    summary = tab.findChildren(QPlainTextEdit)[0]
    summary.setPlainText("Dẫn đầu khối thi đua.")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(context, qtbot)
    row = show_round(context.app.desk, context.round).rows[0]
    assert row.nomination.value.summary == "Dẫn đầu khối thi đua."
    assert summary.toPlainText() != "Dẫn đầu khối thi đua."


def test_whoever_qualifies_is_explained_with_articles(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    tab, tabs = rounds_room.findChild(QualifyingTab), rounds_room.findChild(QTabWidget)
    assert tab is not None
    assert tabs is not None
    tabs.setCurrentWidget(tab)
    settle(context, qtbot)
    table = tab.findChild(QTableView)
    assert table is not None
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(context, qtbot)
    assert "Đạt" in tab._why.text()
    assert "Điều" in tab._why.text()


def test_a_reason_for_a_return_is_typed_and_mended_by_keys(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    tab, tabs = rounds_room.findChild(ReturnedTab), rounds_room.findChild(QTabWidget)
    assert tab is not None
    assert tabs is not None
    tabs.setCurrentWidget(tab)
    settle(context, qtbot)
    reason = tab.findChild(QPlainTextEdit)
    assert reason is not None
    reason.setFocus()
    qtbot.keyClicks(reason, "Thieu xac nhan")
    press(context, qtbot, reason, "Ctrl+S")
    table = tab.findChild(QTableView)
    assert table is not None
    assert table.model().index(0, 3).data() == "Thieu xac nhan"
    assert reason.toPlainText() == ""
    press(context, qtbot, table, "Ctrl+M")
    assert table.model().index(0, 0).data() == "Đã sửa"
