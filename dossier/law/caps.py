"""Turns the [[cap]] tables of an award into values: how large a share may be proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table, refuse_overlaps
from dossier.model.finding import Cite, Confidence

KEYS = (
    *("id", "of", "awards", "percent", "rounding", "off", "text"),
    *("since", "until", "cite", "confidence"),
)


class CapOf(StrEnum):
    """Of what a cap takes its share, within the commended year."""

    AWARDS = "awards"  # those who have, or are proposed for, another award
    LEADERS = "leaders"  # units that lead their cụm, khối thi đua
    MEMBERS = "members"  # people of the proposing office

    @property
    def label(self) -> str:
        """What is counted, in words."""
        return {
            "awards": "số đạt hoặc được đề nghị",
            "leaders": "số đơn vị dẫn đầu cụm, khối thi đua",
            "members": "số người của đơn vị",
        }[self.value]


class Rounding(StrEnum):
    """What becomes of a part of a nominee."""

    DOWN = "down"
    UP = "up"
    HALF_UP = "half_up"  # from one half on it counts as a whole one

    def hundredth(self, share: int) -> int:
        """Round share/100, exactly.

        >>> [row.hundredth(450) for row in Rounding], [row.hundredth(449) for row in Rounding]
        ([4, 5, 5], [4, 5, 4])
        """
        added = {Rounding.DOWN: 0, Rounding.UP: 99, Rounding.HALF_UP: 50}[self]
        return (share + added) // 100


@dataclass(frozen=True, slots=True)
class Cap:
    """The greatest share of nominees for an award over [since, until)."""

    id: str
    award: str
    of: CapOf
    percent: int
    rounding: Rounding
    text: str
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence
    awards: tuple[str, ...] = ()  # those whose holders are the whole, where it is a share of awards
    is_on: bool = True  # one that is off waits for local rules to set it

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day and switched on."""
        return self.is_on and self.since <= day and (self.until is None or day < self.until)

    def limit(self, whole: int) -> int:
        """Count how many may be proposed of a whole, as the rounding says."""
        return self.rounding.hundredth(whole * self.percent)


def read_caps(table: Table, award: str, acts: Mapping[str, Act]) -> tuple[Cap, ...]:
    """Read every cap of an award's file; refuse spans of one id that overlap."""
    found = tuple(read_cap(row, award, acts) for row in table.tables("cap"))
    refuse_overlaps(table, [(row.id, row.since, row.until) for row in found])
    return found


def read_cap(table: Table, award: str, acts: Mapping[str, Act]) -> Cap:
    """Read one cap of an award."""
    table.only(*KEYS)
    since, until = table.day("since"), table.day("until")
    if since is None or (until is not None and until <= since):
        raise table.broken("since is missing, or until is not after it")
    of, percent = table.choice("of", CapOf), table.number("percent")
    awards = table.texts("awards")
    if not 0 < percent <= 100:
        raise table.broken("percent is not between 1 and 100")
    if bool(awards) is not (of is CapOf.AWARDS):
        raise table.broken("awards belong to a share of awards, and to no other")
    return Cap(
        id=table.text("id"),
        award=award,
        of=of,
        percent=percent,
        rounding=table.choice("rounding", Rounding),
        text=table.text("text"),
        since=since,
        until=until,
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
        awards=awards,
        is_on=not table.claim("off"),
    )
