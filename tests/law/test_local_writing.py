"""Tables of local rules are typed and written back; comments and other tables stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.law.book import load_book
from dossier.law.local.build import read_local
from dossier.law.local.sample import sample_text
from dossier.law.local.schema import SECTIONS
from dossier.law.local.writing import rows_of, with_rows
from tests.law import local_texts as texts
from tests.law.local_texts import rules

BOOK = load_book()


@pytest.mark.parametrize("name", list(SECTIONS))
def test_what_is_not_changed_stays_letter_by_letter(name: str) -> None:
    rows = rows_of(sample_text(), name)
    assert rows
    assert with_rows(sample_text(), name, rows) == sample_text()


@pytest.mark.parametrize("name", [name for name in SECTIONS if name != "rules"])
def test_a_row_that_is_taken_out_leaves_the_others(name: str) -> None:
    rows = rows_of(sample_text(), name) or ()
    left = with_rows(sample_text(), name, rows[1:])
    assert rows_of(left, name) == rows[1:]
    for other in SECTIONS:
        if other != name:
            assert rows_of(left, other) == rows_of(sample_text(), other)


def test_comments_stay_where_another_row_changes() -> None:
    (row,) = rows_of(sample_text(), "sets") or ()
    text = with_rows(sample_text(), "sets", [{**row, "count": "4"}])
    assert "# Giấy tờ thêm" in text
    assert "# Bằng khen cấp tỉnh: nộp đến 15/01 của năm sau." in text
    assert text.index("count = 4") < text.index("# Giấy tờ thêm")


@pytest.mark.parametrize(
    ("name", "key", "typed", "written"),
    [
        pytest.param("rules", "since", "1/2/2026", "since = 2026-02-01", id="day"),
        pytest.param("rules", "since", "31/2/2026", 'since = "31/2/2026"', id="no such day"),
        pytest.param("cap", "percent", "015", "percent = 15", id="number"),
        pytest.param("cap", "percent", "15%", 'percent = "15%"', id="no number"),
        pytest.param("deadline", "next_year", "1", "next_year = true", id="tick"),
        pytest.param("cap", "awards", "LĐTT; CSTĐCS", 'awards = ["LĐTT", "CSTĐCS"]', id="list"),
        pytest.param("paper", "name", 'Bản "sao" \\', 'name = "Bản \\"sao\\" \\\\"', id="quotes"),
    ],
)
def test_what_is_typed_is_written_as_the_file_has_it(
    name: str, key: str, typed: str, written: str
) -> None:
    assert written in with_rows("", name, [{key: typed}]).splitlines()


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([name for name in SECTIONS if name != "rules"]),
    st.lists(st.text(max_size=30), min_size=3, max_size=3),
    st.data(),
)
def test_whatever_is_typed_can_be_read_again(
    name: str, typed: list[str], data: st.DataObject
) -> None:
    keys = [key.name for key in SECTIONS[name].keys]
    row = dict(zip(data.draw(st.permutations(keys)), typed, strict=False))
    text = with_rows(rules(texts.CAP, texts.SETS), name, [row])
    assert rows_of(text, name) is not None
    read_local(text, BOOK)


def test_a_text_that_cannot_be_read_has_no_rows() -> None:
    assert rows_of("[rules", "cap") is None
    assert rows_of("cap = 3", "cap") is None
