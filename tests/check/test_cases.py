"""Every criterion has cases that pass, just pass and fail, and the law says what they expect."""

from __future__ import annotations

from collections import defaultdict

import pytest

from dossier.check.career import Horizon
from dossier.check.eligible import assess
from dossier.check.prospect import prospect
from dossier.law.book import load_book
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Assessment, Outcome
from tests.check.reading import Example, examples

EXAMPLES = list(examples())


def assessment(example: Example) -> Assessment:
    book = load_book().on(example.received)
    award = book.awards[example.award]
    record, ground = example.record, example.ground
    days = {"on": example.received, "today": example.today}
    return assess(record, award, ground, book, year=example.year, **days)


def name_of(example: Example) -> str:
    return f"{example.award}: {example.name}"


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_the_law_says_what_the_case_expects(example: Example) -> None:
    found = assessment(example)
    by_criterion = {row.criterion: row for row in found.verdicts}
    said = {name: by_criterion[name].outcome.value for name in example.expect}
    assert said == dict(example.expect)
    assert found.outcome.value == example.row["overall"]
    assert found.path == example.row.get("path", found.path)
    said_codes = {row.code for row in found.verdicts}
    assert set(example.row.get("says", ())) <= said_codes
    assert said_codes.isdisjoint(example.row.get("silent", ()))
    lacking = example.row.get("lacking", {})
    assert {name: dict(by_criterion[name].params)["lacking"] for name in lacking} == lacking


@pytest.mark.parametrize("example", [row for row in EXAMPLES if "earliest" in row.row], ids=name_of)
def test_the_first_year_that_can_carry_it_is_the_one_of_the_case(example: Example) -> None:
    book = load_book().on(example.received)
    horizon = Horizon(book, example.year, example.received)
    found = prospect(example.record, book.awards[example.award], example.ground, horizon)
    assert found is not None
    assert found.year == example.row["earliest"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_every_verdict_has_a_sentence(example: Example, language: str) -> None:
    words = catalogue(language)
    for verdict in assessment(example).verdicts:
        assert str(words.say(verdict.code, dict(verdict.params)))


def test_every_criterion_has_a_case_that_passes_one_at_the_edge_and_one_that_fails() -> None:
    shown: dict[str, set[str]] = defaultdict(set)
    for example in EXAMPLES:
        for criterion, outcome in example.expect.items():
            met = outcome == Outcome.MET
            if met != (example.kind == "fail"):
                shown[criterion].add(example.kind)
    bare = {
        row.id: sorted({"pass", "edge", "fail"} - kinds)
        for row in load_book().criteria
        if not (row.judged or row.doubt)
        if not {"pass", "edge", "fail"} <= (kinds := shown[row.id])
    }
    assert bare == {}


def test_a_doubtful_reading_never_says_that_it_is_met() -> None:
    doubtful = {row.id for row in load_book().criteria if row.doubt}
    said = {
        (name, outcome)
        for example in EXAMPLES
        for name, outcome in example.expect.items()
        if name in doubtful
    }
    assert {name for name, _ in said} == doubtful
    assert {outcome for _, outcome in said} == {"confirm"}


def test_only_verified_rules_say_no() -> None:
    for example in EXAMPLES:
        for verdict in assessment(example).verdicts:
            if verdict.outcome is Outcome.UNMET:
                assert verdict.confidence.value == "verified"
