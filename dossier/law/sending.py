"""Turns the tables on handing dossiers in into values: until which day, in how many sets."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground

_FIRST = 1900  # years before it are slips of typing
DATED = ("since", "until", "cite", "confidence")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which dossiers are taken in, year by year."""

    awards: frozenset[str]  # ids; empty: for every award
    grounds: frozenset[Ground]  # empty: for every ground
    day: int
    month: int
    next_year: bool  # of the year after the one that is commended
    before: int  # so many days before that day
    to: str  # who takes them in; empty where the rules do not say
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def last_day(self, year: int) -> date:
        """Work out the last day for the achievements of a year; 29/2 is 28/2 in most years."""
        year = min(max(year + self.next_year, _FIRST), MAXYEAR)
        is_short = (self.day, self.month) == (29, 2) and not isleap(year)
        return date(year, self.month, self.day - is_short) - timedelta(days=self.before)


@dataclass(frozen=True, slots=True)
class Copies:
    """In how many sets a dossier is handed in."""

    awards: frozenset[str]  # ids; empty: for every award
    count: int
    to: str
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)


def read_deadlines(tables: Iterable[Table], acts: Mapping[str, Act]) -> tuple[Deadline, ...]:
    """Read every [[deadline]]."""
    return tuple(_read_deadline(table, acts) for table in tables)


def read_copies(tables: Iterable[Table], acts: Mapping[str, Act]) -> tuple[Copies, ...]:
    """Read every [[sets]]."""
    return tuple(_read_copies(table, acts) for table in tables)


def due(rows: Iterable[Deadline], award: str, ground: Ground) -> tuple[Deadline, ...]:
    """Choose the deadlines of a nomination: of each place the one that is most about it."""
    chosen: dict[str, Deadline] = {}
    for row in rows:
        fits = award in row.awards or not row.awards
        if fits and (ground in row.grounds or not row.grounds):
            before = chosen.get(row.to)
            if before is None or _closeness(row) >= _closeness(before):
                chosen[row.to] = row
    return tuple(chosen.values())


def copies_for(rows: Iterable[Copies], award: str) -> tuple[Copies, ...]:
    """Choose the same way how many sets an award needs, for each place that takes them in."""
    chosen: dict[str, Copies] = {}
    for row in rows:
        if award in row.awards or not row.awards:
            before = chosen.get(row.to)
            if before is None or bool(row.awards) >= bool(before.awards):
                chosen[row.to] = row
    return tuple(chosen.values())


def _closeness(row: Deadline) -> int:
    return 2 * bool(row.awards) + bool(row.grounds)


def _read_deadline(table: Table, acts: Mapping[str, Act]) -> Deadline:
    table.only("awards", "ground", "day", "month", "next_year", "before", "to", *DATED)
    since, until = _span(table)
    day, month = table.number("day"), table.number("month")
    try:
        date(2024, month, day)
    except ValueError as fault:
        raise table.broken(f"no such day: {day}/{month}") from fault
    return Deadline(
        awards=frozenset(table.texts("awards")),
        grounds=table.choices("ground", Ground),
        day=day,
        month=month,
        next_year=table.claim("next_year"),
        before=table.number("before", 0),
        to=table.text("to", ""),
        since=since,
        until=until,
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
    )


def _read_copies(table: Table, acts: Mapping[str, Act]) -> Copies:
    table.only("awards", "count", "to", *DATED)
    since, until = _span(table)
    return Copies(
        awards=frozenset(table.texts("awards")),
        count=table.number("count"),
        to=table.text("to", ""),
        since=since,
        until=until,
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
    )


def _span(table: Table) -> tuple[date, date | None]:
    since, until = table.day("since"), table.day("until")
    if since is None or (until is not None and until <= since):
        raise table.broken("since is missing, or until is not after it")
    return since, until
