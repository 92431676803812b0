"""Tables that hang on the page become drawings of the paragraph after them."""

from __future__ import annotations

import pytest

from dossier.paper.drawing import Pin, Side, Wrap
from dossier.paper.flow import Anchored, Para, Shape, Table
from dossier.render.read import read
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, row, table

AFTER = "<w:p><w:r><w:t>sau</w:t></w:r></w:p>"


def floating(place: str, *rows: str) -> str:
    """A table of 100 points with its place."""
    inside = rows or (row(cell("một")),)
    return table(*inside, props=f"<w:tblpPr {place}/>", grid=(2000,))


def hung(content: bytes) -> Anchored:
    """The one drawing of the first paragraph."""
    para = read(content).flow.sections[0].blocks[0]
    assert isinstance(para, Para)
    (one,) = para.anchored
    return one


@pytest.mark.parametrize(
    ("place", "across", "down"),
    [
        pytest.param(
            'w:horzAnchor="page" w:tblpX="400" w:vertAnchor="text" w:tblpY="100"',
            Pin(Side.PAGE, 20.0), Pin(Side.COLUMN, 5.0), id="at an offset",
        ),
        pytest.param(
            'w:horzAnchor="margin" w:tblpXSpec="right" w:vertAnchor="margin" w:tblpYSpec="bottom"',
            Pin(Side.MARGIN, align="right"), Pin(Side.MARGIN, align="bottom"), id="at an edge",
        ),
        pytest.param("", Pin(Side.COLUMN), Pin(Side.MARGIN), id="nothing said"),
    ],
)  # fmt: skip
def test_where_a_table_hangs(docx: MakeDocx, place: str, across: Pin, down: Pin) -> None:
    found = hung(docx(floating(place) + AFTER))
    assert (found.across, found.down, found.around.wrap) == (across, down, Wrap.BESIDE)


def test_the_space_beside_a_table_at_an_edge_is_a_part_of_it(docx: MakeDocx) -> None:
    place = 'w:tblpXSpec="left" w:leftFromText="200" w:topFromText="60"'
    found = hung(docx(floating(place) + AFTER))
    assert isinstance(found.content, Shape)
    assert (found.content.width, found.content.insets.left) == (110.0, 10.0)
    assert (found.around.gap.left, found.around.gap.top) == (0.0, 3.0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(floating("", *[row(cell("một"))] * 40) + AFTER, ["floating_table"], id="high"),
        pytest.param(floating('w:tblpX="9"'), [], id="nothing after it to hang on"),
        pytest.param(floating('w:tblpYSpec="inline"') + AFTER, [], id="it stands in the text"),
    ],
)
def test_some_stay_in_the_text(docx: MakeDocx, content: str, said: list[str]) -> None:
    found = read(docx(content))
    assert isinstance(found.flow.sections[0].blocks[0], Table)
    assert [remark.what for remark in found.remarks] == said
