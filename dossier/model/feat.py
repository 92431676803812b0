"""What was done: achievements with their figures and evidence, movements with their targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dossier.model.ledger import NO_DECISION, Decision
from dossier.model.subject import Ref


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured result, beside its target where there was one; values stay as written."""

    name: str
    result: str
    target: str = ""
    measure: str = ""  # đơn vị tính


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper that proves an achievement."""

    name: str
    number: str = ""
    sha256: str = ""  # of the attached file, where one is attached


@dataclass(frozen=True, slots=True)
class Achievement:
    """What a subject did in a year."""

    key: str
    subject: Ref
    year: int
    what: str
    movement: str = ""  # key of the movement it belongs to
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Movement:
    """An emulation movement or drive over one or several years; `until` is its last day."""

    key: str
    name: str
    since: date
    until: date | None = None
    aim: str = ""
    launched: Decision = NO_DECISION


@dataclass(frozen=True, slots=True)
class Target:
    """What a unit took upon itself within a movement, and what came of it."""

    key: str
    movement: str
    unit: str
    name: str
    measure: str = ""
    goal: str = ""
    result: str = ""
    year: int = 0
