"""The decision that came back is typed or pasted in the room of rounds."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTabWidget
from pytestqt.qtbot import QtBot

from dossier.model.round import Round
from dossier.tasks.grants import grants
from dossier.tasks.rounds import exclude, new_round, show_round
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.rounds.granted import GrantedTab
from ui.views.rounds.view import RoundsView
from ui.widgets.cellgrid import Grid
from ui.widgets.parts import Notice

TYPED = {
    "Số quyết định": "123/QĐ-UBND",
    "Ngày quyết định": "1/8/2026",
    "Nơi ban hành": "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
}


@pytest.fixture
def tab(rounds_room: RoundsView, context: Context, qtbot: QtBot) -> GrantedTab:
    found, tabs = rounds_room.findChild(GrantedTab), rounds_room.findChild(QTabWidget)
    assert found is not None
    assert tabs is not None
    tabs.setCurrentWidget(found)
    settle(context, qtbot)
    for line in found.findChildren(QLineEdit):
        line.insert(next((v for k, v in TYPED.items() if k in line.accessibleName()), ""))
    return found


def grid_of(tab: GrantedTab) -> Grid:
    found = tab.findChild(Grid)
    assert found is not None
    return found


def test_one_number_for_all_lines_decides_the_whole_round(
    tab: GrantedTab, context: Context, qtbot: QtBot
) -> None:
    before = grants(context.app.desk, context.round)
    assert all(row.is_open for row in before)
    tab.fill_number()
    tab.save()
    settle(context, qtbot)
    after = grants(context.app.desk, context.round)
    assert {row.grant.decision.number for row in after} == {"123/QĐ-UBND"}
    assert not any(row.is_open for row in after)


def test_a_list_pasted_from_excel_brings_certificates_and_refusals(
    tab: GrantedTab, context: Context, qtbot: QtBot
) -> None:
    first, second = grants(context.app.desk, context.round)[:2]
    pasted = (
        f"{first.name}\t{first.award.short}\t123/QĐ-UBND\tBK-07\t1.250.000\t2/9/2026\n"
        f"{second.name}\t{second.award.short}\t\t\t\t\tTrùng thành tích\n"
    )
    QGuiApplication.clipboard().setText(pasted)
    grid_of(tab).setCurrentCell(0, 0)
    grid_of(tab).paste(pasted)
    tab.save()
    settle(context, qtbot)
    kept = [row.grant for row in grants(context.app.desk, context.round)[:2]]
    assert (kept[0].certificate, kept[0].money) == ("BK-07", 1_250_000)
    assert kept[1].refused == "Trùng thành tích"


def test_a_name_that_the_round_does_not_hold_keeps_nothing_and_is_told(
    tab: GrantedTab, context: Context, qtbot: QtBot
) -> None:
    tab.fill_number()
    grid = grid_of(tab)
    grid.setCurrentCell(0, 0)
    grid.paste("Người Lạ")
    tab.save()
    settle(context, qtbot)
    assert any("Người Lạ" in notice.text for notice in tab.findChildren(Notice))
    assert all(row.is_open for row in grants(context.app.desk, context.round))


def test_lines_typed_and_not_kept_outlive_a_change_of_the_round(
    tab: GrantedTab, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    grid = grid_of(tab)
    grid.setCurrentCell(grid.rowCount() - 1, 0)
    grid.paste("Người Lạ\tGK")
    first = grants(context.app.desk, context.round)[0]
    grid.setCurrentCell(0, 3)
    grid.paste("BK-99")
    exclude(context.app.desk, grants(context.app.desk, context.round)[-1].nomination, "Thôi")
    rounds_room.entered()
    settle(context, qtbot)
    lines = {line[0]: line for line in grid.rows()}
    assert lines[first.name][3] == "BK-99"
    assert lines["Người Lạ"][1] == "GK"
    assert len(lines) == len(grants(context.app.desk, context.round)) + 1


def test_lines_typed_for_one_round_wait_while_another_is_at_hand(
    tab: GrantedTab, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    desk, ours = context.app.desk, context.round
    office = show_round(desk, ours).office.key
    other = new_round(desk, Round("", "Đợt khác", 2026, office)).value.key
    grid = grid_of(tab)
    grid.setCurrentCell(0, 3)
    grid.paste("BK-99")
    for key, seen in ((other, ""), (ours, "BK-99")):
        rounds_room.state.choose(key)
        settle(context, qtbot)
        assert "".join(line[3] for line in grid.rows() if len(line) > 3) == seen
    assert "123/QĐ-UBND" in [line.text() for line in tab.findChildren(QLineEdit)]


def test_leaving_the_tab_keeps_the_lines(
    tab: GrantedTab, rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    tab.fill_number()
    tabs = rounds_room.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(0)
    settle(context, qtbot)
    assert not any(row.is_open for row in grants(context.app.desk, context.round))
