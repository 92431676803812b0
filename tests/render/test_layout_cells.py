"""Rows of tables are cut, joined and aligned as LibreOffice does it."""

from __future__ import annotations

import pytest

from dossier.paper.frame import Page, letters
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, row, table

SMALL = (
    '<w:sectPr><w:pgSz w:w="12000" w:h="3000"/><w:pgMar w:top="1000" w:right="1000" '
    'w:bottom="1000" w:left="1000"/></w:sectPr>'
)  # five lines of ten points a page
AFTER = '<w:p><w:pPr><w:spacing w:after="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


def pages(docx: MakeDocx, even: Metrics, *blocks: str) -> list[list[tuple[float, str]]]:
    """Baselines and texts, page by page."""
    laid = layout(read(docx("".join(blocks), end=SMALL)).flow, even)
    return [_rows(page) for page in laid.pages]


def _rows(page: Page) -> list[tuple[float, str]]:
    return [(item.baseline, item.text) for item in letters(page.items)]


def of(*paras: str, props: str = "") -> str:
    """One cell of these paragraphs."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{''.join(paras)}</w:tc>"


def test_tables_of_one_style_that_touch_share_a_line(docx: MakeDocx, even: Metrics) -> None:
    lines = "".join(f'<w:{side} w:val="single" w:sz="16"/>' for side in ("top", "bottom"))
    lines = f"<w:tblBorders>{lines}</w:tblBorders>"
    one, other = (table(row(cell(text)), props=lines, grid=(2000,)) for text in ("trên", "dưới"))
    assert pages(docx, even, one, other) == [[(60.0, "trên"), (72.0, "dưới")]]


def test_an_empty_paragraph_after_a_nested_table_takes_no_room(
    docx: MakeDocx, even: Metrics
) -> None:
    inner = table(row(cell("trong")), grid=(1000,))
    outer = table(row(of(inner, "<w:p/>")), row(cell("dưới")), grid=(3000,))
    assert pages(docx, even, outer) == [[(58.0, "trong"), (68.05, "dưới")]]


@pytest.mark.parametrize(
    ("space", "moved"),
    [
        pytest.param(200, ["một", "hai", "ba", "bốn"], id="what ends a cell keeps its space below"),
        pytest.param(0, ["một", "hai", "ba", "bốn", "năm"], id="without it the line stays"),
    ],
)
def test_the_last_line_of_a_cell_needs_its_space(
    docx: MakeDocx, even: Metrics, space: int, moved: list[str]
) -> None:
    texts = ("một", "hai", "ba", "bốn")
    paras = (*(AFTER.format(0, text) for text in texts), AFTER.format(space, "năm"))
    rows = table(row(of(*paras, AFTER.format(0, "sáu"))), grid=(3000,))
    first = pages(docx, even, rows)[0]
    assert [text for _, text in first] == moved


def test_a_cut_row_that_asked_for_a_height_fills_the_page(docx: MakeDocx, even: Metrics) -> None:
    tall = '<w:trHeight w:val="1600"/>'
    low = cell("thấp", '<w:vAlign w:val="bottom"/>')
    long = of(*(AFTER.format(0, text) for text in "abcdefg"))
    first = pages(docx, even, table(row(long, low, props=tall), grid=(2000, 2000)))[0]
    assert (98.0, "thấp") in first


def test_a_cell_that_continues_nothing_stands_for_itself(docx: MakeDocx, even: Metrics) -> None:
    more = "<w:vMerge/>"
    rows = table(row(cell("một", more)), row(cell("hai", more)), grid=(2000,))
    assert pages(docx, even, rows) == [[(58.0, "một"), (68.0, "hai")]]


def test_a_cell_has_no_page_of_its_own(docx: MakeDocx, even: Metrics) -> None:
    broken = '<w:p><w:r><w:t>một</w:t><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>'
    opened = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>ba</w:t></w:r></w:p>"
    found = pages(docx, even, table(row(of(broken, opened)), grid=(3000,)))
    assert found == [[(58.0, "mộthai"), (68.0, "ba")]]


def test_a_table_opens_a_page_where_its_first_paragraph_does(docx: MakeDocx, even: Metrics) -> None:
    opened = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>hai</w:t></w:r></w:p>"
    found = pages(docx, even, AFTER.format(0, "một"), table(row(of(opened)), grid=(3000,)))
    assert [[text for _, text in page] for page in found] == [["một"], ["hai"]]


def test_rows_that_stay_with_the_next_one_are_not_cut(docx: MakeDocx, even: Metrics) -> None:
    kept = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p>"
    tall = row(of(kept.format("hai"), AFTER.format(0, "ba"), AFTER.format(0, "bốn")))
    above = [AFTER.format(0, "một")] * 3
    found = pages(docx, even, *above, table(tall, row(cell("năm")), grid=(3000,)))
    assert [text for _, text in found[1]] == ["hai", "ba", "bốn", "năm"]


def test_a_cut_row_keeps_the_height_it_asked_for(docx: MakeDocx, even: Metrics) -> None:
    tall = row(
        of(*(AFTER.format(0, text) for text in "abcdef")), props='<w:trHeight w:val="1600"/>'
    )
    found = pages(docx, even, table(tall, row(cell("sau")), grid=(3000,)))
    assert found[1] == [(58.0, "f"), (88.0, "sau")]  # 80 points: 50 on the first page
