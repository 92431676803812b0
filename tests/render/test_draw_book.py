"""Faces are measured as ReportLab reads the same files."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from dossier.fonts import font_file
from dossier.paper.face import Face
from dossier.render.draw import FontBook, fontface

FACES = [
    pytest.param(Face(bold=bold, italic=italic), id=name)
    for name, bold, italic in (
        ("regular", False, False),
        ("bold", True, False),
        ("italic", False, True),
        ("bold italic", True, True),
    )
]


@pytest.mark.parametrize("face", FACES)
def test_every_advance_is_that_of_the_file(face: Face) -> None:
    font = TTFontFile(BytesIO(font_file(bold=face.bold, italic=face.italic)))
    glyphs = font.charToGlyph.items()
    expected = {chr(code): font.hmetrics[glyph][0] for code, glyph in glyphs if glyph}
    assert FontBook().face(face).measures.advances == expected


@pytest.mark.parametrize("face", FACES)
def test_line_measures_are_those_of_times_new_roman(face: Face) -> None:
    assert FontBook().vertical(face) == (1825, 443, 87, 2048)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("a", 909, id="a letter"),
        pytest.param("AV", 1479 + 1479, id="no kerning"),
        pytest.param("\u00a0", 512, id="a space that holds"),
        pytest.param("\u2011", 682, id="a hyphen that holds is as wide as a hyphen"),
        pytest.param("\u200b\u00ad\ufeff", 0, id="what prints nothing is not wide"),
        pytest.param("漢", 1593, id="what is lacking is as wide as its empty box"),
        pytest.param("e\u0302\u0301", 909, id="decomposed letters are measured composed"),
        pytest.param("ê\u0301", 909, id="half composed too"),
    ],
)
def test_advances_are_linear_sums(text: str, units: int) -> None:
    book = FontBook()
    assert book.advance(text, Face(), 14.0) == units * 14.0 / 2048
    assert book.advance(text, Face(), 13.0) == units * 13.0 / 2048


@pytest.mark.parametrize(
    ("family", "known"),
    [
        pytest.param("Times New Roman", True, id="the family of offices"),
        pytest.param("times new roman ", True, id="however it is written"),
        pytest.param("Liberation Serif", True, id="the shipped one"),
        pytest.param("Arial", False, id="another"),
        pytest.param("", False, id="none"),
    ],
)
def test_a_family_that_is_stood_in_for_can_be_told(family: str, *, known: bool) -> None:
    book = FontBook()
    assert (not book.replacement(family)) is known
    assert book.advance("Gia Lai", Face(family), 14) == book.advance("Gia Lai", Face(), 14)


def test_a_face_lacks_only_what_it_should_draw_and_cannot() -> None:
    face = FontBook().face(Face())
    assert face.lacks("Độc lập – Tự do\u2011e\u0302\u200b漢字漢") == "漢字"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("Gia Lai", "Gia Lai", id="as it is"),
        pytest.param("e\u0302\u0301", "ế", id="loose marks"),
        pytest.param("ho\u00ada\u200b", "hoa", id="signs that print nothing"),
        pytest.param("a\u00a0b", "a\u00a0b", id="a space that holds"),
        pytest.param("漢", "漢", id="a sign that the face lacks"),
    ],
)
def test_a_face_tells_what_it_draws_of_a_text(text: str, drawn: str) -> None:
    assert FontBook().face(Face()).drawn(text) == drawn


def test_files_are_read_once_for_all_families() -> None:
    loaded: list[tuple[bool, bool]] = []

    def load(bold: bool, italic: bool) -> bytes:  # noqa: FBT001 -- the shape of `load`
        loaded.append((bold, italic))
        return font_file(bold=bold, italic=italic)

    book = FontBook(load)
    for face in (Face(), Face("Arial"), Face(bold=True), Face()):
        book.advance("x", face, 12)
    assert loaded == [(False, False), (True, False)]


def test_remembered_widths_stay_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fontface, "MOST_TEXTS", 10)
    book = FontBook()
    for number in range(100):
        book.advance(f"số {number}", Face(), 14)
    assert len(book._settings[Face()].widths) <= 10
