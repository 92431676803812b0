"""Parts of the window show and give back what people type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Line, Page
from dossier.render.draw import FontBook
from ui.bridge.tables import Column, Rows
from ui.widgets.editors import YES, Editors, Input, Kind
from ui.widgets.parts import Notice, heading, muted
from ui.widgets.sheets import Sheets

INPUTS = (
    Input("name", "Họ và tên"),
    Input("text", "Nội dung", Kind.TEXT),
    Input("level", "Mức", Kind.CHOICE, choices=(("a", "Một"), ("b", "Hai"))),
    Input("leads", "Lãnh đạo", Kind.CHECK),
)


def test_editors_give_back_what_they_were_shown(qtbot: QtBot) -> None:
    editors = Editors(INPUTS)
    qtbot.addWidget(editors)
    values = {"name": "Nguyễn Văn A", "text": "một\nhai", "level": "b", "leads": YES}
    editors.show_values(values)
    assert editors.values() == values


def test_editors_tell_of_typing_but_not_of_showing(qtbot: QtBot) -> None:
    editors = Editors(INPUTS)
    qtbot.addWidget(editors)
    told: list[tuple[str, str]] = []
    editors.edited.connect(lambda name, text: told.append((name, text)))
    editors.show_values({"name": "Trần Thị B"})
    line = editors.findChild(QLineEdit)
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, "C")
    assert told == [("name", "C")]


@pytest.mark.parametrize(
    ("remark", "comes_back"),
    [
        pytest.param("Không phải là ngày.", "32/13", id="what was not read waits for its owner"),
        pytest.param("", "kept", id="what was read is kept by now"),
    ],
)
def test_editors_show_one_owner_at_a_time(remark: str, comes_back: str, qtbot: QtBot) -> None:
    editors = Editors(INPUTS)
    qtbot.addWidget(editors)
    editors.show_of("một", {"name": "kept"})
    editors.retype({"name": "32/13"})
    editors.mark("name", remark)
    editors.show_of("hai", {"name": "other"})
    assert editors.values()["name"] == "other"
    editors.show_of("một", {"name": "kept"})
    assert editors.values()["name"] == comes_back


def test_a_wrong_value_is_marked_until_it_is_typed_again(qtbot: QtBot) -> None:
    editors = Editors(INPUTS)
    qtbot.addWidget(editors)
    editors.mark("name", "Cần có tên.")
    line = editors.findChild(QLineEdit)
    assert line is not None
    assert line.property("wrong") == "true"
    qtbot.keyClicks(line, "A")
    assert line.property("wrong") == "false"


def test_rows_bring_more_when_the_view_nears_the_end() -> None:
    rows: Rows[int] = Rows((Column("Số", str),))
    asked: list[int] = []
    rows.show(range(10), 25, asked.append)
    root = rows.index(-1, -1)
    while rows.canFetchMore(root):
        rows.fetchMore(root)
        assert not rows.canFetchMore(root), "nobody asks twice for the same rows"
        rows.extend(range(asked[-1], min(asked[-1] + 10, 25)))
    assert asked == [10, 20]
    assert [rows.data(rows.index(row, 0)) for row in (0, 24)] == ["0", "24"]
    assert rows.rowCount() == rows.total == 25


def test_what_somebody_typed_is_shown_letter_by_letter(qtbot: QtBot) -> None:
    named = "Tổ <b>1</b> & 2"
    rows: Rows[str] = Rows((Column("Tên", str),))
    rows.show([named])
    assert rows.index(0, 0).data() == named
    assert "<b>" not in rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    for label in (heading(named), muted(named)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_notice_is_there_only_while_it_says_something(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    notice = Notice(room)
    notice.say("Đã lưu.")
    assert not notice.isHidden()
    notice.say("")
    assert notice.isHidden()


def test_sheets_paint_text_where_the_page_says(qtbot: QtBot) -> None:
    glyphs = Glyphs(100, 100, "Tờ trình", Face(bold=True), 14, 60)
    page = Page(595, 842, (glyphs, Line(100, 110, 200, 110, 1)))
    sheets = Sheets(FontBook())
    qtbot.addWidget(sheets)
    sheets.resize(800, 1000)
    sheets.show_pages((page, page))
    sheets.set_zoom(0.75)
    picture = sheets.viewport().grab().toImage()
    zoom, left, top = sheets.scale, (picture.width() - 595 * sheets.scale) / 2, 16
    dark = [
        (x, y)
        for x in range(picture.width())
        for y in range(top, round(top + 842 * zoom))
        if picture.pixelColor(x, y).lightness() < 160
    ]
    assert dark
    across = [(x - left) / zoom for x, _y in dark]
    down = [(y - top) / zoom for _x, y in dark]
    assert 98 < min(across) < 102
    assert max(across) < 202
    assert 85 < min(down) < 95
    assert 108 < max(down) < 112


def test_sheets_tell_the_page_in_view_and_zoom_in_steps(qtbot: QtBot) -> None:
    sheets = Sheets(FontBook())
    qtbot.addWidget(sheets)
    sheets.resize(700, 500)
    sheets.show_pages((Page(595, 842), Page(595, 842), Page(842, 595)))
    assert sheets.current_page() == 1
    sheets.verticalScrollBar().setValue(sheets.verticalScrollBar().maximum())
    assert sheets.current_page() == 3
    before = sheets.scale
    qtbot.keyClick(sheets, Qt.Key.Key_Home)
    sheets.step_zoom(1)
    assert sheets.scale > before
