"""Finds people of like names among those born on the day, or in the year in the unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dossier.collect.likeness import alike
from dossier.model.days import PartDate
from dossier.model.subject import Person
from dossier.words.text import fold

Names = dict[str, list[str]]  # folded name → keys


def _names() -> defaultdict[str, list[str]]:
    return defaultdict(list)


@dataclass(frozen=True, slots=True)
class Nearby:
    """Names by day of birth, and by unit and year of birth."""

    by_day: dict[PartDate, Names] = field(default_factory=dict)
    by_unit: dict[str, dict[int, Names]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Person]) -> Nearby:
        """Order people by where and when."""
        by_day: defaultdict[PartDate, Names] = defaultdict(_names)
        by_unit: defaultdict[str, defaultdict[int, Names]] = defaultdict(
            lambda: defaultdict(_names)
        )
        for person in people:
            name, birth = fold(person.name), person.birth
            if birth and birth.day:
                by_day[birth].setdefault(name, []).append(person.key)
            if person.unit:
                year = birth.year if birth else 0
                by_unit[person.unit][year].setdefault(name, []).append(person.key)
        return cls(by_day, {unit: dict(years) for unit, years in by_unit.items()})

    def like(self, name: str, birth: PartDate | None, unit: str) -> Iterator[str]:
        """Name those of a like name born on that day, or in that year in that unit; by key."""
        around = list(self._around(birth, unit))
        folded = fold(name) if around else ""
        found: dict[str, None] = {}
        for names in around:
            for each in alike(folded, list(names)):
                found.update(dict.fromkeys(names[each]))
        yield from found

    def _around(self, birth: PartDate | None, unit: str) -> Iterator[Names]:
        if birth is not None and birth.day and birth in self.by_day:
            yield self.by_day[birth]
        for year, names in self.by_unit.get(unit, {}).items():
            if birth is None or not year or year == birth.year:
                yield names
