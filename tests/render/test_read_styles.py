"""Styles are resolved in full: defaults, table, ancestors, character style, the text itself."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from dossier.paper.style import Align, ParaStyle, Rule, Script, TabAlign, TabStop
from dossier.render.read.garb import Garb
from dossier.render.read.styles import StyleBook, read_styles

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = f"""<w:styles {W}>
<w:docDefaults>
 <w:rPrDefault><w:rPr>
 <w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
 <w:pPrDefault><w:pPr>
 <w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
 <w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/>
 <w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/>
 <w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Body"/>
 <w:pPr><w:jc w:val="center"/><w:ind w:firstLine="0"/><w:keepNext/>
 <w:tabs><w:tab w:val="clear" w:pos="1000"/>
 <w:tab w:val="right" w:pos="8000" w:leader="dot"/></w:tabs>
 </w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring">
 <w:basedOn w:val="Ring"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong">
 <w:rPr><w:b/><w:color w:val="C00000"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="Plain">
 <w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
</w:styles>"""


@pytest.fixture
def book() -> StyleBook:
    return read_styles(fromstring(SHEET), {"minorHAnsi": "Arial"})  # noqa: S314  # our own text


def props(content: str, tag: str = "pPr") -> Element:
    """One element with what it sets."""
    return fromstring(f"<w:{tag} {W}>{content}</w:{tag}>")  # noqa: S314  # our own text


def test_defaults_reach_every_paragraph(book: StyleBook) -> None:
    style = book.para("Normal", None)
    assert (style.after, round(style.line, 4), style.rule) == (8.0, 1.0792, Rule.AUTO)
    assert book.look("Normal", None).style.face.family == "Arial"


def test_a_style_lays_over_those_it_is_based_on(book: StyleBook) -> None:
    body, title = book.para("Body", None), book.para("Title", None)
    assert (body.align, body.first) == (Align.JUSTIFY, 28.35)
    assert (title.align, title.first, title.keep_next) == (Align.CENTER, 0.0, True)
    assert book.look("Title", None).style.face.bold


def test_tab_stops_add_up_and_are_cleared_by_place(book: StyleBook) -> None:
    assert book.para("Body", None).tabs == (TabStop(50.0),)
    assert book.para("Title", None).tabs == (TabStop(400.0, TabAlign.RIGHT, "."),)


def test_what_stands_at_the_text_wins(book: StyleBook) -> None:
    own = props('<w:jc w:val="right"/><w:ind w:left="1cm" w:hanging="200"/>')
    style = book.para("Title", own)
    assert (style.align, round(style.left, 2), style.first) == (Align.RIGHT, 28.35, -10.0)
    look = book.look("Title", props('<w:rStyle w:val="Strong"/><w:b w:val="0"/>', "rPr"))
    assert (look.style.face.bold, look.style.color, look.style.size) == (False, "c00000", 14.0)


def test_a_table_style_stands_below_paragraph_styles(book: StyleBook) -> None:
    assert book.para("Body", None, Garb("Plain")).after == 0.0
    assert book.para("Body", props('<w:spacing w:after="60"/>'), Garb("Plain")).after == 3.0


def test_a_style_based_on_itself_ends(book: StyleBook) -> None:
    assert book.look("Ring", None).style.face.italic


def test_an_unknown_style_is_the_default(book: StyleBook) -> None:
    assert book.para_id(props('<w:pStyle w:val="Lost"/>')) == "Normal"
    assert book.para_id(None) == "Normal"


@pytest.mark.parametrize(
    ("content", "field", "value"),
    [
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line", 18.0),
        ('<w:spacing w:line="360" w:lineRule="atLeast"/>', "rule", Rule.AT_LEAST),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', "before", 14.0),
        ('<w:spacing w:before="abc"/>', "before", 0.0),
        ('<w:spacing w:before="nan"/>', "before", 0.0),
        ('<w:widowControl w:val="0"/>', "widow_control", False),
        ('<w:pageBreakBefore w:val="off"/>', "page_break_before", False),
        ("<w:contextualSpacing/>", "close_up", True),
        ('<w:shd w:val="clear" w:fill="D9D9D9"/>', "shade", "d9d9d9"),
        ('<w:jc w:val="thaiDistribute"/>', "align", Align.LEFT),
    ],
)
def test_paragraph_properties(book: StyleBook, content: str, field: str, value: object) -> None:
    assert getattr(book.para("Normal", props(content)), field) == value


@pytest.mark.parametrize(
    ("content", "field", "value"),
    [
        ('<w:u w:val="double"/>', "underline", "double"),
        ('<w:u w:val="none"/>', "underline", ""),
        ('<w:vertAlign w:val="superscript"/>', "script", Script.SUPER),
        ('<w:position w:val="-6"/>', "rise", -3.0),
        ('<w:highlight w:val="yellow"/>', "highlight", "ffff00"),
        ('<w:color w:val="auto"/>', "color", "000000"),
        ("<w:dstrike/>", "double_strike", True),
        ('<w:sz w:val="0"/>', "size", 14.0),
    ],
)
def test_text_properties(book: StyleBook, content: str, field: str, value: object) -> None:
    assert getattr(book.look("Normal", props(content, "rPr")).style, field) == value


def test_without_a_stylesheet_word_s_bare_defaults_hold() -> None:
    book = read_styles(None, {})
    assert book.para("", None) == ParaStyle()
    assert book.look("", None).style.size == 10.0


def test_what_was_resolved_once_is_the_same_value(book: StyleBook) -> None:
    own = '<w:spacing w:before="60"/>'
    assert book.para("Body", props(own)) is book.para("Body", props(own))


LEVELS = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="P"><w:pPr><w:spacing w:line="300" w:lineRule="exact"/>'
    "</w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="P"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Off"><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="T"><w:rPr><w:b/></w:rPr></w:style></w:styles>'
)


@pytest.mark.parametrize(
    ("paragraph", "run", "table", "weight"),
    [
        pytest.param("P", "", "", "bold", id="of a paragraph style"),
        pytest.param("Below", "", "", "bold", id="twice in one chain is once"),
        pytest.param(
            "P", '<w:rStyle w:val="C"/>', "", "plain", id="in two styles it is taken back"
        ),
        pytest.param("", '<w:rStyle w:val="C"/>', "", "bold", id="of a character style"),
        pytest.param("P", '<w:rStyle w:val="Off"/>', "", "bold", id="cleared is left as it was"),
        pytest.param("P", "", "T", "plain", id="a table style counts, too"),
        pytest.param("P", '<w:rStyle w:val="C"/><w:b/>', "", "bold", id="direct looks win"),
        pytest.param("P", '<w:b w:val="0"/>', "", "plain", id="direct looks clear"),
    ],
)
def test_toggles_of_styles_take_each_other_back(
    paragraph: str, run: str, table: str, weight: str
) -> None:
    book = read_styles(fromstring(LEVELS), {})  # noqa: S314  # our own text
    assert book.look(paragraph, props(run, "rPr"), Garb(table)).style.face.bold is (
        weight == "bold"
    )


def test_a_line_rule_is_inherited_by_itself() -> None:
    book = read_styles(fromstring(LEVELS), {})  # noqa: S314  # our own text
    style = book.para("P", props('<w:spacing w:line="360"/>'))
    assert (style.rule, style.line) == (Rule.EXACT, 18.0)
