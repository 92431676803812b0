"""Turns a record into what rules ask of it: the years, titles and ratings that count on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dossier.law.posts import PostGroup
from dossier.law.standing import Standing
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.finding import Proof
from dossier.model.ledger import (
    Absence,
    AbsenceKind,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Rating,
    Reach,
    TroubleKind,
    UnitYear,
)

REACHES = list(Reach)
UNCOUNTED = (Ground.EXCEPTIONAL, Ground.CAMPAIGN)
MONTHS = 12  # of a year
LEAVES = {
    AbsenceKind.MATERNITY: "maternity",
    AbsenceKind.TREATMENT: "treatment",
    AbsenceKind.STUDY: "long_study",
}


@dataclass(frozen=True, slots=True)
class Leave:
    """An absence that counts as time at work, and the principle that says so."""

    absence: Absence
    rule: Standing


@dataclass(frozen=True)
class Case:
    """One subject in the year that is commended, as the ledger shows it on a day."""

    record: Record
    year: int  # the last year that counts
    on: date
    awards: Mapping[str, Award]
    standing: Mapping[str, Standing] = field(default_factory=dict)
    posts: Mapping[str, PostGroup] = field(default_factory=dict)

    @cached_property
    def ratings(self) -> Mapping[int, Rating]:
        """The rating of each year; of two for one year the lower one."""
        rows = sorted(self.record.ratings, key=lambda row: (-row.level.rank, row.key))
        return {row.year: row for row in rows}

    @cached_property
    def merits(self) -> tuple[Honour, ...]:
        """Honours that may carry a higher one, oldest first: all but those for deeds and drives."""
        return tuple(row for row in self._past if row.ground not in UNCOUNTED)

    @cached_property
    def uncounted(self) -> tuple[Honour, ...]:
        """Honours for one deed or one campaign, which carry none (NĐ 152/2025 Điều 4 khoản 3)."""
        return tuple(row for row in self._past if row.ground in UNCOUNTED)

    @cached_property
    def known_years(self) -> frozenset[int]:
        """Years of which the ledger says anything about ratings and titles."""
        return frozenset(self.ratings) | {row.year for row in self.record.honours}

    @cached_property
    def begin(self) -> int:
        """The first year of the ledger: before it the subject was not here."""
        away = (row.since.year for row in self.record.absences)
        return min((*self.known_years, *away), default=self.year)

    @cached_property
    def reset(self) -> Discipline | None:
        """The last discipline served: years count again only from its end."""
        ended = [
            row
            for row in self.record.disciplines
            if row.kind is TroubleKind.DISCIPLINE and row.until and row.until <= self.on
        ]
        return max(ended, key=lambda row: row.until or row.since, default=None)

    @cached_property
    def trouble(self) -> Discipline | None:
        """What keeps commendation waiting on the day."""
        open_rows = (
            row
            for row in self.record.disciplines
            if row.since <= self.on and (row.until is None or self.on < row.until)
        )
        return min(open_rows, key=lambda row: (row.kind, row.since, row.key), default=None)

    @cached_property
    def unit_year(self) -> UnitYear | None:
        """The unit's figures for the year."""
        rows = (row for row in self.record.years if row.year == self.year)
        return min(rows, key=lambda row: row.key, default=None)

    def leave(self, year: int) -> Leave | None:
        """Find the leave in a year that a principle counts as time at work."""
        for row in sorted(self.record.absences, key=lambda row: (row.since, row.key)):
            rule = self.standing.get(LEAVES.get(row.kind, ""))
            counts = row.kind is not AbsenceKind.STUDY or is_long(row)
            if rule and counts and is_away(row, year):
                return Leave(row, rule)
        return None

    def titles(self, awards: Iterable[str], year: int) -> tuple[Honour, ...]:
        """Honours of these awards earned for a year."""
        wanted = set(awards)
        return tuple(row for row in self.merits if row.year == year and row.award in wanted)

    def initiatives(self, reach: Reach, since: int) -> tuple[Initiative, ...]:
        """List the initiatives that reach far enough, recognised in the years from `since` on."""
        least = REACHES.index(reach)
        rows = (row for row in self.record.initiatives if since <= row.year <= self.year)
        reaching = (row for row in rows if REACHES.index(row.reach) >= least)
        return tuple(sorted(reaching, key=lambda row: (row.year, row.key)))

    def label(self, awards: Iterable[str]) -> str:
        """Name awards as the catalogue does."""
        return " hoặc ".join(self.awards[award].label for award in awards)

    @cached_property
    def _past(self) -> tuple[Honour, ...]:
        rows = (row for row in self.record.honours if row.year <= self.year)
        return tuple(sorted(rows, key=_age))


def _age(row: Honour) -> tuple[int, date, str]:
    """Order honours by year, then by the day of decision; nothing hangs on how a list had them."""
    return row.year, row.decision.day or date.min, row.key


def is_away(row: Absence, year: int) -> bool:
    """Whether someone was away on any day of a year."""
    return row.since.year <= year and (row.until is None or year <= row.until.year)


def is_long(row: Absence) -> bool:
    """Whether someone was away for a year or longer, or still is."""
    if row.until is None:
        return True
    return (row.until.year - row.since.year) * 12 + row.until.month - row.since.month >= MONTHS - 1


def proof(entry: Rating | Honour | Initiative, case: Case) -> Proof:
    """Point at the ledger entry that counts, with its decision."""
    if isinstance(entry, Rating):
        what = entry.level.label
    elif isinstance(entry, Honour):
        what = case.label((entry.award,)) if entry.award in case.awards else entry.award
    else:
        what = entry.name
    return Proof(entry.year, what, entry.decision)
