"""An office's own decision gives nothing that only a higher body can give."""

from __future__ import annotations

from dataclasses import replace

from dossier.check.authority import beyond
from dossier.messages import catalogue
from dossier.model.finding import Weight
from tests.check.rounds import PERSON, WHOLE, entry


def test_a_state_award_in_an_offices_decision_is_asked_about_with_who_gives_it() -> None:
    rows = (entry(PERSON, "cstdcs"), entry(PERSON, "hcld_ba"))
    (found,) = beyond(replace(WHOLE, entries=rows))
    assert (found.weight, found.place.key) == (Weight.ASK, "a-hcld_ba")
    said = catalogue("vi").say(found.code, dict(found.params))
    assert "Huân chương Lao động hạng Ba" in said.what
    assert "Chủ tịch nước" in said.why


def test_what_an_office_gives_itself_is_left_alone() -> None:
    rows = (entry(PERSON, "cstdcs"), entry(PERSON, "gk"))
    assert beyond(replace(WHOLE, entries=rows)) == ()
