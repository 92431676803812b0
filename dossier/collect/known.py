"""Who is who: finds the person, unit or ledger entry that a row means among those already known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from dossier.collect.reading import Value, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement
from dossier.model.ledger import Absence, Honour, Initiative, Rating, Tenure, UnitYear
from dossier.model.subject import Person, Ref, Unit
from dossier.words.text import clean, fold, spelling

V = TypeVar("V", bound=Value)


_MARKS: Mapping[type[Any], Callable[[Any], tuple[Hashable, ...]]] = {
    Person: lambda person: (person.key,),
    Unit: lambda unit: (unit.key,),
    Rating: lambda row: (row.subject, row.year),
    UnitYear: lambda row: (row.subject, row.year),
    Honour: lambda row: (row.subject, row.award, row.year, row.ground),
    Initiative: lambda row: (row.subject, row.year, spelt(row.name)),
    Achievement: lambda row: (row.subject, row.year, fold(row.what)),
    Tenure: lambda row: (row.subject, row.since, fold(row.post)),
    Absence: lambda row: (row.subject, row.since),
    Wish: lambda row: (row.subject, row.award),
}


class SeveralError(Exception):
    """More than one person goes by what the row says."""


def spelt(name: str) -> str:
    """Bring a name to the form in which names are compared: tone placement and case do not count.

    >>> spelt("NGUYỄN VĂN HÒA") == spelt("Nguyễn Văn Hoà")
    True
    """
    return spelling(clean(name)).casefold()


def identity(value: Value) -> Hashable:
    """Tell values apart: two with the same identity are the same entry of the same ledger."""
    return (type(value), *_MARKS[type(value)](value))


class Known:
    """An index over what the store holds, growing by what earlier rows of the list bring."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self._people: dict[str, dict[str, Person]] = defaultdict(dict)
        self._by_citizen: dict[str, str] = {}
        self._persons: dict[str, Person] = {}
        self._units: dict[str, Unit] = {}
        self._unit_names: dict[str, str] = {}
        self._entries: dict[Hashable, Value] = {}
        for value in values:
            self.add(value)

    def add(self, value: Value) -> None:
        """Know one value more, or know it better."""
        if isinstance(value, Person):
            self._persons[value.key] = value
            self._people[spelt(value.name)][value.key] = value
            if value.citizen_id:
                self._by_citizen[value.citizen_id] = value.key
        elif isinstance(value, Unit):
            self._units[value.key] = value
            self._unit_names[spelt(value.name)] = value.key
        self._entries[identity(value)] = value

    def same(self, value: V) -> V | None:
        """Find what is known under the identity of a value."""
        found = self._entries.get(identity(value))
        return found if isinstance(found, type(value)) else None

    def unit(self, name: str) -> Unit | None:
        """Find a unit by its full name."""
        key = self._unit_names.get(spelt(name))
        return self._units[key] if key else None

    def person(
        self, name: str, *, citizen_id: str = "", birth: PartDate | None = None, unit: str = ""
    ) -> Person | None:
        """Find a person by identity number, else by name and what else the row says of them.

        Birth dates that disagree are two people; a year alone agrees with any day in it. `unit` is
        a key. Raises SeveralError where the row fits more than one.
        """
        key = self._by_citizen.get(citizen_id) if citizen_id else None
        if key:
            return self._persons[key]
        found = [
            person
            for person in self._people.get(spelt(name), {}).values()
            if not (citizen_id and person.citizen_id) and agree(person.birth, birth)
        ]
        if len(found) > 1 and unit:
            found = [person for person in found if person.unit == unit] or found
        if len(found) > 1:
            raise SeveralError(name)
        return found[0] if found else None

    def subject(
        self, name: str, *, citizen_id: str = "", birth: PartDate | None = None, unit: str = ""
    ) -> Ref | None:
        """Find whom a row of a ledger is about: a unit of that name, else a person."""
        above = self.unit(unit)
        as_unit = self.unit(name)
        if as_unit is not None and not citizen_id and birth is None:
            return as_unit.ref
        key = above.key if above else ""
        person = self.person(name, citizen_id=citizen_id, birth=birth, unit=key)
        return person.ref if person else None


def agree(one: PartDate | None, other: PartDate | None) -> bool:
    """Tell whether two dates, as far as each is known, can be the same day.

    >>> agree(PartDate(1985), PartDate(1985, 3, 9)), agree(PartDate(1985, 4), PartDate(1985, 3))
    (True, False)
    """
    if one is None or other is None or one.year != other.year:
        return one is None or other is None
    pairs = ((one.month, other.month), (one.day, other.day))
    return all(not first or not second or first == second for first, second in pairs)
