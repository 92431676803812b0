"""An award round: nominations, council and votes, answers typed, documents made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from dossier.model.ledger import NO_DECISION, Decision, Ground
from dossier.model.subject import Ref


class Regime(StrEnum):
    """Whose rules of layout a document follows."""

    ND30 = "nd30"
    PARTY = "party"

    @property
    def label(self) -> str:
        """The instrument's usual name."""
        return {"nd30": "Nghị định 30/2020/NĐ-CP", "party": "Hướng dẫn 05-HD/VPTW"}[self.value]


class Status(StrEnum):
    """How far a round has come."""

    OPEN = "open"
    MADE = "made"
    SENT = "sent"
    DECIDED = "decided"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {
            "open": "Đang làm",
            "made": "Đã lập hồ sơ",
            "sent": "Đã trình",
            "decided": "Đã có quyết định",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Round:
    """One đợt khen thưởng of one office."""

    key: str
    name: str
    year: int  # the year whose achievements are commended
    office: str  # key of the proposing unit
    received: date | None = None  # day of receipt for appraisal: fixes the rule set
    submitted: date | None = None  # date of the tờ trình
    number: str = ""  # number of the tờ trình, digits only
    regime: Regime = Regime.ND30
    status: Status = Status.OPEN
    movement: str = ""
    due: date | None = None  # last day on which the superior takes the dossier


@dataclass(frozen=True, slots=True)
class Nomination:
    """A subject proposed for one award within a round."""

    key: str
    round: str
    subject: Ref
    award: str
    ground: Ground = Ground.MERIT
    summary: str = ""  # tóm tắt thành tích, for the nominee list
    excluded: str = ""  # why the round goes on without it; empty while it takes part
    order: int = 0

    @property
    def honour_key(self) -> str:
        """One nomination yields one honour: deciding again mends it instead of doubling it."""
        return f"{self.key}-honour"


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the council."""

    name: str
    post: str
    role: str = ""  # "Chủ tịch Hội đồng", "Thư ký" …
    present: bool = True


@dataclass(frozen=True, slots=True)
class Council:
    """The meeting of the Hội đồng Thi đua - Khen thưởng on one round."""

    key: str
    round: str
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    number: str = ""  # number of the minutes
    members: tuple[Member, ...] = ()
    counters: tuple[str, ...] = ()  # names on the counting board, its head first
    issued: int | None = None  # ballots handed out
    returned: int | None = None
    valid: int | None = None
    remarks: str = ""  # what was discussed


@dataclass(frozen=True, slots=True)
class Vote:
    """How the council voted on one nomination; the key is the nomination's."""

    key: str
    yes: int
    no: int = 0


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a member of the council wrote on one nomination without coming to a meeting."""

    key: str
    nomination: str
    member: str  # by name, as the council lists it
    agrees: bool | None = None  # None: asked, not answered yet
    text: str = ""
    day: date | None = None


def tallied(nomination: str, vote: Vote | None, opinions: Iterable[Opinion]) -> Vote | None:
    """Count ballots and written opinions together: a share is of all members, absent ones too.

    None where nobody has voted yet.
    """
    given = [opinion.agrees for opinion in opinions if opinion.agrees is not None]
    if vote is None and not given:
        return None
    yes, no = (vote.yes, vote.no) if vote else (0, 0)
    return Vote(nomination, yes + given.count(True), no + given.count(False))


@dataclass(frozen=True, slots=True)
class Grant:
    """What came back for one nomination; the key is the nomination's."""

    key: str
    decision: Decision = NO_DECISION
    money: int = 0  # đồng
    certificate: str = ""  # its number in the golden book
    handed: date | None = None  # the day it was handed over
    refused: str = ""  # why it was not granted; empty where it was


@dataclass(frozen=True, slots=True)
class Return:
    """Why a dossier, or one nomination in it, came back from the superior."""

    key: str
    round: str
    reason: str
    nomination: str = ""
    field: str = ""  # what is to be mended, as findings name it
    day: date | None = None
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed for an [[ask]] of a form; the owner is a round or a nomination."""

    owner: str
    ask: str
    text: str

    @property
    def key(self) -> str:
        """One answer to one question of one owner."""
        return f"{self.owner}/{self.ask}"


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made, with what made it."""

    key: str
    round: str
    form: str
    version: str
    file: str
    sha256: str
    when: datetime
    nomination: str = ""
