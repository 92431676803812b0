"""Turns the conditions of a list into what an index looks for beside words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, func, select

from dossier.model.change import Query
from dossier.model.narrowing import Facet, Holds, Says, Within
from dossier.model.subject import UnitKind, Whom
from dossier.model.succession import (
    Succession,
    SuccessionKind,
    ended_units,
    former_names,
)
from dossier.store.index import Among, Probe, Wanted
from dossier.store.rows import IMAGE, KINDS, PERSON, SUCCESSION, UNIT
from dossier.store.spoken import searchable, spoken
from dossier.words.names import reading_key

_VALUES = {"honour": "award", "rating": "level", "registration": "award"}  # what entries are of
_WHOLE = frozenset({Facet.GENDER, Facet.KIND, Facet.GAPS})  # their words are ids, never begun


@dataclass(slots=True)
class Followed:
    """How far the log is known, and the last task that touched each kind."""

    number: int = -1
    touched: dict[str, int] = field(default_factory=dict)

    def follow(self, connection: Connection, last: int) -> None:
        """Learn which kinds were touched since, up to the last task that the connection sees."""
        if last > self.number:
            chosen = select(IMAGE.c.kind).where(IMAGE.c.number > self.number).distinct()
            self.touched.update(dict.fromkeys(connection.scalars(chosen), last))
            self.number = last

    def stand(self, kinds: Iterable[str]) -> tuple[int, ...]:
        """Give what differs once one of these kinds was touched again."""
        return tuple(self.touched.get(kind, 0) for kind in kinds)


@dataclass(frozen=True, slots=True)
class Tree:
    """The units: what each goes and went by, in which kind, what stands below it, its order.

    `former` holds the names that each and those it came from went by; `ended` who are no more.
    """

    words: Mapping[str, str]
    whom: Mapping[str, Whom]
    below: Mapping[str, Collection[str]]
    sort: Mapping[str, bytes]
    former: Mapping[str, Sequence[str]]
    ended: frozenset[str]

    def named(self, text: str) -> Iterator[str]:
        """Name the units whose names hold these words."""
        asked = [f" {word}" for word in spoken(text)]
        return (key for key, words in self.words.items() if all(word in words for word in asked))

    def within(self, units: Iterable[str]) -> frozenset[str]:
        """Name units with all below them; a ring is walked once."""
        todo, seen = list(units), set[str]()
        while todo:
            unit = todo.pop()
            if unit not in seen:
                seen.add(unit)
                todo += self.below.get(unit, ())
        return frozenset(seen)

    def of_kind(self, whom: Whom) -> frozenset[str]:
        """Name the bodies or the households."""
        return frozenset(key for key, kind in self.whom.items() if kind is whom)


def read_tree(connection: Connection) -> Tree:
    """Read all units with the names they had."""
    unit = UNIT.table.c
    former: dict[str, list[str]] = defaultdict(list)
    steps = read_steps(connection)
    for name, _unit, successor in former_names(steps):
        former[successor].append(name)
    words: dict[str, str] = {}
    whom: dict[str, Whom] = {}
    below: dict[str, list[str]] = defaultdict(list)
    sort: dict[str, bytes] = {}
    chosen = select(unit.key, unit.name, unit.symbol, unit.superior, unit.kind, unit.sort)
    for key, name, symbol, superior, kind, order in connection.execute(chosen):
        words[key] = searchable(name, symbol, *former.get(key, ()))
        whom[key] = UnitKind(kind).whom
        sort[key] = order
        if superior:
            below[superior].append(key)
    return Tree(words, whom, below, sort, dict(former), ended_units(steps))


def read_steps(connection: Connection) -> tuple[Succession, ...]:
    """Read how units came from one another, as far as names and ends go."""
    row = SUCCESSION.table.c
    past = select(row.unit, row.kind, row.successor, row.former_name)
    return tuple(
        Succession("", key, SuccessionKind(kind), successor, former_name=name)
        for key, kind, successor, name in connection.execute(past)
    )


def people_by_unit(connection: Connection) -> dict[str, int]:
    """Count the people of each unit, by its key."""
    unit = PERSON.table.c.unit
    rows = connection.execute(select(unit, func.count()).group_by(unit))
    return {row[0]: row[1] for row in rows}


def wanted(query: Query, tree: Tree, among: Iterable[Among], *, by_key: bool) -> Wanted:
    """Put together what an index looks for; `by_key` where the units themselves are listed."""
    groups = []
    if query.unit:
        groups.append(tree.within((query.unit,)))
    if query.whom is not None and by_key:
        groups.append(tree.of_kind(query.whom))
    groups += [
        tree.within(tree.named(one.words)) for one in query.conditions if isinstance(one, Within)
    ]
    probes = tuple(_probe(one) for one in query.conditions if isinstance(one, Says))
    found = frozenset.intersection(*groups) if groups else None
    return Wanted(found, probes, tuple(among))


def holding(connection: Connection, condition: Holds, whom: Collection[Whom]) -> frozenset[str]:
    """Name the subjects of whom a ledger holds what is asked for."""
    found: set[str] = set()
    for name in condition.ledgers:
        column = KINDS[name].table.c
        chosen = select(column.subject_key).where(column.subject_whom.in_(whom)).distinct()
        if condition.since:
            chosen = chosen.where(column.year.between(condition.since, condition.until))
        if condition.values:
            chosen = chosen.where(column[_VALUES[name]].in_(condition.values))
        found.update(connection.scalars(chosen))
    return frozenset(found)


def ranked(facet: Facet, tree: Tree) -> Callable[[str], Any]:
    """Say by what the contents of a facet stand in order."""
    if facet is Facet.HOME:
        return lambda key: tree.sort.get(key, b"")
    if facet is Facet.MEMBERS:
        return int
    return str if facet in {Facet.BIRTH, Facet.NUMBER} else reading_key


@lru_cache(maxsize=1 << 15)
def _folded(content: str) -> str:
    return searchable(content)


def _probe(condition: Says) -> Probe:
    name = (condition.facets, condition.texts)
    facets = tuple(facet.value for facet in condition.facets)
    return Probe(facets, name, _passes(condition))


def _passes(condition: Says) -> Callable[[str], bool]:
    if condition.facets == (Facet.BIRTH,):
        return lambda content: content.startswith(condition.texts)
    if condition.facets[0] in _WHOLE:
        return lambda content: not set(condition.texts).isdisjoint(content.split())
    asked = [[f" {word}" for word in spoken(text)] for text in condition.texts]
    return lambda content: any(all(word in _folded(content) for word in words) for words in asked)
