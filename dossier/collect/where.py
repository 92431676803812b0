"""Finds the unit that a text means, or says why only an officer can tell."""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.collect import doubt
from dossier.collect.doubt import DoubtError
from dossier.collect.likeness import near_units, unabbreviated
from dossier.collect.who import Register
from dossier.model.subject import Unit
from dossier.words.text import fold

_ABOVE = re.compile(r"\s*,\s*|\s+[-–]\s+|\s+(?:trực\s+)?thuộc\s+", re.IGNORECASE)


def unit_of(text: str, field: str, register: Register) -> Unit | None:
    """Find the unit of a name, short name or usual abbreviation; None where none is like it.

    Of several of one name the one below the sender of the list is meant. Raises DoubtError where
    several fit, or where one is only like it.
    """
    found = named_units(text, "", register)
    if len(found) == 1:
        return found[0]
    if found:
        raise _open(found, text, field, register, "collect.unit_several")
    names: dict[str, list[Unit]] = {}
    for unit in register.known.units.values():
        names.setdefault(unit.name, []).append(unit)
    likely = [unit for name in near_units(text, names) for unit in names[name]]
    if likely:
        raise _open(likely, text, field, register, "collect.unit_spelling")
    return None


def named_units(text: str, above: str, register: Register) -> list[Unit]:
    """List the units that a text names outright, those below a unit or below the sender first."""
    found = _exact(text, register)
    if above:
        found = [one for one in found if register.known.is_within(one.key, above)] or found
    if len(found) > 1:
        found = [one for one in found if _is_under_sender(one, register)] or found
    return found


def listed_unit(name: str, superior: str, register: Register) -> Unit | None:
    """Find the unit that a row of a list of units is about; None for a new one.

    Units of one name below different superiors are different units. Raises DoubtError where that
    cannot be told.
    """
    known = register.known
    there = known.units_named(name)
    same = [unit for unit in there if not superior or unit.superior == superior]
    if len(same) == 1:
        return same[0]
    if same:
        raise _open(same, name, "name", register, "collect.unit_several")
    tops = [unit for unit in there if not unit.superior and unit.key != superior]
    if len(tops) == 1:
        return tops[0]
    moved = [unit for unit in there if unit.key not in register.born and unit.superior]
    if moved:
        raise _open(moved, name, "name", register, "collect.unit_moved")
    return None


def _exact(text: str, register: Register) -> list[Unit]:
    """Try the ways to name a unit, the plainest first; the first that names any decides."""
    return next((found for way in _WAYS if (found := way(text, register))), [])


def _by_name(text: str, register: Register) -> list[Unit]:
    return register.known.units_named(text)


def _by_symbol(text: str, register: Register) -> list[Unit]:
    return [unit for unit in register.known.units.values() if unit.symbol and unit.symbol == text]


def _in_full(text: str, register: Register) -> list[Unit]:
    return register.known.units_named(unabbreviated(text))


def _below(text: str, register: Register) -> list[Unit]:
    """Read "Phòng A, Sở B" as the one below the other."""
    known = register.known
    for part in _ABOVE.finditer(text):
        above = known.units_named(text[part.end() :])
        below = known.units_named(text[: part.start()])
        found = [
            unit for unit in below if any(known.is_within(unit.superior, one.key) for one in above)
        ]
        if found:
            return found
    return []


def _without_marks(text: str, register: Register) -> list[Unit]:
    if not text.isascii():
        return []
    folded = fold(text)
    return [unit for unit in register.known.units.values() if fold(unit.name) == folded]


_WAYS: tuple[Callable[[str, Register], list[Unit]], ...] = (
    _by_name,
    _by_symbol,
    _in_full,
    _below,
    _without_marks,
)


def _is_under_sender(unit: Unit, register: Register) -> bool:
    return bool(register.sender) and register.known.is_within(unit.key, register.sender)


def _open(found: list[Unit], text: str, field: str, register: Register, why: str) -> DoubtError:
    listed = doubt.units(found, text, register.known, register.born, why)
    return DoubtError(why, field, text, listed)
