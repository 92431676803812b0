"""The automatic spaces of web pages are left out at edges and within lists."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Para, Table
from dossier.render.read import read
from tests.render.conftest import MakeDocx

WEB = '<w:spacing w:before="40" w:beforeAutospacing="1" w:after="40" w:afterAutospacing="1"/>'
FIXED = '<w:spacing w:before="40" w:after="40"/>'
OFF = '<w:spacing w:before="40" w:beforeAutospacing="0" w:after="40"/>'


def para(props: str) -> str:
    return f"<w:p><w:pPr>{props}</w:pPr></w:p>"


@pytest.mark.parametrize(
    ("body", "spaces"),
    [
        pytest.param(para(WEB) + para(WEB), [(0, 14), (14, 14)], id="none before the first"),
        pytest.param(para(FIXED) + para(WEB), [(2, 2), (14, 14)], id="beside fixed ones"),
        pytest.param(para(OFF) + para(OFF), [(2, 2), (2, 2)], id="switched off"),
    ],
)
def test_spaces_of_a_body(docx: MakeDocx, body: str, spaces: list[tuple[float, float]]) -> None:
    blocks = read(docx(body)).flow.sections[0].blocks
    styles = [block.style for block in blocks if isinstance(block, Para)]
    assert [(style.before, style.after) for style in styles] == spaces


def test_a_cell_ends_without_one(docx: MakeDocx) -> None:
    table = f"<w:tbl><w:tr><w:tc>{para(WEB)}{para(WEB)}</w:tc></w:tr></w:tbl>"
    (block,) = read(docx(table)).flow.sections[0].blocks
    assert isinstance(block, Table)
    styles = [inner.style for inner in block.rows[0].cells[0].blocks if isinstance(inner, Para)]
    assert [(style.before, style.after) for style in styles] == [(0, 14), (14, 0)]
