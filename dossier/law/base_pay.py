"""Turns the table of the base pay (lương cơ sở) into dated rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table, refuse_overlaps
from dossier.model.finding import Cite, Confidence


@dataclass(frozen=True, slots=True)
class BasePay:
    """The base pay over [since, until), in đồng a month."""

    amount: int
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence

    def holds(self, day: date) -> bool:
        """Whether it is paid on a day."""
        return self.since <= day and (self.until is None or day < self.until)


def read_base_pay(table: Table, acts: Mapping[str, Act]) -> tuple[BasePay, ...]:
    """Read every row; refuse spans that overlap."""
    table.only("base_pay")
    found = tuple(_read_row(row, acts) for row in table.tables("base_pay"))
    refuse_overlaps(table, [("base_pay", row.since, row.until) for row in found])
    return found


def _read_row(table: Table, acts: Mapping[str, Act]) -> BasePay:
    table.only("amount", "since", "until", "cite", "confidence")
    since = table.day("since")
    if since is None:
        raise table.broken("missing since")
    return BasePay(
        amount=table.number("amount"),
        since=since,
        until=table.day("until"),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
    )
