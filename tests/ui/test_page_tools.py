"""The row above the sheets scales them, turns to pages and looks for words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.paper.frame import Page
from dossier.render.draw import FontBook
from ui.widgets.desk import SCREEN, STOPS
from ui.widgets.finder import Finder
from ui.widgets.pagetools import PageTools
from ui.widgets.reader import Reader
from ui.widgets.remarks import MOST_LINES, Remark, Remarks
from ui.widgets.sheets import FIT_PAGE, FIT_WIDTH

PAGES = tuple(Page(500, 700) for _ in range(5))


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 700)
    return made


@pytest.fixture
def tools(room: QWidget, qtbot: QtBot) -> PageTools:
    reader = Reader(FontBook())
    finder = Finder(reader)
    made = PageTools(reader, finder)
    layout = QVBoxLayout(room)
    for part in (made, finder, reader):
        layout.addWidget(part)
    reader.show_pages(PAGES)
    room.show()
    qtbot.waitExposed(room)
    return made


def test_the_page_in_view_is_told_and_another_is_gone_to(tools: PageTools, qtbot: QtBot) -> None:
    assert (tools._page.text(), tools._count.text()) == ("1", "/ 5")
    for typed, page in (("3", 3), ("999", 5)):
        tools._page.setText(typed)
        qtbot.keyClick(tools._page, Qt.Key.Key_Return)
        assert tools._sheets.current_page() == page
        assert tools._page.text() == str(page)


@pytest.mark.parametrize("zoom", [FIT_WIDTH, FIT_PAGE, *STOPS])
def test_a_scale_is_chosen_from_the_list(zoom: float, tools: PageTools) -> None:
    index = tools._zooms.findData(zoom)
    tools._zooms.setCurrentIndex(index)
    tools._zooms.activated.emit(index)
    assert tools._sheets.zoom == zoom
    assert zoom <= 0 or tools._sheets.scale == zoom * SCREEN


def test_a_scale_between_stops_is_told_as_it_is(tools: PageTools) -> None:
    tools._sheets.set_zoom(1.1)
    assert tools._zooms.currentIndex() == -1
    assert tools._zooms.placeholderText() == "110 %"


def test_scales_end_at_the_last_stops(tools: PageTools) -> None:
    for _ in range(20):
        tools._larger()
    assert tools._sheets.zoom == STOPS[-1]
    for _ in range(20):
        tools._smaller()
    assert tools._sheets.zoom == STOPS[0]
    tools._fit()
    assert tools._sheets.zoom == FIT_WIDTH


def test_pages_stand_in_pairs(tools: PageTools) -> None:
    tools._sheets.go_to(3)
    tools._pairs.setChecked(True)
    places = tools._sheets._desk.places
    assert places[0].top() == places[1].top() < places[2].top()
    assert places[4].left() == places[2].left()
    assert tools._sheets.current_page() in {3, 4}


def test_nothing_can_be_done_without_pages(tools: PageTools) -> None:
    tools._sheets.show_pages(())
    assert not tools.isEnabled()


def test_the_search_opens_by_itself_when_the_next_place_is_wanted(tools: PageTools) -> None:
    assert tools._finder.isHidden()
    tools._finder.next()
    assert not tools._finder.isHidden()


def test_remarks_take_few_lines_and_none_while_there_are_none(qtbot: QtBot) -> None:
    remarks = Remarks()
    qtbot.addWidget(remarks)
    heights = []
    for count in (1, MOST_LINES, 50):
        remarks.show_remarks([Remark(f"Trang {page}: …", "", page) for page in range(count)])
        heights.append(remarks.height())
    assert heights[0] < heights[1] == heights[2]
    remarks.show_remarks(())
    assert remarks.isHidden()
