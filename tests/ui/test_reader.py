"""Pages are read on the screen: scrolled, scaled, searched, selected and copied."""

from __future__ import annotations

import pytest
from PIL import Image as Pictures
from PIL import ImageChops
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QWheelEvent
from pytestqt.qtbot import QtBot

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Item, Page, Turned
from dossier.render.draw import FontBook
from dossier.tasks.find import find
from ui.widgets import tiles
from ui.widgets.desk import GAP, SCREEN
from ui.widgets.finder import Finder
from ui.widgets.letters import Letters
from ui.widgets.painter import PagePainter
from ui.widgets.reader import Reader
from ui.widgets.reading import Reading
from ui.widgets.sheets import FIT_PAGE, FIT_WIDTH
from ui.widgets.tints import Tint

pytestmark = pytest.mark.usefixtures("qapp")

BOOK = FontBook()
FACE, SIZE = Face(), 14.0
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def words(x: float, y: float, text: str, face: Face = FACE, space: float = 0.0) -> Glyphs:
    width = BOOK.advance(text, face, SIZE) + space * text.count(" ")
    return Glyphs(x, y, text, face, SIZE, width, space)


def even(y: float, text: str, face: Face = FACE) -> Glyphs:
    """Set a line between even edges."""
    space = (400 - BOOK.advance(text, face, SIZE)) / text.count(" ")
    return words(50, y, text, face, space)


def sheet(*items: Item) -> Page:
    return Page(500, 700, items)


def furthest(one: QImage, other: QImage) -> int:
    """Tell by how many grey levels pictures differ at most."""
    size = (one.width(), one.height())
    bits = (
        Pictures.frombytes("L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine())
        for image in (one, other)
    )
    levels = ImageChops.difference(*bits).histogram()
    return max(level for level, count in enumerate(levels) if count)


LETTER = sheet(
    words(50, 60, "TỜ TRÌNH", Face(bold=True)),
    even(100, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; xét"),
    even(120, "đề nghị của Hội đồng Thi đua - Khen thưởng, Văn phòng Tỉnh ủy trình"),
    words(50, 140, "cấp trên xem xét."),
    words(50, 180, "- Như trên;"),
    words(50, 200, "- Lưu: VT."),
)
TABLE = sheet(
    words(50, 60, "1"), words(90, 60, "Trần Thị B"), words(300, 60, "Phó"), words(327, 60, "phòng"),
    words(50, 90, "2"), words(90, 90, "Lê Văn C"),
    words(50, 120, "m"), Glyphs(61, 114, "2", FACE, 8, 4), words(69, 120, "đất"),
)  # fmt: skip
PAGES = (LETTER, TABLE)


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    made = Reader(BOOK)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_pages(PAGES)
    made.set_zoom(1.0)
    made.show()
    qtbot.waitExposed(made)
    return made


def read(*pages: Page) -> Reading:
    return Reading(pages, Letters(BOOK))


def spot(reader: Reader, x: float, y: float, page: int = 0) -> QPoint:
    """Find a point of a page in the window."""
    origin = QPointF(reader.horizontalScrollBar().value(), reader.verticalScrollBar().value())
    return (reader._desk.desk_point(page, x, y) - origin).toPoint()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param(
            LETTER,
            "TỜ TRÌNH\n"
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; xét đề nghị của Hội đồng"
            " Thi đua - Khen thưởng, Văn phòng Tỉnh ủy trình cấp trên xem xét.\n"
            "- Như trên;\n- Lưu: VT.\n",
            id="lines join to paragraphs, lists stay lists",
        ),
        pytest.param(
            TABLE, "1\tTrần Thị B\tPhó phòng\n2\tLê Văn C\nm2 đất\n", id="cells and small letters"
        ),
        pytest.param(sheet(words(50, 60, "e\u0302\u0301 ho\u00ada")), "ế hoa\n", id="as drawn"),
        pytest.param(
            sheet(
                words(50, 60, "a"),
                Turned(90, 200, -90, 80, (words(0, 14, "Ngày"),)),
                words(110, 60, "b"),
            ),
            "a\nNgày\nb\n",
            id="turned",
        ),
        pytest.param(sheet(), "", id="nothing"),
    ],
)
def test_pages_are_read_in_order(page: Page, text: str) -> None:
    assert read(page).text == text


def test_a_stretch_of_text_covers_its_letters_row_by_row() -> None:
    reading = read(LETTER)
    (span,) = find(reading.text, "xet de nghi")
    above, below = reading.areas(span)
    assert above.x + above.width == pytest.approx(450)
    assert below.x == pytest.approx(50)
    wide = BOOK.advance("xét", FACE, SIZE)
    assert above.width == pytest.approx(wide)
    assert above.y < 100 < above.y + above.height < below.y + below.height


@pytest.mark.parametrize("degrees", [90, -90])
def test_turned_letters_are_found_where_they_stand(degrees: int) -> None:
    turned = Turned(200, 300, degrees, 80, (words(10, 14, "Ngày"),))
    reading = read(sheet(words(50, 60, "a"), turned))
    (area,) = reading.areas(find(reading.text, "ngay")[0])
    x, y = turned.on_page(10, 14)
    assert area.x <= x <= area.x + area.width
    assert area.height == pytest.approx(BOOK.advance("Ngày", FACE, SIZE))
    assert y == pytest.approx(area.y if degrees > 0 else area.y + area.height)
    assert reading.at(0, x, y + (1 if degrees > 0 else -1)) == 2


def test_a_point_is_the_place_of_the_nearest_letter() -> None:
    reading = read(TABLE)
    assert reading.at(0, 45, 58) == 0
    assert reading.text[: reading.at(0, 301, 50)] == "1\tTrần Thị B\t"
    assert reading.text[: reading.at(0, 900, 95)].endswith("Lê Văn C")
    assert reading.at(0, 0, 900) == reading.text.index("m2")


def test_dragging_selects_across_lines(reader: Reader, qtbot: QtBot) -> None:
    view = reader.viewport()
    qtbot.mousePress(view, LEFT, pos=spot(reader, 50, 58))
    reader.selection.lead(reader.reading.at(0, 300, 118))
    assert reader.selection.text.startswith("TỜ TRÌNH\nCăn cứ")
    assert "\nđề" not in reader.selection.text


@pytest.mark.parametrize(
    ("clicks", "text"),
    [
        pytest.param(2, "trên", id="a word"),
        pytest.param(3, "cấp trên xem xét.", id="a row"),
    ],
)
def test_clicks_select(clicks: int, text: str, reader: Reader, qtbot: QtBot) -> None:
    view, at = reader.viewport(), spot(reader, 85, 136)
    qtbot.mouseClick(view, LEFT, pos=at)
    qtbot.mouseDClick(view, LEFT, pos=at)
    if clicks == 3:
        qtbot.mouseClick(view, LEFT, pos=at)
    assert reader.selection.text == text


def test_what_is_selected_is_copied(reader: Reader, qtbot: QtBot) -> None:
    qtbot.keyClick(reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == reader.reading.text


def test_keys_select_by_rows_and_letters(reader: Reader, qtbot: QtBot) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(reader.viewport(), LEFT, pos=spot(reader, 50, 58))
    qtbot.keyClick(reader, Qt.Key.Key_Down, shift)
    assert reader.selection.text == "TỜ TRÌNH\n"
    qtbot.keyClick(reader, Qt.Key.Key_Right, shift)
    qtbot.keyClick(reader, Qt.Key.Key_Right, shift)
    assert reader.selection.text == "TỜ TRÌNH\nCă"
    qtbot.keyClick(reader, Qt.Key.Key_Up, shift)
    qtbot.keyClick(reader, Qt.Key.Key_PageDown, shift)
    assert reader.selection.span[1] == len(reader.reading.text)


def test_keys_select_from_what_is_in_view(reader: Reader, qtbot: QtBot) -> None:
    reader.go_to(2)
    qtbot.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection.text == "1\tTrần Thị B\tPhó phòng\n"


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pieces_join_without_seams_at_every_device_pixel_ratio(ratio: float) -> None:
    letters, scale = Letters(BOOK), 1.4
    made = tiles.Tiles(letters)
    made.show(PAGES)
    made.zoom(scale, ratio)
    size = QSize(round(500 * scale * ratio), round(700 * scale * ratio))
    pieces, whole = (QImage(size, QImage.Format.Format_Grayscale8) for _ in range(2))
    pieces.setDevicePixelRatio(ratio)
    for picture in (pieces, whole):
        picture.fill(Qt.GlobalColor.white)
    painter = QPainter(pieces)
    made.paint(painter, 0, QPointF(0, 0), QRectF(0, 0, 500 * scale, 700 * scale))
    painter.end()
    painter = QPainter(whole)
    painter.scale(scale * ratio, scale * ratio)
    PagePainter(painter, letters).paint(LETTER.items)
    painter.end()
    assert made.size > 256 * 1024  # more than one piece
    assert furthest(pieces, whole) < 8  # grey levels: letters at other places are rounded otherwise


def test_marks_lie_beneath_the_letters(reader: Reader) -> None:
    before = reader.viewport().grab().toImage()
    reader.tint(Tint.FOUND, find(reader.reading.text, "to trinh"))
    after = reader.viewport().grab().toImage()
    area = next(reader.reading.areas((0, 8)))
    changed = darker = 0
    for x in range(int(area.x), int(area.x + area.width)):
        at = spot(reader, x, 55)
        old, new = before.pixelColor(at), after.pixelColor(at)
        changed += new == Tint.FOUND.color
        darker += old.lightness() < 40 and new.lightness() < 40
    assert changed > 10
    assert darker > 5


def test_what_is_found_is_counted_and_shown(reader: Reader, qtbot: QtBot) -> None:
    finder = Finder(reader)
    qtbot.addWidget(finder)
    finder.asked.connect(lambda text: finder.show_found(find(reader.reading.text, text)))
    finder.open()
    qtbot.keyClicks(finder._field, "van")
    assert finder._count.text() == "1/2"
    finder.next()
    assert finder._count.text() == "2/2"
    assert reader.current_page() == 2
    finder.next()
    assert finder._count.text() == "1/2"
    finder.previous()
    assert finder._count.text() == "2/2"
    qtbot.keyClicks(finder._field, "x")
    assert finder._count.text() == "Không tìm thấy"
    qtbot.keyClick(finder._field, Qt.Key.Key_Escape)
    assert finder.isHidden()


def test_a_wheel_with_ctrl_keeps_the_point_under_the_mouse(reader: Reader) -> None:
    reader.go_to(2)
    at = QPointF(300, 200)
    before = reader.point(at)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    reader.wheelEvent(wheel)
    after = reader.point(at)
    assert reader.scale == 1.25 * SCREEN
    assert before is not None
    assert after == pytest.approx(before, abs=1.0)


@pytest.mark.parametrize("zoom", [FIT_WIDTH, FIT_PAGE])
@pytest.mark.parametrize("abreast", [1, 2])
def test_a_zoom_may_follow_the_window(zoom: float, abreast: int, reader: Reader) -> None:
    reader.set_abreast(abreast)
    reader.set_zoom(zoom)
    room = reader.viewport().size()
    wide = abreast * 500 * reader.scale + (abreast + 1) * GAP
    high = 700 * reader.scale + 2 * GAP
    assert wide <= room.width() + 0.01
    assert zoom == FIT_WIDTH or high <= room.height() + 0.01
    assert wide == pytest.approx(room.width()) or high == pytest.approx(room.height())


def test_pages_that_are_made_anew_keep_their_place(reader: Reader) -> None:
    reader.go_to(2, 100)
    before = reader.verticalScrollBar().value()
    reader.show_pages(PAGES, stay=True)
    assert reader.verticalScrollBar().value() == before > 0
    reader.show_pages(PAGES)
    assert reader.verticalScrollBar().value() == 0


def test_fewer_pages_end_sooner(reader: Reader) -> None:
    reader.go_to(2)
    reader.show_pages((LETTER,), stay=True)
    assert reader.current_page() == 1
    reader.show_pages(())
    assert reader.current_page() == 0


def test_painted_pieces_stay_few(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiles, "MOST", 4_000_000)
    reader.show_pages(PAGES * 20)
    for page in range(1, 41):
        reader.go_to(page)
        reader.viewport().grab()
        assert reader._tiles.size <= 4_000_000
    assert reader.current_page() == 40


def test_senseless_points_and_keys_change_nothing_on_an_empty_desk(qtbot: QtBot) -> None:
    reader = Reader(BOOK)
    qtbot.addWidget(reader)
    reader.resize(300, 300)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        qtbot.keyClick(reader, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(reader.viewport(), LEFT, pos=QPoint(10, 10))
    qtbot.mouseDClick(reader.viewport(), LEFT, pos=QPoint(10, 10))
    qtbot.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    reader.go_to(3)
    assert (reader.current_page(), reader.selection.text) == (0, "")
