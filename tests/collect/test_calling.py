"""What lists write short or wrong becomes its award, or is left open with those it may be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.collect.calling import calling
from dossier.law.book import load_book

BOOK = load_book().on(date(2026, 3, 1))
CALLING = calling(BOOK.aliases, BOOK.unclear)
TABLE = (Path(__file__).parent / "award_variants.tsv").read_text("utf-8").splitlines()
VARIANTS = tuple(tuple(line.split("\t")) for line in TABLE)


@pytest.mark.parametrize(("text", "wanted"), VARIANTS, ids=[text for text, _ in VARIANTS])
def test_a_wording_is_its_award_or_is_left_open(text: str, wanted: str) -> None:
    found = CALLING.find(text)
    if " " in wanted:
        assert (found.award, " ".join(sorted(found.candidates))) == ("", wanted)
    else:
        assert found.award == wanted.strip("?")


def test_the_table_has_at_least_150_wordings_that_differ() -> None:
    assert len({text for text, _ in VARIANTS}) == len(VARIANTS) >= 150


@pytest.mark.parametrize("award", BOOK.awards)
def test_the_catalogue_calls_its_own_awards(award: str) -> None:
    row = BOOK.awards[award]
    names = [name for name in (row.label, row.short, *row.aliases) if not name.endswith("…")]
    assert {CALLING.find(name).award for name in (*names, row.label.upper())} == {award}


@given(st.sampled_from(sorted(BOOK.awards)), st.integers(0, 60), st.sampled_from("abcdehinotu"))
def test_one_wrong_letter_never_makes_another_award(award: str, place: int, sign: str) -> None:
    label = BOOK.awards[award].label
    slip = label[:place] + sign + label[place + 1 :]
    assert CALLING.find(slip).award in {award, ""}


@given(st.text(max_size=40))
def test_any_text_has_an_answer(text: str) -> None:
    found = CALLING.find(text)
    assert found.award in BOOK.awards or found.award == ""
