"""Finds whom the lines of a grid mean: units and persons, by the names that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from dossier.model.change import Query
from dossier.model.subject import Person, Ref, Unit
from dossier.model.succession import Succession, ended_units, former_names
from dossier.store import Work
from dossier.tasks.errors import AmbiguousSubjectError, UnknownSubjectError
from dossier.words.text import clean, fold

Subject = Person | Unit
S = TypeVar("S", Person, Unit, Subject)


class Names:
    """Units are known at once; persons are looked for by the names that are asked for."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._units = {unit.key: unit for unit in work.all(Unit)}
        self._by_name: dict[str, list[Unit]] = {}
        steps = work.all(Succession)
        self._ended = ended_units(steps)
        for unit in self._units.values():
            self._by_name.setdefault(fold(unit.name), []).append(unit)
        self._former: dict[str, dict[str, Unit]] = {}
        for name, _unit, key in former_names(steps):
            if key in self._units:
                self._former.setdefault(fold(name), {})[key] = self._units[key]
        self._people: dict[str, list[Person]] = {}

    def expect(self, names: Iterable[str]) -> None:
        """Read all persons of these names at once, as they are written."""
        wanted = {clean(name) for name in names} - {""}
        for person in self._work.all(Person, name=wanted) if wanted else ():
            self._people.setdefault(fold(person.name), []).append(person)

    def unit(self, text: str) -> Unit:
        """Find a unit; raise UnknownSubjectError, or AmbiguousSubjectError for a shared name."""
        return _only(text, self._called(text))

    def subject(self, text: str, home: str = "") -> Subject:
        """Find a unit of the name, else a person; `home` is the name of the unit above either."""
        units = self._called(text)
        found: list[Subject] = [*(units or self._named(text))]
        within = [one for one in found if self._home(one) == fold(clean(home))]
        return _only(text, within if home and within else found)

    def _called(self, text: str) -> list[Unit]:
        """Find units of a name; one that is no more gives way to one that is called so today.

        A former name means who carries the history on, where no unit is called so.
        """
        name = fold(clean(text))
        units = self._by_name.get(name) or list(self._former.get(name, {}).values())
        return [unit for unit in units if unit.key not in self._ended] or units

    def name_of(self, unit: str) -> str:
        """Name the unit of a key; empty where there is none."""
        found = self._units.get(unit)
        return found.name if found else ""

    def home_of(self, subject: Subject) -> str:
        """Name the unit in which somebody works, or the superior of a unit."""
        return self.name_of(subject.superior if isinstance(subject, Unit) else subject.unit)

    def _home(self, subject: Subject) -> str:
        return fold(self.home_of(subject))

    def _named(self, text: str) -> list[Person]:
        known = self._people.get(fold(clean(text)))
        return known if known is not None else list(self._searched(clean(text)))

    def _searched(self, text: str) -> Iterator[Person]:
        """Look for a name that is written in another way, such as without diacritics."""
        for row in self._work.people(Query(text)).rows if text else ():
            if fold(row.name) == fold(text):
                yield self._work.get(Person, row.key).value


def _only(text: str, found: Sequence[S]) -> S:
    if not found:
        raise UnknownSubjectError(text=text)
    if len(found) > 1:
        raise AmbiguousSubjectError(text=text, keys=tuple(one.key for one in found))
    return found[0]


def subjects_by_key(work: Work, refs: Iterable[Ref]) -> dict[str, Subject]:
    """Read whom references mean, by key."""
    keys = {ref.key for ref in refs}
    rows: list[Subject] = [*work.all(Unit, key=keys), *work.all(Person, key=keys)] if keys else []
    return {row.key: row for row in rows}
