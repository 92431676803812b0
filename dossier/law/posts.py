"""Turns the table of posts into groups, and posts held into the months that count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table
from dossier.model.days import PartDate
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Tenure
from dossier.words.text import fold

YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class PostGroup:
    """Posts that dedication counts alike; "tương đương" is for the officer to say."""

    id: str
    label: str
    rank: int  # the higher post has the lower number
    cite: Cite
    confidence: Confidence


def read_posts(table: Table, acts: Mapping[str, Act]) -> Mapping[str, PostGroup]:
    """Read every group, by id, highest first."""
    table.only("post_group")
    rows = sorted(
        (_read(row, acts) for row in table.tables("post_group")), key=lambda row: row.rank
    )
    if len({row.id for row in rows}) < len(rows):
        raise table.broken("a group of posts occurs twice")
    return {row.id: row for row in rows}


def group_of(tenure: Tenure, groups: Mapping[str, PostGroup]) -> PostGroup | None:
    """Find the group that a post was put into, by its id or its name."""
    wanted = fold(tenure.grade)
    rows = (row for row in groups.values() if wanted in (fold(row.id), fold(row.label)))
    return next(rows, None) if wanted else None


@dataclass(frozen=True, slots=True)
class Held:
    """Months in posts, each counted once: as few and as many as the dates allow."""

    least: int
    most: int


def held(tenures: Iterable[Tenure], on: date) -> Held:
    """Count the months in posts up to a day; a post still held runs on to it."""
    least, most = set[int](), set[int]()
    for row in tenures:
        end = _number(PartDate.of(on), 0)
        first, last = _number(row.since, YEAR), _after(row.until, 1) if row.until else end
        least |= set(range(first, min(last, end)))
        first, last = _number(row.since, 1), _after(row.until, YEAR + 1) if row.until else end
        most |= set(range(first, min(last, end)))
    return Held(len(least), len(most))


def _number(day: PartDate, month: int) -> int:
    """Count months through all years; `month` stands in for one that is not known."""
    return day.year * YEAR + (day.month or month)


def _after(day: PartDate, month: int) -> int:
    """Find the month that a last day no longer fills: of 31/3 that is April, of 15/3 March."""
    if day.whole:
        return _number(PartDate.of(day.whole + timedelta(days=1)), 0)
    if day.month and month > 1:
        return _number(day, 0) + 1
    return _number(day, month)


def _read(table: Table, acts: Mapping[str, Act]) -> PostGroup:
    table.only("id", "label", "rank", "cite", "confidence")
    return PostGroup(
        id=table.text("id"),
        label=table.text("label"),
        rank=table.number("rank"),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
    )
