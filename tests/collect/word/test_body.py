"""What Word shows comes in, in reading order; what it does not show stays out."""

from __future__ import annotations

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from dossier.collect.word.body import document_of, paragraphs_in
from dossier.collect.word.shapes import Grid, labelled
from dossier.guard.package import parts
from dossier.words.legacy import Encoding
from tests.collect.word.writing import document, saved


def read(made: Docx) -> list[str]:
    found = document_of(dict(parts(saved(made))), "word/document.xml")
    return [labelled(each) for block in found.blocks for each in paragraphs_in(block)]


def with_xml(inner: str) -> Docx:
    made = Document()
    body = made.element.body
    body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))
    return made


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r>", "A\tB", id="tab"),
        pytest.param("<w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>", "A\nB", id="line break"),
        pytest.param(
            '<w:ins w:id="1" w:author="x"><w:r><w:t>Mới</w:t></w:r></w:ins>', "Mới", id="inserted"
        ),
        pytest.param(
            '<w:del w:id="1" w:author="x"><w:r><w:delText>Cũ</w:delText></w:r></w:del>'
            "<w:r><w:t>Mới</w:t></w:r>",
            "Mới",
            id="deleted",
        ),
        pytest.param(
            '<w:moveFrom w:id="1" w:author="x"><w:r><w:t>Chỗ cũ</w:t></w:r></w:moveFrom>',
            "",
            id="moved away",
        ),
        pytest.param(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn</w:t></w:r><w:r><w:t>Hiện</w:t></w:r>",
            "Hiện",
            id="hidden",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Nhập họ tên</w:t>"
            "</w:r></w:sdtContent></w:sdt>",
            "",
            id="control that nobody filled",
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "3",
            id="result of a field",
        ),
    ],
)
def test_the_text_of_a_paragraph_is_what_word_shows(inner: str, text: str) -> None:
    assert read(with_xml(inner))[0] == text


def test_a_paragraph_whose_end_mark_was_deleted_runs_on() -> None:
    made = document("Trần Thị", " B")
    first = made.paragraphs[0]._p
    first.insert(
        0, parse_xml(f"<w:pPr {nsdecls('w')}><w:rPr><w:del w:id='1' w:author='x'/></w:rPr></w:pPr>")
    )
    assert read(made)[0] == "Trần Thị B"


def test_the_text_of_a_box_follows_its_paragraph() -> None:
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r><w:r><w:t>Ngoài khung</w:t></w:r>"
    )
    assert read(with_xml(box))[:2] == ["Ngoài khung", "Trong khung"]


def test_what_two_versions_of_a_drawing_say_is_read_once() -> None:
    inner = (
        "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/"
        "markup-compatibility/2006'><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r>"
        "<w:t>Khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        "<w:txbxContent><w:p><w:r><w:t>Khung</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(with_xml(inner)).count("Khung") == 1


def test_automatic_numbers_are_read_as_word_draws_them() -> None:
    made = Document()
    for text in ("Sơ lược", "Thành tích"):
        made.add_paragraph(text, style="List Number")
    assert read(made) == ["1. Sơ lược", "2. Thành tích"]


def test_merged_cells_of_a_table_are_known() -> None:
    made = document((("A", "", "B"), ("1", "2", "3"), ("", "5", "6")))
    table = made.tables[0]
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    found = document_of(dict(parts(saved(made))), "word/document.xml").blocks[0]
    assert isinstance(found, Grid)
    places = {(each.top, each.left, each.bottom, each.right) for each in found.merges}
    assert places == {(0, 0, 0, 1), (1, 2, 2, 2)}
    assert [box.text for box in found.rows[2]] == ["", "5", ""]


def test_rows_that_were_deleted_stay_out() -> None:
    made = document((("Năm",), ("2024",), ("2025",)))
    row = made.tables[0].rows[1]._tr
    row.insert(0, parse_xml(f"<w:trPr {nsdecls('w')}><w:del w:id='1' w:author='x'/></w:trPr>"))
    assert read(made) == ["Năm", "2025"]


@pytest.mark.parametrize(
    ("family", "raw", "encoding", "text"),
    [
        pytest.param(".VnTime", "NguyÔn V¨n A", Encoding.TCVN3, "Nguyễn Văn A", id="TCVN3"),
        pytest.param("VNI-Times", "Nguyeãn Vaên A", Encoding.VNI, "Nguyễn Văn A", id="VNI"),
        pytest.param(
            ".VnTime", "Nguyễn Văn A", Encoding.UNICODE, "Nguyễn Văn A", id="recoded before"
        ),
    ],
)
def test_old_encodings_are_told_by_the_font(
    family: str, raw: str, encoding: Encoding, text: str
) -> None:
    made = Document()
    run = made.add_paragraph().add_run(raw)
    run.font.name = family
    run.font.size = Pt(13)
    found = document_of(dict(parts(saved(made))), "word/document.xml").blocks[0]
    (paragraph,) = paragraphs_in(found)
    assert (paragraph.text, paragraph.spans[0].encoding) == (text, encoding)
    assert paragraph.spans[0].raw == raw


def test_a_font_comes_from_the_style_where_the_run_names_none() -> None:
    made = Document()
    made.styles["Normal"].font.name = ".VnTime"
    made.styles["Normal"].element.rPr.rFonts.set(qn("w:hAnsi"), ".VnTime")
    made.add_paragraph("NguyÔn V¨n A")
    assert read(made) == ["Nguyễn Văn A"]
