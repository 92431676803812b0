"""What must hold of every assessment, whatever the ledger says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.check.eligible import WORST_FIRST, assess
from dossier.law.book import BookOnDay, load_book
from dossier.model.dossier import Record
from dossier.model.finding import Assessment, Confidence, Outcome, Verdict
from dossier.model.ledger import (
    NO_DECISION,
    Absence,
    AbsenceKind,
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Rating,
    Reach,
    TroubleKind,
)
from tests.check.rounds import PERSON

REF, YEAR, ON = PERSON.ref, 2025, date(2026, 3, 2)
BOOK = load_book().on(ON)
# Without the rules to come, which no shift of years could take along.
ALONE = replace(BOOK, book=replace(BOOK.book, rule_sets=(BOOK.rules,)))
FOR_PERSONS = ("ldtt", "cstdcs", "cstdt", "cstdtq", "bk_bt", "bk_ttg", "hcld_ba", "hcld_nhi")
HELD = ("ldtt", "cstdcs", "cstdt", "bk_bt", "bk_ttg", "hcld_ba")

years = st.integers(2014, YEAR + 1)
days = st.dates(date(2014, 1, 1), date(2026, 12, 28)).filter(lambda day: day.day <= 28)
decisions = st.one_of(st.just(NO_DECISION), st.builds(Decision, st.just("1/QĐ"), days))
grounds = st.sampled_from((Ground.MERIT, Ground.MERIT, Ground.EXCEPTIONAL, Ground.CAMPAIGN))
honours = st.lists(
    st.builds(
        Honour,
        key=st.uuids().map(str),
        subject=st.just(REF),
        award=st.sampled_from(HELD),
        year=years,
        ground=grounds,
        decision=decisions,
    ),
    max_size=14,
)
ratings = st.lists(
    st.builds(Rating, st.uuids().map(str), st.just(REF), years, st.sampled_from(Level)),
    max_size=12,
    unique_by=lambda row: row.year,
)
initiatives = st.lists(
    st.builds(
        Initiative,
        key=st.uuids().map(str),
        subject=st.just(REF),
        year=years,
        name=st.just("Quy trình"),
        reach=st.sampled_from(Reach),
        used_for=st.sampled_from(("", "", "n")),
    ),
    max_size=4,
)
spans = st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))
disciplines = st.lists(
    st.builds(
        lambda key, kind, span: Discipline(key, REF, kind, span[0], span[1]),
        st.uuids().map(str),
        st.sampled_from(TroubleKind),
        spans,
    ),
    max_size=2,
)
absences = st.lists(
    st.builds(
        lambda key, kind, span: Absence(key, REF, kind, span[0], span[1]),
        st.uuids().map(str),
        st.sampled_from(AbsenceKind),
        spans,
    ),
    max_size=2,
)


def record_of(*ledgers: list[object]) -> Record:
    names = ("ratings", "honours", "initiatives", "disciplines", "absences")
    return replace(Record(PERSON), **dict(zip(names, map(tuple, ledgers), strict=True)))  # type: ignore[arg-type]


records = st.builds(record_of, ratings, honours, initiatives, disciplines, absences)
cases = pytest.mark.parametrize("award", FOR_PERSONS)
few = settings(max_examples=12, deadline=None)


def weighed(
    record: Record, award: str, *, year: int = YEAR, on: date = ON, book: BookOnDay = ALONE
) -> Assessment:
    return assess(record, book.awards[award], Ground.MERIT, book, year=year, on=on)


def by_name(found: Assessment) -> dict[str, Verdict]:
    return {row.criterion: row for row in found.verdicts}


@cases
@few
@given(record=records)
def test_the_order_of_ledgers_is_of_no_account(award: str, record: Record) -> None:
    turned = replace(
        record,
        ratings=record.ratings[::-1],
        honours=record.honours[::-1],
        initiatives=record.initiatives[::-1],
        disciplines=record.disciplines[::-1],
        absences=record.absences[::-1],
    )
    assert weighed(turned, award) == weighed(record, award)


@cases
@few
@given(record=records)
def test_only_what_is_verified_says_no(award: str, record: Record) -> None:
    for verdict in weighed(record, award).verdicts:
        if verdict.outcome is Outcome.UNMET:
            assert verdict.confidence is Confidence.VERIFIED


@cases
@few
@given(record=records)
def test_the_amended_law_refuses_by_no_criterion(award: str, record: Record) -> None:
    later = date(2026, 11, 2)
    found = weighed(record, award, on=later, book=load_book().on(later))
    said = {row.outcome for row in found.verdicts if not row.criterion.startswith("general.")}
    assert Outcome.UNMET not in said


@cases
@few
@given(record=records, later=st.integers(1, 7))
def test_all_years_moved_alike_move_the_answer_alike(
    award: str, record: Record, later: int
) -> None:
    now = weighed(record, award)
    then = weighed(
        moved(record, later), award, year=YEAR + later, on=ON.replace(year=ON.year + later)
    )
    assert [(row.criterion, row.outcome, row.code) for row in then.verdicts] == [
        (row.criterion, row.outcome, row.code) for row in now.verdicts
    ]


@cases
@few
@given(record=records, more=honours, made=initiatives)
def test_more_honours_and_initiatives_never_spoil_what_is_met(
    award: str, record: Record, more: list[Honour], made: list[Initiative]
) -> None:
    """Criteria that count from an earlier award are apart: a second grant begins anew."""
    richer = replace(
        record,
        honours=(*record.honours, *more),
        initiatives=(*record.initiatives, *made),
    )
    assert_no_worse(award, record, richer)


@cases
@few
@given(record=records, year=years)
def test_a_better_rating_never_spoils_what_is_met(award: str, record: Record, year: int) -> None:
    others = tuple(row for row in record.ratings if row.year != year)
    best = replace(record, ratings=(*others, Rating("best", REF, year, Level.EXCELLENT)))
    assert_no_worse(award, record, best)


@cases
@few
@given(record=records, span=spans)
def test_maternity_leave_never_spoils_anything(
    award: str, record: Record, span: tuple[date, date]
) -> None:
    leave = Absence("new", REF, AbsenceKind.MATERNITY, *span)
    away = replace(record, absences=(*record.absences, leave))
    before, after = weighed(record, award), weighed(away, award)
    assert WORST_FIRST.index(after.outcome) >= WORST_FIRST.index(before.outcome)


def assert_no_worse(award: str, less: Record, more: Record) -> None:
    before, after = by_name(weighed(less, award)), by_name(weighed(more, award))
    counted_anew = {
        row.id
        for row in BOOK.criteria(award, REF.whom, Ground.MERIT)
        if row.terms.after or row.rule == "titled_every"
    }
    for name, verdict in before.items():
        if verdict.outcome is Outcome.MET and name not in counted_anew:
            assert after[name].outcome is Outcome.MET, name


def moved(record: Record, later: int) -> Record:
    def day(known: date) -> date:
        return known.replace(year=known.year + later)

    def decision(known: Decision) -> Decision:
        return replace(known, day=day(known.day)) if known.day else known

    return replace(
        record,
        ratings=tuple(replace(row, year=row.year + later) for row in record.ratings),
        honours=tuple(
            replace(row, year=row.year + later, decision=decision(row.decision))
            for row in record.honours
        ),
        initiatives=tuple(replace(row, year=row.year + later) for row in record.initiatives),
        disciplines=tuple(
            replace(row, since=day(row.since), until=day(row.until) if row.until else None)
            for row in record.disciplines
        ),
        absences=tuple(
            replace(row, since=day(row.since), until=day(row.until) if row.until else None)
            for row in record.absences
        ),
    )
