"""Turns a record into the first year that can carry an award, and what it needs till then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.check.career import Horizon, best_years, ladder_to, met_paths
from dossier.check.goal import Entry, Goal, Hoped, hopes, least
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.ledger import Ground, Honour, Initiative, Level, Rating, Reach, UnitYear
from dossier.model.prospect import Need, NeedKind, Prospect, Way

E = TypeVar("E", Rating, Honour, Initiative, UnitYear)


def prospect(record: Record, award: Award, ground: Ground, horizon: Horizon) -> Prospect | None:
    """Find the first year after this one whose results can carry an award; None: none in sight."""
    ladder = ladder_to(award, record.subject.ref.whom, horizon)
    for year, best in best_years(record, ladder, horizon):
        paths = met_paths(horizon.assess(best, award, ground, year))
        if paths:
            return prospect_of(
                [Goal(record, award, ground, year, path, horizon) for path in paths], best
            )
    return None


def prospect_of(goals: Sequence[Goal], best: Record) -> Prospect:
    """Say what each of the paths needs at least that lead to an award in the best of years."""
    goal = goals[0]
    ways = [Way(each.path, tuple(_needs(each, best))) for each in goals]
    return Prospect(
        award=goal.award.id,
        year=goal.year,
        on=goal.horizon.day(goal.year),
        rule_set=goal.horizon.law(goal.year).rule_set,
        ways=tuple(sorted(ways, key=lambda way: sum(need.times for need in way.needs))),
    )


@dataclass(frozen=True, slots=True)
class _Least:
    """What a goal needs at least, out of what it may hope for."""

    goal: Goal
    kept: Hoped
    hoped: Hoped

    def free(
        self, years: Sequence[int], times: int, entries: Callable[[Sequence[int]], Hoped]
    ) -> tuple[int, ...]:
        """Find the years of which any so many would do: where the first ones do, as the last do."""
        for first in range(len(years) - times):
            if self.goal.holds(entries(years[first : first + times])):
                return tuple(years[first:])
        return tuple(years[-times:])

    def others(self, of: Sequence[Entry]) -> Hoped:
        """Give what is kept beside some entries."""
        return tuple(row for row in self.kept if row not in of)


def _needs(goal: Goal, best: Record) -> Iterator[Need]:
    hoped = hopes(goal.record, best)
    found = _Least(goal, least(goal, hoped), hoped)
    yield from _ratings(found)
    yield from _honours(found)
    yield from _initiatives(found)
    yield from _figures(found)


def _ratings(found: _Least) -> Iterator[Need]:
    """Ask for the lowest level in every year, then for higher ones within them."""
    rows = sorted(_of(found.kept, Rating), key=lambda row: row.year)
    levels = {row.level for row in rows}
    for level in sorted(levels, key=lambda level: level.rank):
        yield _rating(found, rows, level)


def _rating(found: _Least, rows: Sequence[Rating], level: Level) -> Need:
    others, low = found.others(rows), min((row.level for row in rows), key=lambda row: row.rank)
    high = tuple(row.year for row in rows if row.level.rank >= level.rank)

    def raised(years: Sequence[int]) -> Hoped:
        mended = (replace(row, level=level if row.year in years else low) for row in rows)
        return (*others, *mended)

    free = found.free([row.year for row in rows], len(high), raised)
    return Need(NeedKind.RATING, free if len(free) > len(high) else high, len(high), level=level)


def _honours(found: _Least) -> Iterator[Need]:
    for award in dict.fromkeys(row.award for row in _of(found.kept, Honour)):
        yield _honour(found, award)


def _honour(found: _Least, award: str) -> Need:
    rows = [row for row in _of(found.kept, Honour) if row.award == award]
    last = max(row.year for row in rows)
    could = {row.year: row for row in _of(found.hoped, Honour) if row.award == award}
    others = found.others(rows)

    def held(years: Sequence[int]) -> Hoped:
        return (*others, *(could[year] for year in years))

    years = found.free(sorted(year for year in could if year <= last), len(rows), held)
    return Need(NeedKind.HONOUR, years, len(rows), award=award)


def _initiatives(found: _Least) -> Iterator[Need]:
    for reach in dict.fromkeys(row.reach for row in _of(found.kept, Initiative)):
        yield _initiative(found, reach)


def _initiative(found: _Least, reach: Reach) -> Need:
    """Ask for so many; they may fall into one year or several."""
    rows = [row for row in _of(found.kept, Initiative) if row.reach is reach]
    others = found.others(rows)

    def made(years: Sequence[int]) -> Hoped:
        return (*others, *(replace(row, year=years[0]) for row in rows))

    years = range(found.goal.horizon.year + 1, max(row.year for row in rows) + 1)
    return Need(NeedKind.INITIATIVE, found.free(years, 1, made), len(rows), reach=reach)


def _figures(found: _Least) -> Iterator[Need]:
    rows = _of(found.kept, UnitYear)
    if rows:
        lacking = found.goal.lacking(found.others(rows))
        texts = tuple(str(dict(row.params)["text"]) for row in lacking)
        years = tuple(row.year for row in rows)
        yield Need(NeedKind.FIGURES, years, len(rows), texts=texts)


def _of(hoped: Hoped, kind: type[E]) -> list[E]:
    return [row for row in hoped if isinstance(row, kind)]
