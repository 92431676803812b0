"""Whatever text a value holds, it comes out as it is, in a file that opens."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.compose.declared import declared_by_values
from dossier.compose.language.sandbox import printed_plain
from dossier.compose.template import Template, compile_template
from dossier.compose.values import Rich, Run

SIGNS = st.sampled_from(
    ["{{ a }}", "{% if a %}", "{#", "<w:t>", "</w:p>", "&amp;", "]]>", "«a»", "\\", "'", '"', "%}"]
)
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TEXTS = st.lists(SIGNS | LETTERS, max_size=4).map("".join)


def template(text: str, sample: object) -> Template:
    word: Any = docx.Document()
    word.add_paragraph(text)
    word.add_table(1, 1).cell(0, 0).text = text
    word.sections[0].header.paragraphs[0].text = text
    word.core_properties.title = "{{ a }}"
    stream = BytesIO()
    word.save(stream)
    return compile_template(stream.getvalue(), declared_by_values({"a": sample}))


PLAIN = template("x{{ a }}y", "")
DRESSED = template("x{{ a }}y", Rich())


def shown(data: bytes) -> list[str]:
    word: Any = docx.Document(BytesIO(data))
    lines = [each.text for each in word.paragraphs]
    return [
        "\n".join(lines),
        word.tables[0].cell(0, 0).text,
        "\n".join(each.text for each in word.sections[0].header.paragraphs),
    ]


@given(TEXTS)
@settings(max_examples=40)
def test_a_text_is_printed_as_it_is(text: str) -> None:
    data = PLAIN.fill({"a": text})
    assert shown(data) == [f"x{printed_plain(text)}y"] * 3
    assert PLAIN.fill({"a": text}) == data


@given(TEXTS)
@settings(max_examples=40)
def test_so_is_dressed_text(text: str) -> None:
    told = "".join(each for each in text if each not in "\a\f\v\r\x1c\x1d\x1e\x85\u2028\u2029")
    value = Rich((Run(told, bold=True), Run("")))
    assert shown(DRESSED.fill({"a": value})) == [f"x{printed_plain(told)}y"] * 3


@given(TEXTS)
@settings(max_examples=40)
def test_composed_letters_stay_composed(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    (line, *_) = shown(PLAIN.fill({"a": composed}))
    assert unicodedata.is_normalized("NFC", line)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nguyễn Thị Ánh – “khéo”", id="Vietnamese"),
        pytest.param("{{7*7}}", id="a tag"),
        pytest.param("</w:t></w:r></w:p>", id="markup"),
        pytest.param("\ufdd00\ufdd1\ufdea0\ufdeb", id="marks of ours"),
        pytest.param("a\u0301\u200b\xad", id="loose marks and unseen letters"),
        pytest.param("😀 \U0010fffd", id="letters beyond the first plane"),
    ],
)
def test_odd_texts(text: str) -> None:
    assert shown(PLAIN.fill({"a": text})) == [f"x{printed_plain(text)}y"] * 3
