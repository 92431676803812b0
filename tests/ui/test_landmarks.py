"""Links and headings lead through the pages on the screen; nothing leads out of the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.paper.frame import Heading, Link, Page, Spot
from dossier.render.draw import FontBook
from ui.widgets.contents import Contents
from ui.widgets.landmarks import Landmarks
from ui.widgets.reader import Reader

FIRST = Page(
    500,
    700,
    marks=(
        Link(50, 50, 100, 14, "#dich"),
        Link(50, 80, 100, 14, "https://example.vn/van-ban"),
        Link(50, 110, 100, 14, "#mat"),
        Heading(1, "I. CHUNG", 40),
        Heading(2, "1. Mục đích", 300),
    ),
)
SECOND = Page(500, 700, marks=(Spot("dich", 350), Spot("dich", 10), Heading(1, "II. RIÊNG", 200)))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    made = Reader(FontBook())
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_pages((FIRST, SECOND))
    made.set_zoom(1.0)
    made.show()
    qtbot.waitExposed(made)
    return made


def spot(reader: Reader, y: float) -> QPoint:
    return reader._desk.desk_point(0, 90, y).toPoint()


@pytest.mark.parametrize(
    ("y", "page", "told"),
    [
        pytest.param(57, 2, "Đến trang 2", id="within the document"),
        pytest.param(
            87, 1, "https://example.vn/van-ban (chương trình không mở liên kết ra ngoài)", id="out"
        ),
        pytest.param(117, 1, "Nơi liên kết dẫn đến không có trong văn bản", id="nowhere"),
    ],
)
def test_a_click_on_a_link_stays_in_the_document(
    y: float, page: int, told: str, reader: Reader, qtbot: QtBot
) -> None:
    link = reader.link_at(QPointF(spot(reader, y)))
    assert link is not None
    assert reader._told(link) == told
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot(reader, y))
    assert reader.current_page() == page


def test_a_hand_shows_where_links_are(reader: Reader) -> None:
    shapes = []
    for y in (57, 70):
        QTest.mouseMove(reader.viewport(), spot(reader, y))
        QGuiApplication.processEvents()
        shapes.append(reader.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor]


def test_an_address_is_copied_not_opened(reader: Reader) -> None:
    link = reader.link_at(QPointF(spot(reader, 87)))
    assert link is not None
    reader.copy_address(link)
    assert QGuiApplication.clipboard().text() == "https://example.vn/van-ban"


@pytest.mark.parametrize(
    ("page", "y", "title"),
    [
        pytest.param(1, 39, "", id="above the first"),
        pytest.param(1, 40, "I. CHUNG", id="at one"),
        pytest.param(1, 690, "1. Mục đích", id="below the last of a page"),
        pytest.param(2, 100, "1. Mục đích", id="on the next page"),
        pytest.param(2, 500, "II. RIÊNG", id="below the last of all"),
    ],
)
def test_the_heading_above_a_place_is_found(page: int, y: float, title: str) -> None:
    marks = Landmarks((FIRST, SECOND))
    number = marks.entry(page, y)
    assert (marks.entries[number].title if number >= 0 else "") == title


def test_headings_are_a_tree(qtbot: QtBot) -> None:
    contents = Contents()
    qtbot.addWidget(contents)
    contents.show_entries(Landmarks((FIRST, SECOND)).entries)
    first = contents.topLevelItem(0)
    below = first.child(0) if first else None
    assert first is not None
    assert below is not None
    assert [first.text(0), below.text(0)] == ["I. CHUNG", "1. Mục đích"]
    assert contents.topLevelItemCount() == 2
    with qtbot.waitSignal(contents.chosen) as told:
        contents.itemActivated.emit(below, 0)
    assert told.args == [1]
    contents.show_entries(())
    assert contents.isHidden()
