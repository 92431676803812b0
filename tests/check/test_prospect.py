"""What is said of the years to come is true: so much carries the award, and nothing does sooner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import pytest

from dossier.check.career import Horizon, best_years, granted, ladder_to, met_paths
from dossier.check.goal import Entry, Hoped, with_entries
from dossier.check.prospect import prospect
from dossier.law.book import load_book
from dossier.model.dossier import Record
from dossier.model.ledger import Ground, Initiative, Level, Rating, Reach, UnitYear
from dossier.model.prospect import Need, NeedKind, Prospect, Way
from tests.check.reading import Example, example, examples

AWARDS = load_book().awards


def horizon_of(case: Example) -> Horizon:
    return Horizon(load_book().on(case.received), case.year, case.received)


CASES = list(examples())
EVERY_AWARD = pytest.mark.parametrize("award", sorted({case.award for case in CASES}))


@cache
def promised(award: str) -> tuple[tuple[Example, Prospect], ...]:
    """Give the cases of an award that have a prospect; found when a test asks, not on import."""
    rule = AWARDS[award]
    of_award = [case for case in CASES if case.award == award]
    found = [prospect(case.record, rule, case.ground, horizon_of(case)) for case in of_award]
    return tuple((case, told) for case, told in zip(of_award, found, strict=True) if told)


def entries(case: Example, way: Way, *, late: bool) -> Hoped:
    """Make exactly what a way asks for, in the first or in the last of the years it allows."""
    levels: dict[int, Level] = {}
    rows: list[Entry] = []
    for need in way.needs:
        if need.kind is NeedKind.RATING:
            levels |= dict.fromkeys(chosen(need, late=late), need.level or Level.DONE)
        else:
            rows += made(case, need, chosen(need, late=late))
    ref = case.record.subject.ref
    return (*(Rating(f"r{year}", ref, year, level) for year, level in levels.items()), *rows)


def chosen(need: Need, *, late: bool) -> Sequence[int]:
    if need.kind is NeedKind.INITIATIVE:  # they may fall into one year
        return [need.years[-1 if late else 0]] * need.times
    return need.years[-need.times :] if late else need.years[: need.times]


def made(case: Example, need: Need, years: Sequence[int]) -> Iterator[Entry]:
    ref = case.record.subject.ref
    for at, year in enumerate(years):
        if need.kind is NeedKind.HONOUR:
            yield granted(ref, AWARDS[need.award], year, horizon_of(case))
        elif need.kind is NeedKind.INITIATIVE:
            yield Initiative(f"i{at}", ref, year, "Sáng kiến", need.reach or Reach.BASE)
        else:
            yield UnitYear("y", ref, year, 10, 10, 10, 10, 0, "Khối thi đua số 1", united=True)


def paths_in(case: Example, record: Record, year: int) -> tuple[str, ...]:
    found = horizon_of(case).assess(record, AWARDS[case.award], case.ground, year)
    return met_paths(found)


@pytest.mark.parametrize("late", [False, True], ids=["in the first years", "in the last years"])
@EVERY_AWARD
def test_exactly_what_is_asked_for_carries_the_award_in_that_year(
    award: str,
    late: bool,  # noqa: FBT001 - a column of the table
) -> None:
    def carries(case: Example, found: Prospect, way: Way) -> bool:
        record = with_entries(case.record, entries(case, way, late=late))
        return way.path in paths_in(case, record, found.year)

    assert [
        (case.name, way.path)
        for case, found in promised(award)
        for way in found.ways
        if not carries(case, found, way)
    ] == []


@EVERY_AWARD
def test_without_any_one_of_its_needs_a_way_does_not_carry_it(award: str) -> None:
    def carries_without(case: Example, found: Prospect, way: Way, left_out: Need) -> bool:
        rest = Way(way.path, tuple(need for need in way.needs if need != left_out))
        record = with_entries(case.record, entries(case, rest, late=True))
        return way.path in paths_in(case, record, found.year)

    assert [
        (case.name, way.path, need.kind)
        for case, found in promised(award)
        for way in found.ways
        for need in way.needs
        if carries_without(case, found, way, need)
    ] == []


@EVERY_AWARD
def test_no_year_sooner_can_carry_it_whatever_it_brings(award: str) -> None:
    def sooner(case: Example, found: Prospect) -> bool:
        ladder = ladder_to(AWARDS[award], case.record.subject.ref.whom, horizon_of(case))
        return any(
            paths_in(case, best.record, best.year)
            for best in best_years(case.record, ladder, horizon_of(case))
            if best.year < found.year
        )

    assert [case.name for case, found in promised(award) if sooner(case, found)] == []


def test_most_cases_have_a_prospect_to_prove() -> None:
    promises = sum(len(promised(award)) for award in {case.award for case in CASES})
    assert promises > len(CASES) * 2 // 3


def said(row: dict[str, object], award: str) -> tuple[int, list[tuple[object, ...]]]:
    case = example(award, {"name": "", "kind": "", "whom": "person", **row})
    found = prospect(case.record, AWARDS[award], case.ground, horizon_of(case))
    assert found is not None
    needs = found.ways[0].needs
    return found.year, [
        (need.level or need.award or need.reach, need.times, need.years) for need in needs
    ]


FOUND = [
    pytest.param(
        "bk_bt", {"ratings": "2024-2025 httnv", "honours": ["cstdcs 2025"]},
        2026, [("cstdcs", 1, (2026,))],
        id="one title is lacking",
    ),
    pytest.param(
        "bk_ttg",
        {"ratings": "2022-2025 httnv", "honours": ["bk_bt 2021", "cstdcs 2023", "cstdcs 2024"]},
        2026, [(Level.GOOD, 1, (2026,)), ("cstdcs", 1, (2026,))],
        id="one more good year that is one of titles",
    ),
    pytest.param(
        "bk_ttg",
        {"ratings": "2025 httnv", "honours": ["bk_bt 2021", "cstdcs 2025"]},
        2029, [(Level.GOOD, 4, (2026, 2027, 2028, 2029)), ("cstdcs", 2, (2026, 2027, 2028, 2029))],
        id="titles in any of the years that run anyway",
    ),
    pytest.param(
        "cstdtq", {"ratings": "2020-2025 htxsnv", "honours": ["cstdcs 2020-2025", "cstdt 2025"]},
        2028, [("cstdt", 1, (2028,)), (Reach.NATION, 1, (2026, 2027, 2028))],
        id="a title that itself takes three years",
    ),
    pytest.param(
        "hcld_ba", {"ratings": "2021-2025 httnv", "honours": ["bk_ttg 2025 ngày 2026-02-01"]},
        2031,
        [
            (Level.GOOD, 5, (2027, 2028, 2029, 2030, 2031)),
            (Level.EXCELLENT, 1, (2027, 2028, 2029, 2030, 2031)),
            ("cstdcs", 3, (2027, 2028, 2029, 2030, 2031)),
        ],
        id="years count from the one after the decision",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("award", "row", "year", "needs"), FOUND)
def test_a_prospect_says_which_years_must_bring_what(
    award: str, row: dict[str, object], year: int, needs: list[tuple[object, ...]]
) -> None:
    assert said(row, award) == (year, needs)


def test_what_is_entered_for_a_year_to_come_is_not_hoped_away() -> None:
    row = {"ratings": "2024-2025 httnv, 2026 htnv", "honours": ["cstdcs 2024-2025", "bk_bt 2023"]}
    year, _ = said({**row, "year": 2025}, "bk_ttg")
    assert year == 2031


def test_nothing_is_promised_while_trouble_is_open() -> None:
    case = example(
        "ldtt",
        {
            "name": "",
            "kind": "",
            "whom": "person",
            "disciplines": ["2026-01-15 - dang_xem_xet"],
        },
    )
    assert prospect(case.record, AWARDS["ldtt"], Ground.MERIT, horizon_of(case)) is None


def test_a_year_of_receipt_in_february_has_its_day_in_every_year() -> None:
    horizon = Horizon(load_book().on(date(2024, 2, 29)), 2023, date(2024, 2, 29))
    assert horizon.day(2025) == date(2026, 2, 28)
