"""Finds what somebody entered of their own that hangs on the sample and would go with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dossier.errors import DossierError
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Unit
from dossier.store import Work

_TIES: dict[type[Any], tuple[str, ...]] = {  # whose, and on what it hangs
    Person: ("key", "unit"),
    Unit: ("key", "superior"),
    Round: ("key", "office", "movement"),
    Nomination: ("subject", "round"),
    Registration: ("subject", "movement"),
    Achievement: ("subject", "movement"),
    Target: ("unit", "movement"),
}


class OwnOnSampleError(DossierError):
    """Something of one's own hangs on the sample; `names` says whose."""

    code = "sample.own_hangs"


def own_on_sample(work: Work, is_sample: Callable[[str], bool]) -> tuple[str, ...]:
    """Name whose own records are tied to the sample, or the sample's to one's own."""
    found = {
        _whose(work, ends, is_sample)
        for kind, fields in _TIES.items()
        for value in work.all(kind)
        for ends in [tuple(_ends(value, fields))]
        if len({is_sample(end) for end in ends}) > 1
    }
    return tuple(sorted(found))


def _ends(value: Any, fields: tuple[str, ...]) -> Iterator[str]:
    for name in fields:
        end = getattr(value, name)
        key = end if isinstance(end, str) else end.key
        if key:
            yield key


def _whose(work: Work, ends: tuple[str, ...], is_sample: Callable[[str], bool]) -> str:
    own = next(end for end in ends if not is_sample(end))
    kinds: tuple[type[Person | Unit | Round], ...] = (Person, Unit, Round)
    values = (work.find(kind, own) for kind in kinds)
    return next((found.value.name for found in values if found), own)
