"""Every principle says what it asks, how sure it is, and who sees that it is kept."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from dossier.check.principles import PRINCIPLES
from dossier.law.book import load_book
from dossier.law.standing import By, Standing
from dossier.model.finding import Confidence

BOOK = load_book()
A, B, C = (BOOK.on(day) for day in (date(2024, 1, 1), date(2025, 7, 1), date(2026, 10, 1)))
ROOT = Path(__file__).parents[2] / "dossier"
# What was read: Điều 5 and 93 of the law, Điều 4 of the decree of 2025, a circular since replaced.
READ = {
    *("openness", "right_subject", "no_repeat", "direct_labour", "revocation"),
    *("no_ladder", "complete", "countable", "trouble", "maternity", "women_first"),
    "women_leaders",
}


def strings_in(folder: str) -> set[str]:
    return {
        node.value
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_day_has_every_principle() -> None:
    assert set(A.standing) == set(B.standing) == set(C.standing)


def test_only_what_was_read_is_verified() -> None:
    sure = {row.id for row in B.standing.values() if row.confidence is Confidence.VERIFIED}
    assert sure - {"treatment"} == READ


def test_what_the_decree_of_2025_says_was_not_read_in_the_one_before() -> None:
    decree = [row for row in B.standing.values() if row.cite.act == "nd_152_2025"]
    assert decree
    assert {A.standing[row.id].confidence for row in decree} == {Confidence.UNVERIFIED}


@pytest.mark.parametrize("row", BOOK.standing, ids=lambda row: f"{row.id} {row.since}")
def test_a_principle_has_words_and_a_cite(row: Standing) -> None:
    assert row.text
    assert row.cite.act in BOOK.acts


@pytest.mark.parametrize("row", B.standing.values(), ids=lambda row: row.id)
def test_a_principle_that_the_program_keeps_is_kept_there_and_no_other(row: Standing) -> None:
    homes: dict[By, tuple[str, ...]] = {By.RULE: ("law", "check"), By.CHECK: ("check",)}
    used = {text for folder in homes.get(row.by, ()) for text in strings_in(folder)}
    assert (row.id in used) is (row.by in homes)


def test_every_function_of_the_check_has_its_principle() -> None:
    assert set(PRINCIPLES) <= {row.id for row in B.standing.values() if row.by is By.CHECK}
