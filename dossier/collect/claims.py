"""Holds what earlier rows of a list said, so that a row saying otherwise is not simply the last."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier.collect.known import agree
from dossier.collect.likeness import spelt
from dossier.model.days import PartDate

ABOUT = frozenset({"name", "who", "citizen_id"})  # whom a row is about, not what it says of them


@dataclass(frozen=True, slots=True)
class Claim:
    """What one row said of an entry or a person."""

    place: int  # among the rows of the reading
    cell: str
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Claims:
    """What the rows before have said, by whom and of which year it is."""

    made: dict[Hashable, Claim] = field(default_factory=dict)

    def against(
        self, mark: Hashable, said: Mapping[str, Any], units: Mapping[str, str]
    ) -> tuple[Claim, str] | None:
        """Give the earlier row that says otherwise, and the field in which."""
        claim = self.made.get(mark)
        if claim is None:
            return None
        for name, value in said.items():
            there = claim.said.get(name)
            if there and value and name not in ABOUT and not _same(name, there, value, units):
                return claim, name
        return None

    def add(self, mark: Hashable, claim: Claim) -> None:
        """Remember what a row said, beside what rows before it said of the same."""
        before = self.made.get(mark)
        if before is not None:
            claim = Claim(before.place, before.cell, {**before.said, **claim.said})
        self.made[mark] = claim


def _same(name: str, one: object, other: object, units: Mapping[str, str]) -> bool:
    if isinstance(one, PartDate) and isinstance(other, PartDate):
        return agree(one, other)
    if isinstance(one, str) and isinstance(other, str):
        mine, theirs = spelt(one), spelt(other)
        is_unit = name in {"unit", "superior"}
        return mine == theirs or (is_unit and units.get(mine, mine) == units.get(theirs, theirs))
    return one == other
