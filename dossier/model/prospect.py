"""What the years to come must bring, so that an award can be proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.model.award import Award
from dossier.model.ledger import Ground, Level, Reach


class NeedKind(StrEnum):
    """The ledgers in which a year to come must leave something."""

    RATING = "xep_loai"
    HONOUR = "khen_thuong"
    INITIATIVE = "sang_kien"
    FIGURES = "so_lieu"


@dataclass(frozen=True, slots=True)
class Need:
    """Entries of one kind: one in each of so many (`times`) of these years, whichever they are."""

    kind: NeedKind
    years: tuple[int, ...]
    times: int
    level: Level | None = None  # this rating or better
    award: str = ""  # id of the award to hold
    reach: Reach | None = None  # this reach or farther
    texts: tuple[str, ...] = ()  # the criteria that the unit's figures must meet


@dataclass(frozen=True, slots=True)
class Way:
    """Everything that one path to the award still needs; nothing but time where it is empty."""

    path: str
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class Prospect:
    """The first year whose results can carry the award, and the ways there, easiest first."""

    award: str
    year: int
    on: date  # the day of receipt by which its rule set was chosen
    rule_set: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """An award that a subject could next be proposed for; no prospect: for this year already."""

    award: Award
    ground: Ground
    year: int  # whose results carry it
    prospect: Prospect | None = None
