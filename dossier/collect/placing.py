"""Places a row among the people and units that are known: whom it is about, where they work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from dossier.collect.bench import Bench, Read, RowError, Spot
from dossier.collect.doubt import DoubtError, Said
from dossier.collect.known import agree
from dossier.collect.likeness import names_unit, spelt
from dossier.collect.where import listed_unit, named_units, unit_of
from dossier.collect.who import person_of, subject_of
from dossier.model.days import PartDate
from dossier.model.subject import Person, Ref, Unit

S = TypeVar("S", Person, Unit)
PERSON = frozenset(field.name for field in fields(Person)) - {"key", "name", "unit"}
UNIT = frozenset(field.name for field in fields(Unit)) - {"key", "name", "superior"}


def person(read: Read, bench: Bench, spot: Spot) -> Person:
    """Give the person of a row of a list of people, with what the row says."""
    unit = unit_key(read, "unit", bench, spot)
    said = _said(read["name"], unit, read, spot.table)
    found = (
        _chosen_person("name", bench, spot)
        if "name" in spot.chosen
        else person_of(said, bench.register)
    )
    values = {name: read[name] for name in PERSON & read.keys()} | {"unit": unit}
    if found is None:
        values["unit"] = unit or bench.register.sender
        return Person(bench.keys(), read["name"], **values)
    _check_there(found, "name", bench)
    return _with(found, _unless_known(found, values, bench))


def unit(read: Read, bench: Bench, spot: Spot) -> Unit:
    """Give the unit of a row of a list of units, with what the row says."""
    superior = unit_key(read, "superior", bench, spot)
    if "name" in spot.chosen:
        found = _chosen_unit(spot.chosen["name"], bench)
    else:
        found = listed_unit(read["name"], superior, bench.register)
    values = {name: read[name] for name in UNIT & read.keys()} | {"superior": superior}
    if found is None:
        return Unit(bench.keys(), read["name"], **values)
    return _with(found, values)


def subject(read: Read, bench: Bench, spot: Spot) -> Ref:
    """Find whom a row of a ledger is about: a unit of that name, else a person."""
    above = _unit_as_said(read, bench)
    if "who" in spot.chosen:
        return _chosen_subject(read, above, bench, spot)
    is_person = "citizen_id" in read or "birth" in read
    units = [] if is_person else named_units(read["who"], above, bench.register)
    if len(units) == 1:
        return units[0].ref
    if units:
        unit_of(read["who"], "who", bench.register)  # raises: several fit
    said = _said(read["who"], above, read, "")
    try:
        found, by_name = subject_of(said, bench.register)
    except DoubtError as doubt:
        raise DoubtError(doubt.code, "who", doubt.text, doubt.candidates) from None
    if found is None:
        return _like_unit(read["who"], bench, is_person=is_person)
    _check_there(found, "who", bench)
    if by_name:
        bench.notes.append(("collect.by_name", "who", read["who"]))
    return found.ref


def unit_key(read: Read, field: str, bench: Bench, spot: Spot) -> str:
    """Find the unit that a cell names; a text decided once holds for the whole list.

    Raises RowError for one that is not known, DoubtError for one that is only like another.
    """
    text = read.get(field)
    if not text:
        return ""
    mark = spelt(text)
    if field in spot.chosen:
        bench.units[mark] = _decided_unit(text, spot.chosen[field], bench)
    key = bench.units.get(mark)
    if key is None:
        found = unit_of(text, field, bench.register)
        if found is None:
            raise RowError("collect.no_unit", field, text)
        key = found.key
        if field == "unit":  # units above others are still being learnt
            bench.units[mark] = key
    return key


def _unit_as_said(read: Read, bench: Bench) -> str:
    """Find the unit that a ledger names beside someone; one that is not known stays a text.

    Nobody known works there, which speaks against whoever has the name.
    """
    text = read.get("unit")
    if not text:
        return ""
    key = bench.units.get(spelt(text))
    if key is None:
        found = named_units(text, "", bench.register)
        several = "" if found else text
        key = bench.units[spelt(text)] = found[0].key if len(found) == 1 else several
    return key


def _check_there(found: Person, field: str, bench: Bench) -> None:
    """Raise DoubtError for someone whose own row was refused after all."""
    cell = bench.register.gone.get(found.key)
    if cell:
        raise DoubtError("collect.waits", field, cell)


def _said(name: str, unit: str, read: Read, table: str) -> Said:
    return Said(
        name, read.get("citizen_id", ""), read.get("birth"), unit, read.get("post", ""), table
    )


def _with(old: S, said: Mapping[str, Any]) -> S:
    """Say it of someone known: an empty cell erases nothing, a year is nothing against a day."""
    fresh = {
        name: value
        for name, value in said.items()
        if value and value != (before := getattr(old, name)) and not _is_less(value, before)
    }
    return replace(old, **fresh) if fresh else old


def _is_less(value: object, before: object) -> bool:
    return (
        isinstance(value, PartDate)
        and isinstance(before, PartDate)
        and agree(value, before)
        and len(str(value)) < len(str(before))
    )


def _unless_known(found: Person, said: dict[str, Any], bench: Bench) -> dict[str, Any]:
    """Leave out what is known better: the unit below the one that is said, the new number."""
    kept = dict(said)
    if found.unit and said["unit"] and bench.known.is_within(found.unit, said["unit"]):
        del kept["unit"]
    if len(found.citizen_id) > len(said.get("citizen_id", "")) > 0:
        del kept["citizen_id"]
    return kept


def _chosen_person(field: str, bench: Bench, spot: Spot) -> Person | None:
    """Give whom the officer chose; None for someone new."""
    key = spot.chosen[field]
    if not key:
        return None
    found = bench.known.persons.get(bench.register.at.get(key, key))
    if found is None:
        raise RowError("collect.not_there", field, key)
    return found


def _chosen_unit(key: str, bench: Bench) -> Unit | None:
    if not key:
        return None
    found = bench.known.units.get(bench.register.at.get(key, key))
    if found is None:
        raise RowError("collect.not_there", "name", key)
    return found


def _decided_unit(text: str, key: str, bench: Bench) -> str:
    """Give the key of the unit that the officer chose, or of a new one below the sender."""
    there = bench.known.units.get(bench.register.at.get(key, key))
    if there is not None:
        return there.key
    return _new_unit(text, bench).key


def _new_unit(text: str, bench: Bench) -> Unit:
    made = Unit(bench.keys(), text, bench.register.sender)
    bench.known.add(made)
    bench.made.append(made)
    return made


def _chosen_subject(read: Read, above: str, bench: Bench, spot: Spot) -> Ref:
    key = spot.chosen["who"]
    if key:
        there = bench.register.at.get(key, key)
        found = bench.known.persons.get(there) or bench.known.units.get(there)
        if found is None:
            raise RowError("collect.not_there", "who", key)
        return found.ref
    text = read["who"]
    if names_unit(text) and not ("citizen_id" in read or "birth" in read):
        return _new_unit(text, bench).ref
    values = {name: read[name] for name in ("citizen_id", "birth") if name in read}
    made = Person(bench.keys(), text, above or bench.register.sender, **values)
    bench.known.add(made)
    bench.made.append(made)
    return made.ref


def _like_unit(text: str, bench: Bench, *, is_person: bool) -> Ref:
    """Find the unit of a name that no person has; raise RowError where none is like it."""
    found = None if is_person else unit_of(text, "who", bench.register)
    if found is None:
        raise RowError("collect.nobody", "who", text)
    return found.ref
