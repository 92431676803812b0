"""What a task changed, and how saved values and lists of them are handed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from dossier.model.days import PartDate
from dossier.model.narrowing import BY_NAME, Condition, Ended, Order
from dossier.model.subject import Gender, Ref, UnitKind, Whom

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changes:
    """The (kind, key) pairs that a task touched; screens refresh by them."""

    touched: frozenset[tuple[str, str]] = frozenset()
    task: int = 0  # number of the audit line, for undo; 0 where nothing was written
    name: str = field(default="", compare=False)  # of the task, as the log has it

    def __or__(self, other: Changes) -> Changes:
        last = max(self, other, key=lambda changes: changes.task)
        return Changes(self.touched | other.touched, last.task, last.name)


NOTHING = Changes()


@dataclass(frozen=True, slots=True)
class Saved(Generic[T]):
    """A value as the store holds it; `version` is what an edit must have seen."""

    value: T
    version: int
    changes: Changes = field(default=NOTHING, compare=False)  # of keeping it just now


@dataclass(frozen=True, slots=True)
class Query:
    """What a list should show: words typed (diacritics do not matter), a page of rows."""

    text: str = ""
    unit: str = ""
    limit: int = 100
    offset: int = 0
    whom: Whom | None = None  # of units: bodies alone or households alone
    conditions: tuple[Condition, ...] = ()  # all of them hold
    order: Order = BY_NAME
    ended: Ended = Ended.AMONG  # of units


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A page of rows and how many there are in all."""

    rows: tuple[T, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as lists show them."""

    key: str
    name: str
    post: str = ""
    birth: PartDate | None = None
    unit: str = ""  # key
    unit_name: str = ""
    citizen_id: str = ""
    party_post: str = ""
    gender: Gender | None = None
    hometown: str = ""
    qualification: str = ""

    @property
    def ref(self) -> Ref:
        """How ledger entries point at the person."""
        return Ref(Whom.PERSON, self.key)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as lists show it."""

    key: str
    name: str
    superior: str = ""  # key
    superior_name: str = ""
    head_name: str = ""
    members: int = 0
    kind: UnitKind = UnitKind.BODY
    former: str = ""  # the former name by which a search found it
    ended: bool = False  # merged into another, split up whole, or dissolved

    @property
    def ref(self) -> Ref:
        """How ledger entries point at the unit."""
        return Ref(self.kind.whom, self.key)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A choice to be offered again, such as how the columns of a list were matched."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice that holds for everybody who works with the store."""

    key: str
    text: str
    asked_by: str = ""  # who asked to undo it, where a second person must agree


@dataclass(frozen=True, slots=True)
class AuditLine:
    """What the log says of one task."""

    number: int
    who: str
    when: datetime
    task: str
    touched: int  # how many values
    undoes: int = 0  # number of the task that this one took back
