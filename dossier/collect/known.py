"""Who is who: an index over the persons, units and ledger entries already known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from dossier.collect.likeness import spelt
from dossier.collect.reading import Value, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement, Target
from dossier.model.ledger import Absence, Discipline, Honour, Initiative, Rating, Tenure, UnitYear
from dossier.model.subject import Person, Unit
from dossier.words.text import fold

V = TypeVar("V", bound=Value)

_MARKS: Mapping[type[Any], Callable[[Any], tuple[Hashable, ...]]] = {
    Person: lambda person: (person.key,),
    Unit: lambda unit: (unit.key,),
    Rating: lambda row: (row.subject.key, row.year),
    UnitYear: lambda row: (row.subject.key, row.year),
    Honour: lambda row: (row.subject.key, row.award, row.year, row.ground),
    Initiative: lambda row: (row.subject.key, row.year, spelt(row.name)),
    Achievement: lambda row: (row.subject.key, row.year, fold(row.what)),
    Tenure: lambda row: (row.subject.key, row.since, fold(row.post)),
    Absence: lambda row: (row.subject.key, row.since),
    Discipline: lambda row: (row.subject.key, row.since, row.kind),
    Target: lambda row: (row.unit, row.movement, row.year, fold(row.name)),
    Wish: lambda row: (row.subject.key, row.award),
}


def identity(value: Value) -> Hashable:
    """Tell values apart: two with the same identity are the same entry of the same ledger."""
    kind = type(value)
    return (kind, *_MARKS[kind](value))


class Known:
    """An index over what the store holds, growing by what earlier rows of the list bring."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self.persons: dict[str, Person] = {}
        self.units: dict[str, Unit] = {}
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_number: dict[str, str] = {}
        self._by_unit_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._entries: dict[Hashable, Value] = {}
        for value in values:
            self.add(value)

    def add(self, value: Value) -> None:
        """Know one value more, or know it better."""
        if isinstance(value, Person):
            self.persons[value.key] = value
            self._by_name[spelt(value.name)][value.key] = None
            if value.citizen_id:
                self._by_number[value.citizen_id] = value.key
        elif isinstance(value, Unit):
            self.units[value.key] = value
            self._by_unit_name[spelt(value.name)][value.key] = None
        else:
            self._entries[identity(value)] = value

    def same(self, value: V) -> V | None:
        """Find what is known under the identity of a value."""
        if isinstance(value, Person):
            return self.persons.get(value.key)  # type: ignore[return-value]  # of its own type
        if isinstance(value, Unit):
            return self.units.get(value.key)  # type: ignore[return-value]  # of its own type
        return self._entries.get(identity(value))  # type: ignore[return-value]  # told by identity

    def numbered(self, citizen_id: str) -> Person | None:
        """Find the person of an identity number."""
        key = self._by_number.get(citizen_id) if citizen_id else None
        return self.persons[key] if key else None

    def named(self, name: str) -> list[Person]:
        """List the people of a name."""
        return [self.persons[key] for key in self._by_name.get(spelt(name), ())]

    def units_named(self, name: str) -> list[Unit]:
        """List the units of a name."""
        return [self.units[key] for key in self._by_unit_name.get(spelt(name), ())]

    def is_within(self, unit: str, above: str) -> bool:
        """Tell whether a unit is another or stands somewhere below it; both by key."""
        seen: set[str] = set()
        while unit and unit not in seen:
            if unit == above:
                return True
            seen.add(unit)
            found = self.units.get(unit)
            unit = found.superior if found else ""
        return False


def agree(one: PartDate | None, other: PartDate | None) -> bool:
    """Tell whether two dates, as far as each is known, can be the same day.

    >>> agree(PartDate(1985), PartDate(1985, 3, 9)), agree(PartDate(1985, 4), PartDate(1985, 3))
    (True, False)
    """
    if one is None or other is None or one.year != other.year:
        return one is None or other is None
    pairs = ((one.month, other.month), (one.day, other.day))
    return all(not first or not second or first == second for first, second in pairs)
