"""A PDF holds what its pages hold: text that can be selected, at its place, in embedded fonts."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image as Pictures

from dossier.paper.face import Face
from dossier.paper.frame import Box, Glyphs, Image, Item, Line, Page, Turned
from dossier.render.draw import FontBook, PictureError, draw
from dossier.render.draw.coding import PAGE, UNUSED

PLAIN = Face()
BOLD = Face(bold=True)
A4 = (595.3, 841.9)


def glyphs(text: str, face: Face = PLAIN, *, at: tuple[float, float] = (85, 100)) -> Glyphs:
    """A stretch of text, 14 points."""
    return Glyphs(*at, text, face, 14.0, FontBook().advance(text, face, 14.0))


def pdf(*items: Item) -> bytes:
    """One A4 page."""
    return draw((Page(*A4, items),), title="Tờ trình", fonts=FontBook())


def text_of(content: bytes) -> str:
    """All text of the first page."""
    with pdfium.PdfDocument(content) as document:
        return str(document[0].get_textpage().get_text_bounded())


def pixel(content: bytes, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place, in points from the top left corner."""
    with pdfium.PdfDocument(content) as document:
        picture = document[0].render(scale=4).to_pil().convert("RGB")
    return tuple(picture.getpixel((round(x * 4), round(y * 4))))


def fonts_of(content: bytes) -> list[str]:
    """Names of all fonts of a file, each of which must be embedded and have its text known."""
    with pikepdf.open(BytesIO(content)) as document:
        found = [thing for thing in document.objects if is_font(thing)]
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in found)
        return sorted(str(font.BaseFont) for font in found)


def is_font(thing: object) -> bool:
    """Tell a font among the objects of a file."""
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Độc lập – Tự do – Hạnh phúc", id="the motto"),
        pytest.param("Nghị định số 152/2025/NĐ-CP (khoản 1); 50% “đạt”", id="signs"),
        pytest.param(r"a (b) \ c)", id="brackets and backslashes"),
        pytest.param("nhiệt độ ở cấp Ω, ¾ số hộ", id="signs outside the code page"),
    ],
)
def test_text_is_read_back_as_it_was_written(text: str) -> None:
    assert text_of(pdf(glyphs(text))) == text


def test_every_character_of_the_code_page_is_read_back() -> None:
    letters = PAGE.replace(UNUSED, "").replace("\u00a0", "").strip()
    rows = [letters[at : at + 40] for at in range(0, len(letters), 40)]
    items = [glyphs(row, at=(40, 60 + 20 * number)) for number, row in enumerate(rows)]
    assert text_of(pdf(*items)).split() == " ".join(rows).split()


def test_a_lacking_character_leaves_the_rest_readable() -> None:
    found = text_of(pdf(glyphs("25 ℃ là đủ")))
    assert found.startswith("25 ")
    assert found.endswith(" là đủ")


def test_decomposed_and_unseen_characters_are_drawn_as_usual_ones() -> None:
    assert (
        text_of(pdf(glyphs("Tie\u0302\u0301ng\u200b Vie\u0323\u0302t\u2011Nam")))
        == "Tiếng Việt-Nam"
    )


@pytest.mark.parametrize(
    ("items", "names"),
    [
        pytest.param((), [], id="an empty page has none"),
        pytest.param((glyphs("a"),), ["/HSKTVN+LiberationSerif"], id="one face"),
        pytest.param(
            (glyphs("a"), glyphs("b", BOLD), glyphs("c", Face("Arial"))),
            ["/HSKTVN+LiberationSerif", "/HSKTVN+LiberationSerif-Bold"],
            id="the same file once for all families",
        ),
        pytest.param(
            (glyphs("đ Ω"),),
            ["/DYMMWR+LiberationSerif", "/HSKTVN+LiberationSerif"],
            id="a further subset for a rare sign",
        ),
    ],
)
def test_only_faces_in_use_are_embedded(items: tuple[Item, ...], names: list[str]) -> None:
    assert fonts_of(pdf(*items)) == names


@pytest.mark.parametrize("space", [0.0, 3.25, -0.5])
def test_spaces_are_stretched_by_just_so_much(space: float) -> None:
    text = "một hai ba bốn"
    item = glyphs(text)
    content = pdf(Glyphs(85, 100, text, Face(), 14.0, item.width + 3 * space, space=space))
    with pdfium.PdfDocument(content) as document:
        words = document[0].get_textpage()
        box = words.get_charbox(len(text) - 1, loose=True)
    assert box[2] == pytest.approx(85 + item.width + 3 * space, abs=0.05)


@pytest.mark.parametrize(("spread", "scale"), [(2.0, 1.0), (-0.5, 1.0), (0.0, 0.8), (1.5, 1.5)])
def test_letters_are_spread_and_scaled_by_just_so_much(spread: float, scale: float) -> None:
    text = "một hai ba bốn"
    width = glyphs(text).width * scale + len(text) * spread + 3 * 2.5
    item = Glyphs(85, 100, text, Face(), 14.0, width, 2.5, spread=spread, scale=scale)
    content = pdf(item, glyphs(text, at=(85, 200)))
    with pdfium.PdfDocument(content) as document:
        words = document[0].get_textpage()
        last, plain = (words.get_charbox(at, loose=True) for at in (13, words.count_chars() - 1))
    assert last[2] == pytest.approx(85 + width - spread, abs=0.1)
    assert plain[2] == pytest.approx(85 + glyphs(text).width, abs=0.1)


def test_text_stands_on_its_baseline() -> None:
    with pdfium.PdfDocument(pdf(glyphs("H", at=(85, 100)))) as document:
        left, bottom, _, _ = document[0].get_textpage().get_charbox(0)
    assert bottom == pytest.approx(841.9 - 100, abs=0.2)
    assert left == pytest.approx(85, abs=0.5)


def test_strokes_shades_and_coloured_text_keep_their_places_and_order() -> None:
    content = pdf(
        Box(100, 100, 200, 50, "ff0000"),
        Line(100, 200, 300, 200, 4.0, "0000ff"),
        Line(100, 300, 300, 300, 4.0, "000000", (10.0, 10.0)),
        Glyphs(100, 400, "■", Face(), 40.0, 24.0, color="00ff00"),
        Box(150, 110, 20, 20, "000000"),
    )
    places = {(110, 110): (255, 0, 0), (200, 200): (0, 0, 255), (160, 120): (0, 0, 0)}
    places |= {(105, 300): (0, 0, 0), (115, 300): (255, 255, 255), (112, 388): (0, 255, 0)}
    assert {place: pixel(content, *place) for place in places} == places


def test_text_after_a_stroke_is_black_again_where_it_should_be() -> None:
    content = pdf(
        glyphs("đỏ"), Box(10, 10, 5, 5, "ff0000"), Glyphs(100, 400, "■", Face(), 40.0, 24.0)
    )
    assert pixel(content, 112, 388) == (0, 0, 0)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_a_picture_fills_its_frame(mode: str) -> None:
    content = pdf(Image(100, 100, 50, 80, picture(mode)), Image(200, 100, 50, 80, picture(mode)))
    colour = (200, 200, 200) if mode == "L" else (200, 10, 10)
    for x in (102, 148, 202, 248):
        assert pixel(content, x, 178) == pytest.approx(colour, abs=2)
    with pikepdf.open(BytesIO(content)) as document:
        assert len(document.pages[0].get_images()) == 1


def picture(mode: str) -> bytes:
    """A small PNG of one colour."""
    out = BytesIO()
    Pictures.new(mode, (8, 8), 200 if mode == "L" else (200, 10, 10)).save(out, "PNG")
    return out.getvalue()


def test_a_damaged_picture_is_an_error_with_a_code() -> None:
    with pytest.raises(PictureError) as caught:
        pdf(Image(0, 0, 10, 10, b"not a picture"))
    assert caught.value.code == "render.picture"


def test_title_author_and_language_are_set_and_nothing_tells_when() -> None:
    pages = (Page(*A4), Page(A4[1], A4[0]))
    content = draw(pages, title="Tờ trình (1)", author="Văn phòng", fonts=FontBook())
    with pikepdf.open(BytesIO(content)) as document:
        assert document.docinfo["/Title"] == "Tờ trình (1)"
        assert document.docinfo["/Author"] == "Văn phòng"
        assert "/CreationDate" not in document.docinfo
        assert document.Root.Lang == "vi-VN"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        sizes = [[float(side) for side in page.mediabox] for page in document.pages]
        assert document.check_pdf_syntax() == []
    assert sizes == [[0, 0, *A4], [0, 0, A4[1], A4[0]]]


def test_same_pages_same_bytes_and_other_pages_another_identity() -> None:
    first, again, other = (pdf(glyphs(text)) for text in ("một Ω", "một Ω", "hai"))
    assert first == again
    assert identity(first) != identity(other)


def identity(content: bytes) -> bytes:
    """The identity that readers tell files apart by."""
    with pikepdf.open(BytesIO(content)) as document:
        return bytes(document.trailer.ID[0])


def test_turned_text_runs_up_the_page() -> None:
    inner = (glyphs("dọc", at=(0, 14)),)
    document = pdfium.PdfDocument(pdf(Turned(100.0, 300.0, -90, 80.0, inner), glyphs("ngang")))
    text = document[0].get_textpage()
    first, last = text.get_charbox(0), text.get_charbox(2)
    assert text.get_text_range().split() == ["dọc", "ngang"]
    assert last[1] > first[1]
    assert 100 < first[0] < 116
