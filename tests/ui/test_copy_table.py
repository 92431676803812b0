"""Rows of any table are copied as they are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.bridge.tables import Column, Rows
from ui.widgets.parts import table

Line = tuple[str, str, str]


def test_the_chosen_row_is_copied_in_the_order_of_its_columns(qtbot: QtBot) -> None:
    columns: tuple[Column[Line], ...] = (
        Column("Tên", lambda row: row[0]),
        Column("Công thức", lambda row: row[1]),
        Column("Ẩn", lambda row: row[2]),
    )
    rows = Rows(columns)
    view = table(rows, [100, 100, 100], "Bảng")
    qtbot.addWidget(view)
    rows.show([("A", "=1+1", "x"), ("B", "hai\ndòng", "y")])
    view.setColumnHidden(2, True)  # noqa: FBT003 - Qt's own flag
    view.horizontalHeader().moveSection(1, 0)
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == " =1+1\tA"
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == '"hai\ndòng"\tB'
