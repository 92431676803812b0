"""Certificates are printed from the round's decision on the paper that fits each nominee."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image as Pictures

from dossier.model.finding import Weight
from dossier.model.ledger import Decision
from dossier.model.round import Nomination
from dossier.model.stock import Measured, Printer, Spot, Stock, StockField, StockKind
from dossier.model.subject import Ref, Whom
from dossier.paper.frame import Glyphs, Image
from dossier.paper.length import in_mm
from dossier.render.draw import PictureError
from dossier.tasks.answers import save_answers
from dossier.tasks.certificates import (
    Print,
    certificates,
    lay_certificates,
    placeable,
    print_certificates,
)
from dossier.tasks.council import Decide, decide
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FindingsStopError, NothingToMakeError, NotThereError
from dossier.tasks.printers import calibrate, calibration_pdf, marks, printers, save_printer
from dossier.tasks.stocks import (
    ShippedStockError,
    drop_stock,
    export_stock,
    fitting,
    import_stock,
    save_stock,
    set_background,
    stocks,
)

ISSUER = "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"
DECISION = Decision("12/QĐ-UBND", date(2026, 6, 5), ISSUER)
NAME = StockField("bang_ten", 50.0, 100.0, 200.0, size_pt=24.0)


def own(desk: Desk, name: str = "Phôi của tỉnh", **more: object) -> Stock:
    stock = Stock("", name, StockKind.DIPLOMA, width_mm=300.0, height_mm=200.0, fields=(NAME,))
    return save_stock(desk, replace(stock, **more), None).value  # type: ignore[arg-type]  # fields of many types


def picture(path: Path) -> Path:
    Pictures.new("RGB", (60, 40), "white").save(path)
    return path


def nominate(desk: Desk, *rows: Nomination) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put_many(rows)
        work.commit()


def test_only_those_whom_a_certificate_is_due_get_one(desk: Desk) -> None:
    who = Ref(Whom.PERSON, "binh")
    nominate(desk, Nomination("n3", "round", who, "bk_ttg"), Nomination("n4", "round", who, "gk"))
    found = certificates(desk, "round")
    assert [(each.nomination, each.kind) for each in found] == [
        ("n2", StockKind.DIPLOMA),
        ("n4", StockKind.CERTIFICATE),
    ]


def test_texts_come_from_records_answers_and_decision(desk: Desk) -> None:
    save_answers(desk, "round", {"so_vang_tu": "41", "nguoi_ky_bang": "Trần Văn Y"})
    decide(desk, Decide("round", DECISION))
    (found,) = certificates(desk, "round")
    assert found.is_decided
    assert found.texts == {
        "bang_nguoi_tang": "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI",
        "bang_hinh_thuc": "BẰNG KHEN",
        "bang_xung_ho": "Bà",
        "bang_ten": "Trần Thị B",
        "bang_xung_ho_ten": "Bà Trần Thị B",
        "bang_chuc_vu_don_vi": "Chuyên viên, Văn phòng Tỉnh ủy Gia Lai",
        "bang_thanh_tich": "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm 2025",
        "bang_quyet_dinh": "Quyết định số 12/QĐ-UBND ngày 05 tháng 6 năm 2026",
        "bang_so_vang": "Số sổ vàng: 41",
        "bang_dia_danh_ngay": "Gia Lai, ngày 05 tháng 6 năm 2026",
        "bang_chuc_vu_ky": "CHỦ TỊCH",
        "bang_nguoi_ky": "Trần Văn Y",
    }


def test_one_nominee_may_have_other_words_than_the_round(desk: Desk) -> None:
    save_answers(desk, "round", {"noi_dung_bang": "Đã có thành tích chung"})
    save_answers(desk, "n2", {"noi_dung_bang": "Đã cứu người", "so_vao_so": "7A"})
    (found,) = certificates(desk, "round")
    assert found.texts["bang_thanh_tich"] == "Đã cứu người"
    assert found.texts["bang_so_vang"] == "Số sổ vàng: 7A"


def test_the_golden_book_counts_on_in_the_order_of_the_decision(desk: Desk) -> None:
    nominate(desk, Nomination("n3", "round", Ref(Whom.PERSON, "binh"), "bk_bt", order=3))
    save_answers(desk, "round", {"so_vang_tu": "9"})
    found = certificates(desk, "round")
    assert [each.texts["bang_so_vang"] for each in found] == ["Số sổ vàng: 9", "Số sổ vàng: 10"]


def test_those_whom_the_decision_leaves_out_wait(desk: Desk) -> None:
    nominate(desk, Nomination("n3", "round", Ref(Whom.PERSON, "binh"), "bk_bt", order=3))
    assert len(certificates(desk, "round")) == 2
    decide(desk, Decide("round", DECISION, ("n3",)))
    assert [each.nomination for each in certificates(desk, "round")] == ["n3"]


def test_a_round_is_printed_into_one_pdf_of_the_papers_size(desk: Desk, tmp_path: Path) -> None:
    nominate(desk, Nomination("n3", "round", Ref(Whom.PERSON, "binh"), "bk_bt", order=3))
    own(desk)
    made = print_certificates(desk, Print("round"), tmp_path / "in.pdf")
    with pdfium.PdfDocument(tmp_path / "in.pdf") as document:
        sizes = [tuple(map(in_mm, page.get_size())) for page in document]
        texts = [page.get_textpage().get_text_range() for page in document]
    assert [size == pytest.approx((300.0, 200.0), abs=0.01) for size in sizes] == [True, True]
    assert texts == ["Trần Thị B", "Lê Văn C"]
    assert [each.nomination for each in made.certificates] == ["n2", "n3"]


def test_one_nominee_can_be_printed_alone(desk: Desk) -> None:
    nominate(desk, Nomination("n3", "round", Ref(Whom.PERSON, "binh"), "bk_bt", order=3))
    assert len(lay_certificates(desk, Print("round", ("n3",))).pages) == 1
    with pytest.raises(NotThereError):
        lay_certificates(desk, Print("round", ("n1",)))


def test_nothing_is_printed_where_nobody_gets_a_certificate(desk: Desk) -> None:
    with pytest.raises(NothingToMakeError):
        lay_certificates(desk, Print("round", stock="giay_khen_297x210"))


def test_the_paper_is_shown_but_never_printed(desk: Desk, tmp_path: Path) -> None:
    stock = own(desk)
    set_background(desk, stock.key, picture(tmp_path / "phoi.png"))
    printed = lay_certificates(desk, Print("round")).pages[0]
    shown = lay_certificates(desk, Print("round", shows_paper=True)).pages[0]
    assert not any(isinstance(item, Image) for item in printed.items)
    assert isinstance(shown.items[0], Image)


def test_the_printers_corrections_move_what_is_printed_and_not_what_is_shown(desk: Desk) -> None:
    own(desk)
    save_printer(desk, Printer("", "Máy A3", 3.0, -2.0))
    plain = _first(desk, Print("round"))
    moved = _first(desk, Print("round", printer="Máy A3"))
    shown = _first(desk, Print("round", printer="Máy A3", shows_paper=True))
    assert in_mm(moved.x - plain.x) == pytest.approx(3.0)
    assert in_mm(moved.baseline - plain.baseline) == pytest.approx(-2.0)
    assert (shown.x, shown.baseline) == (plain.x, plain.baseline)


def _first(desk: Desk, ask: Print) -> Glyphs:
    items = lay_certificates(desk, ask).pages[0].items
    return next(item for item in items if isinstance(item, Glyphs))


def test_a_text_that_does_not_fit_stops_the_printing(desk: Desk, tmp_path: Path) -> None:
    own(desk, fields=(replace(NAME, key="bang_thanh_tich", w_mm=30.0),))
    with pytest.raises(FindingsStopError):
        print_certificates(desk, Print("round"), tmp_path / "in.pdf")
    assert not (tmp_path / "in.pdf").exists()
    made = print_certificates(desk, Print("round", despite_stops=True), tmp_path / "in.pdf")
    stop = next(each for each in made.findings if each.weight is Weight.STOP)
    assert stop.place.label == "Trần Thị B"
    assert dict(stop.params)["field"] == "Thành tích in trên bằng"


def test_paper_that_is_not_described_yet_is_told(desk: Desk) -> None:
    bare = replace(desk, stocks=())
    laid = lay_certificates(bare, Print("round"))
    assert [finding.code for finding in laid.findings] == ["stock.none"]
    assert laid.pages == ()


@pytest.mark.parametrize(
    ("whom", "chain", "best"),
    [
        pytest.param(Whom.PERSON, ("phong", "vp"), "rieng", id="of the own office first"),
        pytest.param(Whom.UNIT, ("vp",), "tap_the", id="for units"),
        pytest.param(Whom.PERSON, ("vp",), "chung", id="for all of a superior"),
        pytest.param(Whom.PERSON, ("khac",), "ai", id="anybody's"),
    ],
)
def test_the_nearest_paper_is_chosen(whom: Whom, chain: tuple[str, ...], best: str) -> None:
    papers = [
        Stock("ai", "A", StockKind.DIPLOMA),
        Stock("giay", "G", StockKind.CERTIFICATE, office="vp"),
        Stock("chung", "C", StockKind.DIPLOMA, office="vp"),
        Stock("tap_the", "T", StockKind.DIPLOMA, whom="unit", office="vp"),
        Stock("rieng", "R", StockKind.DIPLOMA, office="phong"),
    ]
    assert fitting(papers, StockKind.DIPLOMA, whom, chain)[0].key == best


def test_a_changed_shipped_stock_can_be_taken_back(desk: Desk) -> None:
    shipped = next(row.stock for row in stocks(desk) if row.version is None)
    save_stock(desk, replace(shipped, name="Đã đo", width_mm=410.0), None)
    assert [row.stock.name for row in stocks(desk) if row.stock.key == shipped.key] == ["Đã đo"]
    drop_stock(desk, shipped.key)
    assert shipped in [row.stock for row in stocks(desk)]
    with pytest.raises(ShippedStockError):
        drop_stock(desk, shipped.key)


def test_a_stock_travels_with_its_picture(desk: Desk, tmp_path: Path) -> None:
    stock = set_background(desk, own(desk).key, picture(tmp_path / "phoi.png")).value
    written = export_stock(desk, stock.key, tmp_path / "gui" / "phoi.toml")
    assert [path.name for path in written] == ["phoi.toml", "phoi.png"]
    taken = import_stock(desk, written[0], office="office").value
    assert taken.key != stock.key
    assert replace(taken, key=stock.key, office="") == stock


def test_what_is_no_picture_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "phoi.png").write_bytes(b"khong phai hinh")
    with pytest.raises(PictureError):
        set_background(desk, own(desk).key, tmp_path / "phoi.png")


def test_measured_marks_are_kept_as_the_printers_corrections(desk: Desk) -> None:
    spots = marks(desk, "bang_khen_420x297")
    measured = [Measured(spot, Spot(spot.x_mm + 2, spot.y_mm - 1)) for spot in spots]
    calibrate(desk, Printer("", "Máy A3"), measured)
    (saved,) = printers(desk)
    assert (saved.value.offset_x_mm, saved.value.offset_y_mm) == (-2.0, 1.0)
    calibrate(desk, saved.value, [Measured(spot, spot) for spot in spots])
    assert [again.value for again in printers(desk)] == [saved.value]


def test_the_calibration_page_is_as_large_as_the_paper_and_explains_itself(desk: Desk) -> None:
    pdf = calibration_pdf(desk, "giay_khen_297x210")
    with pdfium.PdfDocument(BytesIO(pdf)) as document:
        assert tuple(map(in_mm, document[0].get_size())) == pytest.approx((297, 210), abs=0.01)
        text = document[0].get_textpage().get_text_range()
    assert "100%" in text
    assert "1: 20 × 20" in text


def test_every_field_of_the_shipped_papers_has_a_name(desk: Desk) -> None:
    used = {field.key for row in stocks(desk) for field in row.stock.fields}
    assert used <= placeable().keys()
