"""Turns what the best years bring into the least of it that still carries an award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier.check.career import Horizon
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.finding import Outcome, Verdict
from dossier.model.ledger import Ground, Honour, Initiative, Level, Rating, Reach, UnitYear

Entry = Rating | Honour | Initiative | UnitYear
Hoped = tuple[Entry, ...]

LEVELS = sorted(Level, key=lambda level: level.rank)[1:]  # the lowest carries nothing
REACHES = tuple(Reach)


@dataclass(frozen=True, slots=True)
class Goal:
    """An award on one path in a year to come; `record` is what the subject has now."""

    record: Record
    award: Award
    ground: Ground
    year: int
    path: str
    horizon: Horizon

    def holds(self, hoped: Iterable[Entry]) -> bool:
        """Whether the record carries the award if the years to come bring so much."""
        return self.path in self.horizon.paths(with_entries(self.record, hoped), *self._facts)

    def lacking(self, hoped: Iterable[Entry]) -> tuple[Verdict, ...]:
        """List what else ledgers would have to show on the path."""
        found = self.horizon.assess(with_entries(self.record, hoped), *self._facts)
        return tuple(
            row
            for row in found.verdicts
            if not row.judged and row.path in ("", self.path) and row.outcome is not Outcome.MET
        )

    def relevant(self, hoped: Hoped) -> Hoped:
        """Leave out the honours of which no criterion of the award speaks."""
        whom = self.record.subject.ref.whom
        rows = self.horizon.law(self.year).criteria(self.award.id, whom, self.ground)
        names = {name for row in rows for name in (*row.terms.awards, row.terms.after)}
        return tuple(row for row in hoped if not isinstance(row, Honour) or row.award in names)

    @property
    def _facts(self) -> tuple[Award, Ground, int]:
        return self.award, self.ground, self.year


def least(goal: Goal, hoped: Hoped) -> Hoped:
    """Drop and lower whatever the goal does not need, what comes first at first."""
    kept = hoped
    for group in (*_kinds(hoped), *((entry,) for entry in _by_year(hoped))):
        rest = tuple(entry for entry in kept if entry not in group)
        if len(rest) < len(kept) and goal.holds(rest):
            kept = rest
    for entry in kept:
        kept = _lowered(goal, kept, entry)
    return kept


def hopes(now: Record, best: Record) -> Hoped:
    """List what the best years add to a record."""
    return tuple(
        entry
        for before, after in zip(_ledgers(now), _ledgers(best), strict=True)
        for entry in after
        if entry not in before
    )


def with_entries(record: Record, entries: Iterable[Entry]) -> Record:
    """Put entries into their ledgers; figures of a year take the place of those entered."""
    rows = tuple(entries)
    figures = {row.year: row for row in rows if isinstance(row, UnitYear)}
    return replace(
        record,
        ratings=(*record.ratings, *(row for row in rows if isinstance(row, Rating))),
        honours=(*record.honours, *(row for row in rows if isinstance(row, Honour))),
        initiatives=(*record.initiatives, *(row for row in rows if isinstance(row, Initiative))),
        years=(*(row for row in record.years if row.year not in figures), *figures.values()),
    )


def _ledgers(record: Record) -> tuple[Hoped, ...]:
    return record.honours, record.initiatives, record.years, record.ratings


def _kinds(hoped: Hoped) -> Iterator[Hoped]:
    """Part entries into groups that may be spared together: awards one by one, then ledgers."""
    awards = dict.fromkeys(row.award for row in hoped if isinstance(row, Honour))
    for award in awards:
        yield tuple(row for row in hoped if isinstance(row, Honour) and row.award == award)
    for kind in (Initiative, UnitYear, Rating):
        yield tuple(row for row in hoped if isinstance(row, kind))


def _by_year(hoped: Hoped) -> list[Entry]:
    return sorted(hoped, key=lambda entry: entry.year)


def _lowered(goal: Goal, kept: Hoped, entry: Entry) -> Hoped:
    """Ask as little of an entry as will do."""
    for lower in _lower(entry):
        tried = tuple(lower if row == entry else row for row in kept)
        if goal.holds(tried):
            return tried
    return kept


def _lower(entry: Entry) -> tuple[Entry, ...]:
    if isinstance(entry, Rating):
        below = LEVELS[: LEVELS.index(entry.level)]
        return tuple(replace(entry, level=level) for level in below)
    if isinstance(entry, Initiative):
        nearer = REACHES[: REACHES.index(entry.reach)]
        return tuple(replace(entry, reach=reach) for reach in nearer)
    return ()
