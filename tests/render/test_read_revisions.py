"""Tracked changes are read as if all were accepted."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Para, Run, Table
from dossier.render.read import read
from tests.render.conftest import MakeDocx

OUT = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
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
        pytest.param(f"<w:p>{OUT}</w:p>", [], id="an empty one goes at the end, too"),
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
