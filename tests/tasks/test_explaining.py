"""The nominations of a stored round are explained, those left out as well."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.model.finding import Outcome
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.explaining import explain
from dossier.tasks.sample import build_sample, leave_out


def test_every_nomination_of_the_sample_is_explained_the_refused_one_too(empty_desk: Desk) -> None:
    round_key = build_sample(empty_desk)
    left_out = {row.nomination for row in leave_out(empty_desk, round_key)}
    found = explain(empty_desk, round_key)
    assert left_out <= {row.nomination for row in found}
    assert {row.outcome for row in found} == {
        *(Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN, Outcome.CONFIRM)
    }
    for row in found:
        assert row.name in row.text
        assert row.award.label in row.text
        assert row.name in row.short
    refused = next(row for row in found if row.outcome is Outcome.UNMET)
    assert refused.prospect is not None
    assert f"Sớm nhất có thể đề nghị vào năm {refused.prospect.year + 1}" in refused.text


def test_one_nomination_is_found_by_its_key_or_the_name_of_its_nominee(empty_desk: Desk) -> None:
    round_key = build_sample(empty_desk)
    (row,) = explain(empty_desk, round_key, "bui van k")
    assert explain(empty_desk, round_key, row.nomination) == (row,)


def test_another_day_takes_the_rules_of_that_day(empty_desk: Desk) -> None:
    (row,) = explain(empty_desk, build_sample(empty_desk), "bui van k", date(2026, 11, 2))
    assert "tiếp nhận ngày 02 tháng 11 năm 2026" in row.text


def test_whoever_is_not_nominated_cannot_be_explained(empty_desk: Desk) -> None:
    round_key = build_sample(empty_desk)
    with pytest.raises(NotThereError):
        explain(empty_desk, round_key, "Không Có Ai")
    with pytest.raises(NotThereError):
        explain(empty_desk, "nowhere")
