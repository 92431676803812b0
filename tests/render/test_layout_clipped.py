"""What a row of fixed height has no room for does not show over the row below."""

from __future__ import annotations

import pytest

from dossier.paper.frame import Clipped, letters
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MakeDocx
from tests.render.test_read_tables import cell, row, table

LOW = '<w:trHeight w:val="{}" w:hRule="exact"/>'


@pytest.mark.parametrize(
    ("height", "lines", "is_said"),
    [
        pytest.param(1000, 0, False, id="room enough"),
        pytest.param(290, 2, True, id="a line that shows in part, and one that does not"),
        pytest.param(500, 3, False, id="all of them, the last in part"),
    ],
)
def test_lines_show_within_their_row(
    height: int, lines: int, *, is_said: bool, docx: MakeDocx, even: Metrics
) -> None:
    text = "một hai ba bốn năm sáu bảy tám chín"
    body = table(row(cell(text), props=LOW.format(height)), grid=(1500,))
    laid = layout(read(docx(body)).flow, even)
    shown = [item for item in laid.pages[0].items if isinstance(item, Clipped)]
    assert len(list(letters(shown))) == lines
    assert bool(laid.findings) is is_said
    if lines:
        assert shown[0].height == height / 20
        assert shown[0].width == 75
