"""The room of movements is worked in by keyboard: targets, registrations, reviews, a round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dossier.errors import CancelledError
from dossier.model.feat import ReviewKind
from dossier.tasks.movements import list_movements, show_movement
from dossier.tasks.registered import registrations
from dossier.tasks.reviews import reviews
from dossier.tasks.sample import start_afresh
from dossier.tasks.targets import targets
from dossier.tasks.unregistered import unregistered
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.movements import facts, keptgrid
from ui.views.movements.charts import registration_chart, target_chart, year_chart
from ui.views.movements.keptgrid import KeptGrid
from ui.views.movements.unregistered import Unregistered
from ui.views.movements.view import MovementsView
from ui.widgets.cellgrid import Grid
from ui.widgets.parts import Notice

NAME = "Phong trào thi đua “Kỷ cương, đúng hạn, tiết kiệm” năm 2025"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MovementsView:
    monkeypatch.setattr(keptgrid, "PAUSE", 0)
    monkeypatch.setattr(facts, "PAUSE", 0)
    made = MovementsView(context)
    qtbot.addWidget(made)
    made.resize(1150, 680)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.entered()
    settle(context, qtbot)
    return made


def open_tab(room: MovementsView, tab: QWidget, qtbot: QtBot) -> None:
    """Go to a side of the movement by the keys of the tab bar."""
    bar = room.tabs.tabBar()
    bar.setFocus()
    while room.tabs.currentWidget() is not tab:
        before = room.tabs.currentIndex()
        QTest.keyClick(bar, Qt.Key.Key_Right)
        assert room.tabs.currentIndex() != before
    settle(room.context, qtbot)


def cell(grid: Grid, line: int, place: int) -> str:
    found = grid.item(line, place)
    return found.text() if found is not None else ""


def tab_to(name: str, room: MovementsView) -> QWidget:
    """Go on with Tab until a part of that name is reached."""
    for _ in range(60):
        found = QApplication.focusWidget()
        if found is not None and name in (found.accessibleName(), getattr(found, "text", str)()):
            return found
        QTest.keyClick(found or room, Qt.Key.Key_Tab)
    raise AssertionError(name)


def press(room: MovementsView, key: Qt.Key, qtbot: QtBot) -> None:
    """Press Ctrl and a key of a button, which Qt presses visibly: it takes a moment."""
    QTest.keyClick(QApplication.focusWidget() or room, key, CONTROL)
    qtbot.wait(200)
    settle(room.context, qtbot)


def type_cells(grid: Grid, row: int, texts: tuple[str, ...]) -> None:
    """Type into a line of a grid, cell by cell, as one does in Excel."""
    grid.setFocus()
    grid.setCurrentCell(row, 0)
    for text in texts:
        QTest.keyClick(grid, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        editor.insert(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # the cell closes a moment later
        QTest.keyClick(grid, Qt.Key.Key_Right)


def field(room: QWidget, label: str) -> QWidget:
    return next(
        each
        for kind in (QLineEdit, QPlainTextEdit)
        for each in room.findChildren(kind)
        if each.accessibleName() == label and each.isVisible()
    )


def test_a_movement_is_entered_and_filled_by_keyboard(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    desk = context.app.desk
    press(room, Qt.Key.Key_N, qtbot)
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    name.insert("Phong trào thi đua năm 2026")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    since = QApplication.focusWidget()
    assert isinstance(since, QLineEdit)
    since.selectAll()
    since.insert("5/1/2026")
    press(room, Qt.Key.Key_S, qtbot)
    entered = next(row for row in list_movements(desk) if row.since == date(2026, 1, 5))
    assert room.state.key == entered.key
    open_tab(room, room.targets, qtbot)
    grid = room.targets.kept.grid
    line = ("Phòng Tổng hợp", "Báo cáo đúng hạn", "%", "2026", "≥ 95%", "97%")
    type_cells(grid, 0, line)
    qtbot.waitUntil(lambda: cell(grid, 0, 7) == "Đạt", timeout=WAIT)
    settle(context, qtbot)
    assert room.targets.kept.is_kept
    (row,) = targets(desk, entered.key)
    assert (row.target.goal, row.target.result) == ("≥ 95%", "97%")


def test_a_new_movement_that_is_half_typed_waits_while_one_looks_elsewhere(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    at_hand = room.state.key
    room.begin()
    room.facts._editors.retype({"name": "Phong trào dang dở"})
    room.state.choose(at_hand)
    settle(context, qtbot)
    room.begin()
    assert room.facts._editors.values()["name"] == "Phong trào dang dở"
    for _press in range(2):
        room.facts.save()
    settle(context, qtbot)
    names = [row.name for row in list_movements(context.app.desk)]
    assert names.count("Phong trào dang dở") == 1
    room.begin()
    assert not room.facts._editors.values()["name"]


def test_cells_pasted_from_excel_are_targets_and_copied_back(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.targets, qtbot)
    grid = room.targets.kept.grid
    assert grid.rowCount() == 10
    grid.setFocus()
    grid.setCurrentCell(9, 0)
    copied = "Phòng Lưu trữ\tMột\t\t2025\t10\t12\nPhòng Lưu trữ\tHai\t\t2025\t10\t8\n"
    QGuiApplication.clipboard().setText(copied)
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(targets(context.app.desk, room.state.key)) == 11, timeout=WAIT)
    settle(context, qtbot)
    assert [cell(grid, line, 6) for line in (9, 10)] == ["120%", "80%"]
    QTest.keyClick(grid, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_C, CONTROL)
    assert "Phòng Lưu trữ\tHai\t\t2025\t10\t8\t80%\tChưa đạt" in QGuiApplication.clipboard().text()


def test_a_line_that_names_no_unit_stays_as_typed_and_is_told_of(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.targets, qtbot)
    grid, first = room.targets.kept.grid, room.state.key
    type_cells(grid, 9, ("Phòng Không Có", "Một chỉ tiêu"))
    settle(context, qtbot)
    qtbot.waitUntil(lambda: "Phòng Không Có" in notices(room.targets), timeout=WAIT)
    other = next(row.key for row in room.state.rows if row.key != first)
    for key in (other, first):
        room.state.choose(key)
        settle(context, qtbot)
    assert cell(grid, 9, 0) == "Phòng Không Có"
    assert len(targets(context.app.desk, first)) == 9


def notices(part: QWidget) -> str:
    return " ".join(each.text for each in part.findChildren(Notice) if each.isVisible())


def test_a_removed_line_goes_and_ctrl_z_brings_it_back(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.targets, qtbot)
    grid, key = room.targets.kept.grid, room.state.key
    grid.setFocus()
    grid.setCurrentCell(0, 0)
    press(room, Qt.Key.Key_Delete, qtbot)
    qtbot.waitUntil(lambda: len(targets(context.app.desk, key)) == 8, timeout=WAIT)
    settle(context, qtbot)
    context.doings.undo()
    settle(context, qtbot)
    room.refresh()
    settle(context, qtbot)
    assert len(targets(context.app.desk, key)) == 9
    assert grid.rowCount() == 10


def test_registered_and_reached_stand_side_by_side(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.registered, qtbot)
    assert room.registered.year == 2025
    grid = room.registered.kept.grid
    ends = {cell(grid, line, 0): cell(grid, line, 5) for line in range(21)}
    assert ends["Lê Văn C"] == "Đạt"
    assert ends["Phòng Tổng hợp"] == "Đạt"
    type_cells(grid, 21, ("Lê Văn C", "", "LĐTT"))
    qtbot.waitUntil(lambda: len(registrations(context.app.desk, 2025)) == 22, timeout=WAIT)
    settle(context, qtbot)
    assert cell(grid, 21, 2) == "Lao động tiên tiến"


def test_titles_reached_without_a_registration_are_shown_in_their_place(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.registered, qtbot)
    tab = room.registered
    tab._years.setCurrentIndex(tab._years.findData("2024"))
    tab._without.click()
    settle(context, qtbot)
    page = tab._pages.currentWidget()
    assert isinstance(page, Unregistered)
    shown = unregistered(context.app.desk, 2024)
    assert page._rows.rows() == shown
    assert len(shown) > 0
    with qtbot.waitSignal(context.wanted, timeout=WAIT):
        page.table.activated.emit(page._rows.index(0, 0))
    tab._without.click()
    assert tab._pages.currentWidget() is tab.kept


def test_a_narrow_room_offers_the_movements_to_open(room: MovementsView, qtbot: QtBot) -> None:
    assert room._pick.isHidden()
    room.resize(690, 460)
    qtbot.waitUntil(room._pick.isVisible)
    assert not room._list.isVisible()
    assert room._pick.text() == room.state.key
    with qtbot.waitSignal(room.state.shown, timeout=WAIT):
        room._pick.setCurrentIndex(1 - room._pick.currentIndex())
    assert room._pick.text() == room.state.key


def test_a_whole_unit_registers_for_this_year(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.registered, qtbot)
    years = tab_to("Năm đăng ký", room)
    QTest.keyClick(years, Qt.Key.Key_Up)
    settle(context, qtbot)
    assert room.registered.year == 2026
    press(room, Qt.Key.Key_D, qtbot)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "phong luu")
    qtbot.waitUntil(lambda: line.completer().model().rowCount() == 1, timeout=WAIT)
    popup = line.completer().popup()
    assert popup is not None
    popup.hide()
    QTest.keyClick(tab_to("Ghi cho cả đơn vị", room), Qt.Key.Key_Space)
    settle(context, qtbot)
    rows = registrations(context.app.desk, 2026)
    assert [row.name for row in rows] == ["Ngô Thị L", "Lý Thị N"]
    assert {row.award for row in rows} == {"Lao động tiên tiến"}
    assert "2 đăng ký" in room.registered._told.text()


def test_a_review_is_typed_with_the_figures_in_it(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    open_tab(room, room.reviews, qtbot)
    room.reviews.begin(ReviewKind.FINAL)
    settle(context, qtbot)
    press(room, Qt.Key.Key_D, qtbot)
    kept = {row.value.kind: row.value for row in reviews(context.app.desk, room.state.key)}
    assert "Đã đạt 6 trên 9 chỉ tiêu." in kept[ReviewKind.FINAL].text
    lessons = field(room, "Bài học kinh nghiệm")
    assert isinstance(lessons, QPlainTextEdit)
    lessons.setFocus()
    QTest.keyClicks(lessons, "Mot bai hoc.")
    qtbot.waitUntil(
        lambda: any(
            row.value.lessons == "Mot bai hoc." for row in reviews(context.app.desk, room.state.key)
        ),
        timeout=WAIT,
    )


def test_what_was_typed_last_is_kept_when_the_room_is_left(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    aim = field(room, "Mục tiêu, nội dung")
    assert isinstance(aim, QPlainTextEdit)
    aim.setFocus()
    QTest.keyClicks(aim, "Moi. ")
    room.left()
    settle(context, qtbot)
    assert show_movement(context.app.desk, room.state.key).movement.value.aim.startswith("Moi.")


def test_a_round_is_opened_for_the_movement(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    opened: list[str] = []
    context.opened.connect(opened.append)
    office = next(row.target.unit for row in targets(context.app.desk, room.state.key))
    room.state.open_round(office)
    settle(context, qtbot)
    (made,) = show_movement(context.app.desk, room.state.key).rounds
    assert (opened, context.round) == (["rounds"], made.key)


def test_exemplars_go_to_the_round_at_hand(
    room: MovementsView, context: Context, qtbot: QtBot
) -> None:
    taken: list[object] = []
    context.nominated.connect(taken.append)
    room.state.choose(next(row.key for row in room.state.rows if row.since.year == 2007))
    settle(context, qtbot)
    open_tab(room, room.exemplary, qtbot)
    press(room, Qt.Key.Key_Return, qtbot)
    assert taken == []
    table = room.exemplary._table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    press(room, Qt.Key.Key_Return, qtbot)
    assert len(taken[0]) == 7  # type: ignore[arg-type]  # references


def test_plots_show_what_can_be_drawn(room: MovementsView, context: Context, qtbot: QtBot) -> None:
    open_tab(room, room.plots, qtbot)
    rows = targets(context.app.desk, room.state.key)
    drawn = target_chart(rows)
    assert len(drawn.labels) == 6
    assert drawn.series[1].values == (103.0, 101.0, 87.0, 84.0, 103.0, 125.0)
    assert year_chart(rows).series[1].values == (6.0,)
    registered = registration_chart(registrations(context.app.desk, 2025))
    assert (
        dict(zip(registered.labels, registered.series[0].values, strict=True))[
            "Chiến sĩ thi đua cơ sở"
        ]
        == 6.0
    )
    assert "Phòng Lưu trữ" in room.plots.plot.accessibleDescription()


def test_the_statistics_go_to_a_workbook(
    room: MovementsView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    room.state.write_statistics(tmp_path / "thong-ke.xlsx")
    settle(context, qtbot)
    assert "thong-ke.xlsx" in notices(room)
    book = openpyxl.load_workbook(tmp_path / "thong-ke.xlsx")
    assert len(list(book["Đăng ký thi đua"].iter_rows(min_row=4))) == 21


def test_an_empty_store_asks_for_the_first_movement(context: Context, qtbot: QtBot) -> None:
    start_afresh(context.app.desk)
    room = MovementsView(context)
    qtbot.addWidget(room)
    room.show()
    room.entered()
    settle(context, qtbot)
    assert room.tabs.currentWidget() is room.facts
    open_tab(room, room.registered, qtbot)
    assert "chưa có đăng ký nào" in room.registered._told.text()


def test_a_line_that_came_from_elsewhere_is_not_taken_out_by_typing_on(
    context: Context, qtbot: QtBot
) -> None:
    """A list that was imported meanwhile was never shown in the grid: nobody removed it there."""
    sent: list[tuple[str, Sequence[str], object]] = []
    holder = QWidget()
    qtbot.addWidget(holder)
    kept = KeptGrid(context, Grid(("Đơn vị", "Chỉ tiêu")), lambda _line: True, holder)
    kept.wanted.connect(lambda *news: sent.append(news))
    first, second = ("Phòng A", "Một"), ("Phòng A", "Hai")
    kept.show_lines("m", [])
    kept.grid.show_rows([first, second])
    kept._hear()
    kept.keep()
    kept.settle()
    kept.grid.setCurrentCell(2, 0)
    kept.grid.paste("Phòng B\tBa")
    kept.show_lines("m", [("1", first), ("9", ("Phòng A", "Nhập vào")), ("2", second)])
    kept.keep()
    assert sorted(sent[-1][1]) == ["1", "2"]
    kept.refuse(CancelledError())
    kept.show_lines("m", [("1", first), ("8", ("Phòng B", "Nhập vào")), ("2", second)])
    kept.keep()
    assert sorted(sent[-1][1]) == ["1", "2"]
