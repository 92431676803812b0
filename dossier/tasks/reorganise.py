"""Renames, merges, splits and dissolves units as a decision says; people and names follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dossier.errors import UsageError
from dossier.model.change import Changes
from dossier.model.days import PartDate
from dossier.model.ledger import NO_DECISION, Decision
from dossier.model.subject import Person, Unit
from dossier.model.succession import Succession, SuccessionKind, ended_units
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.typed import written_part_date
from dossier.words.names import reading_key, sort_key
from dossier.words.text import clean, fold

K = SuccessionKind


class NoNewNameError(UsageError):
    """A unit is to be renamed, or to come into being, without a name, or under the one it has."""

    code = "reorganise.no_new_name"


class NoReceiverError(UsageError):
    """Nobody is named to take over what is merged or split, or it is one of those that go."""

    code = "reorganise.no_receiver"


class BelowItselfError(UsageError):
    """The unit that takes over stands deep below one that goes."""

    code = "reorganise.below_itself"


class EndedError(UsageError):
    """The unit was merged, split up or dissolved before."""

    code = "reorganise.ended"


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """What a decision on organisation says, of units by their keys."""

    kind: SuccessionKind
    units: tuple[str, ...]  # to which it happens
    names: tuple[str, ...] = ()  # new name; of the new unit merged into; of units split off
    into: str = ""  # the unit there is that takes over; empty: the new one, or the superior
    ends: bool = False  # whether a unit that is split ceases
    moving: Mapping[str, int] | None = None  # people who go into the new units: key → place
    day: PartDate | None = None
    decision: Decision = NO_DECISION


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step in the history of a unit, as people read it."""

    succession: Succession
    text: str


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A unit in the tree."""

    unit: Unit
    level: int  # 0 at the top
    people: int  # who work in it, those below not counted
    ended: bool  # merged, split up or dissolved


def reorganise(desk: Desk, wish: Reorganisation) -> Changes:
    """Carry a reorganisation out in one step, which can be taken back as one.

    The records of units that cease stay with their titles; lists that name them mean who took over.
    Raises NoNewNameError, NoReceiverError, BelowItselfError or EndedError.
    """
    verbs = {K.RENAMED: "rename", K.MERGED: "merge", K.SPLIT: "split", K.DISSOLVED: "dissolve"}
    with desk.store.work(desk.who, f"unit.{verbs[wish.kind]}") as work:
        work.hold()
        units = [work.get(Unit, key).value for key in dict.fromkeys(wish.units)]
        if not units:
            raise NoReceiverError
        ended = ended_units(work.all(Succession))
        for unit in units:
            if unit.key in ended:
                raise EndedError(name=unit.name)
        work.put_many(_CARRIED_OUT[wish.kind](desk, work, wish, units))
        return work.commit()


def move_people(desk: Desk, people: Iterable[str], unit: str) -> Changes:
    """Let people work in another unit from now on, all in one step; by their keys."""
    with desk.store.work(desk.who, "person.move") as work:
        work.hold()
        to = work.get(Unit, unit).value.key
        work.put_many(replace(work.get(Person, key).value, unit=to) for key in people)
        return work.commit()


def members_of(desk: Desk, unit: str) -> tuple[Person, ...]:
    """List who works in a unit, those below it not, in the order of their names."""
    with desk.store.work(desk.who, "unit.members") as work:
        people = work.all(Person, unit=unit)
    return tuple(sorted(people, key=lambda person: sort_key(person.name)))


def history_of(desk: Desk, unit: str) -> tuple[HistoryRow, ...]:
    """Tell what became of a unit and what it came from, the earliest first."""
    with desk.store.work(desk.who, "unit.history") as work:
        name = work.get(Unit, unit).value.name
        steps = {
            row.key: row
            for row in (*work.all(Succession, unit=unit), *work.all(Succession, successor=unit))
        }
        keys = {key for row in steps.values() for key in (row.unit, row.successor)} - {""}
        names = {one.key: one.name for one in work.all(Unit, key=keys)} if keys else {}
    rows = sorted(steps.values(), key=lambda row: (str(row.day or ""), row.key))
    return tuple(HistoryRow(row, _told(desk, row, {**names, unit: name})) for row in rows)


def unit_tree(desk: Desk, *, with_ended: bool = True) -> tuple[TreeRow, ...]:
    """List all units from the tops down, each before those below it, in order of their names.

    What stands below one that is left out stands below the one above it.
    """
    with desk.store.work(desk.who, "unit.tree") as work:
        units = work.all(Unit)
        ended = ended_units(work.all(Succession))
        counts = work.people_by_unit()
    if not with_ended:
        units = tuple(_without(units, ended))
    below: dict[str, list[Unit]] = {}
    known = {unit.key for unit in units}
    for unit in sorted(units, key=lambda one: (one.key in ended, reading_key(one.name))):
        below.setdefault(unit.superior if unit.superior in known else "", []).append(unit)
    rows = list(_walk(below, "", 0, ended, counts))
    seen = {row.unit.key for row in rows}
    lost = [unit for unit in units if unit.key not in seen]  # in a ring, below nobody
    return (*rows, *(TreeRow(one, 0, counts.get(one.key, 0), one.key in ended) for one in lost))


def _without(units: Iterable[Unit], ended: frozenset[str]) -> Iterator[Unit]:
    """Leave units out; those below them go up to the first that stays."""
    above = {unit.key: unit.superior for unit in units}
    for unit in units:
        if unit.key not in ended:
            superior, seen = unit.superior, {unit.key}
            while superior in ended and superior not in seen:
                seen.add(superior)
                superior = above.get(superior, "")
            yield replace(unit, superior=superior)


def _walk(
    below: Mapping[str, list[Unit]],
    above: str,
    level: int,
    ended: frozenset[str],
    counts: Mapping[str, int],
) -> Iterator[TreeRow]:
    for unit in below.get(above, ()):
        yield TreeRow(unit, level, counts.get(unit.key, 0), unit.key in ended)
        yield from _walk(below, unit.key, level + 1, ended, counts)


def _told(desk: Desk, row: Succession, names: Mapping[str, str]) -> str:
    said = desk.words.text(
        f"reorganise.told.{row.kind.value}{'' if row.successor else '_ended'}",
        former=row.former_name or names.get(row.unit, ""),
        name=names.get(row.successor, ""),
    )
    paper = (row.decision.number, row.decision.issuer)
    parts = (written_part_date(row.day), said, *paper)
    return ", ".join(part for part in parts if part)


def _rename(_desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    name = _new_names(wish)[0]
    for unit in units[:1]:
        if fold(name) == fold(unit.name) and name == unit.name:
            raise NoNewNameError
        yield replace(unit, name=name)
        yield _step(work, wish, unit, unit.key)


def _merge(desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    receiver = _receiver(desk, work, wish, units)
    changed = {receiver.key: receiver}
    going = {unit.key: unit for unit in units}
    if receiver.superior in going:
        changed[receiver.key] = replace(receiver, superior=going[receiver.superior].superior)
    _check_ring(work, changed[receiver.key], going)
    for unit in units:
        for child in work.all(Unit, superior=unit.key):
            if child.key not in going and child.key != receiver.key:
                changed[child.key] = replace(child, superior=receiver.key)
        yield from _people_move(work, unit.key, receiver.key)
        yield _step(work, wish, unit, receiver.key)
    yield from changed.values()


def _split(desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    unit = units[0]
    above = unit.superior
    parts = [replace(unit, key=desk.keys(), name=name, superior=above, head_name="", symbol="",
                     members=0, founded=wish.day) for name in _new_names(wish)]  # fmt: skip
    yield from parts
    for part in parts:
        yield _step(work, wish, unit, part.key)
    if wish.ends:
        yield _step(work, wish, unit, "")
        for child in work.all(Unit, superior=unit.key):
            yield replace(child, superior=parts[0].key)
    for person in work.all(Person, unit=unit.key):
        place = (wish.moving or {}).get(person.key, 0 if wish.ends else -1)
        if 0 <= place < len(parts):
            yield replace(person, unit=parts[place].key)


def _dissolve(_desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    going = {unit.key for unit in units}
    for unit in units:
        to = wish.into or unit.superior
        people = work.all(Person, unit=unit.key)
        children = [one for one in work.all(Unit, superior=unit.key) if one.key not in going]
        if to in going or (people and not to):
            raise NoReceiverError
        yield from (replace(person, unit=to) for person in people)
        yield from (replace(child, superior=to) for child in children if child.key != to)
        yield _step(work, wish, unit, "")


_CARRIED_OUT = {K.RENAMED: _rename, K.MERGED: _merge, K.SPLIT: _split, K.DISSOLVED: _dissolve}


def _receiver(desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Unit:
    """Find the unit that takes over, or make it beside the first of those that go."""
    if not wish.into:
        first = units[0]
        made = replace(first, key=desk.keys(), name=_new_names(wish)[0], founded=wish.day)
        return replace(made, symbol="", head_name="", members=sum(unit.members for unit in units))
    if wish.into in {unit.key for unit in units}:
        raise NoReceiverError
    return work.get(Unit, wish.into).value


def _check_ring(work: Work, receiver: Unit, going: Mapping[str, Unit]) -> None:
    """Refuse a receiver that stands below one that goes: what hung on that would hang on itself."""
    above, seen = receiver.superior, set[str]()
    while above and above not in seen:
        if above in going:
            raise BelowItselfError(name=receiver.name, above=going[above].name)
        seen.add(above)
        found = work.find(Unit, above)
        above = found.value.superior if found else ""


def _people_move(work: Work, unit: str, to: str) -> Iterator[Person]:
    return (replace(person, unit=to) for person in work.all(Person, unit=unit))


def _new_names(wish: Reorganisation) -> list[str]:
    names = [name for name in map(clean, wish.names) if name]
    if not names:
        raise NoNewNameError
    return names


def _step(work: Work, wish: Reorganisation, unit: Unit, successor: str) -> Succession:
    number = len(work.all(Succession, unit=unit.key))
    key = f"{unit.key}/{number}/{successor}"
    return Succession(key, unit.key, wish.kind, successor, wish.day, unit.name, wish.decision)
