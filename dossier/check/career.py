"""Turns a record into the best that its years to come could be, under the law of each year."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dossier.check.eligible import assess, falls_short
from dossier.law.book import BookOnDay
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.finding import Assessment, Outcome
from dossier.model.ledger import (
    NO_DECISION,
    Decision,
    Ground,
    Honour,
    Initiative,
    Level,
    Rating,
    Reach,
    UnitYear,
)
from dossier.model.subject import Ref, Whom

MANY = 3  # initiatives of a year: no criterion asks for more
FEW = 10  # members of a unit whose size is not known
BLOCK = "~"  # some block that it led


@dataclass(frozen=True)
class Horizon:
    """The year that is commended now, the law of its day of receipt, and how far to look."""

    book: BookOnDay
    year: int
    on: date
    years: int = 25

    def day(self, year: int) -> date:
        """Give the day on which the dossier of a year is received: as long after it as now."""
        return date(self.on.year + year - self.year, self.on.month, min(self.on.day, 28))

    def law(self, year: int) -> BookOnDay:
        """Open the law of that day; that of this year is the book at hand."""
        return self._laws[year]

    def assess(self, record: Record, award: Award, ground: Ground, year: int) -> Assessment:
        """Weigh a record in this year or one to come."""
        return assess(record, award, ground, self.law(year), year=year, on=self._on(year))

    def paths(self, record: Record, award: Award, ground: Ground, year: int) -> tuple[str, ...]:
        """Name the paths on which everything that ledgers decide is met in a year."""
        law, on = self.law(year), self._on(year)
        if falls_short(record, award, ground, law, year=year, on=on):
            return ()
        return met_paths(assess(record, award, ground, law, year=year, on=on))

    def _on(self, year: int) -> date:
        return self.on if year == self.year else self.day(year)

    @cached_property
    def lasting(self) -> frozenset[str]:
        """Name the awards of which a second grant would begin the count of years anew."""
        return frozenset(
            row.terms.after
            for row in self.book.book.criteria
            if row.terms.after and not row.terms.since_first and row.terms.after != row.award
        )

    @cached_property
    def _laws(self) -> Mapping[int, BookOnDay]:
        years = range(self.year + 1, self.year + self.years + 1)
        later = {year: self.book.book.on(self.day(year)) for year in years}
        return {self.year: self.book, **later}


@dataclass(frozen=True, slots=True)
class BestYear:
    """A year with all that it could bring, and the awards that come due on it."""

    year: int
    record: Record  # with the titles of the year
    due: frozenset[str]
    forms: tuple[Honour, ...]  # decided after the year


def best_years(record: Record, ladder: Collection[Award], horizon: Horizon) -> Iterator[BestYear]:
    """Give each year to come at its best, after the forms that this year carries already.

    A title counts in its own year; a form is decided after the year and counts from the next.
    """
    climb = sorted(ladder, key=lambda award: -award.rank)
    forms = [award for award in climb if not award.is_title]
    best = _climbed(record, forms, horizon.year, horizon)
    for year in range(horizon.year + 1, horizon.year + 1 + horizon.years):
        record = with_best_year(add(best.record, *best.forms), year)
        best = _climbed(record, climb, year, horizon)
        yield best


def _climbed(record: Record, climb: Iterable[Award], year: int, horizon: Horizon) -> BestYear:
    due: list[str] = []
    forms: list[Honour] = []
    for award in climb:
        if not is_free(record, award, year, horizon):
            continue
        if horizon.paths(record, award, Ground.MERIT, year):
            due.append(award.id)
            honour = granted(record.subject.ref, award, year, horizon)
            if award.is_title:
                record = add(record, honour)
            else:
                forms.append(honour)
    return BestYear(year, record, frozenset(due), tuple(forms))


def is_free(record: Record, award: Award, year: int, horizon: Horizon) -> bool:
    """Whether the years that an award commends are not commended by it already."""
    given = [row.year for row in record.honours if row.award == award.id]
    if given and award.id in horizon.lasting:
        return False
    return max(given, default=0) + award.years_for(record.subject.ref.whom) <= year


def granted(ref: Ref, award: Award, year: int, horizon: Horizon) -> Honour:
    """Make an honour to come; a form is decided when the dossier of its year was received."""
    decision = NO_DECISION if award.is_title else Decision(day=horizon.day(year))
    return Honour(f"~{award.id}{year}", ref, award.id, year, decision=decision)


def ladder_to(award: Award, whom: Whom, horizon: Horizon) -> tuple[Award, ...]:
    """List the awards on which an award rests, and those on which they rest."""
    law = horizon.law(horizon.year + 1)
    found: dict[str, None] = {}
    open_: list[str] = [award.id]
    while open_:
        rows = law.criteria(open_.pop(), whom, Ground.MERIT)
        names = {name: None for row in rows for name in (*row.terms.awards, row.terms.after)}
        fresh = [name for name in names if name and name not in found]
        found.update(dict.fromkeys(fresh))
        open_ += fresh
    return tuple(law.awards[name] for name in found if name != award.id)


def met_paths(assessment: Assessment) -> tuple[str, ...]:
    """Name the paths on which everything that ledgers decide is met."""
    decided = [row for row in assessment.verdicts if not row.judged]
    paths = dict.fromkeys(row.path for row in decided if row.path) or {"": None}
    return tuple(
        path
        for path in paths
        if (rows := [row for row in decided if row.path in ("", path)])
        and all(row.outcome is Outcome.MET for row in rows)
    )


def with_best_year(record: Record, year: int) -> Record:
    """Add the best rating, initiatives and figures of a year; what is entered already stays."""
    ref = record.subject.ref
    if all(row.year != year for row in record.ratings):
        record = add(record, Rating(f"~{year}", ref, year, Level.EXCELLENT))
    new = [Initiative(f"~{year}.{at}", ref, year, "", Reach.NATION) for at in range(MANY)]
    record = add(record, *new)
    return record if ref.whom is Whom.PERSON else _with_best_figures(record, year)


def add(record: Record, *entries: Rating | Honour | Initiative) -> Record:
    """Put entries into their ledgers."""
    ratings = [row for row in entries if isinstance(row, Rating)]
    honours = [row for row in entries if isinstance(row, Honour)]
    initiatives = [row for row in entries if isinstance(row, Initiative)]
    return replace(
        record,
        ratings=(*record.ratings, *ratings),
        honours=(*record.honours, *honours),
        initiatives=(*record.initiatives, *initiatives),
    )


def _with_best_figures(record: Record, year: int) -> Record:
    """Fill what is still open of a unit's year: everybody did well, and it led its block."""
    entered = next((row for row in record.years if row.year == year), None)
    known = entered or UnitYear(f"~{year}", record.subject.ref, year)
    members = known.members or max((row.members or 0 for row in record.years), default=0) or FEW
    best = replace(
        known,
        members=members,
        completed=_or(known.completed, members),
        advanced=_or(known.advanced, members),
        emulators=_or(known.emulators, members),
        disciplined=_or(known.disciplined, 0),
        block_led=known.block_led or BLOCK,
        united=known.united is None or known.united,
    )
    others = tuple(row for row in record.years if row.year != year)
    return replace(record, years=(*others, best))


def _or(known: int | None, best: int) -> int:
    return best if known is None else known
