"""Inputs take what a Vietnamese keyboard composes, and dates as officers write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.widgets.cellgrid import Grid
from ui.widgets.dateline import DateLine
from ui.widgets.editors import Editors, Input, Kind

UI = Path(__file__).parents[2] / "ui"
INPUTS = (
    Input("line", "Dòng"),
    Input("text", "Đoạn", Kind.TEXT),
    Input("date", "Ngày", Kind.DATE),
)


@pytest.fixture
def editors(qtbot: QtBot) -> Editors:
    made = Editors(INPUTS)
    qtbot.addWidget(made)
    made.show_values({})
    made.show()
    return made


def editor(editors: Editors, name: str) -> QLineEdit | QPlainTextEdit:
    found = editors._editors[name]
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def composed(part: QLineEdit | QPlainTextEdit, *steps: str) -> None:
    """Compose as an input method does: each step stands there until the last is taken."""
    for step in steps:
        QApplication.sendEvent(part, QInputMethodEvent(step, []))
    done = QInputMethodEvent("", [])
    done.setCommitString(steps[-1])
    QApplication.sendEvent(part, done)


def shown(part: QLineEdit | QPlainTextEdit) -> str:
    return part.text() if isinstance(part, QLineEdit) else part.toPlainText()


@pytest.mark.parametrize("name", [each.name for each in INPUTS])
def test_a_word_is_composed_letter_by_letter(editors: Editors, name: str) -> None:
    part = editor(editors, name)
    composed(part, "t", "to", "toa", "toan", "toàn")
    assert shown(part) == "toàn"


@pytest.mark.parametrize("name", [each.name for each in INPUTS])
def test_backspaces_of_the_keyboard_program_are_followed(
    editors: Editors, qtbot: QtBot, name: str
) -> None:
    part = editor(editors, name)
    part.setFocus()
    qtbot.keyClicks(part, "tieng")
    for _ in range(4):
        qtbot.keyClick(part, Qt.Key.Key_Backspace)
    composed(part, "iếng")
    assert shown(part) == "tiếng"


@pytest.mark.parametrize("name", ["line", "text"])
def test_news_of_the_store_leave_what_is_composed_alone(editors: Editors, name: str) -> None:
    part = editor(editors, name)
    composed(part, "Nguyễn")
    QApplication.sendEvent(part, QInputMethodEvent(" Vă", []))
    editors.refresh({"line": "khác", "text": "khác"})
    done = QInputMethodEvent("", [])
    done.setCommitString(" Văn")
    QApplication.sendEvent(part, done)
    assert shown(part) == "Nguyễn Văn"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("1/5/99", "01/5/1999", id="year of two digits"),
        pytest.param("01.05.2026", "01/5/2026", id="dots"),
        pytest.param("1-2-2026", "01/02/2026", id="dashes"),
        pytest.param("5/2026", "5/2026", id="month"),
        pytest.param("2026", "2026", id="year"),
        pytest.param("ngày 3 tháng 2 năm 1985", "03/02/1985", id="words"),
        pytest.param("30/2/2026", "30/2/2026", id="no such day"),
        pytest.param("hôm qua", "hôm qua", id="no date"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_date_is_taken_as_officers_write_it(
    editors: Editors, qtbot: QtBot, typed: str, read: str
) -> None:
    part = editor(editors, "date")
    assert isinstance(part, DateLine)
    qtbot.keyClicks(part, typed) if typed.isascii() else composed(part, typed)
    assert editors.values()["date"] == read
    assert part.text() == typed
    part.editingFinished.emit()
    assert part.text() == read


def test_dates_of_a_table_are_written_in_full_once_their_cell_is_left(qtbot: QtBot) -> None:
    grid = Grid(("Tên", "Ngày"))
    qtbot.addWidget(grid)
    grid.hold_dates(1)
    grid.show_rows([["1.5.26", "1.5.26"]])
    assert grid.rows() == [["1.5.26", "1.5.26"]]  # what is kept stays as it is
    grid.setCurrentCell(0, 0)
    grid.paste("1.5.26\t9-3-85\nB\tmai")
    assert grid.rows() == [["1.5.26", "09/3/1985"], ["B", "mai"]]
    item = grid.item(1, 1)
    assert item is not None
    item.setText("5.5.2026")
    assert grid.rows()[1] == ["B", "05/5/2026"]


def test_every_input_that_asks_for_a_day_reads_it_as_officers_type_it() -> None:
    asks = re.compile(r"Input\((?:[^()]|\([^()]*\))*ngày/tháng/năm(?:[^()]|\([^()]*\))*\)")
    found = [
        match[0]
        for path in UI.rglob("*.py")
        for match in asks.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found
    assert [one for one in found if "Kind.DATE" not in one] == []


def test_a_day_is_chosen_in_a_calendar_as_if_it_were_typed(editors: Editors, qtbot: QtBot) -> None:
    part = editors._editors["date"]
    assert isinstance(part, DateLine)
    part.setText("2/9/2026")
    qtbot.keyClick(part, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = part.findChildren(QCalendarWidget)[0]
    assert calendar.selectedDate() == QDate(2026, 9, 2)
    calendar.activated.emit(QDate(2026, 9, 15))
    assert part.text() == "15/9/2026"
    assert editors.values()["date"] == "15/9/2026"
