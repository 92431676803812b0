"""Finds people who are likely to stand in the records twice, and says why each pair is likely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from itertools import combinations

from dossier.collect.known import agree
from dossier.collect.likeness import alike, spelt
from dossier.model.subject import Person
from dossier.words.text import fold

Mark = tuple[Hashable, ...]  # empty where there is nothing to go by

CROWD = 40  # people of one mark: of more, the mark says nothing
OFTEN = 500  # people between two words on how far the search is
Went = Callable[[int, int], None]  # told what is looked at and how much there is; may raise to stop


class Likely(IntEnum):
    """Why two records are likely to be one person, the surest first."""

    NUMBER = 0  # the same identity number
    DAY = 1  # the same name, born on the same day
    HOME = 2  # the same name and unit, births that can be one
    SPELLING = 3  # a slip of the pen apart, the same day of birth and unit


@dataclass(frozen=True, slots=True)
class Double:
    """Two records of what is likely to be one person."""

    first: Person
    second: Person
    why: Likely


def doubles(
    people: Iterable[Person], went: Went = lambda _done, _total: None
) -> tuple[Double, ...]:
    """Find likely pairs, the surest first; a pair is named once, for its surest reason."""
    everyone = tuple(people)
    found: dict[tuple[str, str], Double] = {}
    for number, (why, mark, fits) in enumerate(_WAYS):
        tell = partial(_tell, went, number, len(everyone))
        for one, other in _pairs(everyone, mark, tell):
            pair = (min(one.key, other.key), max(one.key, other.key))
            if pair not in found and fits(one, other):
                found[pair] = Double(one, other, why)
    return tuple(sorted(found.values(), key=lambda double: double.why))


def _pairs(
    people: Iterable[Person], mark: Callable[[Person], Mark], tell: Callable[[int], None]
) -> Iterator[tuple[Person, Person]]:
    groups: dict[Mark, list[Person]] = defaultdict(list)
    for person in people:
        said = mark(person)
        if said:
            groups[said].append(person)
    looked = 0
    for group in groups.values():
        if looked // OFTEN != (looked := looked + len(group)) // OFTEN:
            tell(looked)
        if 1 < len(group) <= CROWD:
            yield from combinations(group, 2)


def _tell(went: Went, way: int, people: int, looked: int) -> None:
    """Say how far all ways are by how far one of them is."""
    went(way * people + looked, len(_WAYS) * people)


def _number(person: Person) -> Mark:
    return (person.citizen_id,) if person.citizen_id else ()


def _day(person: Person) -> Mark:
    birth = person.birth
    return (spelt(person.name), birth) if birth and birth.day else ()


def _home(person: Person) -> Mark:
    return (spelt(person.name), person.unit) if person.unit else ()


def _colleague(person: Person) -> Mark:
    birth = person.birth
    return (birth, person.unit) if birth and birth.day and person.unit else ()


def _may_be_one(one: Person, other: Person) -> bool:
    """Tell whether nothing parts them: numbers of one length that differ do, so do births."""
    numbers = one.citizen_id, other.citizen_id
    parted = all(numbers) and len(numbers[0]) == len(numbers[1]) and numbers[0] != numbers[1]
    return not parted and agree(one.birth, other.birth)


def _slipped(one: Person, other: Person) -> bool:
    first, second = fold(one.name), fold(other.name)
    is_other = spelt(one.name) != spelt(other.name)
    return is_other and bool(alike(first, [second])) and _may_be_one(one, other)


def _always(_one: Person, _other: Person) -> bool:
    return True


_WAYS: tuple[tuple[Likely, Callable[[Person], Mark], Callable[[Person, Person], bool]], ...] = (
    (Likely.NUMBER, _number, _always),
    (Likely.DAY, _day, _may_be_one),
    (Likely.HOME, _home, _may_be_one),
    (Likely.SPELLING, _colleague, _slipped),
)
