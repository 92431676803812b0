"""Tables are read with the borders, margins and merges that each cell shows."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Cell, Merge, Para, Table
from dossier.paper.style import Align, Rule, VAlign
from dossier.render.read import read
from tests.render.conftest import MakeDocx

LINE = '<w:{} w:val="single" w:sz="{}"/>'
OUTER = "".join(LINE.format(side, 8) for side in ("top", "left", "bottom", "right"))
INNER = "".join(LINE.format(side, 4) for side in ("insideH", "insideV"))


def cell(text: str = "", props: str = "") -> str:
    """One cell with one paragraph."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells: str, props: str = "") -> str:
    """One row."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, props: str = "", grid: tuple[int, ...] = (2000, 3000)) -> str:
    """One table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def read_one(content: bytes) -> Table:
    """The first block, which is a table."""
    block = read(content).flow.sections[0].blocks[0]
    assert isinstance(block, Table)
    return block


def widths(found: Cell) -> tuple[float | None, ...]:
    """Widths of the four lines of a cell."""
    edges = found.style.borders
    sides = (edges.top, edges.right, edges.bottom, edges.left)
    return tuple(None if edge is None else edge.width for edge in sides)


def test_rim_and_inside_have_their_own_lines(docx: MakeDocx) -> None:
    props = f"<w:tblBorders>{OUTER}{INNER}</w:tblBorders>"
    found = read_one(docx(table(row(cell(), cell()), row(cell(), cell()), props=props)))
    assert [[widths(c) for c in r.cells] for r in found.rows] == [
        [(1.0, 0.5, 0.5, 1.0), (1.0, 1.0, 0.5, 0.5)],
        [(0.5, 0.5, 1.0, 1.0), (0.5, 1.0, 1.0, 0.5)],
    ]


def test_a_cell_may_take_a_line_away(docx: MakeDocx) -> None:
    own = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'
    props = f"<w:tblBorders>{OUTER}</w:tblBorders>"
    found = read_one(docx(table(row(cell(props=own)), props=props, grid=(2000,))))
    assert widths(found.rows[0].cells[0]) == (None, 1.0, 1.0, 1.0)


def test_margins_come_from_word_the_table_the_cell(docx: MakeDocx) -> None:
    props = '<w:tblCellMar><w:left w:w="40"/><w:top w:w="20"/></w:tblCellMar>'
    own = '<w:tcMar><w:start w:w="60"/></w:tcMar>'
    found = read_one(docx(table(row(cell(), cell(props=own)), props=props)))
    first, second = (c.style.margins for c in found.rows[0].cells)
    assert (first.top, first.left, first.right) == (1.0, 2.0, 5.4)
    assert second.left == 3.0


def test_spans_and_merges(docx: MakeDocx) -> None:
    wide = cell("rộng", '<w:gridSpan w:val="2"/>')
    start, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = read_one(
        docx(table(row(wide), row(cell(props=start), cell()), row(cell(props=more), cell())))
    )
    assert [(c.span, c.merge) for r in found.rows for c in r.cells] == [
        (2, Merge.NONE), (1, Merge.START), (1, Merge.NONE), (1, Merge.CONTINUE), (1, Merge.NONE),
    ]  # fmt: skip


def test_rows_say_how_high_and_how_whole_they_are(docx: MakeDocx) -> None:
    found = read_one(
        docx(
            table(
                row(cell(), props="<w:cantSplit/><w:tblHeader/>"),
                row(cell(), props='<w:trHeight w:val="400"/>'),
                row(
                    cell(),
                    props='<w:trHeight w:val="400" w:hRule="exact"/><w:gridBefore w:val="1"/>',
                ),
            )
        )
    )
    first, second, third = found.rows
    assert (first.cant_split, first.header, first.rule) == (True, True, Rule.AUTO)
    assert (second.height, second.rule) == (20.0, Rule.AT_LEAST)
    assert (third.rule, third.skip) == (Rule.EXACT, 1)


def test_where_a_table_and_its_text_stand(docx: MakeDocx) -> None:
    props = '<w:jc w:val="center"/><w:tblInd w:w="200" w:type="dxa"/>'
    found = read_one(docx(table(row(cell(props='<w:vAlign w:val="bottom"/>')), props=props)))
    assert (found.style.align, found.style.indent) == (Align.CENTER, 10.0)
    assert found.rows[0].cells[0].style.valign is VAlign.BOTTOM


def test_without_a_grid_cells_tell_the_widths(docx: MakeDocx) -> None:
    own = '<w:tcW w:w="{}" w:type="dxa"/>'
    content = table(row(cell(props=own.format(1000)), cell(props=own.format(3000))), grid=())
    assert read_one(docx(content)).widths == (50.0, 150.0)


def test_cells_hold_tables_and_end_with_them(docx: MakeDocx) -> None:
    inner = table(row(cell("trong")), grid=(1000,))
    grid = "<w:tblGrid><w:gridCol w:w='3000'/></w:tblGrid>"
    outer = f"<w:tbl>{grid}<w:tr><w:tc><w:p/>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    blocks = read_one(docx(outer)).rows[0].cells[0].blocks
    assert [type(block) for block in blocks] == [Para, Table]


@pytest.mark.parametrize(
    ("direction", "degrees", "said"),
    [
        pytest.param("btLr", -90, [], id="upwards"),
        pytest.param("tbRl", 90, [], id="downwards"),
        pytest.param("lrTbV", 0, [], id="only Asian letters would turn"),
        pytest.param("tbLrV", 0, ["text_direction"], id="Mongolian"),
    ],
)
def test_turned_text(docx: MakeDocx, direction: str, degrees: int, said: list[str]) -> None:
    content = docx(table(row(cell("dọc", f'<w:textDirection w:val="{direction}"/>'))))
    assert read_one(content).rows[0].cells[0].style.turn == degrees
    assert [remark.what for remark in read(content).remarks] == said


@pytest.mark.parametrize(
    ("props", "own", "what"),
    [
        pytest.param('<w:tblCellSpacing w:w="60" w:type="dxa"/>', "", "cell_spacing", id="gaps"),
        pytest.param("<w:bidiVisual/>", "", "right_to_left", id="columns from the right"),
        pytest.param("", "<w:tcFitText/>", "fit_text", id="letters squeezed into a cell"),
    ],
)
def test_what_is_not_laid_out_is_said(docx: MakeDocx, props: str, own: str, what: str) -> None:
    content = docx(table(row(cell("chữ", own)), props=props, grid=(2000,)))
    assert [remark.what for remark in read(content).remarks] == [what]
