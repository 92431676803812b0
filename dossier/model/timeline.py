"""The years of a subject in order: what was given and found, and what can come next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.award import Award
from dossier.model.subject import Ref


class Mark(StrEnum):
    """The kinds of entries that a timeline shows."""

    RATING = "xep_loai"
    HONOUR = "khen_thuong"
    INITIATIVE = "sang_kien"
    TROUBLE = "ky_luat"


@dataclass(frozen=True, slots=True)
class Event:
    """Something of the past, in words; `counts` where it can carry an award to come."""

    year: int
    mark: Mark
    what: str
    detail: str = ""  # the decision, and why it does not count
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Chance:
    """An award that can come next, in words."""

    award: Award
    title: str  # its name, and its ground unless that is merit
    year: int  # whose results carry it
    proposed: int  # the year in which it can be proposed
    condition: str = ""  # what must happen; empty: nothing more
    is_now: bool = False  # it can be proposed as things stand
    remark: str = ""  # what wants checking


@dataclass(frozen=True, slots=True)
class Timeline:
    """Past, newest year first, and what can come, nearest first."""

    subject: Ref
    name: str
    past: tuple[Event, ...]
    upcoming: tuple[Chance, ...]
    yearly: tuple[Award, ...]  # those that one good year carries
    text: str  # all of it, for the clipboard


@dataclass(frozen=True, slots=True)
class Nearing:
    """Somebody whom this year can carry to an award."""

    subject: Ref
    name: str
    unit: str  # name
    chance: Chance
