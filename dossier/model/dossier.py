"""A round with everything that its documents are made from, gathered once and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dossier.model.award import Award
from dossier.model.feat import Achievement, Movement, Target
from dossier.model.finding import Assessment, Confidence
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.round import Council, Nomination, Opinion, Round, Vote, tallied
from dossier.model.subject import Subject, Unit


@dataclass(frozen=True, slots=True)
class Record:
    """Everything known of one subject; each ledger in order of year."""

    subject: Subject
    unit: Unit | None = None  # where a person works; the superior of a unit
    ratings: tuple[Rating, ...] = ()
    honours: tuple[Honour, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    years: tuple[UnitYear, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    tenures: tuple[Tenure, ...] = ()  # in order of their beginnings
    absences: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A nomination of one of the nominees in another round for the same year."""

    round: Round
    nomination: Nomination


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One căn cứ, in the wording that documents print, without its end mark."""

    act: str
    text: str


@dataclass(frozen=True, slots=True)
class Prize:
    """The money that goes with an award on the day of its decision, in đồng."""

    amount: int
    is_ceiling: bool
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One nomination with its record and what was said of it."""

    nomination: Nomination
    record: Record
    award: Award
    vote: Vote | None = None
    assessment: Assessment | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    papers: frozenset[str] = frozenset()  # that the law's list for it requires, by id
    prize: Prize | None = None  # None: no rate or no base pay is known
    opinions: tuple[Opinion, ...] = ()  # of members who did not come to the meeting

    @property
    def tally(self) -> Vote | None:
        """Count the ballots and the written opinions together; None where there are neither."""
        return tallied(self.nomination.key, self.vote, self.opinions)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole case of a round on one day."""

    round: Round
    office: Unit
    superior: Unit | None
    entries: tuple[
        Entry, ...
    ]  # in the order of lists: units, persons, households; highest award first
    council: Council | None
    bases: tuple[LegalBasis, ...]
    awards: Mapping[str, Award]  # the catalogue of the day, by id
    on: date  # the day of receipt: its law applies
    copies: int = 1  # sets that go up, where nothing else is typed
    today: date | None = None  # the day on which the dossier still waits; None: as on receipt
    movement: Movement | None = None
    targets: tuple[Target, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    years: tuple[UnitYear, ...] = ()  # the figures of all units on record for the year
    elsewhere: tuple[Elsewhere, ...] = ()
    exemplars: tuple[Record, ...] = ()  # gathered for their own papers only
    pictures: Mapping[str, bytes] = field(default_factory=dict)  # their portraits, by SHA-256
