"""Finds the person whom a row means, or says why only an officer can tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from dossier.collect import doubt
from dossier.collect.doubt import DoubtError, Said
from dossier.collect.known import Known, agree
from dossier.collect.likeness import spelt
from dossier.collect.nearby import Nearby
from dossier.model.days import PartDate
from dossier.model.subject import Person


class Tie(IntEnum):
    """How strongly a row is tied to someone of its name."""

    NONE = 0  # they are two
    OPEN = 1  # something speaks for it and something against it
    NAME = 2  # nothing speaks against it, but hardly more than the name for it
    MOVED = 3  # born on the same day, in another unit
    HOME = 4  # in the same unit
    YEAR = 5  # in the same unit, born in the same year
    DAY = 6  # born on the same day


Tied = tuple[Person, Tie, str]  # with the code of what leaves it open


@dataclass(frozen=True, slots=True)
class Register:
    """What the search for people goes by; it grows with the rows of the list."""

    known: Known
    sender: str = ""  # key of the unit that sent the list
    born: dict[str, str] = field(default_factory=dict)  # key → cell of the row that brought it
    at: dict[str, str] = field(default_factory=dict)  # cell → key, the same the other way round
    table: dict[str, str] = field(default_factory=dict)  # key → list of people that speaks of it
    rows: Mapping[tuple[str, str], int] = field(default_factory=dict)  # by list and name
    waiting: dict[str, str] = field(default_factory=dict)  # name → cell of the row left open
    nearby: dict[bool, Nearby] = field(default_factory=dict)  # for lists of people; for ledgers
    gone: dict[str, str] = field(default_factory=dict)  # key → cell of its row, refused afterwards

    def is_listed(self, said: Said, name: str) -> bool:
        """Tell whether a row of the same list of people goes by a name."""
        return (said.table, spelt(name)) in self.rows

    def is_crowded(self, said: Said) -> bool:
        """Tell whether several rows of the same list of people go by the name of this one."""
        return self.rows.get((said.table, spelt(said.name)), 0) > 1

    def like(self, said: Said) -> list[Person]:
        """List people of like names who were born then, or work there.

        Rows of one list of people are people of their own: it is compared with those before it.
        """
        nearby = self.nearby.get(bool(said.table))
        if nearby is None:
            people = self.known.persons.values()
            there = (one for one in people if not (said.table and one.key in self.born))
            nearby = self.nearby[bool(said.table)] = Nearby.of(there)
        return [self.known.persons[key] for key in nearby.like(said.name, said.birth, said.unit)]

    def open(self, found: Iterable[Person], said: Said, why: str) -> DoubtError:
        """Put people before the officer."""
        listed = doubt.people(found, said, self.known, self.born, why)
        return DoubtError(why, "name", said.name, listed)


def person_of(said: Said, register: Register) -> Person | None:
    """Find whom a row of a list of people means; None for someone new.

    Identity numbers decide; else the name with the day of birth, or with the unit. Raises
    DoubtError where a row fits someone, but not surely: nobody is merged or doubled in silence.
    """
    numbered = _numbered(said, register)
    if numbered is not None:
        return numbered
    tied = _tied(said, register)
    best = _best(tied)
    if best is Tie.NONE:
        _check_spelling(said, register)
        return None
    if best <= Tie.MOVED:
        raise register.open((row[0] for row in tied), said, tied[0][2])
    people = [person for person, tie, _why in tied if tie is best]
    guessed = best is Tie.HOME and register.is_crowded(said) and people[0].key not in register.born
    if len(people) > 1 or guessed:
        raise register.open(people, said, "collect.several")
    return people[0]


def subject_of(said: Said, register: Register) -> tuple[Person | None, bool]:
    """Find whom a row of a ledger is about, and whether by hardly more than the name.

    Raises DoubtError where several fit, or one but not surely.
    """
    numbered = _numbered(said, register)
    if numbered is not None:
        return numbered, False
    tied = _tied(said, register)
    best = _best(tied)
    if best < Tie.MOVED and spelt(said.name) in register.waiting:
        raise DoubtError("collect.waits", "name", register.waiting[spelt(said.name)])
    if best is Tie.NONE:
        _check_spelling(said, register)
        return None, False
    if best is Tie.OPEN:
        raise register.open((row[0] for row in tied), said, tied[0][2])
    people = [person for person, tie, _why in tied if tie is best]
    if len(people) > 1:
        raise register.open(people, said, "collect.several")
    return people[0], best is Tie.NAME


def _numbered(said: Said, register: Register) -> Person | None:
    found = register.known.numbered(said.citizen_id)
    if found is None or spelt(found.name) == spelt(said.name):
        return found
    others = [one for one in register.known.named(said.name) if one.key != found.key]
    raise register.open([found, *others], said, "collect.other_name")


def _tied(said: Said, register: Register) -> list[Tied]:
    """Weigh everyone of the name; rows of one list of people are people of their own."""
    found: list[Tied] = []
    for person in register.known.named(said.name):
        tie, why = _tie(person, said, register)
        if said.table and register.table.get(person.key) == said.table:
            if tie is Tie.HOME and bool(person.birth) != bool(said.birth):
                tie, why = Tie.OPEN, "collect.no_birth"
            elif tie < Tie.MOVED:
                continue
        if tie is not Tie.NONE:
            found.append((person, tie, why))
    return found


def _best(tied: list[Tied]) -> Tie:
    return max((tie for _person, tie, _why in tied), default=Tie.NONE)


def _tie(person: Person, said: Said, register: Register) -> tuple[Tie, str]:
    """Weigh one person of the name."""
    day = _days(person.birth, said.birth)
    if day == "other":
        return Tie.NONE, ""
    home = _home(person.unit, said.unit, register)
    if (day == "slip" and home == "other") or (day == "near" and home != "same"):
        return Tie.NONE, ""
    if day in {"slip", "near"}:
        return Tie.OPEN, "collect.other_birth"
    if _other_number(person.citizen_id, said.citizen_id):
        is_open = day != "unknown" or home == "same"
        return (Tie.OPEN, "collect.other_number") if is_open else (Tie.NONE, "")
    return _TIES[day, home]


_TIES: Mapping[tuple[str, str], tuple[Tie, str]] = {
    ("day", "same"): (Tie.DAY, ""),
    ("day", "unknown"): (Tie.DAY, ""),
    ("day", "other"): (Tie.MOVED, "collect.moved"),
    ("year", "same"): (Tie.YEAR, ""),
    ("year", "unknown"): (Tie.NAME, "collect.same_year"),
    ("year", "other"): (Tie.OPEN, "collect.moved"),
    ("unknown", "same"): (Tie.HOME, ""),
    ("unknown", "unknown"): (Tie.NAME, "collect.no_birth"),
    ("unknown", "other"): (Tie.OPEN, "collect.moved"),
}


def _home(one: str, said: str, register: Register) -> str:
    """Compare the unit of a person with that of the row, else with the sender of the list."""
    known, sender = register.known, register.sender
    if not one or not (said or sender):
        return "unknown"
    if said:
        is_same = one == said or known.is_within(one, said) or known.is_within(said, one)
        return "same" if is_same else "other"
    return "same" if known.is_within(one, sender) else "other"


def _days(one: PartDate | None, said: PartDate | None) -> str:
    """Compare two births, as far as each is known."""
    if one is None or said is None:
        return "unknown"
    if agree(one, said):
        return "day" if one.day and said.day else "year"
    if one.year == said.year:
        return "slip"
    is_near = one.day and (one.month, one.day) == (said.month, said.day)
    return "near" if is_near else "other"


def _other_number(one: str, said: str) -> bool:
    """Tell numbers apart; of 9 digits and of 12 they can be the old and the new of one person."""
    return bool(one and said) and len(one) == len(said) and one != said


def _check_spelling(said: Said, register: Register) -> None:
    """Raise DoubtError where someone of a like name was born that day or works there."""
    likely = [
        person
        for person in register.like(said)
        if spelt(person.name) != spelt(said.name)
        and not _other_number(person.citizen_id, said.citizen_id)
        and not (said.table and register.is_listed(said, person.name))
    ]
    if likely:
        raise register.open(likely, said, "collect.other_spelling")
