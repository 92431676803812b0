"""Families are found in folders of fonts, whatever else lies there; tests bring their own files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.render.draw import FontBook, draw
from tests.render.typefounder import ASCII, Cast, cast, collection

VIETNAMESE = ASCII + "ệ"
CUTS = [(False, False), (True, False), (False, True), (True, True)]


def book(folder: Path, *wishes: Cast) -> FontBook:
    """A book of a folder with so many fonts in it, each in a folder of its own."""
    for number, wish in enumerate(wishes):
        place = folder / str(number)
        place.mkdir()
        (place / "phông chữ.TTF").write_bytes(cast(wish))
    return FontBook(folders=(folder, folder / "không có"))


def drawn(fonts: FontBook, text: str, face: Face) -> list[tuple[str, str]]:
    """Which family draws which part of a text."""
    fonts.advance(text, face, 10)
    return [(part, fonts.face(drawing).name.family) for part, drawing in fonts.parts(text, face)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("Chữ Riêng", "Chữ Riêng", id="by its name"),
        pytest.param(" chữ riêng", "Chữ Riêng", id="however it is written"),
        pytest.param("Arial", "Liberation Sans", id="by its widths"),
        pytest.param("Verdana", "Liberation Sans", id="by its kind"),
        pytest.param("Garamond", "Liberation Serif", id="what ships for other serifs"),
        pytest.param("Liberation Serif", "Liberation Serif", id="what ships"),
    ],
)
def test_families(tmp_path: Path, asked: str, found: str) -> None:
    fonts = book(tmp_path, Cast("Chữ Riêng"), Cast("Liberation Sans"))
    assert fonts.face(Face(asked)).name.family == found


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        pytest.param(Cast("Lạ", rights=0x0002), "Liberation Serif", id="not to be embedded"),
        pytest.param(Cast("Lạ", rights=0x0100), "Liberation Serif", id="not to be cut down"),
        pytest.param(Cast("Lạ", rights=0x0008), "Lạ", id="to be edited"),
        pytest.param(Cast("Lạ", rights=0x0004), "Lạ", id="to be printed"),
        pytest.param(Cast("Lạ", lacks=("glyf",)), "Liberation Serif", id="without TrueType shapes"),
        pytest.param(Cast("Lạ", lacks=("cmap",)), "Liberation Serif", id="without a map"),
        pytest.param(Cast("Lạ", lacks=("OS/2",)), "Lạ", id="without what Windows wants"),
        pytest.param(Cast("Lạ", letters=""), "Liberation Serif", id="without a letter"),
    ],
)
def test_only_faces_that_may_and_can_be_embedded_are_used(
    tmp_path: Path, wish: Cast, found: str
) -> None:
    assert book(tmp_path, wish).face(Face("Lạ")).name.family == found


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a font", id="text"),
        pytest.param(b"ttcf" + b"\xff" * 50, id="a broken collection"),
        pytest.param(b"\0\1\0\0\xff\xff" + b"\xff" * 500, id="a broken directory"),
        pytest.param(cast(Cast("Lạ"))[:3000], id="cut off"),
    ],
)
def test_broken_files_are_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.ttf").write_bytes(content)
    fonts = book(tmp_path, Cast("Tốt"))
    assert fonts.face(Face("Tốt")).name.family == "Tốt"
    assert fonts.face(Face("Lạ")).name.family == "Liberation Serif"


def test_members_of_collections_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.ttc").write_bytes(collection(Cast("Một"), Cast("Hai", bold=True)))
    fonts = book(tmp_path)
    assert fonts.face(Face("Hai")).name == Face("Hai", bold=True)
    assert fonts.advance("Gia Lai", Face("Hai"), 14) == FontBook().advance("Gia Lai", Face(), 14)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(Face("Lạ"), Face("Lạ"), id="as it is"),
        pytest.param(Face("Lạ", bold=True), Face("Lạ"), id="no bold: the upright one"),
        pytest.param(Face("Lạ", italic=True), Face("Lạ", bold=True, italic=True), id="slope first"),
    ],
)
def test_a_cut_that_is_missing_is_drawn_by_the_nearest(
    tmp_path: Path, asked: Face, found: Face
) -> None:
    fonts = book(tmp_path, Cast("Lạ", bold=True, italic=True), Cast("Lạ"))
    assert fonts.face(asked).name == found


FILES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


@pytest.mark.parametrize(
    ("files", "family"),
    [
        pytest.param(FILES, "Times New Roman", id="all four"),
        pytest.param(FILES[1:], "Liberation Serif", id="one is missing"),
    ],
)
def test_the_family_of_offices_is_taken_from_windows_where_it_is_whole(
    tmp_path: Path, files: tuple[str, ...], family: str
) -> None:
    cuts = dict(zip(FILES, CUTS, strict=True))
    for name in files:
        bold, italic = cuts[name]
        (tmp_path / name).write_bytes(cast(Cast("Times New Roman", bold=bold, italic=italic)))
    for bold, italic in CUTS:
        found = FontBook(folders=(tmp_path,)).face(Face(bold=bold, italic=italic))
        assert found.name == Face(family, bold, italic)


def test_plain_documents_never_search_the_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.walk", None)
    fonts = book(tmp_path)
    assert drawn(fonts, "Độc lập – Tự do", Face()) == [("Độc lập – Tự do", "Liberation Serif")]


OWN, OURS = "Lạ", "Liberation Serif"


@pytest.mark.parametrize(
    ("family", "text", "parts"),
    [
        pytest.param(OWN, "Gia Lai", [("Gia Lai", OWN)], id="all there"),
        pytest.param(
            OWN,
            "việc Ω",
            [("vi", OWN), ("ệ", OURS), ("c ", OWN), ("Ω", OURS)],
            id="letters that the face lacks",
        ),
        pytest.param(
            OWN,
            "vie\u0323\u0302c",
            [("vi", OWN), ("ệ", OURS), ("c", OWN)],
            id="composed first",
        ),
        pytest.param(OWN, "☐ a", [("□", OURS), (" a", OWN)], id="a sign that looks alike"),
        pytest.param(OWN, "漢", [("漢", OWN)], id="nowhere"),
        pytest.param("Symbol", "\uf0b7", [("•", OURS)], id="a bullet of Symbol"),
        pytest.param("Wingdings", "\uf0e0 q", [("→ □", OURS)], id="signs of Wingdings"),
        pytest.param("Times New Roman", "\uf0b7", [("•", OURS)], id="such a code elsewhere"),
        pytest.param("Dấu", "\uf023", [("\uf023", "Dấu")], id="a symbol font that is there"),
    ],
)
def test_letters_that_a_face_lacks_are_drawn_by_another(
    tmp_path: Path, family: str, text: str, parts: list[tuple[str, str]]
) -> None:
    fonts = book(tmp_path, Cast(OWN), Cast("Dấu", symbol=True))
    assert drawn(fonts, text, Face(family)) == parts


def poor(*folders: Path) -> FontBook:
    """A book whose shipped faces have no Vietnamese letters."""
    return FontBook(lambda bold, italic: cast(Cast("x", bold=bold, italic=italic)), folders)


def test_any_font_of_the_machine_may_know_a_sign(tmp_path: Path) -> None:
    book(tmp_path, Cast("Đủ", VIETNAMESE))
    assert drawn(poor(tmp_path), "việc", Face()) == [("vi", OURS), ("ệ", "Đủ"), ("c", OURS)]
    assert poor().face(Face()).lacks("việc") == "ệ"


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param(Cast(OWN, VIETNAMESE), id="a font"),
        pytest.param(Cast(OWN, "a\u00a0 "), id="a font of few letters"),
        pytest.param(Cast(OWN, symbol=True), id="a symbol font"),
    ],
)
def test_what_is_found_is_embedded_and_read_back(tmp_path: Path, wish: Cast) -> None:
    fonts = book(tmp_path, wish)
    text = "\uf061\uf062" if wish.symbol else "aaa"
    item = Glyphs(85, 100, text, Face(OWN), 14, fonts.advance(text, Face(OWN), 14))
    content = draw((Page(595, 842, (item,)),), title="", fonts=fonts)
    with pikepdf.open(BytesIO(content)) as document:
        assert document.check_pdf_syntax() == []
    with pdfium.PdfDocument(content) as document:
        assert document[0].get_textpage().get_text_bounded() == text


def test_signs_of_a_symbol_font_that_is_there_are_copied_as_unicode(tmp_path: Path) -> None:
    fonts = book(tmp_path, Cast("Wingdings", symbol=True))
    item = Glyphs(85, 100, "\uf06c", Face("Wingdings"), 14, 20)
    content = draw((Page(595, 842, (item,)),), title="", fonts=fonts)
    with pdfium.PdfDocument(content) as document:
        assert document[0].get_textpage().get_text_bounded() == "●"


def test_of_a_family_that_does_not_ship_only_the_letters_in_use_are_embedded(
    tmp_path: Path,
) -> None:
    fonts = book(tmp_path, Cast(OWN))
    items = tuple(Glyphs(85, 100 + 20 * at, "aba -", Face(OWN), 14, 20) for at in range(3))
    pages = (Page(595, 842, items), Page(595, 842, (Glyphs(85, 100, "cab", Face(OWN), 14, 20),)))
    content = draw(pages, title="", fonts=fonts)
    with pikepdf.open(BytesIO(content)) as document:
        (font,) = document.pages[0].Resources.Font.values()
        assert [at for at, width in enumerate(font.Widths) if width] == [*map(ord, " -abc")]
    with pdfium.PdfDocument(content) as document:
        assert document[1].get_textpage().get_text_bounded() == "cab"


def test_characters_beyond_the_basic_plane_are_read_back(tmp_path: Path) -> None:
    fonts = book(tmp_path, Cast(OWN, "a", above="😀"))
    item = Glyphs(85, 100, "a😀a", Face(OWN), 14, 20)
    content = draw((Page(595, 842, (item,)),), title="", fonts=fonts)
    with pdfium.PdfDocument(content) as document:
        assert document[0].get_textpage().get_text_bounded() == "a😀a"


def test_a_face_that_cannot_be_cut_down_is_drawn_by_the_shipped_one(tmp_path: Path) -> None:
    fonts = book(tmp_path, Cast(OWN, postscript="()"))
    item = Glyphs(85, 100, "việc", Face(OWN), 14, 20)
    content = draw((Page(595, 842, (item,)),), title="", fonts=fonts)
    with pdfium.PdfDocument(content) as document:
        assert document[0].get_textpage().get_text_bounded() == "việc"


def test_letters_of_other_faces_are_as_wide_as_they_are_drawn(tmp_path: Path) -> None:
    fonts = book(tmp_path, Cast("Lạ"))
    assert fonts.advance("việc", Face("Lạ"), 14) == FontBook().advance("việc", Face(), 14)


def test_families_without_end_share_what_draws_them(tmp_path: Path) -> None:
    fonts = book(tmp_path, Cast(OWN))
    for number in range(5_000):
        fonts.advance("a", Face(f"Lạ {number}"), 10)
        fonts.replacement(f"Lạ {number}")
    assert len(fonts._settings) <= 2_000
    assert len(fonts._replaced) <= 2_000
    assert len(fonts._by_drawing) == 1


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.ttf"
    path.write_bytes(cast(Cast("Cũ")))
    assert FontBook(folders=(tmp_path,)).face(Face("Cũ")).name.family == "Cũ"
    path.write_bytes(cast(Cast("Mới hơn")))
    assert FontBook(folders=(tmp_path,)).face(Face("Mới hơn")).name.family == "Mới hơn"
