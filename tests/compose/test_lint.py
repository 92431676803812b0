"""Each fault of a template is found, with its place and what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dossier.compose.declared import Declared, declared_by_values
from dossier.compose.lint.lint import lint
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Finding, Weight

Typed = Callable[[Sequence[str]], bytes]
Make = Callable[[Callable[[Any], object]], bytes]

DECLARED = declared_by_values(
    {
        "ho_ten": "A",
        "tuoi": 40,
        "co": True,
        "ds": [{"ten": "A", "nam": 2020, "con": [{"ten": "B"}]}],
        "dong": ["1", "2"],
    }
)


def param(finding: Finding, name: str) -> object:
    return dict(finding.params)[name]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(["{{ ho_ten"], "compose.tag_unclosed", id="a tag left open"),
        pytest.param(["{{ ho_ten }"], "compose.tag_unclosed", id="one brace short"),
        pytest.param(["{% if co"], "compose.tag_unclosed", id="a condition left open"),
        pytest.param(["{{ ho_tne }}"], "compose.field_unknown", id="an unknown field"),
        pytest.param(["{% if ho_tne %}x{% endif %}"], "compose.field_unknown", id="in a condition"),
        pytest.param(["{{ r.ten }}"], "compose.field_unknown", id="a row outside of its loop"),
        pytest.param(["{{ loop.index }}"], "compose.field_unknown", id="a count outside of a loop"),
        pytest.param(
            ["{% for r in ds %}{{ r.tne }}{% endfor %}"], "compose.column_unknown", id="a column"
        ),
        pytest.param(["{{ ho_ten.x }}"], "compose.column_unknown", id="a part of a text"),
        pytest.param(["{{ ho_ten|in_hoaa }}"], "compose.filter_unknown", id="an unknown filter"),
        pytest.param(["{{ ho_ten|ngay(1, 2) }}"], "compose.filter_unfit", id="too many brackets"),
        pytest.param(["{{ ho_ten|noi(tuoi) }}"], "compose.filter_unfit", id="a field in brackets"),
        pytest.param(["{% if co is xyz %}a{% endif %}"], "compose.test_unknown", id="a test"),
        pytest.param(["{{ ho ten }}"], "compose.tag_broken", id="two words"),
        pytest.param(["{{ }}"], "compose.tag_broken", id="an empty tag"),
        pytest.param(["{% for r trong ds %}{% endfor %}"], "compose.tag_broken", id="a loop"),
        pytest.param(["{% if co %}x"], "compose.block_unclosed", id="a condition without end"),
        pytest.param(["x{% endif %}"], "compose.block_unopened", id="an end without beginning"),
        pytest.param(
            ["{% if co %}x{% endfor %}{% endif %}"], "compose.block_mismatched", id="a wrong end"
        ),
        pytest.param(
            ["{% for r in ds %}x{% elif co %}{% endfor %}"], "compose.block_mismatched", id="elif"
        ),
        pytest.param(["{% for r in ho_ten %}{% endfor %}"], "compose.not_a_list", id="no list"),
        pytest.param(["{{ ds }}"], "compose.list_printed", id="a list printed"),
        pytest.param(["{%tr if co %}", "{%tr endif %}"], "compose.tag_misplaced", id="no row"),
        pytest.param(["{% set a = 1 %}"], "compose.tag_forbidden", id="set"),
        pytest.param(["{% for a, b in ds %}{% endfor %}"], "compose.tag_broken", id="two names"),
        pytest.param(["{{ 'x" + "x" * 2000 + "' }}"], "compose.tag_long", id="a giant tag"),
        pytest.param(
            ["{% if co %}a{% else %}b{% else %}c{% endif %}"], "compose.else_twice", id="two elses"
        ),
        pytest.param(
            ["{% if co %}a{% else %}b{% elif co %}c{% endif %}"],
            "compose.else_twice",
            id="an elif too late",
        ),
        pytest.param(
            ["{% for a in [1] %}" * 4 + "{% endfor %}" * 4],
            "compose.too_deep",
            id="four loops deep",
        ),
        pytest.param(
            ["{% for a in ds %}{% for b in ds %}{% endfor %}{% endfor %}"],
            "compose.loop_in_itself",
            id="a list within its own loop",
        ),
        pytest.param(
            ["{% for a in 'abc' %}{{ a }}{% endfor %}"], "compose.not_a_list", id="letters"
        ),
    ],
)
def test_each_fault_has_its_finding(text: list[str], code: str, typed: Typed) -> None:
    found = lint(typed(text), DECLARED)
    assert code in {finding.code for finding in found}
    for finding in found:
        for language in LANGUAGES:
            assert str(catalogue(language).say(finding.code, dict(finding.params)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(["Không có thẻ nào {cả}."], id="no tags"),
        pytest.param(["{{ Ho_Ten|in_hoa|khong_co }}"], id="filters"),
        pytest.param(
            ["{% for r in ds %}{% for c in r.con %}{{ c.ten }}{% endfor %}{% endfor %}"],
            id="lists within rows",
        ),
        pytest.param(["{{ dong }}", "{% for d in dong %}{{ d }}{% endfor %}"], id="texts"),
        pytest.param(["{{ ho_ten if co else 'x' }} {{ ho_ten ~ ', ' ~ tuoi }}"], id="choices"),
    ],
)
def test_a_good_template_has_no_findings(text: list[str], typed: Typed) -> None:
    assert lint(typed(text), DECLARED) == ()


def test_nearest_names_are_told(typed: Typed) -> None:
    (finding,) = lint(typed(["{{ ho_tne }}"]), DECLARED)
    assert "ho_ten" in str(param(finding, "near"))


@pytest.mark.parametrize(
    ("language", "label"),
    [("vi", "thân văn bản, bảng 1, hàng 2, cột 2"), ("en", "body, table 1, row 2, column 2")],
)
def test_a_place_is_named_as_its_author_counts(language: str, label: str, make: Make) -> None:
    def write(word: Any) -> None:
        word.add_paragraph("x")
        word.add_table(2, 2).cell(1, 1).text = "{{ la }}"

    (finding,) = lint(make(write), DECLARED, catalogue(language))
    assert finding.place.label == param(finding, "place") == label
    assert (finding.place.key, finding.place.field) == ("word/document.xml", "t1r2c2")


def test_findings_come_in_the_order_of_the_text(typed: Typed) -> None:
    found = lint(typed(["{{ a1 }}", "x", "{{ a2 }}{% if a3 %}", "{% endif %}"]), DECLARED)
    assert [finding.place.field for finding in found] == ["p1", "p3", "p3"]


def test_headers_have_their_own_name(make: Make) -> None:
    def write(word: Any) -> None:
        word.sections[0].header.paragraphs[0].text = "{{ la }}"

    (finding,) = lint(make(write), DECLARED)
    assert finding.place.label == "đầu trang, đoạn 1"


def test_a_list_printed_is_asked_about_and_the_rest_stops(typed: Typed) -> None:
    found = lint(typed(["{{ ds }}", "{{ la }}"]), DECLARED)
    assert [finding.weight for finding in found] == [Weight.ASK, Weight.STOP]


def test_blocks_across_cells_are_blamed_where_they_tear(make: Make) -> None:
    def write(word: Any) -> None:
        word.add_paragraph("a{% if co %}")
        word.add_table(1, 1).cell(0, 0).text = "b{% endif %}"

    (finding,) = lint(make(write), DECLARED)
    assert (finding.code, param(finding, "opener")) == ("compose.block_crosses", "{% if co %}")


def test_labels_name_fields_and_columns(typed: Typed) -> None:
    from_labels = Declared({"ho_ten": DECLARED.columns["ho_ten"]})
    assert lint(typed(["{{ HO TEN|in_hoa }}"]), from_labels)
    assert lint(typed(["{{ HO_TEN|in_hoa }}"]), from_labels) == ()
