"""Paragraphs of lists open with the label that Word counts for them, at the list's indents."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Label, Para, Tab
from dossier.paper.style import Align
from dossier.render.read import read
from tests.render.conftest import MakeDocx


def level(index: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


INDENTS = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
LADDER = (
    level(0, "upperRoman", "%1.", INDENTS)
    + level(1, "decimal", "%1.%2.", '<w:pStyle w:val="Khoan"/>')
    + level(2, "lowerLetter", "%3)", '<w:suff w:val="space"/>')
    + level(3, "decimal", "%1.%2.%4", '<w:isLgl/><w:suff w:val="nothing"/>')
)
LISTS = f"""<w:abstractNum w:abstractNumId="0">{LADDER}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Link"/></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Ring"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>"""
STYLES = """<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr>
<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="900"/></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Link"><w:pPr>
<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Ring"><w:pPr>
<w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>"""


def paragraphs(docx: MakeDocx, *props: str, lists: str = LISTS) -> list[Para]:
    body = "".join(f"<w:p><w:pPr>{p}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>" for p in props)
    blocks = read(docx(body, numbering=lists, styles=STYLES)).flow.sections[0].blocks
    return [block for block in blocks if isinstance(block, Para)]


def labels(docx: MakeDocx, *props: str, lists: str = LISTS) -> list[str]:
    found = (para.inlines[0] for para in paragraphs(docx, *props, lists=lists))
    return [first.text if isinstance(first, Label) else "" for first in found]


def member(which: object, index: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{which}"/></w:numPr>'


KHOAN = '<w:pStyle w:val="Khoan"/>'


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        pytest.param([(1, 0), (1, 0), (1, 1)], ["I.", "II.", "II.1."], id="levels count in turn"),
        pytest.param(
            [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
            ["I.", "I.1.", "I.2.", "II.", "II.1."],
            id="a lower level begins anew",
        ),
        pytest.param([(1, 2), (1, 0)], ["a) ", "II."], id="levels that are passed over begin"),
        pytest.param([(1, 0), (1, 3)], ["I.", "1.1.1"], id="legal numbers are plain figures"),
        pytest.param([(1, 0), (2, 0), (1, 0)], ["I.", "V.", "VI."], id="another start, once"),
        pytest.param([(2, 0), (1, 0), (2, 0)], ["V.", "VI.", "VII."], id="and only once"),
        pytest.param([(3, 0), (1, 0)], ["I.", "II."], id="a linked list counts with its model"),
        pytest.param([(4, 0), (5, 0), (9, 0)], ["", "", ""], id="rings and gaps have no label"),
        pytest.param([(1, 8), (0, 0)], ["", ""], id="nor a missing level, nor list 0"),
    ],
)
def test_labels(docx: MakeDocx, members: list[tuple[int, int]], expected: list[str]) -> None:
    assert labels(docx, *(member(*one) for one in members)) == expected


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        pytest.param("", "a)", id="after any higher level"),
        pytest.param('<w:lvlRestart w:val="0"/>', "b)", id="never"),
        pytest.param('<w:lvlRestart w:val="1"/>', "b)", id="only after the first level"),
        pytest.param('<w:lvlRestart w:val="2"/>', "a)", id="after the second level, too"),
    ],
)
def test_a_level_begins_anew_as_it_asks(docx: MakeDocx, restart: str, expected: str) -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%2")
    levels += level(2, "lowerLetter", "%3)", restart)
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    members = [member(1, index) for index in (0, 1, 2, 1, 2)]
    assert labels(docx, *members, lists=lists)[-1] == expected


@pytest.mark.parametrize(
    ("kind", "count", "expected"),
    [
        pytest.param("decimalZero", 2, "02", id="two figures"),
        pytest.param("lowerRoman", 4, "iv", id="small Roman"),
        pytest.param("upperLetter", 28, "BB", id="letters past the alphabet"),
        pytest.param("cardinalText", 3, "Ba", id="a number in words"),
        pytest.param("chicago", 6, "††", id="signs of notes"),
        pytest.param("none", 2, "", id="nothing"),
        pytest.param("vietnameseCounting", 2, "2", id="what is not known, in plain figures"),
    ],
)
def test_number_formats(docx: MakeDocx, kind: str, count: int, expected: str) -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, kind, "%1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert labels(docx, *[member(1)] * count, lists=lists)[-1] == expected


@pytest.mark.parametrize(
    ("props", "left", "first"),
    [
        pytest.param(member(1), 36.0, -18.0, id="the level's"),
        pytest.param(member(1) + '<w:ind w:left="400"/>', 20.0, -18.0, id="the paragraph's own"),
        pytest.param(KHOAN + member(1), 36.0, -18.0, id="above a style, if it is not the list's"),
        pytest.param(KHOAN, 45.0, 0.0, id="below the style that names the list"),
    ],
)
def test_indents(docx: MakeDocx, props: str, left: float, first: float) -> None:
    style = paragraphs(docx, props)[0].style
    assert (style.left, style.first) == (left, first)


def test_a_style_has_the_level_that_is_linked_to_it(docx: MakeDocx) -> None:
    assert labels(docx, KHOAN) == ["I.1."]


@pytest.mark.parametrize(
    ("sign", "family", "expected"),
    [
        pytest.param("\uf0b7", "Symbol", "•", id="Symbol"),
        pytest.param("\uf0d8", "Wingdings", "➢", id="Wingdings"),
        pytest.param("–", "Times New Roman", "–", id="a plain sign"),
    ],
)
def test_bullets_are_unicode_signs(docx: MakeDocx, sign: str, family: str, expected: str) -> None:
    look = f'<w:rPr><w:rFonts w:ascii="{family}" w:hAnsi="{family}"/></w:rPr>'
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", sign, look)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    first, second, *_ = paragraphs(docx, member(1), lists=lists)[0].inlines
    assert isinstance(first, Label)
    assert (first.text, first.style.face.family) == (expected, "Times New Roman")
    assert isinstance(second, Tab)


def test_a_label_looks_like_the_mark_but_is_not_underlined(docx: MakeDocx) -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "decimal", "%1", '<w:lvlJc w:val="right"/><w:rPr><w:i/></w:rPr>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    mark = '<w:rPr><w:b/><w:i w:val="0"/><w:u w:val="single"/></w:rPr>'
    label = paragraphs(docx, member(1) + mark, lists=lists)[0].inlines[0]
    assert isinstance(label, Label)
    assert (label.style.face.bold, label.style.face.italic, label.style.underline) == (
        True,
        True,
        "",
    )
    assert label.align is Align.RIGHT
