"""Templates and documents end somewhere, in size as in work, and the error says so."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence

import pytest

from dossier.compose.compiler.reader import MOST_BYTES, LargeTemplateError
from dossier.compose.declared import declared_by_values
from dossier.compose.language.budget import MOST_LETTERS, EndlessError, LengthyError
from dossier.compose.language.tags import MOST_TAGS, TooManyTagsError
from dossier.compose.template import compile_template
from tests.compose.corners import CORNERS, body, packed, paragraph

NUMBERS = " ".join(map(str, range(MOST_BYTES // 6)))  # text that does not pack like a bomb


def test_a_document_that_grows_without_end_stops_before_memory_does() -> None:
    values = {"x": "x" * 400_000, "l": list(range(100_000))}
    text = paragraph("{% for a in l %}{{ x }}{{ x }}{% endfor %}")
    template = compile_template(packed(body(text)), declared_by_values(values))
    tracemalloc.start()
    with pytest.raises(LengthyError):
        template.fill(values)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * MOST_LETTERS


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("{% if 'b' in m %}{% endif %}", id="a search"),
        pytest.param("{% if m|noi == 'b' %}{% endif %}", id="a filter"),
        pytest.param("{% if t ~ t == 'b' %}{% endif %}", id="two texts together"),
        pytest.param("{% if 'b' is in m %}{% endif %}", id="a test"),
    ],
)
def test_work_that_prints_nothing_is_counted_too(inside: str) -> None:
    values = {"l": list(range(10_000)), "m": ["a"] * 10_000, "t": "a" * 10_000}
    text = paragraph(f"{{% for a in l %}}{inside}{{% endfor %}}")
    template = compile_template(packed(body(text)), declared_by_values(values))
    with pytest.raises(EndlessError):
        template.fill(values)


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        pytest.param(["{{ a }}" * (MOST_TAGS + 1)], TooManyTagsError, id="tags"),
        pytest.param(["{{ a }}", NUMBERS], LargeTemplateError, id="text"),
    ],
)
def test_a_template_that_would_take_minutes_to_read_is_not_read(
    lines: Sequence[str], error: type[Exception]
) -> None:
    data = packed(body("".join(map(paragraph, lines))))
    with pytest.raises(error):
        compile_template(data, declared_by_values({"a": 1}))


def test_the_tags_of_all_parts_are_counted_together() -> None:
    half = "{{ a }}" * (MOST_TAGS // 2 + 1)
    compile_template(packed(body(paragraph(half))), declared_by_values({"a": 1}))
    both = body(paragraph(half)) | CORNERS["header"](half)
    with pytest.raises(TooManyTagsError):
        compile_template(packed(both), declared_by_values({"a": 1}))


def test_joining_paragraphs_does_not_read_all_text_for_every_piece_of_it() -> None:
    text = "".join(map(paragraph, map(str, range(3_000)))) + "<w:p/>" * 30_000
    joined = f"{text}{paragraph('{%- if a %}b{% endif %}')}"
    template = compile_template(packed(body(joined)), declared_by_values({"a": 1}))
    assert template.names == {"a"}
