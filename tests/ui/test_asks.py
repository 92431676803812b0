"""What a form asks becomes inputs of its kind, and what is typed there reaches its pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier.compose.forms.declaration import read_declaration
from dossier.model.form import Ask, AskKind
from dossier.tasks.answers import AskRow, asks, save_answers
from dossier.tasks.desk import Desk
from tests.tasks.conftest import apart, desk, empty_desk, tables
from tests.tasks.test_asked_form import ANSWERS, DECLARATION, asking, printed
from ui.widgets.asks import AskEditors
from ui.widgets.cellgrid import Grid
from ui.widgets.cells import Cells
from ui.widgets.choice import Choice

__all__ = ["apart", "asking", "desk", "empty_desk", "tables"]
ASKS = read_declaration(DECLARATION, "giay_moi").asks


@pytest.fixture
def editors(qtbot: QtBot) -> AskEditors:
    made = AskEditors()
    qtbot.addWidget(made)
    made.show_asks([AskRow(ask, "") for ask in ASKS])
    made.show()
    qtbot.waitExposed(made)
    return made


def part(editors: AskEditors, kind: type[QWidget], ask: str) -> QWidget:
    label = next(each.label for each in ASKS if each.id == ask)
    return next(each for each in editors.findChildren(kind) if each.accessibleName() == label)


def line(editors: AskEditors, ask: str) -> QLineEdit:
    found = part(editors, QLineEdit, ask)
    assert isinstance(found, QLineEdit)
    return found


def grid(editors: AskEditors) -> Grid:
    found = part(editors, Cells, "qua")
    assert isinstance(found, Cells)
    return found.grid


def write(editor: QWidget, text: str) -> None:
    """Type through an input method, as Vietnamese is typed."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QGuiApplication.sendEvent(editor, typed)


def said(error: object) -> str:
    return str(getattr(error, "code", ""))


def type_all(editors: AskEditors, qtbot: QtBot) -> None:
    write(line(editors, "noi_le"), "Hội trường A")
    text = part(editors, QPlainTextEdit, "chuong_trinh")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText(ANSWERS["chuong_trinh"])
    qtbot.keyClicks(line(editors, "so_tien"), "1.250.000")
    qtbot.keyClicks(line(editors, "ngay_le"), "5/9/2026")
    choice = part(editors, Choice, "hang")
    assert isinstance(choice, Choice)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    grid(editors).paste("Sổ tay\t20.000\r\nBút\t15.500,5\r\n")


def test_every_kind_is_typed_kept_and_printed(
    editors: AskEditors, asking: Desk, qtbot: QtBot
) -> None:
    type_all(editors, qtbot)
    texts = editors.read(said)
    assert texts == {**ANSWERS, "ngay_le": "05/9/2026"}
    save_answers(asking, "round", texts)
    assert "Giải hạng Nhì" in printed(asking)
    assert "Lễ: ngày 05 tháng 9 năm 2026" in printed(asking)
    editors.show_asks(asks(asking, "round"))
    assert editors.read(said) == {**ANSWERS, "ngay_le": "05/9/2026"}
    assert editors.values() == editors.shown


def test_a_wrong_answer_is_marked_where_it_is_typed(editors: AskEditors, qtbot: QtBot) -> None:
    write(line(editors, "so_tien"), "nhiều")
    grid(editors).paste("Sổ\tvài")
    assert editors.read(said) is None
    marks = [
        each.text() for each in editors.findChildren(QLabel) if each.property("role") == "stop"
    ]
    assert [mark for mark in marks if mark] == ["tasks.answer_wrong", "tasks.answer_cell"]
    assert line(editors, "so_tien").property("wrong") == "true"
    assert grid(editors).property("wrong") == "true"
    line(editors, "so_tien").clear()
    qtbot.keyClicks(line(editors, "so_tien"), "5")
    grid(editors).setCurrentCell(0, 1)
    qtbot.keyClick(grid(editors), Qt.Key.Key_Delete)
    assert editors.read(said) == {**dict.fromkeys(ANSWERS, ""), "so_tien": "5", "qua": "Sổ"}


def test_what_nobody_touches_is_given_back_letter_by_letter(editors: AskEditors) -> None:
    odd = {
        "noi_le": "một\nhai",
        "chuong_trinh": " một\r\nhai ",
        "so_tien": "vài\ttriệu",
        "ngay_le": "đầu  tháng",
        "hang": "Khuyến khích",
        "qua": "Sổ\tvài\tthừa\n\n  Bút",
    }
    editors.show_asks([AskRow(ask, odd[ask.id]) for ask in ASKS])
    assert editors.values() == odd
    assert editors.read(said) == odd
    model = grid(editors).model()
    labels = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(3)]
    assert labels == ["Tên quà", "Giá", "(cột thừa)"]


def test_an_empty_choice_is_allowed_and_an_old_one_does_not_stay_behind(
    editors: AskEditors,
) -> None:
    choice = part(editors, Choice, "hang")
    assert isinstance(choice, Choice)
    assert choice.text() == ""
    choice.put("Khuyến khích")
    assert choice.currentText() == "Khuyến khích (không còn để chọn)"
    choice.put("")
    assert [choice.itemData(place) for place in range(choice.count())] == ["", "Nhất", "Nhì", "Ba"]


def test_scrolling_past_a_choice_does_not_change_it(editors: AskEditors) -> None:
    choice = part(editors, Choice, "hang")
    assert isinstance(choice, Choice)
    line(editors, "noi_le").setFocus()
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own flag
    )
    QGuiApplication.sendEvent(choice, down)
    assert choice.text() == ""


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        pytest.param("a\tb\r\nc\td\r\n", "a\tb\nc\td", id="two rows from Excel"),
        pytest.param('"một\nhai"\t5', "một hai\t5", id="a cell of two lines"),
        pytest.param("a\tb\tc", "a\tb", id="more columns than there are"),
        pytest.param("a", "a", id="one cell"),
        pytest.param('"a" b\t1', '"a" b\t1', id="a quoted word"),
        pytest.param("", "", id="nothing"),
        pytest.param("\0\t\0", "", id="signs that nobody sees"),
    ],
)
def test_copied_cells_are_pasted(editors: AskEditors, pasted: str, kept: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    grid(editors).setCurrentCell(0, 0)
    QTest.keyClick(grid(editors), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editors.values()["qua"] == kept


def test_rows_are_added_removed_and_copied_by_the_keyboard(
    editors: AskEditors, qtbot: QtBot
) -> None:
    table = grid(editors)
    table.paste("a\t1\nb\t2")
    assert table.rowCount() == 3
    table.setCurrentCell(0, 0)
    buttons = {each.text(): each for each in editors.findChildren(QPushButton)}
    qtbot.keyClick(buttons["Thêm hàng"], Qt.Key.Key_Space)
    assert (table.rowCount(), table.currentRow()) == (4, 1)
    assert editors.values()["qua"] == "a\t1\nb\t2"
    table.setCurrentCell(2, 0)
    qtbot.keyClick(buttons["Xóa hàng"], Qt.Key.Key_Space)
    assert editors.values()["qua"] == "a\t1"
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a\t1"


def test_tab_leaves_the_table(editors: AskEditors, qtbot: QtBot) -> None:
    table = grid(editors)
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_typing_begins_in_the_cell_at_hand(editors: AskEditors, qtbot: QtBot) -> None:
    table = grid(editors)
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClicks(table, "S")
    cell = table.findChild(QLineEdit)
    assert cell is not None
    write(cell, "ổ tay")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editors.values()["qua"] == "Sổ tay", timeout=2000)


def opened(table: Grid, qtbot: QtBot) -> QLineEdit:
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClicks(table, "S")
    cell = table.findChild(QLineEdit)
    assert cell is not None
    qtbot.waitUntil(cell.hasFocus, timeout=2000)
    return cell


def test_what_stands_in_an_open_cell_is_read_too(editors: AskEditors, qtbot: QtBot) -> None:
    write(opened(grid(editors), qtbot), "ổ")
    assert editors.values()["qua"] == "Sổ"


def test_cells_pasted_into_an_open_cell_go_into_the_table(
    editors: AskEditors, qtbot: QtBot
) -> None:
    cell = opened(grid(editors), qtbot)
    QGuiApplication.clipboard().setText("a\t1\nb\t2")
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: editors.values()["qua"] == "a\t1\nb\t2", timeout=2000)


def test_the_hint_tells_how_a_date_is_typed(editors: AskEditors) -> None:
    assert line(editors, "ngay_le").placeholderText() == "ngày/tháng/năm"
    asked = Ask("x", "X", "Để trống thì chừa chỗ.", AskKind.DATE)
    editors.show_asks([AskRow(asked, "")])
    only = editors.findChildren(QLineEdit)[-1]
    assert only.placeholderText() == "ngày/tháng/năm – Để trống thì chừa chỗ."
