"""The years of a record typed by keyboard as in Excel, pasted from it and copied to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dossier.model.ledger import Level
from dossier.model.subject import Whom
from dossier.tasks.records import find_subject, record
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.records.view import PeopleView, RecordsView, UnitsView
from ui.views.records.yeargrid import YearGridTab

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def opened(view: RecordsView, name: str, qtbot: QtBot) -> YearGridTab:
    qtbot.addWidget(view)
    view.show()
    view.pane.choose(find_subject(view.context.app.desk, name))
    settle(view.context, qtbot)
    view.pane.bring_up(view.pane.years)
    settle(view.context, qtbot)
    view.pane.years.grid.setFocus()
    return view.pane.years


@pytest.fixture
def room(context: Context) -> PeopleView:
    return PeopleView(context)


@pytest.fixture
def years(room: PeopleView, qtbot: QtBot) -> YearGridTab:
    return opened(room, "Lê Văn C", qtbot)


def at(tab: YearGridTab, year: int, column: int) -> None:
    index = tab.model.index(tab.model.years.index(year), column)
    tab.grid.selectionModel().setCurrentIndex(
        index, QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def shown(tab: YearGridTab, year: int, column: int) -> str:
    return str(tab.model.index(tab.model.years.index(year), column).data())


def keys(tab: YearGridTab, qtbot: QtBot, text: str, *last: Qt.Key) -> None:
    """Type as a person does: the first key opens the cell, the others go into it."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget() or tab.grid, letter)
    for key in last:
        qtbot.keyClick(QApplication.focusWidget() or tab.grid, key)


def levels(context: Context, name: str = "Lê Văn C") -> dict[int, Level]:
    desk = context.app.desk
    return {row.year: row.level for row in record(desk, find_subject(desk, name)).record.ratings}


def test_a_year_is_typed_cell_by_cell(years: YearGridTab, context: Context, qtbot: QtBot) -> None:
    at(years, 2022, 1)
    keys(years, qtbot, "HTTNV", Key.Key_Tab)
    assert years.grid.currentIndex().column() == 2
    keys(years, qtbot, "LDTT", Key.Key_Return)
    settle(context, qtbot)
    assert levels(context)[2022] is Level.GOOD
    assert shown(years, 2022, 1) == "Hoàn thành tốt nhiệm vụ (thiếu QĐ)"
    assert shown(years, 2022, 2) == "LĐTT (thiếu QĐ)"
    assert years.grid.currentIndex().row() == years.model.years.index(2023)


def test_what_cannot_be_read_is_said_and_stays(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    before = levels(context)
    at(years, 2022, 1)
    keys(years, qtbot, "kha", Key.Key_Return)
    settle(context, qtbot)
    at(years, 2022, 1)
    assert shown(years, 2022, 1) == "kha"
    assert "“kha” không phải là mức xếp loại" in years._line.text()
    assert levels(context) == before


def test_f2_opens_a_cell_with_all_that_is_in_it_and_escape_leaves_it(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    at(years, 2025, 1)
    before = years.model.cell(years.grid.currentIndex()).text
    qtbot.keyClick(years.grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == before
    qtbot.keyClicks(editor, "xyz")
    qtbot.keyClick(editor, Key.Key_Escape)
    settle(context, qtbot)
    assert years.model.cell(years.grid.currentIndex()).text == before


def test_two_initiatives_are_typed_into_one_cell(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    at(years, 2022, 4)
    keys(years, qtbot, "So dien tu")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, ALT)
    keys(years, qtbot, "Ban do so", Key.Key_Return)
    settle(context, qtbot)
    assert shown(years, 2022, 4) == "So dien tu (thiếu QĐ)\nBan do so (thiếu QĐ)"


def test_rows_of_excel_are_pasted_as_one_step_and_taken_back(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    before = levels(context)
    QGuiApplication.clipboard().setText(
        "Năm\tXếp loại\tDanh hiệu\r\n2009\tHTTNV\tLĐTT\r\n2008\tHTNV\t\r\nkhông rõ\tHTNV\t\r\n"
    )
    at(years, 2022, 0)
    qtbot.keyClick(years.grid, Key.Key_V, CONTROL)
    settle(context, qtbot)
    assert years.model.years[:2] == (2008, 2009)
    assert (levels(context)[2008], levels(context)[2009]) == (Level.DONE, Level.GOOD)
    assert "không rõ HTNV" in years._notice.text
    context.doings.undo()
    settle(context, qtbot)
    assert levels(context) == before


def test_one_copied_cell_fills_all_that_are_chosen(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("HTNV")
    at(years, 2022, 1)
    qtbot.keyClick(years.grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(years.grid, Key.Key_V, CONTROL)
    settle(context, qtbot)
    assert levels(context)[2022] is levels(context)[2023] is Level.DONE


def test_what_is_copied_can_be_pasted_elsewhere_with_its_decisions(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    at(years, 2025, 1)
    qtbot.keyClick(years.grid, Key.Key_C, CONTROL)
    whole = years.model.cell(years.grid.currentIndex()).text
    assert whole
    assert QGuiApplication.clipboard().text() == whole
    at(years, 2022, 1)
    qtbot.keyClick(years.grid, Key.Key_V, CONTROL)
    settle(context, qtbot)
    assert years.model.cell(years.grid.currentIndex()).text == whole


def test_delete_empties_cells(years: YearGridTab, context: Context, qtbot: QtBot) -> None:
    at(years, 2025, 1)
    qtbot.keyClick(years.grid, Key.Key_Delete)
    settle(context, qtbot)
    assert 2025 not in levels(context)


def test_cells_are_cut_and_filled_down(years: YearGridTab, context: Context, qtbot: QtBot) -> None:
    at(years, 2025, 1)
    qtbot.keyClick(years.grid, Key.Key_X, CONTROL)
    settle(context, qtbot)
    assert 2025 not in levels(context)
    at(years, 2020, 1)
    keys(years, qtbot, "HTNV", Key.Key_Return)
    at(years, 2020, 1)
    for _ in range(2):
        qtbot.keyClick(years.grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(years.grid, Key.Key_D, CONTROL)
    settle(context, qtbot)
    assert [levels(context)[year] for year in (2020, 2021, 2022)] == [Level.DONE] * 3


def test_a_year_is_begun_in_the_last_line(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    last = years.model.index(len(years.model.years), 0)
    years.grid.setCurrentIndex(last)
    keys(years, qtbot, "2005", Key.Key_Tab)
    assert years.model.years[0] == 2005
    assert years.grid.currentIndex().row() == 0
    assert years.grid.currentIndex().column() == 1
    keys(years, qtbot, "HTNV", Key.Key_Return)
    settle(context, qtbot)
    assert levels(context)[2005] is Level.DONE


def test_an_open_cell_is_kept_when_one_goes_to_another_record(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    at(years, 2022, 1)
    keys(years, qtbot, "HTNV")
    view = years.window()
    assert isinstance(view, PeopleView)
    view.pane.choose(find_subject(context.app.desk, "Trần Thị B"))
    settle(context, qtbot)
    assert levels(context)[2022] is Level.DONE


def test_what_was_typed_fast_is_kept_in_order(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    for text in ("HTNV", "HTTNV", "HTXSNV"):
        at(years, 2022, 1)
        keys(years, qtbot, text, Key.Key_Return)
    settle(context, qtbot)
    assert levels(context)[2022] is Level.EXCELLENT
    assert shown(years, 2022, 1) == "Hoàn thành xuất sắc nhiệm vụ (thiếu QĐ)"


def test_the_years_of_a_unit_hold_figures(context: Context, qtbot: QtBot) -> None:
    desk = context.app.desk
    name = next(
        row.subject.name
        for ref in [find_subject(desk, "Phòng Tổng hợp")]
        for row in [record(desk, ref).record]
        if ref.whom is Whom.UNIT
    )
    room = UnitsView(context)
    tab = opened(room, name, qtbot)
    place = [head.name for head in tab.model._grid.heads].index("members") + 1  # type: ignore[union-attr]  # shown
    at(tab, 2022, place)
    keys(tab, qtbot, "12", Key.Key_Return)
    settle(context, qtbot)
    found = record(desk, find_subject(desk, name)).record.years
    assert [row.members for row in found if row.year == 2022] == [12]


def test_what_is_typed_belongs_to_whom_the_cells_show(
    years: YearGridTab, context: Context, qtbot: QtBot
) -> None:
    shown, desk = years.model.subject, context.app.desk
    coming = find_subject(desk, "Trần Thị B")
    assert shown is not None
    before = record(desk, coming).record
    years.show_subject(coming)
    years.model.put([((2019, "rating"), "HTXSNV")], is_pasted=False)
    settle(context, qtbot)
    assert record(desk, coming).record == before
    assert 2019 in {row.year for row in record(desk, shown).record.ratings}
