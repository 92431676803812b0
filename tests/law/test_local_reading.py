"""A text of local rules is read with a finding for each fault, and never stops the program."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.law.book import load_book
from dossier.law.local.build import read_local
from dossier.law.local.labels import RULE_LABELS, TERM_LABELS
from dossier.law.local.sample import sample_text
from dossier.law.local.scan import blocks
from dossier.law.local.schema import SECTIONS
from dossier.law.rules import RULES
from dossier.law.terms import TERMS
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Confidence, Finding, Weight
from tests.law import local_texts as texts
from tests.law.local_texts import rules

BOOK = load_book()


def found(text: str) -> dict[str, Finding]:
    return {row.code: row for row in read_local(text, BOOK).findings}


def said(finding: Finding, language: str = "vi") -> str:
    return str(catalogue(language).say(finding.code, dict(finding.params)))


def test_the_sample_can_be_kept_as_it_is() -> None:
    reading = read_local(sample_text(), BOOK)
    assert reading.rules is not None
    assert [row.code for row in reading.findings] == ["local.not_checked"]


def test_the_sample_shows_every_table() -> None:
    shown = {block.name for block in blocks(sample_text())}
    assert shown == set(SECTIONS)


def test_every_rule_word_and_term_has_a_label_for_people() -> None:
    assert set(RULE_LABELS) == set(RULES)
    assert set(TERM_LABELS) == set(TERMS)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("", "local.no_head", 1, id="nothing at all"),
        pytest.param("[rules", "local.syntax", 1, id="a bracket is missing"),
        pytest.param('a = "x\n', "local.syntax", 1, id="a quote is missing"),
        pytest.param("[" * 5000, "local.syntax", 1, id="nested without end"),
        pytest.param(rules(texts.CAP) + "\n[caps]\na = 1\n", "local.unknown_table", 16, id="table"),
        pytest.param(rules("\n[cap]\na = 1\n"), "local.not_table", 9, id="one bracket for many"),
        pytest.param(rules("colour = 3\n"), "local.unknown_key", 8, id="key of the head"),
        pytest.param(rules(texts.CAP.replace("percent", "pct")), "local.unknown_key", 11, id="key"),
        pytest.param(rules("\n[[sets]]\n"), "local.missing_key", 9, id="key that must be there"),
        pytest.param(
            rules(texts.CAP.replace("15", '"15"')), "local.wrong_value", 11, id="number in quotes"
        ),
        pytest.param(
            rules(texts.CAP.replace("15", "150")), "local.wrong_value", 11, id="more than all"
        ),
        pytest.param(
            rules(texts.DEADLINE.replace("30/11", "31/11")), "local.wrong_value", 11, id="no day"
        ),
        pytest.param(
            rules(texts.CAP.replace("half_up", "bankers")), "local.wrong_value", 13, id="no choice"
        ),
        pytest.param(
            rules(texts.CAP.replace("CSTĐ cơ sở", "CSTĐ cấp sở")),
            *("local.unknown_award", 10),
            id="no such award",
        ),
        pytest.param(
            rules(texts.CAP.replace('awards = ["Lao động tiên tiến"]\n', "")),
            *("local.cap_whole", 9),
            id="share of nothing",
        ),
        pytest.param(rules("until = 2026-01-01\n"), "local.span", 8, id="ends before it begins"),
        pytest.param(
            rules(texts.CRITERION.replace('level = "htxsnv"\n', "")),
            *("local.needs_term", 12),
            id="a rule without its measure",
        ),
        pytest.param(
            rules(texts.CRITERION + "every = 5\n"), "local.spare_term", 16, id="a measure too many"
        ),
        pytest.param(
            rules(texts.CRITERION.replace('"person"', '"unit"')),
            *("local.wrong_whom", 11),
            id="not for units",
        ),
        pytest.param(
            rules(texts.HELD),
            *("local.unknown_post", 15),
            id="no such group of posts",
        ),
        pytest.param(
            rules(texts.CRITERION + 'replaces = "ldtt.gi_do"\n'),
            *("local.unknown_criterion", 16),
            id="replaces nothing",
        ),
        pytest.param(
            rules(texts.CRITERION.replace("Điều 5", "luat_06_2022 Điều 999")),
            *("local.unknown_article", 15),
            id="article that the law does not have",
        ),
        pytest.param(
            rules(texts.OWN.replace("Kỷ niệm chương mẫu", "Giấy khen")),
            *("local.award_taken", 10),
            id="name of another award",
        ),
        pytest.param(rules(texts.CAP, texts.CAP), "local.twice", 17, id="said twice"),
        pytest.param(rules("#" * 210_000), "local.too_large", 0, id="too large"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, code: str, line: int) -> None:
    reading = read_local(text, BOOK)
    assert reading.rules is None
    finding = found(text)[code]
    assert finding.weight is Weight.STOP
    assert dict(finding.params)["line"] == line
    for language in LANGUAGES:
        assert "{" not in said(finding, language)


def test_one_reading_names_all_faults() -> None:
    text = rules(texts.CAP.replace("15", "0"), texts.SETS.replace("3", "99"))
    assert len(read_local(text, BOOK).findings) == 2


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        pytest.param("Chiến sĩ thi đua cơ sở", "cstdcs", id="label"),
        pytest.param("CSTĐCS", "cstdcs", id="short"),
        pytest.param("cstdcs", "cstdcs", id="id"),
        pytest.param("chien si thi dua co so", "cstdcs", id="without diacritics"),
        pytest.param("CSTĐ CS", "cstdcs", id="alias"),
    ],
)
def test_an_award_is_found_by_any_of_its_names(name: str, id_: str) -> None:
    read = read_local(rules(texts.CAP.replace("CSTĐ cơ sở", name)), BOOK).rules
    assert read is not None
    assert read.caps[0].award == id_


@pytest.mark.parametrize(
    ("tables", "confidence"),
    [
        pytest.param((), Confidence.UNVERIFIED, id="not compared"),
        pytest.param((texts.CHECKED,), Confidence.VERIFIED, id="compared with the signed text"),
    ],
)
def test_local_facts_are_as_sure_as_the_admin_made_them(
    tables: tuple[str, ...], confidence: Confidence
) -> None:
    text = rules(*tables, texts.CAP, texts.CRITERION, texts.DEADLINE, texts.SETS, texts.OWN)
    read = read_local(text, BOOK).rules
    assert read is not None
    assert {row.confidence for row in read.caps} == {confidence}
    assert {row.confidence for row in read.criteria} == {confidence}
    assert {row.confidence for row in read.deadlines} == {confidence}
    assert {row.confidence for row in read.copies} == {confidence}


def test_a_whole_group_of_awards_may_be_named() -> None:
    read = read_local(rules(texts.DEADLINE), BOOK).rules
    assert read is not None
    assert {"ldtt", "cstdcs", "ttldtt", "co_bt"} <= read.deadlines[0].awards
    assert "bk_bt" not in read.deadlines[0].awards


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_no_text_whatever_stops_the_reader(text: str) -> None:
    for finding in read_local(text, BOOK).findings:
        assert said(finding)


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, len(sample_text())),
    st.integers(0, 60),
    st.text(alphabet="[]{}=\"'#\n\t0-9aàđ.,", max_size=20),
)
def test_no_damage_to_a_text_stops_the_reader(at: int, gone: int, put: str) -> None:
    whole = sample_text()
    for finding in read_local(whole[:at] + put + whole[at + gone :], BOOK).findings:
        assert said(finding)


_VALUES = st.recursive(
    st.one_of(st.text(max_size=8), st.integers(), st.booleans(), st.floats(allow_nan=False)),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([name for name in SECTIONS if name != "rules"]),
    st.dictionaries(st.text("abcdefw", min_size=1, max_size=3), _VALUES, max_size=3),
    st.data(),
)
def test_no_value_under_any_key_stops_the_reader(
    name: str, strange: dict[str, object], data: st.DataObject
) -> None:
    keys = [key.name for key in SECTIONS[name].keys]
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True, max_size=6))
    values = {**strange, **{key: data.draw(_VALUES) for key in chosen}}
    lines = "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())
    for finding in read_local(rules(f"\n[[{name}]]\n{lines}"), BOOK).findings:
        assert said(finding)


def _toml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return "'" + "".join(sign for sign in value if sign >= " " and sign != "'") + "'"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
