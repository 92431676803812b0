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
from dossier.model.succession import Succession, SuccessionKind, ended_units, number_of
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.words.text import clean

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


class OneAtATimeError(UsageError):
    """Several units are to be renamed or split by one name or list of names."""

    code = "reorganise.one_at_a_time"


class EndedError(UsageError):
    """The unit, or the one that is to take over, was merged, split up or dissolved before."""

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


def reorganise(desk: Desk, wish: Reorganisation) -> Changes:
    """Carry a reorganisation out in one step, which can be taken back as one.

    The records of units that cease stay with their titles; lists that name them mean who took over.
    Raises NoNewNameError, NoReceiverError, BelowItselfError, EndedError or OneAtATimeError.
    """
    verbs = {K.RENAMED: "rename", K.MERGED: "merge", K.SPLIT: "split", K.DISSOLVED: "dissolve"}
    with desk.store.work(desk.who, f"unit.{verbs[wish.kind]}") as work:
        work.hold()
        units = [work.get(Unit, key).value for key in dict.fromkeys(wish.units)]
        if not units:
            raise NoReceiverError
        if len(units) > 1 and wish.kind in {K.RENAMED, K.SPLIT}:
            raise OneAtATimeError
        _check_present(work, (*units, *([work.get(Unit, wish.into).value] if wish.into else ())))
        work.put_many(_CARRIED_OUT[wish.kind](desk, work, wish, units))
        return work.commit()


def move_people(desk: Desk, people: Iterable[str], unit: str) -> Changes:
    """Let people work in another unit from now on, all in one step; by their keys."""
    with desk.store.work(desk.who, "person.move") as work:
        work.hold()
        to = work.get(Unit, unit).value.key
        work.put_many(replace(work.get(Person, key).value, unit=to) for key in people)
        return work.commit()


def _rename(_desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    name = _new_names(wish)[0]
    for unit in units:
        if name == unit.name:
            raise NoNewNameError
        yield replace(unit, name=name)
        yield _step(work, wish, unit, unit.key)


def _merge(desk: Desk, work: Work, wish: Reorganisation, units: list[Unit]) -> Iterator[Any]:
    receiver = _receiver(desk, work, wish, units)
    going = {unit.key: unit for unit in units}
    changed = {receiver.key: replace(receiver, superior=_staying(receiver.superior, going))}
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
    going = {unit.key: unit for unit in units}
    for unit in units:
        to = wish.into or _staying(unit.superior, going)
        people = work.all(Person, unit=unit.key)
        children = [one for one in work.all(Unit, superior=unit.key) if one.key not in going]
        if to in going or (people and not to):
            raise NoReceiverError
        yield from (replace(person, unit=to) for person in people)
        for child in children:
            above = _staying(unit.superior, going) if child.key == to else to
            yield replace(child, superior=above)
        yield _step(work, wish, unit, "")
    if wish.into:
        receiver = work.get(Unit, wish.into).value
        _check_ring(work, replace(receiver, superior=_staying(receiver.superior, going)), going)


def _staying(superior: str, going: Mapping[str, Unit]) -> str:
    """Climb to the first superior that does not go; a ring is walked once."""
    seen = set[str]()
    while superior in going and superior not in seen:
        seen.add(superior)
        superior = going[superior].superior
    return superior


def _check_present(work: Work, units: Iterable[Unit]) -> None:
    ended = ended_units(work.all(Succession))
    for unit in units:
        if unit.key in ended:
            raise EndedError(name=unit.name)


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
    """Make a step of history, numbered after all there are: one may have been taken back."""
    number = 1 + max(map(number_of, work.all(Succession)), default=0)
    key = f"{unit.key}/{number}/{successor}"
    return Succession(key, unit.key, wish.kind, successor, wish.day, unit.name, wish.decision)
