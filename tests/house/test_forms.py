"""Every shipped form keeps its regime's numbers, prints known fields, and fills without a gap."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from dossier.compose.forms.shelf import Shelf, load_shelf
from dossier.compose.lint.lint import lint
from dossier.compose.registry import fields, values
from dossier.compose.scene import IndexRow, Scene
from dossier.compose.word.package import parts_of
from dossier.model.dossier import Dossier, Entry
from dossier.model.form import Packet, Scope, form_stem
from dossier.model.round import Regime
from dossier.model.subject import Whom
from dossier.paper.face import Face
from dossier.render.draw import FontBook
from dossier.render.layout import layout
from dossier.render.read import read
from dossier.render.stock import load_stocks
from tests.compose.case import BARE, CASE, PERSON_ENTRY, UNIT_ENTRY
from tools.author_forms import author
from tools.forms.paper import Paper
from tools.forms.papers import PAPERS

SHELF: Shelf = load_shelf(Path(__file__).parents[2] / "templates")
STOCKS = Path(__file__).parents[2] / "templates" / "stocks"
IDS = sorted(SHELF.written)
WRITTEN_BY = {paper.id: paper for paper in PAPERS}
# A form without a Word file of its own is written in that of the form that it is like.
SAME = {
    form: next(id_ for id_ in WRITTEN_BY if SHELF.find(id_).document == SHELF.find(form).document)
    for form in IDS
}
MADE_OF = {form: WRITTEN_BY[id_] for form, id_ in SAME.items()}
# Certificates keep the margins of their stock, which their own tests know.
ON_OFFICE_PAPER = [form for form in IDS if SHELF.form(form).packet is not Packet.CERTIFICATE]
NUMBERED = [form for form in IDS if MADE_OF[form].numbered]
UNSURE = "Cần kiểm tra"
# Fields for the admin's own forms: no shipped form prints them.
SPARE = {
    "ten_dot",
    "nam_khen_thuong",
    "chuc_vu",
}
# What the line below has the whole length of, and its size.
TITLES = {
    Regime.ND30: ("Độc lập - Tự do - Hạnh phúc", 13),
    Regime.PARTY: ("ĐẢNG CỘNG SẢN VIỆT NAM", 15),
}
FONTS = FontBook()
BLANK = re.compile(
    r"<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>|<w:pPr/>)?"
    r"(?:<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>\s*</w:t></w:r>)?</w:p>"
)
# Style: size, bold, italic (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 05-HD/VPTW, Phụ lục 2);
# sizes are those of their samples.
LOOKS: dict[Regime, dict[str, tuple[float, bool, bool]]] = {
    Regime.ND30: {
        "Quốc hiệu": (12, True, False),
        "Tiêu ngữ": (13, True, False),
        "Cơ quan chủ quản": (12, False, False),
        "Cơ quan ban hành": (12, True, False),
        "Số ký hiệu": (13, False, False),
        "Địa danh ngày": (13, False, True),
        "Tên loại": (14, True, False),
        "Trích yếu": (14, True, False),
        "Kính gửi": (14, False, False),
        "Căn cứ": (14, False, True),
        "Nội dung": (14, False, False),
        "Quyền hạn": (14, True, False),
        "Chức vụ": (14, True, False),
        "Họ tên người ký": (14, True, False),
        "Nơi nhận": (12, True, True),
        "Nơi nhận danh sách": (11, False, False),
        "Số trang": (14, False, False),
    },
    Regime.PARTY: {
        "Tiêu đề Đảng": (15, True, False),
        "Cơ quan chủ quản": (14, False, False),
        "Cơ quan ban hành": (14, True, False),
        "Số ký hiệu": (14, False, False),
        "Địa danh ngày": (14, False, True),
        "Tên loại": (16, True, False),
        "Trích yếu": (14, True, False),
        "Kính gửi": (14, False, False),
        "Căn cứ": (14, False, False),
        "Nội dung": (14, False, False),
        "Quyền hạn": (14, True, False),
        "Chức vụ": (14, False, False),
        "Họ tên người ký": (14, True, False),
        "Nơi nhận": (14, False, False),
        "Nơi nhận danh sách": (12, False, False),
        "Số trang": (14, False, False),
    },
}


def word(form: str) -> Any:
    return docx.Document(io.BytesIO(SHELF.find(form).document))


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            name: package.read(name).decode()
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def scenes(form: str, case: Dossier) -> list[Scene]:
    index = tuple(IndexRow(place, f"Văn bản {place}", 2, place) for place in range(1, 4))
    declared = SHELF.form(form)
    if declared.scope is Scope.ROUND:
        return [Scene(case, None, FONTS.advance, index)]
    mine = PERSON_ENTRY if declared.whom is Whom.PERSON else UNIT_ENTRY
    bare: Entry = replace(mine, record=replace(mine.record, honours=(), ratings=()), answers={})
    return [Scene(case, entry, FONTS.advance, index) for entry in (mine, bare)]


def filled(form: str, case: Dossier) -> list[bytes]:
    template = SHELF.template(form)
    return [template.fill(values(template.names, scene)) for scene in scenes(form, case)]


@pytest.mark.parametrize("form", IDS)
def test_the_id_of_a_form_ends_with_its_regime(form: str) -> None:
    declared = SHELF.form(form)
    assert form == f"{form_stem(form)}_{declared.regime.value}"
    assert MADE_OF[form].regime.id == declared.regime.value


def test_of_one_kind_every_regime_stands_in_the_same_place() -> None:
    places: dict[str, set[tuple[object, ...]]] = {}
    for form in SHELF.forms():
        place = (form.packet, form.scope, form.order, form.whom, form.binding.awards)
        places.setdefault(form_stem(form.id), set()).add(place)
    assert all(len(found) == 1 for found in places.values())


@pytest.mark.parametrize("form", ON_OFFICE_PAPER)
def test_the_page_keeps_the_margins(form: str) -> None:
    section = word(form).sections[0]
    margins = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
        section.header_distance,
    )
    wanted = tuple(Mm(size) for size in (20, 20, 30, 15, 10))
    assert all(abs(one - other) < Mm(0.1) for one, other in zip(margins, wanted, strict=True))
    assert sorted((round(section.page_width.mm), round(section.page_height.mm))) == [210, 297]
    assert (section.page_width > section.page_height) == MADE_OF[form].wide


@pytest.mark.parametrize("form", NUMBERED)
def test_page_numbers_begin_on_the_second_page(form: str) -> None:
    section = word(form).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert section.header.paragraphs[0].style.name == "Số trang"


@pytest.mark.parametrize("form", IDS)
def test_named_styles_have_the_looks_of_the_regime(form: str) -> None:
    styles = word(form).styles
    for name, (size, bold, italic) in LOOKS[SHELF.form(form).regime].items():
        font = styles[name].font
        assert (font.size, bool(font.bold), bool(font.italic)) == (Pt(size), bold, italic), name


@pytest.mark.parametrize("form", IDS)
def test_body_text_is_justified_with_indent_and_gap(form: str) -> None:
    style = word(form).styles["Nội dung"].paragraph_format
    assert style.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert abs(style.first_line_indent - Mm(10)) < Mm(0.1)
    assert style.space_after >= Pt(6)
    if SHELF.form(form).regime is Regime.PARTY:
        assert Pt(18) <= style.line_spacing <= Pt(22)


@pytest.mark.parametrize("form", IDS)
def test_only_the_party_underlines_recipients(form: str) -> None:
    party = SHELF.form(form).regime is Regime.PARTY
    assert bool(word(form).styles["Nơi nhận"].font.underline) == party


@pytest.mark.parametrize("form", IDS)
def test_the_file_leaves_nothing_to_themes_or_old_word(form: str) -> None:
    package = parts(SHELF.find(form).document)
    settings, styles = package["word/settings.xml"], package["word/styles.xml"]
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', settings)
    assert "w:kern" not in styles
    assert "Theme" not in styles
    assert not [name for name in package if "theme" in name or "numbering" in name]
    assert 'w:lang w:val="vi-VN"' in styles
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        assert f'w:{slot}="Times New Roman"' in styles


@pytest.mark.parametrize("form", IDS)
def test_paragraphs_speak_through_styles(form: str) -> None:
    text = parts(SHELF.find(form).document)["word/document.xml"]
    assert "<w:rPr>" not in re.sub(r"<w:rPr><w:rStyle [^>]*/></w:rPr>", "", text)
    assert "w:numPr" not in text


@pytest.mark.parametrize("form", IDS)
def test_tables_are_fixed_and_their_rows_whole(form: str) -> None:
    for table in word(form).element.body.iter(qn("w:tbl")):
        assert table.xpath("./w:tblPr/w:tblLayout[@w:type='fixed']")
        assert len(table.xpath("./w:tr")) == len(table.xpath("./w:tr/w:trPr/w:cantSplit"))
        bordered = table.xpath("./w:tblPr/w:tblBorders/w:top[@w:val='single' and @w:sz='4']")
        assert bool(bordered) == bool(table.xpath("./w:tr[1]/w:trPr/w:tblHeader"))


@pytest.mark.parametrize("form", ON_OFFICE_PAPER)
def test_a_signature_never_stands_alone_on_a_page(form: str) -> None:
    """What was written last goes with it, in Word as well as here."""
    document = word(form)
    pieces = [piece for piece in document.element.body if not is_tag(piece)]
    for above, piece in pairwise(pieces):
        if piece.tag == qn("w:tbl") and "Họ tên người ký" in names_of(document, piece):
            assert above.tag == qn("w:p")
            (name,) = names_of(document, above)
            style = document.styles[name].paragraph_format.keep_with_next
            assert style or above.xpath("./w:pPr/w:keepNext")


def is_tag(piece: Any) -> bool:
    """Tell whether a piece only steers the filling; "{%p if x %}" leaves nothing behind."""
    return "".join(piece.itertext()).startswith("{%p ")


def names_of(document: Any, piece: Any) -> set[str]:
    """Name the styles of the paragraphs of a piece."""
    by_id = {style.style_id: style.name for style in document.styles}
    return {by_id[mark.get(qn("w:val"))] for mark in piece.iter(qn("w:pStyle"))}


@pytest.mark.parametrize("form", IDS)
def test_rule_lines_are_shapes_as_long_as_the_text_asks(form: str) -> None:
    text = parts(SHELF.find(form).document)["word/document.xml"]
    drawn = re.findall(r'<wp:docPr id="(\d+)" name="([^"]*)"', text)
    assert len({number for number, _ in drawn}) == len(drawn)
    asked = {name.removeprefix("ke:") for _, name in drawn if name.startswith("ke:")}
    assert all(fields()[name].column.kind == "number" for name in asked)
    title, size = TITLES[SHELF.form(form).regime]
    whole = round(FONTS.advance(title, Face(bold=True), size) * 12700)
    is_usual = title in text and form in ON_OFFICE_PAPER  # a certificate has letters of its own
    assert f'cx="{whole}"' in text or not is_usual


@pytest.mark.parametrize("form", IDS)
def test_every_tag_is_a_known_field(form: str) -> None:
    assert lint(SHELF.find(form).document, SHELF.declared(form)) == ()


@pytest.mark.parametrize("form", IDS)
def test_what_a_form_requires_are_texts_that_it_knows(form: str) -> None:
    assert SHELF.form(form).requires
    assert all(name in fields() for name in SHELF.form(form).requires)


@pytest.mark.parametrize("form", IDS)
def test_every_form_cites_its_ground(form: str) -> None:
    declared = SHELF.form(form)
    assert declared.cite
    assert declared.confidence in {"verified", "secondary", "unverified"}


@pytest.mark.parametrize("form", IDS)
def test_a_form_tells_what_it_is_for_and_what_of_it_is_unsure(form: str) -> None:
    declared = SHELF.form(form)
    assert declared.about
    assert (UNSURE in declared.about) == (declared.confidence != "verified")
    printed = " ".join(parts(SHELF.find(form).document)["word/document.xml"].split())
    assert UNSURE not in printed


def test_a_question_is_the_same_in_every_form() -> None:
    asked: dict[str, set[tuple[object, ...]]] = {}
    for form in SHELF.forms():
        for ask in form.asks:
            asked.setdefault(ask.id, set()).add(
                (ask.label, ask.hint, ask.kind, ask.choices, ask.columns)
            )
    assert all(len(wordings) == 1 for wordings in asked.values())


def test_every_field_is_printed_by_a_form_or_marked_spare() -> None:
    printed = {name for form in IDS for name in SHELF.template(form).names}
    printed |= {field.key for stock in load_stocks(STOCKS) for field in stock.fields}
    assert set(fields()) - printed == SPARE


@pytest.mark.parametrize("form", IDS)
@pytest.mark.parametrize("case", [CASE, BARE], ids=["whole", "bare"])
def test_filled_forms_have_no_blank_paragraph_outside_cells(form: str, case: Dossier) -> None:
    for data in filled(form, case):
        body = parts(data)["word/document.xml"]
        assert not BLANK.findall(re.sub(r"<w:tbl>.*?</w:tbl>", "", body, flags=re.DOTALL))
        assert not re.search(r"[{}«»]|error", body)


@pytest.mark.parametrize("form", IDS)
def test_no_cell_with_words_has_a_blank_paragraph(form: str) -> None:
    for data in filled(form, CASE):
        body = parts(data)["word/document.xml"]
        for cell in re.findall(r"<w:tc>.*?</w:tc>", body, flags=re.DOTALL):
            drawn = re.sub(r"<w:p>(?:(?!</w:p>).)*<w:drawing>.*?</w:p>", "", cell, flags=re.DOTALL)
            if re.sub(r"<[^>]*>", "", drawn).strip():
                assert not BLANK.findall(drawn)


@pytest.mark.parametrize("form", IDS)
def test_the_layout_can_draw_every_form(form: str) -> None:
    for data in filled(form, CASE):
        laid = layout(read(data).flow, FONTS)
        assert laid.findings == ()
        assert len(laid.pages) >= 1


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.id))
def test_a_form_is_what_its_blocks_make_it(paper: Paper) -> None:
    """The parts are compared, since every zlib packs in a way of its own."""
    assert parts_of(author(paper)) == parts_of(SHELF.find(paper.id).document), (
        "run: python -m tools.author_forms"
    )


def test_every_form_is_made_of_blocks() -> None:
    assert set(WRITTEN_BY) <= set(IDS)
    assert set(SAME.values()) <= set(WRITTEN_BY)
