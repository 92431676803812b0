"""What held only empty fields or control tags leaves nothing behind, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from lxml import etree

from dossier.compose.word.ooxml import MAIN, TBL, TC, TR, P, T
from dossier.compose.word.package import parts_of

Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
VALUES: Mapping[str, object] = {
    "trong": "",
    "khong": None,
    "co": "x",
    "rong": [],
    "ds": ["1", "2"],
    "hang": [{"a": "1"}, {"a": ""}],
}


def p(text: str, dress: str = "") -> str:
    return f'<w:p>{dress}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def listed(text: str) -> str:
    return p(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"


def box(content: str) -> str:
    """Draw a text box as Word does, once anew and once for older programs."""
    held = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{held}"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{held}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def made(make: Make, fill: Fill, xml: str) -> Any:
    def write(word: Any) -> None:
        for at, each in enumerate(etree.fromstring(f"<x {W}>{xml}</x>")):
            word.element.body.insert(at, each)

    body = parts_of(fill(make(write), VALUES))["word/document.xml"]
    return etree.fromstring(body)


def texts(root: Any) -> list[str]:
    """Give the text of every paragraph that is not in a text box's second copy."""
    return [
        "".join(text.text or "" for text in each.iter(T) if next(text.iterancestors(P)) is each)
        for each in root.iter(P)
    ]


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        pytest.param(listed("{{ trong }}") + listed("{{ co }}"), ["x"], id="items of a list"),
        pytest.param(
            listed("{% for x in ds %}") + listed("{{ x }}") + listed("{% endfor %}"),
            ["1", "2"],
            id="items that are looped over",
        ),
        pytest.param(
            listed("{% for x in rong %}") + listed("{{ x }}") + listed("{% endfor %}") + p("a"),
            ["a"],
            id="items of an empty list",
        ),
        pytest.param(
            p("{% if co %}") + p("{% if trong %}") + p("a") + p("{% endif %}") + p("{% endif %}"),
            [],
            id="blocks within blocks",
        ),
        pytest.param(
            p("{% if trong %}") + p("a") + p("b") + p("{% else %}") + p("c") + p("{% endif %}"),
            ["c"],
            id="a choice of paragraphs",
        ),
        pytest.param(
            p("{% if trong %}a{% endif %}{{ khong }}") + p("b"), ["b"], id="several in a line"
        ),
        pytest.param(p(" {{ trong }} ") + p("b"), ["b"], id="blanks around"),
        pytest.param(p("{% if co %}{% endif %}") + p("b"), ["b"], id="a condition around nothing"),
        pytest.param(
            "<w:p><w:bookmarkStart w:id='1' w:name='a'/><w:r><w:t>{{ trong }}</w:t></w:r>"
            "<w:bookmarkEnd w:id='1'/></w:p>" + p("b"),
            ["b"],
            id="with a bookmark",
        ),
        pytest.param(
            "<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>{{ trong }}</w:t></w:r></w:ins>"
            "<w:del w:id='2' w:author='a'><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>"
            + p("b"),
            ["b"],
            id="with tracked changes",
        ),
    ],
)
def test_paragraphs(xml: str, shown: list[str], make: Make, fill: Fill) -> None:
    assert texts(made(make, fill, xml)) == shown


@pytest.mark.parametrize(
    ("xml", "rows"),
    [
        pytest.param(
            table(row(p("a"), p("b")), row(p("{{ trong }}"), p("{{ khong }}"))),
            [["a", "b"]],
            id="a row of empty fields",
        ),
        pytest.param(
            table(row(p("a"), p("{{ trong }}"))), [["a", ""]], id="a cell that is not alone"
        ),
        pytest.param(
            table(row(p("a") + p("{{ trong }}"), p("b"))), [["a", "b"]], id="a line in a cell"
        ),
        pytest.param(
            table(row(p("a") + p("{% if trong %}") + p("x") + p("{% endif %}"), p("b"))),
            [["a", "b"]],
            id="a block in a cell",
        ),
        pytest.param(
            table(
                row(p("{% for r in hang %}"), p("")),
                row(p("{{ r.a }}"), p("{{ r.a }}")),
                row(p("{% endfor %}"), p("")),
            ),
            [["1", "1"]],
            id="rows of a loop, one of them empty",
        ),
        pytest.param(
            table(
                row(p("{% if trong %}"), p("")),
                row(p("a"), p("b")),
                row(p("{% endif %}"), p("")),
                row(p("c"), p("d")),
            ),
            [["c", "d"]],
            id="rows of a condition",
        ),
        pytest.param(
            table(row(p("{% for r in rong %}{{ r }}{% endfor %}"), p("{{ trong }}"))) + p("x"),
            [],
            id="a table that loses all its rows",
        ),
    ],
)
def test_tables(xml: str, rows: list[list[str]], make: Make, fill: Fill) -> None:
    root = made(make, fill, xml)
    found = [["".join(each.itertext()).strip() for each in tr.iter(TC)] for tr in root.iter(TR)]
    assert found == rows
    assert bool(list(root.iter(TBL))) == bool(rows)
    assert all(etree.QName(each[-1]).localname == "p" for each in root.iter(TC))


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(p("a") + p("{{ trong }}") + p("b"), ["a", "b"], id="a line"),
        pytest.param(p("{{ trong }}"), [""], id="the only line stays"),
        pytest.param(
            p("{% for x in ds %}") + p("{{ x }}") + p("{% endfor %}") + p("b"),
            ["1", "2", "b"],
            id="a loop",
        ),
        pytest.param(p("a {{ co }}"), ["a x"], id="a field"),
    ],
)
def test_both_copies_of_a_text_box(content: str, shown: list[str], make: Make, fill: Fill) -> None:
    root = made(make, fill, box(content))
    boxes = list(root.iter(f"{MAIN}txbxContent"))
    assert [texts(each) for each in boxes] == [shown, shown]


def test_headers_and_footers_lose_lines_but_never_the_last(
    make: Make, fill: Fill, read: Any
) -> None:
    def write(word: Any) -> None:
        section = word.sections[0]
        section.different_first_page_header_footer = True
        for band in (section.header, section.first_page_header, section.footer):
            band.paragraphs[0].text = "{{ trong }}"
            band.add_paragraph("{{ co }}")
            band.add_paragraph("{{ khong }}")

    section = read(fill(make(write), VALUES)).sections[0]
    for band in (section.header, section.first_page_header, section.footer):
        assert [each.text for each in band.paragraphs] == ["x", ""]
