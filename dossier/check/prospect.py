"""Turns a record into the first year that can carry an award, and what it needs till then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.check.career import BestYear, Horizon, best_years, ladder_to
from dossier.check.goal import Entry, Goal, Hoped, hopes, least
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.ledger import Ground, Honour, Initiative, Level, Rating, Reach, UnitYear
from dossier.model.prospect import Need, NeedKind, Prospect, Way

E = TypeVar("E", Rating, Honour, Initiative, UnitYear)


def prospect(record: Record, award: Award, ground: Ground, horizon: Horizon) -> Prospect | None:
    """Find the first year after this one whose results can carry an award; None: none in sight."""
    ladder = ladder_to(award, record.subject.ref.whom, horizon)
    for best in best_years(record, ladder, horizon):
        if found := prospect_in(record, best, (award, ground), horizon):
            return found
    return None


def prospect_in(
    record: Record, best: BestYear, wanted: tuple[Award, Ground], horizon: Horizon
) -> Prospect | None:
    """Say what each path needs at least that leads to an award in a year at its best."""
    award, year = wanted[0], best.year
    others = [row for row in best.record.honours if row.award != award.id]
    mine = [row for row in record.honours if row.award == award.id]
    reached = replace(best.record, honours=(*others, *mine))
    paths = horizon.paths(reached, *wanted, year)
    ways = [
        Way(path, tuple(_needs(Goal(record, *wanted, year, path, horizon), reached)))
        for path in paths
    ]
    if not ways:
        return None
    easiest = sorted(ways, key=lambda way: sum(need.times for need in way.needs))
    on, rules = horizon.day(year), horizon.law(year).rule_set
    return Prospect(award.id, year, on, rules, tuple(easiest))


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
    hoped = goal.relevant(hopes(goal.record, best))
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
