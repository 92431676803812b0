"""Holds what earlier rows of a list said, so that a row saying otherwise is not simply the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossier.collect.known import Mark, agree, identity
from dossier.collect.likeness import spelt
from dossier.collect.reading import Value
from dossier.model.days import PartDate

Said = tuple[Value, Mapping[str, Any]]  # a value with what the row said of it
ABOUT = frozenset({"name", "who", "citizen_id"})  # whom a row is about, not what it says of them


@dataclass(frozen=True, slots=True)
class Claim:
    """What one row said of an entry or a person."""

    place: int  # among the rows of the reading
    cell: str
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Claims:
    """What the rows before have said, by whom and of which year it is.

    Most rows stay alone with whom they are about: theirs is sorted when another comes.
    """

    _made: dict[Mark, Claim] = field(default_factory=dict)
    _alone: dict[str, tuple[int, str, Sequence[Said]]] = field(default_factory=dict)

    def begin(self, key: str, place: int, cell: str, found: Sequence[Said]) -> None:
        """Remember what a row says of someone of whom no row has spoken yet."""
        self._alone[key] = (place, cell, found)

    def of(self, mark: Mark) -> Claim | None:
        """Give what was said of an entry or of somebody."""
        alone = self._alone.pop(str(mark[1]), None)
        if alone is not None:
            place, cell, found = alone
            for value, said in found:
                self.add(identity(value), Claim(place, cell, said))
        return self._made.get(mark)

    def against(
        self, mark: Mark, said: Mapping[str, Any], units: Mapping[str, str]
    ) -> tuple[Claim, str] | None:
        """Give the earlier row that says otherwise, and the field in which."""
        claim = self.of(mark)
        if claim is None:
            return None
        for name, value in said.items():
            there = claim.said.get(name)
            if there and value and name not in ABOUT and not _same(name, there, value, units):
                return claim, name
        return None

    def add(self, mark: Mark, claim: Claim) -> None:
        """Remember what a row said, beside what rows before it said of the same."""
        before = self._made.get(mark)
        if before is not None:
            claim = Claim(before.place, before.cell, {**before.said, **claim.said})
        self._made[mark] = claim


def _same(name: str, one: object, other: object, units: Mapping[str, str]) -> bool:
    if isinstance(one, PartDate) and isinstance(other, PartDate):
        return agree(one, other)
    if isinstance(one, str) and isinstance(other, str):
        mine, theirs = spelt(one), spelt(other)
        is_unit = name in {"unit", "superior"}
        return mine == theirs or (is_unit and units.get(mine, mine) == units.get(theirs, theirs))
    return one == other
