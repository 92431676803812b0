"""What was done: achievements with their figures and evidence, movements with their targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Registration:
    """The title or award that a subject undertakes at the beginning of a year to strive for."""

    key: str
    subject: Ref
    year: int
    award: str  # id in the award catalogue
    movement: str = ""
    day: date | None = None
    note: str = ""


class ReviewKind(StrEnum):
    """When a movement is looked back on: on the way, or at its end."""

    MIDTERM = "midterm"
    FINAL = "final"

    @property
    def label(self) -> str:
        """The word that offices use."""
        return {"midterm": "Sơ kết", "final": "Tổng kết"}[self.value]


@dataclass(frozen=True, slots=True)
class Review:
    """What was found when a movement was looked back on; texts hold a paragraph a line."""

    key: str
    movement: str
    kind: ReviewKind
    day: date | None = None
    text: str = ""
    lessons: str = ""  # bài học kinh nghiệm
    plan: str = ""  # phương hướng, nhiệm vụ
