"""The room of certificates shows the sheet, moves its fields and prints millimetres as they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.model.stock import Printer, Spot
from dossier.paper.frame import Box, Page
from dossier.paper.length import in_mm, mm
from dossier.tasks.certificates import (
    Print,
    lay_certificates,
    show_certificate,
    specimen,
)
from dossier.tasks.stocks import find_stock
from ui.bridge.context import Context
from ui.views.certificates.calibrating import Calibrating
from ui.views.certificates.paper import Deed, Paper
from ui.views.certificates.sheet import area_of
from ui.views.certificates.typing import OF_NOMINEE, Typing
from ui.views.certificates.view import CertificatesView
from ui.widgets.printing import print_pages, set_sheet

STOCK = "bang_khen_420x297"


@pytest.fixture
def room(qtbot: QtBot, context: Context) -> CertificatesView:
    made = CertificatesView(context)
    qtbot.addWidget(made)
    made.resize(1176, 668)
    made.show()
    with qtbot.waitSignal(made.state.shown):
        made.entered()
    return made


def placed(room: CertificatesView, row: int) -> tuple[float, float]:
    stock = room._placed
    assert stock is not None
    return stock.fields[row].x_mm, stock.fields[row].y_mm


def test_the_round_at_hand_is_shown_on_the_paper_that_fits(room: CertificatesView) -> None:
    assert "Vũ Văn H" in [each.name for each in room._nominees.rows()]
    (page,) = room._sheet.pages
    assert (in_mm(page.width), in_mm(page.height)) == pytest.approx((420.0, 297.0))


@pytest.mark.parametrize(
    ("key", "modifier", "moved"),
    [
        pytest.param(Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (0.5, 0.0), id="right"),
        pytest.param(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, (0.0, -5.0), id="far up"),
        pytest.param(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, (-0.1, 0.0), id="fine"),
    ],
)
def test_arrow_keys_move_the_chosen_field(
    room: CertificatesView,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    moved: tuple[float, float],
) -> None:
    room._placing.choose(1)
    before = placed(room, 1)
    QTest.keyClick(room._sheet, key, modifier)
    after = placed(room, 1)
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx(moved)


def test_the_mouse_chooses_and_drags_a_field(room: CertificatesView, qtbot: QtBot) -> None:
    sheet, before = room._sheet, placed(room, 2)
    stock = room._placed
    assert stock is not None
    spot = area_of(stock.fields[2])
    at = screen_point(room, spot.x + spot.width / 2, spot.y + spot.height * 0.9)
    there = QPoint(at.x() + 20, at.y())
    qtbot.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room._placing.row == 2
    qtbot.mouseMove(sheet.viewport(), there)
    qtbot.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=there)
    moved = placed(room, 2)[0] - before[0]
    assert moved == pytest.approx(in_mm(20 / sheet.scale), abs=0.2)


def screen_point(room: CertificatesView, x: float, y: float) -> QPoint:
    spot = room._sheet._desk.desk_point(0, x, y) - room._sheet._origin()
    return QPointF(spot.x(), spot.y()).toPoint()


def test_a_moved_field_is_kept_when_the_stock_is_saved(
    room: CertificatesView, qtbot: QtBot
) -> None:
    assert not room._save.isEnabled()
    room._placing.choose(0)
    room._placing.nudge(3.0, 0.0)
    assert room._save.isEnabled()
    with qtbot.waitSignal(room.state.loaded):
        room._save.click()
    kept = find_stock(room.context.app.desk, STOCK)
    assert kept.version == 1
    assert kept.stock.fields[0].x_mm == pytest.approx(placed(room, 0)[0])


def test_edits_outlast_what_is_read_anew(room: CertificatesView, qtbot: QtBot) -> None:
    room._placing.choose(0)
    room._placing.nudge(7.0, 0.0)
    edited = placed(room, 0)
    with qtbot.waitSignal(room.state.shown):
        room.entered()
    assert placed(room, 0) == edited
    assert room._save.isEnabled()


def test_edits_are_saved_when_another_stock_is_taken(room: CertificatesView, qtbot: QtBot) -> None:
    room._placing.choose(0)
    room._placing.nudge(7.0, 0.0)
    edited = placed(room, 0)
    with qtbot.waitSignal(room.state.loaded):
        room._stocks.setCurrentIndex(room._stocks.count() - 1)
        room._change_stock()
    kept = find_stock(room.context.app.desk, STOCK).stock.fields[0]
    assert (kept.x_mm, kept.y_mm) == edited


def test_a_text_that_does_not_fit_is_not_sent_to_the_printer(room: CertificatesView) -> None:
    assert room._placed is not None
    narrow = replace(room._placed.fields[2], w_mm=10.0, max_lines=1)
    stock = replace(room._placed, fields=(narrow,))
    room.output.send(show_certificate(room.context.app.desk, specimen(stock), stock))
    assert "không vừa" in room._notice.text


def test_a_measured_sheet_is_kept_as_another_stock(room: CertificatesView, qtbot: QtBot) -> None:
    assert room._placed is not None
    dialog = Paper(room._placed, room.state.users(), room)
    dialog._editors.show_values(
        {"name": "Phôi của tỉnh", "kind": "bang_khen", "width": "402,5", "height": "301"}
    )
    dialog._take(Deed.COPY)
    assert dialog.deed is Deed.COPY
    with qtbot.waitSignal(room.state.loaded):
        room.state.copy_stock(dialog.stock)
    kept = find_stock(room.context.app.desk, "Phôi của tỉnh").stock
    assert (kept.width_mm, kept.height_mm) == (402.5, 301.0)
    assert kept.fields == room._placed.fields


def test_a_sheet_without_sides_is_not_taken(room: CertificatesView) -> None:
    assert room._placed is not None
    dialog = Paper(room._placed, (), room)
    dialog._editors.show_values({"name": "Phôi", "kind": "bang_khen", "width": "A3"})
    dialog._take(Deed.SAVE)
    assert "milimét" in dialog._notice.text
    assert not dialog.result()


def test_what_is_not_saved_is_not_printed(room: CertificatesView) -> None:
    room._placing.choose(0)
    room._placing.nudge(3.0, 0.0)
    assert room.output.ask() is None
    assert "chưa lưu" in room._notice.text


def test_a_field_is_taken_off_and_put_back(room: CertificatesView) -> None:
    room._placing.choose(0)
    room._placing._remove()
    stock = room._placed
    assert stock is not None
    assert "bang_xung_ho_ten" not in [field.key for field in stock.fields]
    more = room._placing._more
    more.setCurrentIndex(more.findData("bang_xung_ho_ten"))
    room._placing._add()
    back = room._placed
    assert back is not None
    assert back.fields[-1].key == "bang_xung_ho_ten"


def test_words_of_one_nominee_reach_the_sheet(room: CertificatesView, qtbot: QtBot) -> None:
    nominee = room._nominee()
    assert nominee is not None
    dialog = Typing(nominee.name, OF_NOMINEE, {"noi_dung_bang": "Đã cứu người"}, room)
    with qtbot.waitSignal(room.state.shown):
        room.state.save_texts(nominee.nomination, dialog.texts())
    again = room._nominee()
    assert again is not None
    assert again.texts["bang_thanh_tich"] == "Đã cứu người"


def test_marks_that_were_not_measured_do_not_count(room: CertificatesView) -> None:
    marks = (Spot(20, 20), Spot(400, 277))
    dialog = Calibrating(Printer("", "Máy A3"), marks, room)
    assert not dialog.measured
    for box, value in zip(dialog._found[1], (401.0, 276.0), strict=True):
        box.setValue(value)
    found = [(each.mark, each.found) for each in dialog.measured]
    assert found == [(marks[1], Spot(401.0, 276.0))]


def to_pdf(pages: tuple[Page, ...], path: Path, context: Context) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    set_sheet(printer, pages[0])
    print_pages(pages, printer, context.app.desk.fonts)


def test_the_printer_gets_sheets_of_the_papers_size_without_margins(
    context: Context, tmp_path: Path
) -> None:
    pages = lay_certificates(context.app.desk, Print(context.round)).pages
    to_pdf(pages, tmp_path / "in.pdf", context)
    with pdfium.PdfDocument(tmp_path / "in.pdf") as document:
        sizes = [tuple(map(in_mm, page.get_size())) for page in document]
    assert len(sizes) == len(pages)
    assert all(size == pytest.approx((420.0, 297.0), abs=0.2) for size in sizes)


def test_a_millimetre_of_the_page_is_one_of_the_paper(context: Context, tmp_path: Path) -> None:
    box = Box(mm(100), mm(50), mm(20), mm(10), "000000")
    to_pdf((Page(mm(297), mm(210), (box,)),), tmp_path / "in.pdf", context)
    with pdfium.PdfDocument(tmp_path / "in.pdf") as document:
        picture = document[0].render(scale=254 / 72).to_pil().convert("L")  # ten dots a millimetre
    left, top, right, bottom = picture.point(lambda dot: 255 - dot).getbbox()
    assert (left / 10, top / 10) == pytest.approx((100, 50), abs=0.15)
    assert (right / 10, bottom / 10) == pytest.approx((120, 60), abs=0.15)
