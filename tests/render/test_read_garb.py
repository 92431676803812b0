"""Cells wear the parts of their table's style, each at its place and in its order."""

from __future__ import annotations

import pytest

from dossier.paper.style import Align
from dossier.render.read import read
from dossier.render.read.garb import Look, Seat, parts
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, read_one, row, table

ALL = frozenset({"firstRow", "lastRow", "firstColumn", "lastColumn"})
STYLE = """<w:style w:type="table" w:styleId="Base">
<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/>
</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr>
<w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="24"/></w:tcBorders>
<w:shd w:val="clear" w:fill="DDEEFF"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="Kid"><w:basedOn w:val="Base"/>
<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
<w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Sized"><w:rPr><w:sz w:val="18"/></w:rPr></w:style>"""
KEPT = (
    '<w:compat><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" '
    'w:val="1"/></w:compat>'
)


@pytest.mark.parametrize(
    ("seat", "worn"),
    [
        pytest.param(Seat(0, 0), ("firstCol", "firstRow", "nwCell"), id="the corner comes last"),
        pytest.param(Seat(0, 1), ("band1Vert", "firstRow"), id="the first row has no row bands"),
        pytest.param(Seat(1, 1), ("band1Vert", "band1Horz"), id="bands begin after the head"),
        pytest.param(Seat(2, 2), ("band2Vert", "band2Horz"), id="and take turns"),
        pytest.param(Seat(2, 1, is_header=True), ("band1Vert", "firstRow"), id="a repeated row"),
        pytest.param(
            Seat(3, 3, is_last_row=True, is_last_column=True),
            ("lastCol", "lastRow", "seCell"),
            id="the last of all",
        ),
    ],
)
def test_parts_of_a_style_by_place(seat: Seat, worn: tuple[str, ...]) -> None:
    assert parts(Look(ALL), seat) == worn


def test_a_band_may_be_two_rows_broad() -> None:
    look = Look(frozenset({"noVBand"}), (2, 1))
    assert [parts(look, Seat(index, 0))[0][4] for index in range(5)] == ["1", "1", "2", "2", "1"]


def test_a_style_dresses_rows_text_and_lines(docx: MakeDocx) -> None:
    props = '<w:tblStyle w:val="Kid"/><w:tblLook w:val="0420"/>'
    content = table(row(cell("đầu")), row(cell("hai")), props=props, grid=(2000,))
    found = read_one(docx(content, styles=STYLE.format(size=28)))
    head, body = (r.cells[0] for r in found.rows)
    assert (head.style.shade, body.style.shade) == ("ddeeff", "eeeeee")
    assert head.style.borders.bottom is not None
    assert head.style.borders.bottom.width == 3.0
    assert body.style.borders.bottom is None
    (para,) = head.blocks
    assert para.style.align is Align.CENTER


@pytest.mark.parametrize(
    ("size", "compat", "points"),
    [
        pytest.param(24, "", 9.0, id="Word's own 12 points give way to the table's size"),
        pytest.param(24, KEPT, 12.0, id="unless the file says otherwise"),
        pytest.param(28, "", 14.0, id="a size that someone chose stays"),
    ],
)
def test_sizes_of_table_styles(docx: MakeDocx, size: int, compat: str, points: float) -> None:
    content = table(row(cell("chữ")), props='<w:tblStyle w:val="Sized"/>', grid=(2000,))
    flow = read(docx(content, settings=compat, styles=STYLE.format(size=size))).flow
    (para,) = flow.sections[0].blocks[0].rows[0].cells[0].blocks  # type: ignore[union-attr]  # a table
    assert para.mark.size == points  # type: ignore[union-attr]  # it is a paragraph
