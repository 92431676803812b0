"""A certificate prints each text at its millimetre; what does not fit is told, never cut."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from dossier.model.finding import Weight
from dossier.model.stock import FieldAlign, Measured, Printer, Spot, Stock, StockField, StockKind
from dossier.paper.frame import Glyphs, Image, Line
from dossier.paper.length import in_mm
from dossier.render.draw import FontBook, draw
from dossier.render.stock import (
    StockBrokenError,
    calibrated,
    calibration_page,
    marks_of,
    read_stock,
    stock_page,
    write_stock,
)
from dossier.render.stock.breaking import broken
from dossier.render.stock.calibrate import FarMarksError, FewMarksError
from dossier.render.stock.page import PLAIN_PRINTER, through

FONTS = FontBook()
SHIPPED = sorted((Path(__file__).parents[2] / "templates" / "stocks").glob("*.toml"))
NAME = StockField("ten", 60.0, 150.0, 300.0, size_pt=28.0, min_size_pt=14.0, bold=True)
STOCK = Stock("k", "Bằng khen", StockKind.DIPLOMA, width_mm=420.0, height_mm=297.0, fields=(NAME,))


def with_fields(*fields: StockField) -> Stock:
    return replace(STOCK, fields=fields)


def glyphs(stock: Stock, printer: Printer = PLAIN_PRINTER, **values: str) -> list[Glyphs]:
    page = stock_page(stock, values, FONTS, printer).page
    return [item for item in page.items if isinstance(item, Glyphs)]


def origins(pdf: bytes, height_mm: float) -> list[tuple[float, float]]:
    """Where each line of a PDF begins, in millimetres from the top left corner."""
    with pdfium.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        found = []
        before = "\n"
        for at, sign in enumerate(text.get_text_range()):
            x, y = ctypes.c_double(), ctypes.c_double()
            if sign not in "\r\n" and before in "\r\n":
                pdfium_c.FPDFText_GetCharOrigin(text.raw, at, x, y)
                found.append((in_mm(x.value), height_mm - in_mm(y.value)))
            before = sign
    return found


@pytest.mark.parametrize(
    ("align", "share"),
    [
        pytest.param(FieldAlign.LEFT, 0.0, id="left"),
        pytest.param(FieldAlign.CENTER, 0.5, id="middle"),
        pytest.param(FieldAlign.RIGHT, 1.0, id="right"),
    ],
)
def test_a_text_stands_in_the_pdf_at_the_millimetre_of_its_field(
    align: FieldAlign, share: float
) -> None:
    stock = with_fields(replace(NAME, align=align))
    page = stock_page(stock, {"ten": "Nguyễn Văn A"}, FONTS).page
    free = 300.0 - in_mm(FONTS.advance("Nguyễn Văn A", glyphs(stock, ten="A")[0].face, 28.0))
    (x, y), *more = origins(draw((page,), title="", fonts=FONTS), 297.0)
    assert more == []
    assert x == pytest.approx(60.0 + free * share, abs=0.1)
    assert y == pytest.approx(150.0, abs=0.1)


def test_the_sheet_of_the_pdf_is_the_sheet_of_the_stock() -> None:
    page = stock_page(STOCK, {"ten": "Trần Thị B"}, FONTS).page
    with pdfium.PdfDocument(draw((page,), title="", fonts=FONTS)) as document:
        width, height = document[0].get_size()
    assert (in_mm(width), in_mm(height)) == pytest.approx((420.0, 297.0), abs=0.01)


def test_a_printer_that_is_off_is_met_halfway() -> None:
    printer = Printer("p", "Máy in A3", 2.0, -1.5, 1.01, 0.99)
    stock = with_fields(replace(NAME, align=FieldAlign.LEFT))
    page = stock_page(stock, {"ten": "Nguyễn Văn A"}, FONTS, printer).page
    ((x, y),) = origins(draw((page,), title="", fonts=FONTS), 297.0)
    assert x == pytest.approx(60.0 * 1.01 + 2.0, abs=0.1)
    assert y == pytest.approx(150.0 * 0.99 - 1.5, abs=0.1)


def test_a_long_text_shrinks_before_anything_is_said() -> None:
    long = "Nguyễn Thị " + "Hoàng Anh " * 7 + "Thư"
    (line,) = glyphs(STOCK, ten=long)
    assert 14.0 <= line.size < 28.0
    assert in_mm(line.width) <= 300.0
    assert stock_page(STOCK, {"ten": long}, FONTS).findings == ()


def test_what_does_not_fit_is_told_and_not_cut() -> None:
    long = "Nguyễn Thị " * 40
    sheet = stock_page(STOCK, {"ten": long}, FONTS)
    (finding,) = sheet.findings
    assert (finding.code, finding.weight) == ("stock.too_long", Weight.STOP)
    assert dict(finding.params)["text"] == long.strip()
    assert "".join(line.text for line in glyphs(STOCK, ten=long)) == long.strip()


@pytest.mark.parametrize(
    ("field", "code"),
    [
        pytest.param(replace(NAME, x_mm=200.0), "stock.outside", id="over the right edge"),
        pytest.param(replace(NAME, y_mm=300.0), "stock.outside", id="below the sheet"),
        pytest.param(replace(NAME, key="trong"), "stock.empty", id="without a value"),
    ],
)
def test_a_field_that_cannot_print_is_told(field: StockField, code: str) -> None:
    found = stock_page(with_fields(field), {"ten": "Lê Văn C"}, FONTS).findings
    assert [finding.code for finding in found] == [code]


@pytest.mark.timeout(20)
def test_the_longest_text_in_the_oddest_field_comes_to_an_end() -> None:
    odd = replace(NAME, size_pt=500.0, min_size_pt=1.0, max_lines=50, w_mm=40.0)
    for words in (60, 5_000):
        sheet = stock_page(with_fields(odd), {"ten": "Phong trào thi đua " * words}, FONTS)
        assert sheet.page.items


def test_lines_stand_as_far_apart_as_the_dotted_lines_of_the_paper() -> None:
    field = replace(NAME, w_mm=120.0, max_lines=3, line_pt=34.0)
    lines = glyphs(with_fields(field), ten="Tập thể Phòng Tổng hợp, Văn phòng Tỉnh ủy Gia Lai")
    steps = {round(b.baseline - a.baseline, 6) for a, b in pairwise(lines)}
    assert len(lines) >= 2
    assert steps == {34.0}


def test_capitals_are_measured_as_they_print() -> None:
    (line,) = glyphs(with_fields(replace(NAME, upper=True)), ten="Nguyễn Văn Ả")
    assert line.text == "NGUYỄN VĂN Ả"
    assert line.width == FONTS.advance("NGUYỄN VĂN Ả", line.face, line.size)


def test_only_screen_and_proof_show_the_paper() -> None:
    shown = stock_page(STOCK, {"ten": "A"}, FONTS, background=b"png").page.items
    printed = stock_page(STOCK, {"ten": "A"}, FONTS).page.items
    assert isinstance(shown[0], Image)
    assert not any(isinstance(item, Image) for item in printed)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("Nguyễn Văn A", 20, ("Nguyễn Văn A",), id="short"),
        pytest.param(
            "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm 2025",
            40,
            ("Đã có thành tích xuất sắc", "trong thực hiện nhiệm vụ năm 2025"),
            id="even lines, the year beside its number",
        ),
        pytest.param(
            "Phó Trưởng phòng Tổng hợp, Văn phòng Tỉnh ủy Gia Lai",
            30,
            ("Phó Trưởng phòng Tổng hợp,", "Văn phòng Tỉnh ủy Gia Lai"),
            id="after a comma",
        ),
        pytest.param(
            "Khen tặng ông Nguyễn Văn Anh Tuấn đã dũng cảm cứu người",
            32,
            ("Khen tặng ông", "Nguyễn Văn Anh Tuấn", "đã dũng cảm cứu người"),
            id="a name stays whole",
        ),
        pytest.param(
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", 30, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), id="as typed"
        ),
    ],
)
def test_lines_are_broken_as_a_person_would(text: str, width: int, lines: Sequence[str]) -> None:
    assert broken(text, width, 3, len) == tuple(lines)


def test_no_word_stands_alone_at_the_end() -> None:
    text = "Đã có nhiều thành tích trong phong trào thi đua yêu nước"
    for width in range(20, len(text)):
        lines = broken(text, width, 4, len)
        assert lines is not None
        assert len(lines) == 1 or " " in lines[-1]


def test_a_name_that_is_wider_than_its_field_is_not_parted() -> None:
    assert broken("Nguyễn Văn Anh Tuấn", 10, 3, len) is None


def printed(stock: Stock, printer: Printer, errs: Printer) -> list[Measured]:
    """Print marks through a printer's settings on a machine that errs, and measure them."""
    found = []
    for mark in marks_of(stock):
        x, y = (in_mm(length) for length in through(printer, mark.x_mm, mark.y_mm))
        place = Spot(x * errs.scale_x + errs.offset_x_mm, y * errs.scale_y + errs.offset_y_mm)
        found.append(Measured(mark, place))
    return found


@pytest.mark.parametrize(
    "errs",
    [
        pytest.param(Printer("", ""), id="true"),
        pytest.param(Printer("", "", 3.2, -1.4), id="shifted"),
        pytest.param(Printer("", "", 0.0, 0.0, 1.008, 0.994), id="stretched"),
        pytest.param(Printer("", "", -2.5, 4.0, 0.991, 1.012), id="both"),
    ],
)
def test_measured_marks_correct_the_printer(errs: Printer) -> None:
    found = calibrated(PLAIN_PRINTER, printed(STOCK, PLAIN_PRINTER, errs))
    for after in printed(STOCK, found, errs):
        assert after.found.x_mm == pytest.approx(after.mark.x_mm, abs=0.02)
        assert after.found.y_mm == pytest.approx(after.mark.y_mm, abs=0.02)


def test_a_printer_can_be_corrected_again_through_its_own_settings() -> None:
    errs = Printer("", "", 1.7, -0.8, 1.004, 0.997)
    first = Printer("p", "Máy in", 5.0, 5.0, 1.02, 0.98)
    found = calibrated(first, printed(STOCK, first, errs))
    assert (found.key, found.name) == ("p", "Máy in")
    for after in printed(STOCK, found, errs):
        assert after.found.x_mm == pytest.approx(after.mark.x_mm, abs=0.02)


def test_two_marks_across_the_sheet_are_enough() -> None:
    measured = printed(STOCK, PLAIN_PRINTER, Printer("", "", 1.0, 2.0))
    found = calibrated(PLAIN_PRINTER, (measured[0], measured[3]))
    assert (found.offset_x_mm, found.offset_y_mm) == (-1.0, -2.0)


def test_marks_on_one_line_tell_too_little() -> None:
    measured = printed(STOCK, PLAIN_PRINTER, PLAIN_PRINTER)
    with pytest.raises(FewMarksError):
        calibrated(PLAIN_PRINTER, (measured[0], measured[1]))


def test_a_slip_of_the_ruler_is_refused() -> None:
    measured = printed(STOCK, PLAIN_PRINTER, PLAIN_PRINTER)
    slip = Measured(measured[0].mark, Spot(measured[0].mark.x_mm + 100, 20.0))
    with pytest.raises(FarMarksError):
        calibrated(PLAIN_PRINTER, (slip, *measured[1:]))


def test_the_calibration_page_draws_its_crosses_where_it_says() -> None:
    page = calibration_page(STOCK, ("TRANG HIỆU CHỈNH", "1. In trang này."), FONTS)
    strokes = [item for item in page.items if isinstance(item, Line)]
    for mark in marks_of(STOCK):
        x, y = through(PLAIN_PRINTER, mark.x_mm, mark.y_mm)
        level = [s for s in strokes if s.y1 == s.y2 == y and s.x1 < x < s.x2]
        upright = [s for s in strokes if s.x1 == s.x2 == x and s.y1 < y < s.y2]
        assert level
        assert upright
    assert len(marks_of(STOCK)) == 5


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.stem))
def test_a_shipped_stock_is_read_says_that_it_is_to_be_measured_and_survives_writing(
    path: Path,
) -> None:
    text = path.read_text(encoding="utf-8")
    stock = read_stock(text, path.stem)
    assert "tự đo" in stock.name
    assert "tự đo" in text.partition("name =")[0]
    assert read_stock(write_stock(stock), path.stem) == stock
    sample = {field.key: "Nguyễn Văn A" for field in stock.fields}
    assert stock_page(stock, sample, FONTS).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("name = ", id="no TOML"),
        pytest.param('name = "A"', id="without a kind"),
        pytest.param('name = "A"\nkind = "giay_moi"', id="another kind"),
        pytest.param('name = "A"\nkind = "bang_khen"\nwidth_mm = -1', id="no size"),
        pytest.param('name = "A"\nkind = "bang_khen"\nwhom = "ai"', id="for nobody"),
        pytest.param('name = "A"\nkind = "bang_khen"\nhue = 1', id="unknown key"),
        pytest.param('name = "A"\nkind = "bang_khen"\nfield = 1', id="fields are no tables"),
        pytest.param(
            'name = "A"\nkind = "bang_khen"\n[[field]]\nkey = "a"\nx_mm = 1\ny_mm = 1\nw_mm = 1\n'
            'color = "red"',
            id="no colour",
        ),
        pytest.param(
            'name = "A"\nkind = "bang_khen"\n[[field]]\nkey = "a"\nx_mm = inf\ny_mm = 1\nw_mm = 1',
            id="endless",
        ),
        pytest.param(
            'name = "A"\nkind = "bang_khen"\n[[field]]\nkey = "a"\nx_mm = nan\ny_mm = 1\nw_mm = 1',
            id="no number",
        ),
    ],
)
def test_what_is_no_description_of_a_stock_is_refused(text: str) -> None:
    with pytest.raises(StockBrokenError):
        read_stock(text)
