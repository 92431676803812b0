"""How a list is narrowed and put in order, beside the words typed for names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Facet(StrEnum):
    """What rows of lists can be narrowed or put in order by."""

    POST = "post"
    PARTY_POST = "party_post"
    BIRTH = "birth"
    GENDER = "gender"
    NUMBER = "citizen_id"
    HOMETOWN = "hometown"
    QUALIFICATION = "qualification"
    HOME = "home"  # the unit in which a person works, the superior of a unit
    NAME = "name"
    KIND = "kind"
    HEAD = "head_name"
    MEMBERS = "members"
    GAPS = "gaps"  # names of the fields that hold nothing


@dataclass(frozen=True, slots=True)
class Says:
    """One of these facets holds words that begin as one of these texts has them."""

    facets: tuple[Facet, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """It stands in a unit whose name, present or former, holds these words, or below one."""

    words: str


@dataclass(frozen=True, slots=True)
class Holds:
    """A ledger holds an entry, within these years where they are given, of one of these values."""

    ledgers: tuple[str, ...]  # names of kinds of entries: any of them
    values: frozenset[str] = frozenset()  # ids of awards, degrees of ratings; empty: any
    since: int = 0  # the first year that counts; 0: every year does
    until: int = 0  # the last one
    lacks: bool = False  # turned round: no ledger holds one


Condition = Says | Within | Holds


class Ended(StrEnum):
    """What a list does with units that are no more: merged away, split up, dissolved."""

    LEFT_OUT = "left_out"
    AMONG = "among"  # listed among the others
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Order:
    """By what rows stand in order; those of one content stand in the order of their names."""

    facet: Facet = Facet.NAME
    falls: bool = False


BY_NAME = Order()
