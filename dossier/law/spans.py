"""Turns awards already given and discipline served into the years that count, and counts them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dossier.law.case import Case
from dossier.law.terms import Terms

ANY_YEAR = date.min.year


@dataclass(frozen=True, slots=True)
class Span:
    """Years count from `first` on; those before `sure` only if the doubtful year counts."""

    first: int = ANY_YEAR
    sure: int = ANY_YEAR
    after_discipline: bool = False  # discipline, not an award, sets the beginning


@dataclass(frozen=True, slots=True)
class Run:
    """Years in a row, newest first; `blank` is the first year of which nothing is known."""

    years: tuple[int, ...]
    blank: int | None
    reach: int  # how long it would be if every blank year held
    bridged: tuple[int, ...] = ()  # years of leave that do not break it


def span_after(case: Case, terms: Terms) -> Span:
    """Find the years that follow an award ("sau đó") and the last discipline.

    The year of the decision is doubtful where it is later than the year that it commends.
    """
    spans = (_after_award(case, terms), _after_discipline(case))
    last = max(spans, key=lambda span: (span.sure, span.after_discipline))
    return Span(max(span.first for span in spans), last.sure, last.after_discipline)


def run_back(case: Case, first: int, holds: Callable[[int], bool | None]) -> Run:
    """Walk back from the commended year while each year holds; None is a year not known."""
    return _walk(case, first, holds, lambda _year: False)


def run_over_leave(
    case: Case, first: int, holds: Callable[[int], bool | None], *, counts: bool
) -> Run:
    """Walk back over years of leave as well; where leave counts as time, they count themselves.

    Leave explains a year without rating or title (NĐ 152/2025 Điều 4 khoản 5), not a low rating.
    """
    spared = {
        year
        for year in range(max(first, case.begin), case.year + 1)
        if (holds(year) is None or (holds(year) is False and not counts)) and case.leave(year)
    }
    run = _walk(case, first, holds, spared.__contains__)
    kept = run.years if counts else tuple(year for year in run.years if year not in spared)
    return Run(kept, run.blank, run.reach, tuple(year for year in run.years if year in spared))


def _walk(
    case: Case, first: int, holds: Callable[[int], bool | None], is_spared: Callable[[int], bool]
) -> Run:
    years: list[int] = []
    blank: int | None = None
    reach = 0
    for year in range(case.year, max(first, case.begin) - 1, -1):
        held = True if is_spared(year) else holds(year)
        if held is False:
            break
        reach += 1
        if held is None and blank is None:
            blank = year
        if blank is None:
            years.append(year)
    return Run(tuple(years), blank, reach)


def _after_award(case: Case, terms: Terms) -> Span:
    given = [row for row in case.merits if row.award == terms.after]
    if not given:
        return Span()
    prior = given[0] if terms.since_first else given[-1]
    decided = prior.decision.day.year if prior.decision.day else prior.year
    return Span(prior.year + 1, max(prior.year, decided) + 1)


def _after_discipline(case: Case) -> Span:
    served = case.reset.until if case.reset else None
    if served is None:
        return Span()
    whole = served == date(served.year, 1, 1)
    return Span(served.year, served.year + (not whole), after_discipline=True)
