"""People and units go into the round at hand from lists, and from those who qualify."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from dossier.model.change import Query
from dossier.model.subject import Ref
from dossier.tasks.nominating import qualified
from dossier.tasks.records import people as people_of
from dossier.tasks.rounds import show_round
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.rounds.chosen import ChosenBar
from ui.views.rounds.qualifying import QualifyingTab
from ui.views.rounds.view import RoundsView


def count(context: Context) -> int:
    return len(show_round(context.app.desk, context.round).rows)


def people(context: Context, many: int) -> list[Ref]:
    rows = people_of(context.app.desk, Query(limit=50)).rows
    there = {r.nomination.value.subject for r in show_round(context.app.desk, context.round).rows}
    return [row.ref for row in rows if row.ref not in there][:many]


def test_all_who_qualify_go_into_the_round_by_keyboard(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    wanted = qualified(context.app.desk, context.round)
    assert wanted
    before = count(context)
    tab = rounds_room.findChild(QualifyingTab)
    tabs = rounds_room.findChild(QTabWidget)
    assert tab is not None
    assert tabs is not None
    tabs.setCurrentWidget(tab)
    settle(context, qtbot)
    table = tab.findChild(QTableView)
    assert table is not None
    assert table.model().rowCount() == len(wanted)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    tab.take()
    settle(context, qtbot)
    assert count(context) == before + len(wanted)
    assert table.model().rowCount() == 0, "who is in the round is not offered again"


def test_people_chosen_elsewhere_are_proposed_for_one_award(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    refs, before = people(context, 3), count(context)
    assert len(refs) == 3
    context.nominate(refs)
    bar = rounds_room.findChild(ChosenBar)
    assert bar is not None
    assert bar.isVisible()
    bar.take()
    assert count(context) == before, "nobody is proposed before an award is chosen"
    choice = bar.findChild(QComboBox)
    assert choice is not None
    choice.setCurrentIndex(choice.findData("ldtt"))
    bar.take()
    settle(context, qtbot)
    assert count(context) == before + 3
    assert not bar.isVisible()
