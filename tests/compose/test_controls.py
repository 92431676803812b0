"""A content control that is titled as a field is filled, and is then plain text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from lxml import etree

from dossier.compose.declared import Declared
from dossier.compose.lint.lint import lint
from dossier.compose.registry import Column
from dossier.compose.template import compile_template
from dossier.compose.word.package import parts_of

Make = Callable[[Callable[[Any], object]], bytes]
Lines = Callable[[bytes], list[str]]
Tables = Callable[[bytes], list[list[list[str]]]]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DECLARED = Declared(
    {
        "ho_ten": Column("ho_ten", "Họ và tên"),
        "ngay": Column("ngay", "Ngày họp", "date"),
        "co": Column("co", "Có mặt", "flag"),
        "dong": Column("dong", "Thành tích", "paragraphs"),
        "ds": Column(
            "ds",
            "Danh sách",
            "list",
            columns=(Column("ten", "Họ và tên"), Column("nam", "Năm sinh")),
        ),
    }
)
VALUES = {
    "ho_ten": "Nguyễn Văn A",
    "ngay": date(2026, 3, 5),
    "co": True,
    "dong": ["Một", "Hai"],
    "ds": [{"ten": "An", "nam": "1980"}, {"ten": "Bình", "nam": "1990"}],
}
HINT = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'


def control(title: str, content: str, more: str = "") -> str:
    return (
        f'<w:sdt {W}><w:sdtPr><w:alias w:val="{title}"/>{more}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def run(text: str, dress: str = "") -> str:
    return f"<w:r>{dress}<w:t>{text}</w:t></w:r>"


def paragraph(content: str) -> str:
    return f'<w:p {W}><w:r><w:t xml:space="preserve">a </w:t></w:r>{content}</w:p>'


def alone(content: str) -> str:
    return f"<w:p {W}>{content}</w:p>"


def filled(make: Make, xml: str) -> bytes:
    data = make(lambda word: word.element.body.insert(0, etree.fromstring(xml)))
    return compile_template(data, DECLARED).fill(VALUES)


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        pytest.param(paragraph(control("ho_ten", run("x"))), ["a Nguyễn Văn A"], id="in a line"),
        pytest.param(
            paragraph(control("HO VA TEN", run("Bấm", HINT), "<w:showingPlcHdr/>")),
            ["a Nguyễn Văn A"],
            id="by its label, still to be typed",
        ),
        pytest.param(
            paragraph(control("khác", run("x"), '<w:tag w:val="ho_ten"/>')),
            ["a Nguyễn Văn A"],
            id="by its tag",
        ),
        pytest.param(
            paragraph(control("ho_ten", run("x") + run("y") + run("z"))),
            ["a Nguyễn Văn A"],
            id="of several runs",
        ),
        pytest.param(
            control("ho_ten", alone(run("x")) + alone(run("y"))),
            ["Nguyễn Văn A"],
            id="around paragraphs",
        ),
        pytest.param(control("dong", alone(run("x"))), ["Một", "Hai"], id="of paragraphs"),
        pytest.param(
            paragraph(
                control("ngay", run("x"), '<w:date><w:dateFormat w:val="dd/MM/yyyy"/></w:date>')
            ),
            ["a 05/03/2026"],
            id="a date as it says",
        ),
        pytest.param(
            paragraph(control("ho_ten", run("x"), "<w:dropDownList/>")),
            ["a Nguyễn Văn A"],
            id="a list to choose from",
        ),
        pytest.param(
            paragraph(
                control(
                    "co",
                    run("☐"),
                    "<w14:checkbox "
                    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>',
                )
            ),
            ["a ☒"],
            id="a tick",
        ),
        pytest.param(
            control("Danh sách", alone(control("Họ và tên", run("x")))),
            ["An", "Bình"],
            id="a list of paragraphs",
        ),
    ],
)
def test_a_control_is_filled(xml: str, shown: list[str], make: Make, lines: Lines) -> None:
    data = filled(make, xml)
    assert lines(data) == shown
    body = parts_of(data)["word/document.xml"]
    assert b"w:sdt" not in body
    assert b"PlaceholderText" not in body


def cell(content: str) -> str:
    return f"<w:tc><w:tcPr/>{content}</w:tc>"


def table(*rows: str) -> str:
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return f"<w:tbl {W}><w:tblPr/>{grid}{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_control_around_a_cell(make: Make, tables: Tables) -> None:
    within = control("ho_ten", cell(alone(run("x")) + alone(run("y"))))
    assert tables(filled(make, table(row(cell(alone(run("1"))), within)))) == [
        [["1", "Nguyễn Văn A"]]
    ]


def test_a_control_around_rows_repeats_them(make: Make, tables: Tables) -> None:
    cells = (
        cell(alone(control("Họ và tên", run("x")))),
        cell(alone(control("nam", run("x", HINT), "<w:showingPlcHdr/>"))),
    )
    head = row(cell(alone(run("Tên"))), cell(alone(run("Năm"))))
    data = filled(make, table(head, control("ds", row(*cells))))
    assert tables(data) == [[["Tên", "Năm"], ["An", "1980"], ["Bình", "1990"]]]


def test_a_repeating_section_repeats_its_first_round(make: Make, tables: Tables) -> None:
    word = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'

    def item(text: str) -> str:
        cells = cell(alone(control("Họ và tên", run(text)))) + cell(alone(run("-")))
        return (
            f"<w:sdt><w:sdtPr><w15:repeatingSectionItem {word}/></w:sdtPr>"
            f"<w:sdtContent><w:tr>{cells}</w:tr></w:sdtContent></w:sdt>"
        )

    section = control("ds", item("x") + item("y"), f"<w15:repeatingSection {word}/>")
    assert tables(filled(make, table(section))) == [[["An", "-"], ["Bình", "-"]]]


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(paragraph(control("Ghi chú", run("x"))), id="of another title"),
        pytest.param(paragraph(control("", run("x"))), id="without a title"),
        pytest.param(paragraph(control("ho_ten", run("x"), "<w:picture/>")), id="of a picture"),
    ],
)
def test_another_control_stays_as_it_is(xml: str, make: Make) -> None:
    body = parts_of(filled(make, xml))["word/document.xml"]
    assert b"<w:sdtContent>" in body
    assert "Nguyễn".encode() not in body


def test_a_filled_control_keeps_the_dress_of_its_text(make: Make, read: Any) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    shown = read(filled(make, paragraph(control("ho_ten", run("x", bold))))).paragraphs[0]
    assert [(each.text, each.bold) for each in shown.runs] == [
        ("a ", None),
        ("Nguyễn Văn A", True),
    ]


def test_places_behind_a_control_are_counted_as_typed(make: Make) -> None:
    def write(word: Any) -> None:
        word.add_paragraph("{{ la }}")
        xml = control("ho_ten", alone(run("x")) + alone(run("y")))
        word.element.body.insert(0, etree.fromstring(xml))

    (finding,) = lint(make(write), DECLARED)
    assert finding.place.field == "p3"
