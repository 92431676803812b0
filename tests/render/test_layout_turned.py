"""Text of cells that runs up or down is laid out along the height of its row."""

from __future__ import annotations

import pytest

from dossier.paper.frame import Link, Page, Spot, Turned, letters
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, row, table
from tools.golden import page_rows

HIGH = '<w:trHeight w:val="2000" w:hRule="exact"/>'


def page(docx: MakeDocx, even: Metrics, text: str, props: str) -> Page:
    """One page with a cell of 50 by 100 points, its text turned, margins 5.4 aside."""
    body = table(row(cell(text, props), props=HIGH), grid=(1000,))
    return layout(read(docx(body)).flow, even).pages[0]


def turned(page: Page) -> Turned:
    (sheet,) = (item for item in page.items if isinstance(item, Turned))
    return sheet


@pytest.mark.parametrize(
    ("direction", "place"),
    [
        pytest.param("btLr", (55.4, 149.95, -90), id="up from the left bottom corner"),
        pytest.param("tbRl", (94.55, 50.05, 90), id="down from the right top corner"),
    ],
)
def test_where_a_turned_cell_begins(
    docx: MakeDocx, even: Metrics, direction: str, place: tuple[float, float, int]
) -> None:
    sheet = turned(page(docx, even, "một", f'<w:textDirection w:val="{direction}"/>'))
    assert (round(sheet.x, 2), round(sheet.y, 2), sheet.degrees) == place
    assert sheet.width == 100.0


def test_lines_are_as_long_as_the_row_is_high(docx: MakeDocx, even: Metrics) -> None:
    text = "một hai ba bốn năm sáu bảy tám"  # 10 points: 5 a letter, 20 letters a line
    laid = page(docx, even, text, '<w:textDirection w:val="btLr"/>')
    assert [item.text.strip() for item in letters(laid.items)] == [
        "một hai ba bốn năm",
        "sáu bảy tám",
    ]


def test_what_is_too_wide_is_hidden_and_said(docx: MakeDocx, even: Metrics) -> None:
    props = '<w:textDirection w:val="btLr"/>'
    laid = layout(
        read(docx(table(row(cell("từ " * 60, props), props=HIGH), grid=(1000,)))).flow, even
    )
    assert [finding.code for finding in laid.findings] == ["render.clipped"]


def test_each_letter_is_read_on_a_baseline_of_its_own(docx: MakeDocx, even: Metrics) -> None:
    laid = page(docx, even, "ab", '<w:textDirection w:val="btLr"/>')
    rows = page_rows((laid,), even.advance)
    assert [(row.text, round(row.baseline, 2)) for row in rows] == [("b", 144.95), ("a", 149.95)]


def test_links_on_a_turned_sheet_lead_from_where_it_stands() -> None:
    sheet = Turned(100.0, 300.0, -90, 80.0, ())
    assert sheet.marked(Link(10.0, 2.0, 30.0, 12.0, "#a")) == Link(102.0, 260.0, 12.0, 30.0, "#a")
    assert sheet.marked(Spot("a", 5.0)) == Spot("a", 220.0)
