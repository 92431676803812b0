"""The council's pages in the room of rounds, by keyboard: members, ballots, written opinions."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.finding import Place
from dossier.tasks.ballots import tallies
from dossier.tasks.rounds import RoundView, show_round
from tests.ui.waiting import press, settle
from ui.bridge.context import Context
from ui.views.rounds.ballots import BallotsTab
from ui.views.rounds.lines import Lines
from ui.views.rounds.meeting import MeetingTab
from ui.views.rounds.opinions import OpinionsTab
from ui.views.rounds.view import RoundsView
from ui.widgets.parts import Notice


def held(context: Context) -> RoundView:
    return show_round(context.app.desk, context.round)


def lines_of(page: QWidget | None) -> Lines:
    assert page is not None
    found = page.findChild(Lines)
    assert found is not None
    return found


@pytest.fixture
def ballots(rounds_room: RoundsView, context: Context, qtbot: QtBot) -> Lines:
    rounds_room.show_place(Place("nomination", "", "vote"))
    settle(context, qtbot)
    return lines_of(rounds_room.findChild(BallotsTab))


def test_ballots_pasted_and_saved_by_keys_are_counted(
    ballots: Lines, context: Context, qtbot: QtBot
) -> None:
    first = tallies(held(context))[0]
    QGuiApplication.clipboard().setText(f"{first.name}\t{first.award.short}\t7\t2")
    ballots.setFocus()
    ballots.setCurrentCell(0, 0)
    press(context, qtbot, ballots, "Ctrl+V")
    press(context, qtbot, ballots, "Ctrl+S")
    assert (tallies(held(context))[0].yes, tallies(held(context))[0].no) == (7, 2)


def test_too_few_votes_are_shown_with_what_is_needed_and_the_source(
    ballots: Lines, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    secret = next(
        place for place, row in enumerate(tallies(held(context))) if row.award.ballot.threshold > 50
    )
    ballots.setCurrentCell(secret, 2)
    ballots.paste("3\t6")
    press(context, qtbot, ballots, "Ctrl+S")
    page = rounds_room.findChild(BallotsTab)
    assert page is not None
    table = page.findChildren(QTableView)[-1]
    shown = [str(table.model().index(secret, place).data()) for place in range(6)]
    assert shown[1] == "3/9"
    assert shown[2] == "33,33%"
    assert shown[3].startswith("8 phiếu")
    assert shown[4] == "Chưa đạt"
    assert "Chưa đối chiếu" in shown[5]


def test_a_file_dropped_on_the_grid_waits_to_be_saved(
    ballots: Lines, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    first = tallies(held(context))[0]
    book = Workbook()
    assert book.active is not None
    book.active.append(("Tên tập thể, cá nhân", "Hình thức", "Đồng ý", "Không đồng ý"))
    book.active.append((first.name, first.award.label, 6, 3))
    book.save(tmp_path / "phieu.xlsx")
    ballots.brought.emit(tmp_path / "phieu.xlsx")
    settle(context, qtbot)
    assert ballots.rows()[0][2:] == ["6", "3"]
    assert tallies(held(context))[0].yes == first.yes
    press(context, qtbot, ballots, "Ctrl+S")
    assert tallies(held(context))[0].yes == 6


def test_a_stranger_among_the_ballots_is_quoted_and_stays(
    ballots: Lines, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    ballots.setCurrentCell(ballots.rowCount() - 1, 0)
    ballots.paste("Người Lạ\tGK\t5\t0")
    press(context, qtbot, ballots, "Ctrl+S")
    page = rounds_room.findChild(BallotsTab)
    assert page is not None
    assert any("Người Lạ" in notice.text for notice in page.findChildren(Notice))
    assert ballots.rows()[-1][0] == "Người Lạ"


@pytest.mark.usefixtures("ballots")
def test_an_absent_member_writes_and_is_counted(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    rounds_room.show_place(Place("council", field="members"))
    members = lines_of(rounds_room.findChild(MeetingTab))
    last = len(members.rows()) - 1
    members.setCurrentCell(last, 3)
    qtbot.keyClick(members, Qt.Key.Key_Delete)
    rounds_room.show_place(Place("council", field="opinions"))
    settle(context, qtbot)
    opinions = lines_of(rounds_room.findChild(OpinionsTab))
    name = members.rows()[last][0]
    assert {line[2] for line in opinions.rows()} == {name}
    before = {row.nomination: row.yes or 0 for row in tallies(held(context))}
    press(context, qtbot, opinions, "Ctrl+Shift+D")
    press(context, qtbot, opinions, "Ctrl+S")
    after = {row.nomination: row.yes for row in tallies(held(context))}
    assert after == {key: yes + 1 for key, yes in before.items()}


def test_leaving_the_council_for_another_tab_keeps_its_members(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    rounds_room.show_place(Place("council", field="members"))
    members = lines_of(rounds_room.findChild(MeetingTab))
    members.setCurrentCell(members.rowCount() - 1, 0)
    members.paste("Trần Văn D\tChuyên viên\tỦy viên\tx")
    tabs = rounds_room.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(0)
    settle(context, qtbot)
    council = held(context).council
    assert council is not None
    assert council.value.members[-1].name == "Trần Văn D"


def test_saving_and_leaving_at_once_keeps_one_meeting_and_tells_no_trouble(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    rounds_room.show_place(Place("council", field="members"))
    page, tabs = rounds_room.findChild(MeetingTab), rounds_room.findChild(QTabWidget)
    assert page is not None
    assert tabs is not None
    members = lines_of(page)
    members.setCurrentCell(0, 1)
    members.paste("Phó Bí thư")
    with qtbot.assertNotEmitted(rounds_room.state.failed):
        page.save()
        tabs.setCurrentIndex(0)
        settle(context, qtbot)
    council = held(context).council
    assert council is not None
    assert council.value.members[0].post == "Phó Bí thư"
