"""A mail-merge letter works as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from lxml import etree

Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def simple(instruction: str) -> str:
    return (
        f"<w:p {W}><w:r><w:t>Kính gửi </w:t></w:r><w:fldSimple w:instr='{instruction}'>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>«x»</w:t></w:r></w:fldSimple></w:p>"
    )


def complex_(*instructions: str) -> str:
    texts = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    return (
        f'<w:p {W}><w:r><w:t>Kính gửi </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{texts}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>«x»</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(simple(" MERGEFIELD Ho_ten \\* MERGEFORMAT "), id="a simple field"),
        pytest.param(simple(' MERGEFIELD "Ho_ten" '), id="a quoted name"),
        pytest.param(complex_(" MERGEFIELD Ho_ten "), id="a complex field"),
        pytest.param(complex_(" MERGE", "FIELD Ho_", "ten "), id="a complex field in pieces"),
    ],
)
def test_a_merge_field_prints_its_value_in_its_dress(
    paragraph: str, make: Make, fill: Fill, read: Any
) -> None:
    data = make(lambda word: word.element.body.insert(0, etree.fromstring(paragraph)))
    shown = read(fill(data, {"ho_ten": "Nguyễn Văn A"})).paragraphs[0]
    assert shown.text == "Kính gửi Nguyễn Văn A"
    assert shown.runs[-1].bold is True
    assert "MERGEFIELD" not in shown._p.xml


def test_other_fields_are_left_alone(make: Make, fill: Fill, read: Any) -> None:
    paragraph = complex_(" PAGE ")
    data = make(lambda word: word.element.body.insert(0, etree.fromstring(paragraph)))
    assert "PAGE" in read(fill(data, {"ho_ten": "x"})).paragraphs[0]._p.xml
