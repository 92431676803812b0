"""The principles of commendation, each where it speaks and where it must keep silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier.check.eligible import assess
from dossier.check.principles import broken
from dossier.messages import LANGUAGES, catalogue
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Elsewhere, Entry
from dossier.model.finding import Finding, Weight
from dossier.model.ledger import Decision, Ground, Tenure
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person
from tests.check.rounds import BOOK, DAY, PERSON, WHOLE, entry, honours, with_entry

REF = PERSON.ref
RECORD = WHOLE.entries[1].record


def said(dossier: Dossier) -> dict[str, Finding]:
    return {row.code: row for row in broken(dossier, BOOK)}


def holding(award: str, *past: tuple[str, int], day: date | None = None) -> Dossier:
    """Propose a person for an award who holds these ones."""
    rows = tuple(row for name, year in past for row in honours(REF, name, year))
    rows = tuple(replace(row, decision=Decision("1/QĐ", day, "X")) for row in rows)
    nominee = entry(PERSON, award)
    record = replace(nominee.record, honours=(*nominee.record.honours, *rows))
    return replace(WHOLE, entries=(weighed(replace(nominee, record=record)),))


def weighed(row: Entry) -> Entry:
    found = assess(row.record, row.award, row.nomination.ground, BOOK, year=2025, on=DAY)
    return replace(row, assessment=found)


def posts(*spans: tuple[str, PartDate, PartDate | None]) -> Dossier:
    rows = tuple(
        Tenure(f"t{at}", REF, since, until, "Chuyên viên", unit)
        for at, (unit, since, until) in enumerate(spans)
    )
    return with_entry(record=replace(RECORD, tenures=rows))


def test_a_sound_round_breaks_no_principle() -> None:
    assert said(WHOLE) == {}


def test_the_honour_that_a_round_itself_brought_is_no_repetition() -> None:
    own = honours(REF, "cstdt", 2025)[0]
    record = replace(RECORD, honours=(*RECORD.honours, own))
    assert "check.already_held" in said(with_entry(record=record))
    own = replace(own, key=WHOLE.entries[1].nomination.honour_key)
    record = replace(RECORD, honours=(*RECORD.honours, own))
    assert said(with_entry(record=record)) == {}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param({}, True, id="the same case in two rounds"),
        pytest.param({"award": "bk_bt"}, False, id="another award"),
        pytest.param({"ground": Ground.EXCEPTIONAL}, False, id="another ground"),
        pytest.param({"subject": WHOLE.entries[0].nomination.subject}, False, id="someone else"),
    ],
)
def test_the_same_case_in_another_round_is_asked_about(
    change: dict[str, Any], *, found: bool
) -> None:
    other = replace(Nomination("n", "r2", REF, "cstdt"), **change)
    away = (Elsewhere(Round("r2", "Đợt hai", 2025, "vp"), other),)
    rows = said(replace(WHOLE, elsewhere=away))
    assert ("check.proposed_elsewhere" in rows) is found
    assert not found or rows["check.proposed_elsewhere"].weight is Weight.ASK


@pytest.mark.parametrize(
    ("award", "past", "found"),
    [
        pytest.param("bk_bt", ("bk_bt", 2024), True, id="the year before was counted already"),
        pytest.param("bk_bt", ("bk_bt", 2023), False, id="both years are new"),
        pytest.param("cstdt", ("cstdt", 2024), False, id="a criterion of its own says it"),
    ],
)
def test_years_that_carried_the_award_before_are_asked_about(
    award: str, past: tuple[str, int], *, found: bool
) -> None:
    assert ("check.counted_before" in said(holding(award, past))) is found


def test_two_forms_for_one_year_of_merit_are_asked_about() -> None:
    both = (entry(PERSON, "bk_bt"), entry(PERSON, "gk"))
    found = said(replace(WHOLE, entries=both))["check.two_forms"]
    assert found.weight is Weight.ASK
    deed = replace(both[1].nomination, ground=Ground.EXCEPTIONAL)
    assert "check.two_forms" not in said(
        replace(WHOLE, entries=(both[0], replace(both[1], nomination=deed)))
    )
    title = (entry(PERSON, "bk_bt"), entry(PERSON, "cstdcs"))
    assert "check.two_forms" not in said(replace(WHOLE, entries=title))


@pytest.mark.parametrize(
    ("year", "found"),
    [pytest.param(2025, True, id="the same year"), pytest.param(2024, False, id="a year earlier")],
)
def test_a_state_award_already_given_for_the_year_counts_too(year: int, *, found: bool) -> None:
    assert ("check.two_state_awards" in said(holding("bk_ttg", ("hcld_ba", year)))) is found


@pytest.mark.parametrize(
    ("past", "day", "found"),
    [
        pytest.param(("hcld_ba", 2021), None, True, id="four years"),
        pytest.param(("hcld_ba", 2020), None, False, id="five years"),
        pytest.param(("hcld_ba", 2020), date(2021, 5, 1), True, id="decided a year later"),
        pytest.param(("bk_bt", 2024), None, False, id="no State award"),
        pytest.param(("cstdtq", 2024), None, False, id="a title, no form"),
    ],
)
def test_state_awards_keep_their_distance(
    past: tuple[str, int], day: date | None, *, found: bool
) -> None:
    rows = said(holding("bk_ttg", past, day=day))
    assert ("check.state_gap" in rows) is found
    assert not found or rows["check.state_gap"].weight is Weight.ASK


def test_a_criterion_that_counts_from_the_earlier_award_says_it_alone() -> None:
    assert "check.state_gap" not in said(holding("hcld_ba", ("bk_ttg", 2023)))


@pytest.mark.parametrize(
    ("leading", "total", "found"),
    [
        pytest.param(2, 3, True, id="most of them"),
        pytest.param(2, 4, False, id="half of them"),
        pytest.param(2, 2, False, id="too few to speak of a share"),
    ],
)
def test_a_round_of_leaders_is_reminded_of_those_who_work(
    leading: int, total: int, *, found: bool
) -> None:
    rows = tuple(
        entry(Person(f"p{at}", "Nguyễn Văn A", leads=at < leading), "gk") for at in range(total)
    )
    notes = said(replace(WHOLE, entries=rows))
    assert ("check.many_leaders" in notes) is found
    assert not found or notes["check.many_leaders"].weight is Weight.NOTE


MAY = PartDate(2025, 5)


@pytest.mark.parametrize(
    ("dossier", "found"),
    [
        pytest.param(posts(("A", MAY, None)), False, id="still there"),
        pytest.param(posts(("A", MAY, MAY), ("B", MAY, None)), True, id="to another unit"),
        pytest.param(posts(("A", MAY, MAY), ("a", MAY, None)), False, id="another post there"),
        pytest.param(
            posts(("A", MAY, PartDate(2025)), ("B", PartDate(2025), None)), True, id="years only"
        ),
        pytest.param(
            posts(("A", MAY, PartDate(2024, 5)), ("B", PartDate(2024, 5), None)),
            False,
            id="the year before",
        ),
        pytest.param(posts(("A", MAY, MAY), ("B", PartDate(2020), PartDate(2021))), False, id="b"),
    ],
)
def test_whoever_moved_within_the_year_needs_the_former_unit(
    dossier: Dossier, *, found: bool
) -> None:
    assert ("check.transferred" in said(dossier)) is found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "dossier",
    [
        posts(("A", MAY, MAY), ("B", MAY, None)),
        holding("bk_ttg", ("hcld_ba", 2025)),
        holding("bk_bt", ("bk_bt", 2024)),
        replace(WHOLE, entries=(entry(PERSON, "bk_bt"), entry(PERSON, "gk"))),
    ],
)
def test_every_finding_has_a_sentence(dossier: Dossier, language: str) -> None:
    for found in broken(dossier, BOOK):
        assert str(catalogue(language).say(found.code, dict(found.params)))


def test_another_deed_may_deserve_the_same_form_again() -> None:
    nominee = entry(PERSON, "bk_bt")
    deed = replace(nominee.nomination, ground=Ground.EXCEPTIONAL)
    given = replace(honours(REF, "bk_bt", 2025)[0], ground=Ground.EXCEPTIONAL)
    record = replace(nominee.record, honours=(*nominee.record.honours, given))
    rows = said(replace(WHOLE, entries=(replace(nominee, nomination=deed, record=record),)))
    assert rows["check.held_for_a_deed"].weight is Weight.ASK
    assert "check.already_held" not in rows


def test_merit_and_a_deed_are_two_achievements() -> None:
    merit = entry(PERSON, "bk_bt")
    deed = replace(merit, nomination=replace(merit.nomination, ground=Ground.EXCEPTIONAL))
    assert "check.nominated_twice" not in said(replace(WHOLE, entries=(merit, deed)))
