"""Tracked changes are accepted: what was deleted counts nowhere, and nobody's name travels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from lxml import etree

from dossier.compose.word.package import parts_of

Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:id="1" w:author="Nguyễn Văn A" w:date="2026-01-05T00:00:00Z"'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def come(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        pytest.param(
            f"<w:p>{run('{{ ho')}{gone('_cu')}{come('_ten')}{run(' }}')}</w:p>",
            ["An"],
            id="within a tag",
        ),
        pytest.param(f"<w:p>{gone('{{ la }}')}{run('{{ ho_ten }}')}</w:p>", ["An"], id="a tag"),
        pytest.param(
            f"<w:p><w:moveFrom {BY}>{run('{{ ho_ten }}')}</w:moveFrom>{run('a')}</w:p>"
            f"<w:p><w:moveTo {BY}>{run('{{ ho_ten }}')}</w:moveTo></w:p>",
            ["a", "An"],
            id="text that was moved",
        ),
        pytest.param(
            f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('a')}</w:p>"
            f"<w:p>{run(' {{ ho_ten }}')}</w:p>",
            ["a An"],
            id="the end of a paragraph",
        ),
        pytest.param(
            f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{come('{{ ho_ten }}')}</w:p>",
            ["An"],
            id="a new paragraph",
        ),
        pytest.param(
            f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>"
            "<w:t>a</w:t></w:r></w:p>",
            ["a"],
            id="a new dress, in a part without tags",
        ),
    ],
)
def test_paragraphs(xml: str, shown: list[str], make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        for at, each in enumerate(etree.fromstring(f"<x {W}>{xml}</x>")):
            word.element.body.insert(at, each)

    data = fill(make(write), {"ho_ten": "An"})
    assert [each.text for each in read(data).paragraphs] == shown
    assert b"w:author" not in parts_of(data)["word/document.xml"]


def test_deleted_rows_are_gone(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        table = word.add_table(2, 1)
        table.cell(0, 0).text, table.cell(1, 0).text = "{{ la }}", "{{ ho_ten }}"
        mark = etree.fromstring(f"<w:del {W} {BY}/>")
        table.rows[0]._tr.get_or_add_trPr().append(mark)

    (table,) = read(fill(make(write), {"ho_ten": "An"})).tables
    assert [cell.text for row in table.rows for cell in row.cells] == ["An"]
