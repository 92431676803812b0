"""The law is shown by cases that a lawyer can read, and by enough of them."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

from dossier.law.book import load_book

CASES = Path(__file__).parents[1] / "cases"
ENOUGH = 250


def cases() -> list[tuple[Path, str]]:
    return [
        (path, row["name"])
        for path in sorted(CASES.glob("*/*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def awards_shown() -> set[str]:
    return {path.parent.name for path, _ in cases()}


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= ENOUGH


def test_every_case_is_of_an_award_and_has_a_name_of_its_own_in_its_file() -> None:
    assert awards_shown() <= set(load_book().awards)
    assert [case for case, times in Counter(cases()).items() if times > 1] == []


def test_every_award_that_ledgers_decide_has_cases() -> None:
    decided = {row.award for row in load_book().criteria if not row.judged}
    assert decided <= awards_shown()
