"""What became of a unit when organisation was changed, and who carries its history on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dossier.model.days import PartDate
from dossier.model.ledger import NO_DECISION, Decision


class SuccessionKind(StrEnum):
    """How one unit came from another."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    DISSOLVED = "dissolved"

    @property
    def label(self) -> str:
        """The words of decisions on organisation."""
        return {
            "renamed": "đổi tên",
            "merged": "sáp nhập, hợp nhất",
            "split": "chia, tách",
            "dissolved": "giải thể",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Succession:
    """One step of a unit's history; a unit that was renamed is its own successor."""

    key: str
    unit: str  # key of the unit that it happened to
    kind: SuccessionKind
    successor: str = ""  # key of the unit that carries its history on; empty where none does
    day: PartDate | None = None
    former_name: str = ""  # what the unit was called till then
    decision: Decision = NO_DECISION


def number_of(step: Succession) -> int:
    """Give the number under which a step was kept: later ones have greater ones.

    >>> number_of(Succession("a/12/b", "a", SuccessionKind.MERGED, "b"))
    12
    """
    parts = step.key.removeprefix(f"{step.unit}/").split("/")
    return int(parts[0]) if parts[0].isdecimal() else 0


def in_order(steps: Iterable[Succession]) -> tuple[Succession, ...]:
    """Put steps in the order in which they came about, as far as their days are known."""
    return tuple(sorted(steps, key=lambda row: (str(row.day or ""), number_of(row), row.key)))


def ended_units(steps: Iterable[Succession]) -> frozenset[str]:
    """Name the units that are no more: merged into another, split up whole, or dissolved."""
    over = {SuccessionKind.MERGED, SuccessionKind.DISSOLVED}
    return frozenset(
        row.unit
        for row in steps
        if row.kind in over or (row.kind is SuccessionKind.SPLIT and not row.successor)
    )


def former_names(steps: Iterable[Succession]) -> Iterator[tuple[str, str, str]]:
    """Give each former name with its unit and who carries its history on today, by their keys."""
    carried = [row for row in steps if row.successor]
    onward: dict[str, list[str]] = {}
    for row in carried:
        if row.successor != row.unit:
            onward.setdefault(row.unit, []).append(row.successor)
    for row in carried:
        for last in _last(onward, row.successor, frozenset({row.unit})):
            yield row.former_name, row.unit, last


def _last(onward: Mapping[str, list[str]], unit: str, seen: frozenset[str]) -> Iterator[str]:
    """Follow a unit to those that are left of it; a ring is walked once."""
    further = [one for one in onward.get(unit, ()) if one not in seen]
    if not further:
        yield unit
    for one in further:
        yield from _last(onward, one, seen | {unit})
