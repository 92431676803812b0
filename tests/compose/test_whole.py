"""Whatever tags are thrown at a document, it is refused or comes out whole."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.template import TemplateError, compile_template
from dossier.compose.word.ooxml import TBL, TC, TR, P, R
from dossier.compose.word.package import parts_of

Make = Callable[[Callable[[Any], object]], bytes]

VALUES = {
    "a": "x<&",
    "e": "",
    "l": [{"t": "1", "k": [{"z": 1}]}, {"t": "", "k": []}],
    "d": ["p", "q"],
    "n": None,
    "el": [],
}
DECLARED = declared_by_values(VALUES)
TAGS = [
    "{{ a }} {{ e }} {{ d }} {{r a }} text {{ r.t }}",
    "{% if a %}",
    "{% if e %}",
    "{% else %}",
    "{% endif %}",
    "{% for r in l %}",
    "{% for r in el %}",
    "{% endfor %}",
    "{%p if e %}",
    "{%p endif %}",
    "{%p for r in l %}",
    "{%p endfor %}",
    "{%tr for r in l %}",
    "{%tr endfor %}",
    "{%tr if e %}",
    "{%tr endif %}",
    "{%tc for r in l %}",
    "{%tc endfor %}",
    "{%r if a %}",
    "{%r endif %}",
    "{# x #}",
    "{%- if a -%}",
    "{%- endif -%}",
    "{% vm %}",
    "{% hm %}",
    "{% colspan 2 %}",
    "{{ a }}",
    "{{ d }}",
    "{{ e }}",
    "",
    "",
]
PAIRS = (
    ("{% if e %}", "{% endif %}"),
    ("{%- if a -%}", "{%- endif -%}"),
    ("{% for r in l %}", "{% endfor %}"),
    ("{%p for r in l %}", "{%p endfor %}"),
    ("{%tr for r in el %}", "{%tr endfor %}"),
    ("{%tc for r in el %}", "{%tc endfor %}"),
)
PARENTS = {TR: {TBL}, TC: {TR}, P: {TC, "body"}, R: {P}}


def thrown(seed: int) -> Callable[[Any], None]:
    """Write a document of paragraphs and tables with tags thrown in, the same for a seed."""
    dice = random.Random(seed)  # noqa: S311 - no secrets, only variety

    def table(word: Any) -> list[Any]:
        rows = word.add_table(dice.randrange(1, 4), dice.randrange(1, 3)).rows
        cells = [cell for row in rows for cell in row.cells]
        spare = [cell.add_paragraph() for cell in cells if dice.random() < 0.3]
        return [*(cell.paragraphs[0] for cell in cells), *spare]

    def write(word: Any) -> None:
        places = [
            place
            for _ in range(dice.randrange(1, 5))
            for place in (table(word) if dice.random() < 0.4 else [word.add_paragraph()])
        ]
        for place in places:
            for _ in range(dice.choice((0, 0, 1, 1, 2)) if dice.random() < 0.4 else 0):
                place.add_run(dice.choice(TAGS))
        for _ in range(dice.randrange(3)):
            opener, closer = dice.choice(PAIRS)
            start = dice.randrange(len(places))
            places[start].add_run(opener)
            places[dice.randrange(start, len(places))].add_run(closer)

    return write


def check_whole(body: bytes) -> None:
    root = etree.fromstring(body)
    assert not re.search("[\ufdd0-\ufdef]", body.decode())
    assert not any((each.tail or "").strip() for each in root.iter())
    for tag, parents in PARENTS.items():
        found = {each.getparent().tag.rpartition("}")[2] for each in root.iter(tag)}
        assert found <= {parent.rpartition("}")[2] for parent in parents}
    assert all(cell[-1].tag == P for cell in root.iter(TC))
    assert all(row.find(TC) is not None for row in root.iter(TR))
    assert all(table.find(TR) is not None for table in root.iter(TBL))


@pytest.mark.parametrize("first", range(0, 200, 25))
def test_a_document_is_refused_or_comes_out_whole(first: int, make: Make) -> None:
    for seed in (*range(first, first + 25), 4704, 4889):
        try:
            template = compile_template(make(thrown(seed)), DECLARED)
        except TemplateError:
            continue
        check_whole(parts_of(template.fill(VALUES))["word/document.xml"])


def test_enough_of_the_documents_are_filled(make: Make) -> None:
    filled = 0
    for seed in range(60):
        try:
            compile_template(make(thrown(seed)), DECLARED)
        except TemplateError:
            continue
        filled += 1
    assert filled > 12
