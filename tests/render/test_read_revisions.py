"""Tracked changes are read as if all were accepted."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Para, Run, Table
from dossier.paper.style import Align
from dossier.render.read import read
from tests.render.conftest import MakeDocx

OUT = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
HIDDEN = '<w:pPr><w:jc w:val="right"/><w:rPr><w:vanish/></w:rPr></w:pPr>'
TABLE = "<w:tbl><w:tr>{}<w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


def para(text: str, props: str = "") -> str:
    return f"<w:p>{props}<w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param(para("a", OUT) + para("b"), ["ab"], id="joined to the next"),
        pytest.param(para("a", OUT) + para("b", OUT) + para("c"), ["abc"], id="three as one"),
        pytest.param(para("a", OUT), ["a"], id="at the end it stays"),
        pytest.param(f"<w:p>{OUT}</w:p>" + para("b"), ["b"], id="an empty one goes"),
        pytest.param(f"<w:p>{OUT}</w:p>", [""], id="at the end there is always one"),
        pytest.param(para("a", HIDDEN) + para("b"), ["ab"], id="a hidden mark joins, too"),
        pytest.param(f"<w:p>{HIDDEN}</w:p><w:tbl/>", [], id="hidden before a table, it is gone"),
        pytest.param(para("a", HIDDEN) + "<w:tbl/>", ["a"], id="words before a table stay"),
        pytest.param(
            "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>",
            ["a"],
            id="words put in stand, words taken out do not",
        ),
    ],
)
def test_paragraphs_run_together(docx: MakeDocx, body: str, texts: list[str]) -> None:
    found = [
        "".join(inline.text for inline in block.inlines if isinstance(inline, Run))
        for block in read(docx(body)).flow.sections[0].blocks
        if isinstance(block, Para)
    ]
    assert found == texts


@pytest.mark.parametrize(
    ("change", "rows"),
    [("<w:trPr><w:del/></w:trPr>", 1), ("<w:trPr><w:ins/></w:trPr>", 2)],
    ids=["a row taken out", "a row put in"],
)
def test_rows_come_and_go(docx: MakeDocx, change: str, rows: int) -> None:
    table = read(docx(TABLE.format(change))).flow.sections[0].blocks[0]
    assert isinstance(table, Table)
    assert len(table.rows) == rows


@pytest.mark.parametrize(
    ("body", "align"),
    [
        pytest.param(para("a", HIDDEN) + para("b"), Align.RIGHT, id="of what says something"),
        pytest.param(f"<w:p>{HIDDEN}</w:p>" + para("b"), Align.LEFT, id="of the next else"),
    ],
)
def test_a_hidden_mark_keeps_the_looks(docx: MakeDocx, body: str, align: Align) -> None:
    (block,) = read(docx(body)).flow.sections[0].blocks
    assert isinstance(block, Para)
    assert block.style.align is align
