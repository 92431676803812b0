"""Tables are as wide as they ask to be, and their columns as the grid or the cells say."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Table
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, read_one, row, table

ASKED = '<w:tblW w:w="{}" w:type="{}"/>'
OWN = '<w:tcW w:w="{}" w:type="dxa"/>'
TWO = row(cell("một"), cell("hai"))


@pytest.mark.parametrize(
    ("asked", "width", "share"),
    [
        pytest.param(ASKED.format(0, "auto"), 0.0, 0.0, id="left open: what the columns add up to"),
        pytest.param(ASKED.format(6000, "dxa"), 300.0, 0.0, id="in points"),
        pytest.param(ASKED.format(2500, "pct"), 0.0, 0.5, id="in fiftieths of a per cent"),
        pytest.param(ASKED.format("75%", "pct"), 0.0, 0.75, id="in per cent"),
        pytest.param(ASKED.format(9000, "pct"), 0.0, 1.0, id="never wider than the room"),
        pytest.param("", 0.0, 0.0, id="nothing said"),
    ],
)
def test_how_wide_a_table_shall_be(docx: MakeDocx, asked: str, width: float, share: float) -> None:
    style = read_one(docx(table(TWO, props=asked))).style
    assert (style.width, style.share) == (width, share)


def test_a_table_in_a_cell_fills_it_and_stays_in_it(docx: MakeDocx) -> None:
    inner = table(TWO, props='<w:tblInd w:w="-200" w:type="dxa"/>')
    outer = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    (found,) = read_one(docx(outer)).rows[0].cells[0].blocks
    assert isinstance(found, Table)
    assert (found.style.share, found.style.indent, found.style.is_nested) == (1.0, 0.0, True)


@pytest.mark.parametrize(
    ("rows", "grid", "widths"),
    [
        pytest.param((TWO,), (2000, 3000), (100.0, 150.0), id="the grid"),
        pytest.param((TWO,), (), (72.0, 72.0), id="nothing said: even ones"),
        pytest.param((TWO,), (0, 0), (72.0, 72.0), id="a grid without widths"),
        pytest.param(
            (row(cell(props=OWN.format(1000)), cell(props=OWN.format(3000))),),
            (1000,), (50.0, 150.0), id="a cell that the grid forgot",
        ),
        pytest.param(
            (row(cell(props=OWN.format(4000) + '<w:gridSpan w:val="2"/>')),
             row(cell(props=OWN.format(1000)), cell())),
            (), (50.0, 150.0), id="what a broad cell leaves for the other column",
        ),
        pytest.param(
            (row(cell(), props='<w:gridBefore w:val="1"/>'),), (2000, 1000), (100.0, 50.0),
            id="a column that is skipped",
        ),
    ],
)  # fmt: skip
def test_columns(
    docx: MakeDocx, rows: tuple[str, ...], grid: tuple[int, ...], widths: tuple[float, ...]
) -> None:
    assert read_one(docx(table(*rows, grid=grid))).widths == widths


def test_cells_of_word_6_are_joined_along_their_row(docx: MakeDocx) -> None:
    more = '<w:tc><w:tcPr><w:hMerge w:val="continue"/></w:tcPr><w:p/></w:tc>'
    found = read_one(docx(table(row(cell("một", '<w:hMerge w:val="restart"/>'), more))))
    assert [(one.span, len(one.blocks)) for one in found.rows[0].cells] == [(2, 1)]
