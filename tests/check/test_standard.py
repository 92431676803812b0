"""Whatever departs from the standard of a regime is found once, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from dossier.check.standard import standard_findings
from dossier.compose.forms.shelf import load_shelf
from dossier.compose.registry import values
from dossier.compose.scene import IndexRow, Scene
from dossier.law.book import load_book
from dossier.messages import Between, catalogue
from dossier.model.finding import Confidence, Finding, Weight
from dossier.model.form import Scope
from dossier.model.round import Regime
from dossier.model.subject import Whom
from dossier.render.draw import FontBook
from dossier.render.read import read
from tests.compose.case import CASE, PERSON_ENTRY, UNIT_ENTRY

ROOT = Path(__file__).parents[2]
SHELF = load_shelf(ROOT / "templates")
BOOK = load_book()
DAY = date(2026, 11, 24)
FONTS = FontBook()
Change = Callable[[Any], object]


def found(content: bytes, regime: Regime, day: date = DAY) -> tuple[Finding, ...]:
    return standard_findings(read(content).flow, BOOK.standard(regime, day))


def word(form: str, change: Change) -> bytes:
    document = docx.Document(BytesIO(SHELF.documents[form]))
    change(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def told(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.weight.value


def paragraph(document: Any, text: str) -> Any:
    """Find the first paragraph that holds a text, in the body or in a table."""
    loose = document.paragraphs
    cells = (p for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs)
    return next(each for each in (*loose, *cells) if text in each.text)


def section(**sizes: float) -> Change:
    def change(document: Any) -> None:
        for name, size in sizes.items():
            setattr(document.sections[0], name, Mm(size))

    return change


def style(style_name: str, /, **looks: object) -> Change:
    def change(document: Any) -> None:
        for look, value in looks.items():
            setattr(document.styles[style_name].font, look, value)

    return change


def stand(name: str, **looks: object) -> Change:
    def change(document: Any) -> None:
        for look, value in looks.items():
            setattr(document.styles[name].paragraph_format, look, value)

    return change


def text(old: str, new: str) -> Change:
    def change(document: Any) -> None:
        run = next(run for run in paragraph(document, old).runs if old in run.text)
        run.text = run.text.replace(old, new)

    return change


def lying(document: Any) -> None:
    one = document.sections[0]
    one.page_width, one.page_height = one.page_height, one.page_width
    one.orientation = WD_ORIENT.LANDSCAPE
    for table in document.tables:
        for edges in table._tbl.findall(f".//{qn('w:tblBorders')}"):
            edges.getparent().remove(edges)


def number(change: Change) -> Change:
    return lambda document: change(document.sections[0].header.paragraphs[0])


def to_footer(document: Any) -> None:
    one = document.sections[0]
    header = one.header.paragraphs[0]._p
    one.footer.is_linked_to_previous = False
    header.getparent().remove(header)
    one.footer.paragraphs[0]._p.addnext(header)


def no_number(document: Any) -> None:
    document.sections[0].header.paragraphs[0].clear()


def first_shown(document: Any) -> None:
    document.sections[0].different_first_page_header_footer = False


def starts_at(document: Any) -> None:
    document.sections[0]._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="3"/>'))


def roman(document: Any) -> None:
    document.sections[0]._sectPr.append(
        parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="upperRoman"/>')
    )


def no_lines(document: Any) -> None:
    for drawn in list(document.element.body.iter(qn("w:drawing"))):
        drawn.getparent().remove(drawn)


LEFT = WD_ALIGN_PARAGRAPH.LEFT
STATE, PARTY = "to_trinh_nd30", "to_trinh_party"


DOCUMENTS = sorted(form.id for form in SHELF.by_id.values() if not form.free_layout)


@pytest.mark.parametrize("form", DOCUMENTS)
def test_shipped_forms_are_clean(form: str) -> None:
    assert found(SHELF.documents[form], SHELF.form(form).regime) == ()


@pytest.mark.parametrize("form", DOCUMENTS)
def test_filled_documents_are_clean(form: str) -> None:
    declared, template = SHELF.form(form), SHELF.template(form)
    mine = UNIT_ENTRY if declared.whom is Whom.UNIT else PERSON_ENTRY
    entry = None if declared.scope is Scope.ROUND else mine
    index = tuple(IndexRow(place, f"Văn bản {place}", 2, place) for place in range(1, 4))
    scene = Scene(CASE, entry, FONTS.advance, index)
    assert found(template.fill(values(template.names, scene)), declared.regime) == ()


@pytest.mark.parametrize(
    ("form", "change", "code", "weight"),
    [
        pytest.param(STATE, section(page_width=216, page_height=279), "paper", "stop", id="letter"),
        pytest.param(STATE, section(page_width=148, page_height=210), "paper", "stop", id="A5"),
        pytest.param(STATE, lying, "landscape", "ask", id="lying without a table"),
        pytest.param(STATE, section(left_margin=25), "margin", "stop", id="left"),
        pytest.param(STATE, section(right_margin=25), "margin", "stop", id="right"),
        pytest.param(STATE, section(top_margin=15), "margin", "stop", id="top"),
        pytest.param(STATE, section(bottom_margin=30), "margin", "stop", id="bottom"),
        pytest.param(STATE, section(gutter=10), "margin", "stop", id="gutter"),
        pytest.param(PARTY, section(left_margin=35), "margin", "stop", id="Party left"),
        pytest.param(STATE, style("Quốc hiệu", size=Pt(14)), "size", "ask", id="Quốc hiệu"),
        pytest.param(STATE, style("Tiêu ngữ", bold=False), "look", "ask", id="Tiêu ngữ"),
        pytest.param(STATE, style("Số ký hiệu", size=Pt(14)), "size", "ask", id="number"),
        pytest.param(STATE, style("Địa danh ngày", italic=False), "look", "ask", id="day"),
        pytest.param(STATE, style("Cơ quan ban hành", bold=False), "look", "ask", id="body"),
        pytest.param(STATE, style("Cơ quan chủ quản", size=Pt(14)), "size", "ask", id="superior"),
        pytest.param(STATE, style("Tên loại", size=Pt(16)), "size", "ask", id="kind"),
        pytest.param(STATE, stand("Tên loại", alignment=LEFT), "look", "ask", id="kind aside"),
        pytest.param(STATE, style("Trích yếu", bold=False), "look", "ask", id="subject"),
        pytest.param(STATE, style("Căn cứ", italic=False), "look", "ask", id="legal basis"),
        pytest.param(PARTY, style("Chữ nghiêng", italic=False), "look", "ask", id="addressee"),
        pytest.param(STATE, style("Quyền hạn", bold=False), "look", "ask", id="authority"),
        pytest.param(STATE, style("Chức vụ", bold=False), "look", "ask", id="post"),
        pytest.param(STATE, style("Họ tên người ký", size=Pt(12)), "size", "ask", id="name"),
        pytest.param(STATE, style("Nơi nhận", size=Pt(14)), "size", "ask", id="recipients"),
        pytest.param(
            STATE, style("Nơi nhận danh sách", size=Pt(12)), "size", "ask", id="their list"
        ),
        pytest.param(PARTY, style("Tiêu đề Đảng", size=Pt(14)), "size", "ask", id="Party title"),
        pytest.param(PARTY, style("Tên loại", size=Pt(14)), "size", "ask", id="Party kind"),
        pytest.param(PARTY, style("Căn cứ", italic=True), "look", "ask", id="Party basis"),
        pytest.param(PARTY, style("Chức vụ", bold=True), "look", "ask", id="Party post"),
        pytest.param(PARTY, style("Nơi nhận", underline=False), "look", "ask", id="not underlined"),
        pytest.param(STATE, text("TỜ TRÌNH", "Tờ trình"), "look", "ask", id="kind in small"),
        pytest.param(STATE, text("CỘNG HÒA", "Cộng hòa"), "look", "ask", id="title in small"),
        pytest.param(STATE, text("Số: ", "Số "), "wording", "ask", id="no colon"),
        pytest.param(PARTY, text("Số ", "Số: "), "wording", "ask", id="Party colon"),
        pytest.param(STATE, text("lập - Tự", "lập – Tự"), "wording", "ask", id="long hyphen"),
        pytest.param(
            STATE, text("{{ quyen_han }}", "T/M BAN THƯỜNG VỤ"), "wording", "ask", id="T/M"
        ),
        pytest.param(
            PARTY, text("{{ quyen_han_dang }}", "TM. BAN THƯỜNG VỤ"), "wording", "ask", id="TM."
        ),
        pytest.param(PARTY, text("*", "."), "sign_missing", "ask", id="no asterisk"),
        pytest.param(PARTY, text("-----", "o"), "sign_missing", "ask", id="no hyphens"),
        pytest.param(STATE, style("Nội dung", size=Pt(12)), "size", "ask", id="small text"),
        pytest.param(STATE, stand("Nội dung", alignment=LEFT), "look", "ask", id="ragged"),
        pytest.param(
            STATE, stand("Nội dung", first_line_indent=Mm(20)), "indent", "ask", id="indent"
        ),
        pytest.param(
            PARTY, stand("Nội dung", first_line_indent=Mm(15)), "indent", "note", id="about"
        ),
        pytest.param(STATE, stand("Nội dung", space_after=Pt(0)), "gap", "ask", id="gap"),
        pytest.param(STATE, stand("Nội dung", line_spacing=2.0), "line", "ask", id="two lines"),
        pytest.param(STATE, stand("Nội dung", line_spacing=Pt(12)), "line", "ask", id="too close"),
        pytest.param(
            PARTY, stand("Nội dung", line_spacing=Pt(24)), "line_exact", "ask", id="too wide"
        ),
        pytest.param(PARTY, stand("Nội dung", line_spacing=1.0), "line_free", "ask", id="free"),
        pytest.param(STATE, no_number, "number_missing", "ask", id="no number"),
        pytest.param(STATE, to_footer, "number_low", "ask", id="number below"),
        pytest.param(STATE, first_shown, "number_first", "ask", id="number on page 1"),
        pytest.param(STATE, stand("Số trang", alignment=LEFT), "number_aside", "ask", id="aside"),
        pytest.param(STATE, style("Số trang", size=Pt(10)), "size", "ask", id="small number"),
        pytest.param(STATE, starts_at, "number_start", "ask", id="number from 3"),
        pytest.param(STATE, roman, "number_format", "ask", id="roman numbers"),
        pytest.param(PARTY, section(header_distance=5), "number_edge", "ask", id="number high"),
        pytest.param(STATE, no_lines, "line_missing", "ask", id="no line"),
        pytest.param(
            STATE, style("Tiêu ngữ", underline=True), "underlined", "note", id="underline"
        ),
    ],
)
def test_each_fault_is_found_alone(form: str, change: Change, code: str, weight: str) -> None:
    regime = SHELF.form(form).regime
    assert [told(one) for one in found(word(form, change), regime)] == [
        (f"standard.{code}", weight)
    ]


def test_a_margin_is_said_with_its_numbers_and_its_source() -> None:
    one = found(word(STATE, section(left_margin=25)), Regime.ND30)[0]
    said = catalogue().say(one.code, dict(one.params))
    assert said.what == "Lề trái 25 mm; quy định 30–35 mm."
    assert said.why == "Phụ lục I, Nghị định 30/2020/NĐ-CP quy định lề trang."
    assert "30–35 mm" in said.next
    assert (one.cite.act if one.cite else "") == "nd_30_2020"


def test_a_margin_a_hair_off_is_none() -> None:
    assert found(word(STATE, section(left_margin=29.8)), Regime.ND30) == ()


def test_a_font_is_said_once_with_its_first_place_and_number() -> None:
    def change(document: Any) -> None:
        for old in ("TỜ TRÌNH", "Kính gửi", "Nơi nhận"):
            for run in paragraph(document, old).runs:
                run.font.name = "Arial"

    fonts = found(word(STATE, change), Regime.ND30)
    facts = dict(fonts[0].params)
    assert [told(one) for one in fonts] == [("standard.font", "stop")]
    assert (facts["font"], facts["count"], facts["quote"]) == ("Arial", 3, "TỜ TRÌNH")


@pytest.mark.parametrize("family", ["Liberation Serif", "times new roman"])
def test_the_font_and_its_stand_in_are_none(family: str) -> None:
    assert found(word(STATE, style("Nội dung", name=family)), Regime.ND30) == ()


def test_signs_of_another_font_are_no_text_in_it() -> None:
    def change(document: Any) -> None:
        run = paragraph(document, "TỜ TRÌNH").add_run(" ☐")
        run.font.name = "Segoe UI Symbol"

    assert found(word(STATE, change), Regime.ND30) == ()


def test_coloured_text_is_found_but_no_link_and_no_mark_of_urgency() -> None:
    def change(document: Any) -> None:
        paragraph(document, "{{ ho_so_kem_theo }}").runs[0].font.color.rgb = RGBColor(255, 0, 0)
        mark = document.tables[0].cell(1, 0).add_paragraph("HỎA TỐC", style="Cơ quan ban hành")
        mark.runs[0].font.size = Pt(13)
        mark.runs[0].font.color.rgb = RGBColor(255, 0, 0)

    ones = found(word(STATE, change), Regime.ND30)
    assert [told(one) for one in ones] == [("standard.color", "ask")]
    assert dict(ones[0].params)["quote"] == "{{ ho_so_kem_theo }}"


def test_a_lying_page_of_tables_may_turn_its_margins() -> None:
    def change(document: Any) -> None:
        one = document.sections[0]
        one.top_margin, one.right_margin = Mm(30), Mm(20)
        one.bottom_margin, one.left_margin = Mm(15), Mm(20)

    assert found(word("danh_sach_nd30", change), Regime.ND30) == ()


def test_a_title_over_a_line_of_its_cell_is_told_all_the_same() -> None:
    def change(document: Any) -> None:
        edge = f'<w:tcBorders {nsdecls("w")}><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
        document.tables[0].cell(0, 1)._tc.get_or_add_tcPr().append(parse_xml(edge))
        style("Quốc hiệu", size=Pt(15))(document)

    assert [one.code for one in found(word(STATE, change), Regime.ND30)] == ["standard.size"]


def test_what_is_left_of_the_title_is_bold_in_one_line_at_least() -> None:
    ones = found(word(STATE, style("Cơ quan ban hành", bold=False)), Regime.ND30)
    assert dict(ones[0].params)["quote"] == "{{ co_quan_in }}"


def test_the_names_behind_the_word_for_the_addressee_have_a_look_of_their_own() -> None:
    def change(document: Any) -> None:
        for run in paragraph(document, "Kính trình: ").runs:
            run.italic = True

    one = found(word(PARTY, change), Regime.PARTY)[0]
    assert dict(one.params)["component"] == "Nơi kính gửi"
    assert "chữ nghiêng; quy định chữ đứng" in str(catalogue().say(one.code, dict(one.params)))


def test_all_that_is_wrong_with_the_look_of_a_place_is_said_at_once() -> None:
    change = style("Nơi nhận", bold=True, italic=True, underline=False)
    one = found(word(PARTY, change), Regime.PARTY)[0]
    said = str(catalogue().say(one.code, dict(one.params)))
    assert "chữ đậm, chữ nghiêng, không gạch chân; quy định chữ không đậm, chữ đứng," in said


def test_the_title_of_the_other_regime_is_found() -> None:
    def change(document: Any) -> None:
        text("ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")(document)

    ones = found(word(PARTY, change), Regime.PARTY)
    assert [told(one) for one in ones] == [("standard.title", "ask")]
    assert dict(ones[0].params)["wanted"] == "Tiêu đề Đảng Cộng sản Việt Nam"


def test_a_merge_field_is_told_like_a_tag() -> None:
    def change(document: Any) -> None:
        text("{{ ten_nguoi_ky }}", "«ten_nguoi_ky»")(document)
        style("Họ tên người ký", italic=True)(document)

    assert [one.code for one in found(word(STATE, change), Regime.ND30)] == ["standard.look"]


def test_a_sentence_that_begins_like_a_legal_basis_is_none() -> None:
    def change(document: Any) -> None:
        text("{{ ho_so_kem_theo }}", "Căn cứ kết quả bình xét, Hội đồng đề nghị khen thưởng.")(
            document
        )

    assert found(word(STATE, change), Regime.ND30) == ()


def test_a_file_without_the_title_of_a_document_is_asked_about_and_not_stopped() -> None:
    document = docx.Document()
    document.add_paragraph("Ghi chú trong nhà, không phải văn bản hành chính nào cả.")
    made = BytesIO()
    document.save(made)
    ones = found(made.getvalue(), Regime.ND30)
    assert {one.weight for one in ones} == {Weight.ASK}
    assert {one.code.removeprefix("standard.") for one in ones} <= {
        *("paper", "margin", "font", "number_missing"),
    }


def test_a_certificate_is_no_document() -> None:
    def change(document: Any) -> None:
        text("TỜ TRÌNH", "GIẤY KHEN")(document)
        section(page_width=297, page_height=210, left_margin=5)(document)
        style("Nội dung", name="UTM Edwardian")(document)

    assert found(word(STATE, change), Regime.ND30) == ()


def test_tags_that_will_be_gone_have_no_font() -> None:
    def change(document: Any) -> None:
        paragraph(document, "{%p if ket_qua_hop %}").runs[0].font.name = "Calibri"

    assert found(word(STATE, change), Regime.ND30) == ()


def test_a_page_counted_alone_needs_no_number() -> None:
    flow = read(word(STATE, no_number)).flow
    assert standard_findings(flow, BOOK.standard(Regime.ND30, DAY), pages=1) == ()


def test_a_day_without_rules_has_no_findings() -> None:
    content = word(STATE, section(left_margin=5))
    assert found(content, Regime.ND30, date(2020, 3, 4)) == ()


def test_what_is_not_verified_is_a_note() -> None:
    one = found(word(STATE, style("Tiêu ngữ", underline=True)), Regime.ND30)[0]
    assert (one.weight, one.confidence) == (Weight.NOTE, Confidence.SECONDARY)


def test_every_finding_has_its_sentence_in_both_languages() -> None:
    for change in (section(left_margin=5), style("Nội dung", size=Pt(9)), no_number):
        for one in found(word(STATE, change), Regime.ND30):
            for language in ("vi", "en"):
                assert str(catalogue(language).say(one.code, dict(one.params)))


@pytest.mark.parametrize(
    ("value", "slack", "holds"),
    [
        pytest.param(30.0, 0.0, True, id="least"),
        pytest.param(35.0, 0.0, True, id="most"),
        pytest.param(29.8, 0.0, False, id="below"),
        pytest.param(29.8, 0.3, True, id="below, with slack"),
    ],
)
def test_bounds_hold_both_ends(value: float, slack: float, *, holds: bool) -> None:
    assert Between(30, 35).holds(value, slack) is holds
