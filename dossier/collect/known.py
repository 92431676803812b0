"""Who is who: an index over the persons, units and ledger entries already known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from dossier.collect.likeness import spelt
from dossier.collect.reading import Value, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.ledger import Absence, Discipline, Honour, Initiative, Rating, Tenure, UnitYear
from dossier.model.subject import Person, Ref, Unit
from dossier.words.text import fold

V = TypeVar("V", bound=Value)
Mark = tuple[Hashable, ...]
Ledgers = Callable[[Collection[str]], Iterable[Value]]  # keys of subjects → their entries

MANY = 30  # subjects whose ledgers are read one by one; then the rest is read at once

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
    Registration: lambda row: (row.subject.key, row.award, row.year),
    Wish: lambda row: (row.subject.key, row.award),
}


def identity(value: Value) -> Mark:
    """Tell values apart: two with the same identity are the same entry of the same ledger.

    The type stands first, the key of the subject second.
    """
    kind: Any = type(value)
    return (kind, *_MARKS[kind](value))


class Known:
    """An index over what the store holds, growing by what earlier rows of the list bring."""

    def __init__(self, values: Iterable[Value] = (), ledgers: Ledgers | None = None) -> None:
        """Know these; `ledgers` reads the entries of subjects among them when they are wanted."""
        self.persons: dict[str, Person] = {}
        self.units: dict[str, Unit] = {}
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_number: dict[str, str] = {}
        self._by_unit_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._entries: dict[Mark, Value] = {}
        self._with_entries: set[str] = set()  # keys of subjects
        self._unsorted: dict[str, Sequence[Value]] = {}  # entries by the key of their subject
        for value in values:
            self.add(value)
        self._ledgers = ledgers
        self._unread = {*self.persons, *self.units} if ledgers else set()
        self._asked = 0

    def expect(self, names: Iterable[str]) -> None:
        """Read the ledgers of all who go by these names, compared forms, at once."""
        if self._ledgers:
            places = (self._by_name, self._by_unit_name)
            self._read({key for name in names for place in places for key in place.get(name, ())})

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
            self._enter(value)

    def learn(self, values: Sequence[Value]) -> None:
        """Know values that are about to be kept better than what is kept of the same."""
        subjects = [value for value in values if isinstance(value, Person | Unit)]
        entries = [value for value in values if not isinstance(value, Person | Unit)]
        self._read({str(identity(value)[1]) for value in entries})
        for subject in subjects:
            self._forget(subject.key)
        for value in (*subjects, *entries):
            self.add(value)

    def _forget(self, key: str) -> None:
        """Let nobody be found by the name and number that someone had till now."""
        person, unit = self.persons.get(key), self.units.get(key)
        if person is not None:
            self._by_name[spelt(person.name)].pop(key, None)
            self._by_number.pop(person.citizen_id, None)
        if unit is not None:
            self._by_unit_name[spelt(unit.name)].pop(key, None)

    def begin(self, subject: Person | Unit, entries: Sequence[Value]) -> None:
        """Know someone new with their entries, which are sorted when anybody asks for them."""
        self.add(subject)
        if entries:
            self._unsorted[subject.key] = entries

    def _enter(self, value: Value) -> None:
        mark = identity(value)
        self._entries[mark] = value
        self._with_entries.add(str(mark[1]))

    def knows(self, key: str) -> bool:
        """Tell whether there is a person or unit of a key."""
        return key in self.persons or key in self.units

    def holds_ledger(self, subject: Ref) -> bool:
        """Tell whether a subject can have any entry: someone new has none."""
        key = subject.key
        return key in self._unread or key in self._unsorted or key in self._with_entries

    def same(self, value: V) -> V | None:
        """Find what is known under the identity of a value."""
        return self.marked(identity(value))  # type: ignore[return-value]  # told by identity

    def marked(self, mark: Mark) -> Value | None:
        """Find what is known under an identity."""
        kind, key = mark[0], str(mark[1])
        if kind is Person:
            return self.persons.get(key)
        if kind is Unit:
            return self.units.get(key)
        for value in self._unsorted.pop(key, ()):
            self._enter(value)
        if key in self._unread:
            self._asked += 1
            self._read({key} if self._asked < MANY else set(self._unread))
        return self._entries.get(mark)

    def _read(self, keys: set[str]) -> None:
        wanted = keys & self._unread
        self._unread -= wanted
        if self._ledgers and wanted:
            for value in self._ledgers(wanted):
                self._enter(value)

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

    def succeed(self, name: str, unit: str, successor: str) -> None:
        """Let a former name of a unit mean who carries its history on; all but the name by key."""
        named = self._by_unit_name[spelt(name)]
        if successor != unit:
            named.pop(unit, None)
        if successor in self.units:
            named[successor] = None

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
