"""Whom a row means, and whether letters of an old encoding are read right, is said by a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier.model.change import Query
from dossier.tasks.collect import do_import, preview_import
from dossier.tasks.records import people
from dossier.words.legacy import Encoding, encode
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.collect.columns import Columns
from ui.views.collect.view import CollectView

HEAD = ("Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Số CCCD")
UNIT = "Văn phòng Tỉnh ủy Gia Lai"
KNOWN = (
    ("Đỗ Thị Mẫu", "09/6/1988", "Chuyên viên", UNIT, "001088000111"),
    ("Vũ Văn Mẫu", "05/5/1985", "Chuyên viên", UNIT, "001085000222"),
)
# The same names and births under other numbers.
LATER = (
    ("Đỗ Thị Mẫu", "09/6/1988", "Phó Trưởng phòng", UNIT, "001088000999"),
    ("Vũ Văn Mẫu", "05/5/1985", "Phó Trưởng phòng", UNIT, "001085000888"),
)
ALT = Qt.KeyboardModifier.AltModifier


def book(path: Path, rows: Sequence[Sequence[str]], font: str = "Times New Roman") -> Path:
    made = Workbook()
    for row in rows:
        made.worksheets[0].append(list(row))
    for line in made.worksheets[0].iter_rows():
        for cell in line:
            cell.font = Font(name=font)
    made.save(path)
    return path


@pytest.fixture
def room(context: Context, qtbot: QtBot, tmp_path: Path) -> Iterator[CollectView]:
    desk = context.app.desk
    do_import(desk, preview_import(desk, book(tmp_path / "truoc.xlsx", (HEAD, *KNOWN))))
    view = CollectView(context)
    qtbot.addWidget(view)
    view.resize(1170, 680)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    yield view
    view.release()


def open_list(room: CollectView, qtbot: QtBot, path: Path) -> None:
    room.state.open((path,))
    settle(room.context, qtbot)


def fates(room: CollectView) -> list[str]:
    return [line.fate for line in room.page.rows.rows.rows()]


def press(room: CollectView, qtbot: QtBot, key: Qt.Key) -> None:
    """Press Alt with a key as an officer does; Qt clicks the button a moment later."""
    before = room.state.lot.ask if room.state.lot else None
    qtbot.keyClick(room.page.rows.table, key, ALT)
    qtbot.waitUntil(lambda: room.state.lot is not None and room.state.lot.ask != before)
    settle(room.context, qtbot)


def posts(room: CollectView, name: str) -> list[str]:
    return sorted(row.post for row in people(room.context.app.desk, Query(name)).rows)


def take(room: CollectView, qtbot: QtBot) -> None:
    room.page.writing.take.click()
    settle(room.context, qtbot)


def test_both_sides_are_shown_and_one_person_stays_one(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "sau.xlsx", (HEAD, *LATER)))
    assert fates(room) == ["doubtful", "doubtful"]
    assert not room.page.writing.take.isEnabled()
    page = room.page.detail.text()
    assert "001088000999" in page
    assert "001088000111" in page
    press(room, qtbot, Qt.Key.Key_M)
    assert fates(room) == ["changed", "doubtful"]
    assert room.page.rows.table.currentIndex().row() == 1, "the next one is at hand"
    take(room, qtbot)
    assert posts(room, "Đỗ Thị Mẫu") == ["Phó Trưởng phòng"]
    assert posts(room, "Vũ Văn Mẫu") == ["Chuyên viên"], "what is open is not written"


def test_two_people_of_one_name_are_kept_apart_all_at_once(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "sau.xlsx", (HEAD, *LATER)))
    assert room.page.detail.also.text() == "Làm như vậy với 1 dòng giống thế"
    room.page.detail.also.setChecked(True)
    press(room, qtbot, Qt.Key.Key_K)
    assert fates(room) == ["new", "new"]
    take(room, qtbot)
    assert posts(room, "Đỗ Thị Mẫu") == ["Chuyên viên", "Phó Trưởng phòng"]


def test_a_decision_is_taken_back_before_anything_is_written(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "sau.xlsx", (HEAD, LATER[0])))
    press(room, qtbot, Qt.Key.Key_M)
    assert fates(room) == ["changed"]
    press(room, qtbot, Qt.Key.Key_L)
    assert fates(room) == ["doubtful"]


def test_letters_of_an_old_encoding_wait_until_they_are_believed(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = (HEAD, ("Phạm Văn Đức", "01/02/1981", "Trưởng phòng", UNIT, ""))
    old = [[encode(text, Encoding.TCVN3) for text in row] for row in rows]
    open_list(room, qtbot, book(tmp_path / "cu.xlsx", old, ".VnTime"))
    assert fates(room) == ["doubtful"]
    (card,) = room.page.conversions.cards
    assert "Họ và tên" in card.text()
    card.believe.click()
    settle(room.context, qtbot)
    assert fates(room) == ["new"]
    assert room.page.conversions.cards == []
    take(room, qtbot)
    assert posts(room, "Phạm Văn Đức") == ["Trưởng phòng"]


def test_columns_that_were_corrected_once_are_known_the_next_time(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ((*HEAD[:2], "Làm gì", HEAD[3]), ("Lê Văn Mẫu", "1/2/1980", "Văn thư", UNIT))
    open_list(room, qtbot, book(tmp_path / "mot.xlsx", rows))
    choose(room.page.columns, 2, "post")
    settle(room.context, qtbot)
    take(room, qtbot)
    other = (rows[0], ("Lê Thị Mẫu", "1/2/1990", "Kế toán", UNIT))
    open_list(room, qtbot, book(tmp_path / "hai.xlsx", other))
    assert fates(room) == ["new"]
    assert "theo cách đã nhớ" in room.page.columns.said.text()
    take(room, qtbot)
    assert posts(room, "Lê Thị Mẫu") == ["Kế toán"]


def choose(columns: Columns, place: int, field: str) -> None:
    if columns.grid.isHidden():
        columns.open.click()
    box = columns.choice(place)
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
