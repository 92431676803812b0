"""Turns the [[standing]] tables into the principles that hold for every award on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table, refuse_overlaps
from dossier.model.finding import Cite, Confidence

KEYS = ("id", "text", "by", "number", "awards", "since", "until", "cite", "confidence")


class By(StrEnum):
    """Who sees that a principle is kept."""

    RULE = "rule"  # the rules of criteria, in what they count
    CHECK = "check"  # the check of a round
    TABLES = "tables"  # the law's tables, which ask for nothing that it forbids to ask
    PEOPLE = "people"  # whoever weighs the dossier: no record shows it

    @property
    def label(self) -> str:
        """Who sees to it, in words."""
        return {
            "rule": "chương trình tính khi xét tiêu chuẩn",
            "check": "chương trình nhắc khi kiểm tra đợt",
            "tables": "bảng quy định",
            "people": "người xét, thẩm định",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Standing:
    """A principle as it holds over [since, until)."""

    id: str
    cite: Cite
    confidence: Confidence
    text: str = ""  # in short, in the language of the law
    by: By = By.PEOPLE
    number: int = 0  # its measure, in the unit that its text names; 0: none
    awards: tuple[str, ...] = ()  # what it is about; empty: every award
    since: date = date.min
    until: date | None = None

    def is_about(self, award: str) -> bool:
        """Whether it speaks of an award."""
        return not self.awards or award in self.awards

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)


def read_standing(table: Table, acts: Mapping[str, Act]) -> tuple[Standing, ...]:
    """Read every principle; refuse spans of one id that overlap."""
    table.only("standing")
    found = tuple(_read_standing(row, acts) for row in table.tables("standing"))
    refuse_overlaps(table, [(row.id, row.since, row.until) for row in found])
    return found


def _read_standing(table: Table, acts: Mapping[str, Act]) -> Standing:
    table.only(*KEYS)
    since = table.day("since")
    if since is None:
        raise table.broken("missing since")
    return Standing(
        id=table.text("id"),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
        text=table.text("text"),
        by=table.choice("by", By),
        number=table.number("number", 0),
        awards=table.texts("awards"),
        since=since,
        until=table.day("until"),
    )
